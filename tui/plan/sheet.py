"""The rows of a comparison: its claims, and the base's headings where they stand between them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property, lru_cache

from newsdiff.cells import possible_counts
from newsdiff.comparison import Claim, Comparison, Status
from tui.plan.cells import CellPlan, Planner
from tui.plan.elsewhere import Elsewhere
from tui.plan.marks import Mark
from tui.plan.measuring import Measured
from tui.plan.outlets import body_words
from tui.plan.outline import Aside, outline
from tui.plan.partners import Partners
from tui.plan.pieces import Piece, paragraph
from tui.plan.text import display


@dataclass(frozen=True, slots=True)
class Row:
    """A claim, by its number from 0, or an aside of the base."""

    claim: int | None = None
    aside: Aside | None = None


class Sheet:
    """A comparison laid out in rows, cells planned when they are asked for.

    With `brackets` marks are said by characters too, for a terminal without colour, which a layout adds to
    the cells; with `sentences` a clause stands in the whole of its sentence; with `sure` possible matches
    are hidden; without `asides` the base's headings have no rows, as where its order is not kept.
    """

    def __init__(
        self,
        comparison: Comparison,
        *,
        brackets: bool = False,
        sentences: bool = False,
        sure: bool = False,
        asides: bool = True,
    ) -> None:
        self.comparison = comparison
        self.brackets = brackets
        self.outlines = {article.id: outline(comparison, article) for article in comparison.articles}
        self.planner = Planner(comparison, self.outlines, Elsewhere(comparison), brackets, sentences, sure)
        self.rows = _rows(comparison, self.outlines[comparison.base].asides if asides else [])
        self.cell = lru_cache(maxsize=2048)(self._cell)
        self.measured: defaultdict[type, Measured] = defaultdict(Measured)
        """The lines of the rows, by the kind of layout that they were measured for."""

    @cached_property
    def row_of_claim(self) -> list[int]:
        """The row of each claim."""
        return [number for number, row in enumerate(self.rows) if row.claim is not None]

    @cached_property
    def guests(self) -> dict[tuple[str, str], list[int]]:
        """By a claim's id and an article: the claims in which its words of that claim stand once more."""
        found = defaultdict(list)
        for number, claim in enumerate(self.comparison.claims):
            for cell in claim.cells:
                if cell.shared_with:
                    found[cell.shared_with, cell.article].append(number)
        return found

    @cached_property
    def counts(self) -> dict[str, dict[Status, int]]:
        """How many cells of each status an article has, those in a possible match left out."""
        return {a.id: self.comparison.counts(a.id) for a in self.comparison.articles}

    @cached_property
    def possible(self) -> dict[str, Counter[Status]]:
        """How many cells of each status an article has in a possible match."""
        return possible_counts(self.comparison)

    @cached_property
    def partners(self) -> Partners:
        """Which passages of the columns belong together."""
        return Partners(self.comparison, sure=self.planner.sure)

    @cached_property
    def base_words(self) -> int:
        """How many words the base has without its excluded blocks."""
        return body_words(self.comparison.article_by_id[self.comparison.base])

    def claim(self, row: int) -> Claim | None:
        number = self.rows[row].claim
        return None if number is None else self.comparison.claims[number]

    def quoted(self, row: int, article: str) -> tuple[Piece, ...]:
        """What a cell quotes of its article, nothing where it quotes another row's passages or none."""
        if (claim := self.claim(row)) is not None:
            cell = claim.cell(article)
            if not cell.passages or cell.shared_with is not None or self.planner.hides(cell):
                return ()
        paragraphs = self.cell(row, article, None).paragraphs
        return paragraphs[0].pieces if paragraphs else ()

    def _cell(self, row: int, article: str, against: str | None) -> CellPlan:
        """The cell of an outlet in a row; asides have one in the base's column only, else an empty one.

        `against` is the outlet whose differences are marked in the base's text.
        """
        if (claim := self.claim(row)) is not None:
            return self.planner.plan(claim, article, against)
        aside = self.rows[row].aside
        if aside is None or article != self.comparison.base:
            return CellPlan(Status.BASE, (), ())
        mark = Mark.HEADING if aside.heading else Mark.DIM
        return CellPlan(Status.BASE, (), (paragraph(Piece(display(aside.text), mark)),))


def _rows(comparison: Comparison, asides: list[Aside]) -> tuple[Row, ...]:
    """Asides stand before the first claim whose base passages begin after them."""
    rows: list[Row] = []
    waiting = sorted(asides, key=lambda aside: aside.start)
    for number, claim in enumerate(comparison.claims):
        passages = claim.cell(comparison.base).passages
        if passages:
            start = min(comparison.passage_by_id[each].start for each in passages)
            while waiting and waiting[0].start < start:
                rows.append(Row(aside=waiting.pop(0)))
        rows.append(Row(claim=number))
    return (*rows, *(Row(aside=aside) for aside in waiting))
