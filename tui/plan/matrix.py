"""Claims × outlets: a glyph a cell, and the outlet's figure where the claim has one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size

from newsdiff.cells import POSSIBLE, has_near_copies, reference, told_for_sure, told_in_brief
from newsdiff.comparison import Cell, Claim, Comparison, Status
from tui.plan.cells import Planner, cell_glyph
from tui.plan.flow import padded
from tui.plan.geometry import window
from tui.plan.glyphs import CUT
from tui.plan.heads import FOCUSED
from tui.plan.layout import CURRENT
from tui.plan.marks import Mark
from tui.plan.outlets import numbered
from tui.plan.pieces import Piece
from tui.plan.text import display
from tui.plan.values import main_row, value_piece

NUMBER = 5
MAX_OUTLET = 16
GLYPHS = 2
"""Cells of an outlet's glyph and of the one beside it."""
MIN_OUTLET = 3
MIN_LABEL = 12
TOLD_FROM = 60
"""From this width on there is room for how many outlets tell a claim."""
GROUPS_FROM = 120
"""And from this one for how many text groups."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """The matrix at a width: cells for the claim's label, for each outlet and for who tells the claim.

    `columns` are the articles that have room, the base first; `unseen` others have none now, and `first` is
    the number of the leftmost beside the base, among those that are not the base.
    """

    planner: Planner
    width: int
    columns: tuple[str, ...]
    focus: str
    label: int
    outlet: int
    told: int
    groups: bool = False
    unseen: int = 0
    first: int = 0

    @classmethod
    def at(
        cls,
        planner: Planner,
        width: int,
        columns: Sequence[str] = (),
        focus: str = "",
        first: int = 0,
        *,
        brief: bool = False,
    ) -> Matrix:
        """Divide a width; names are cut before labels are, and outlets that still have no room take turns.

        `columns` are all articles that are not hidden, the base first. The window over the others moves no
        further than it must for `focus` to be seen. In `brief` the outlets have room for their numbers alone,
        so that the claims have more.
        """
        comparison = planner.comparison
        columns = columns or [article.id for article in comparison.articles]
        groups = width >= GROUPS_FROM and has_near_copies(comparison)
        told = _told_cells(comparison, groups) if width >= TOLD_FROM else 0
        room = width - NUMBER - told
        least = max(MIN_OUTLET, cell_len(f"{FOCUSED}{len(comparison.articles)} "))
        beside = max(1, min(len(columns), (room - MIN_LABEL) // least) - 1)
        first = window(columns[1:], beside, focus, first)
        seen = (columns[0], *columns[1:][first : first + beside])
        fair = (room - max(MIN_LABEL, room * 3 // 10)) // len(seen)
        outlet = least if brief else max(least, min(_widest(comparison, columns), MAX_OUTLET, fair))
        label, unseen = max(0, room - outlet * len(seen)), len(columns) - len(seen)
        return cls(planner, width, seen, focus, label, outlet, told, groups, unseen, first)

    def head(self) -> list[Piece]:
        """The column heads; names give way to the outlets' numbers where they do not fit."""
        more = f"+{self.unseen} ⇥ " if self.unseen else ""
        claim = _fit("claim", self.label - len(more)) + more
        pieces = [Piece("# ".rjust(NUMBER) + claim, Mark.DIM)]
        for article in self.columns:
            name = numbered(self.planner.comparison, article)
            sign = FOCUSED if article == self.focus else ""
            if cell_len(name) >= self.outlet and self.outlet <= MIN_OUTLET + 2:
                name = name.partition(" ")[0]
            mark = Mark.HEAD_FOCUSED if sign else Mark.LABEL
            pieces.append(Piece(_fit(sign + name, self.outlet), mark))
        return padded(pieces + ([Piece("told by", Mark.DIM)] if self.told else []), self.width)

    def line(self, number: int, current: bool = False) -> list[Piece]:
        """One claim's line, with a bar before the current one."""
        claim = self.planner.comparison.claims[number]
        bar = Piece(CURRENT if current else " ", Mark.BAR)
        pieces = [bar, Piece(f"{number + 1:>{NUMBER - 2}} ", Mark.DIM), Piece(self._label(claim))]
        for article in self.columns:
            pieces += self._cell(claim, claim.cell(article))
        if self.told:
            pieces.append(Piece(self._told_by(claim), Mark.DIM))
        return padded(pieces, self.width)

    def heading(self, words: str) -> list[Piece]:
        """A line over some claims."""
        return padded([Piece(_fit(f" {words}", self.width), Mark.HEADING)], self.width)

    def article_at(self, x: int) -> str | None:
        """The outlet whose column is `x` cells from the left; None beside them."""
        at = (x - NUMBER - self.label) // self.outlet
        return self.columns[at] if 0 <= at < len(self.columns) else None

    def _label(self, claim: Claim) -> str:
        """The claim's label or, where there is room for more, the words that it is cut from."""
        words = claim.label
        if words.endswith(CUT) and cell_len(words) < self.label:
            passages = self.planner.passages(claim.cell(reference(self.planner.comparison, claim)))
            quotes = (" ".join(self.planner.comparison.quote(passage).split()) for passage in passages)
            words = next((quote for quote in quotes if quote.startswith(words.removesuffix(CUT))), words)
        return _fit(display(words), self.label)

    def _cell(self, claim: Claim, cell: Cell) -> Sequence[Piece]:
        glyph = self.planner.base_glyph(claim) if cell.status is Status.BASE else cell_glyph(cell)
        possible = POSSIBLE if self.planner.is_possible(cell) else " "
        pieces = [glyph, Piece(possible.ljust(GLYPHS - 1), Mark.GLYPH_EXTRA)]
        row = main_row(claim)
        if row is not None:
            room = max(0, self.outlet - GLYPHS - 1)
            pieces.append(value_piece(row, cell.article, self.planner.comparison.base, room))
        return padded(pieces, self.outlet)

    def _told_by(self, claim: Claim) -> str:
        """How many outlets tell a claim, those that do possibly apart, and how many text groups they are."""
        comparison = self.planner.comparison
        words = told_in_brief(comparison, claim)
        if not self.groups:
            return words
        sure = [cell.article for cell in told_for_sure(comparison, claim)]
        groups = comparison.reuse.count_groups(sure) or 0
        return f"{words} · {groups} group{'' if groups == 1 else 's'}" if 0 < groups < len(sure) else words


def _told_cells(comparison: Comparison, groups: bool) -> int:
    """Cells for the longest that can be said of who tells a claim."""
    most = len(comparison.articles)
    words = f"{most} of {most} {POSSIBLE}{most}" + (f" · {most} groups" if groups else "")
    return len(words) + 1


def _widest(comparison: Comparison, columns: Sequence[str]) -> int:
    """Cells for the outlets' names, and for figures where some claim has them; one parts columns."""
    if any(claim.values for claim in comparison.claims):
        return MAX_OUTLET
    return max(GLYPHS, *(cell_len(FOCUSED + numbered(comparison, article)) for article in columns)) + 1


def _fit(text: str, cells: int) -> str:
    """The text in that many cells, with an ellipsis and a space at the end where it is cut."""
    if cell_len(text) >= cells > 2:
        return set_cell_size(text, cells - 2) + "… "
    return set_cell_size(text, max(0, cells))
