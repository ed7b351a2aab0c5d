"""Figures that an outlet states in another claim than the one read: where they stand, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from newsdiff.cells import reference
from newsdiff.comparison import (
    NOTHING_STATED,
    Cell,
    Change,
    Claim,
    Comparison,
    Location,
    Stated,
    Value,
    ValueRow,
)
from tui.plan.text import display

FIGURES = ("amount", "percent", "count")
"""The kinds of change that value rows are of."""
NOTHING_HERE = f"{NOTHING_STATED} here"
NO_OTHER_HERE = "no other stated here"
WORDS = 36
"""Characters of an outlet's words; of longer ones the reading is shown."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A figure, or a stated absence of one, and the claim, from 0, whose row has it."""

    kind: str
    claim: int
    words: str

    @property
    def text(self) -> str:
        return f"{self.words} in claim {self.claim + 1}"


class Elsewhere:
    """Looks figures up over a comparison's value rows, which are read once, when they are first asked for."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison

    def placed(self, claim: Claim, article: str) -> list[Placed]:
        """What an outlet says of the figures of a claim in other claims alone, nearest to the text first.

        That is a figure or a stated absence that the claim's row takes from elsewhere or, where the row has
        none of the outlet, what it states of the same thing in another claim: there, another outlet states
        a figure that it states here too.
        """
        found: dict[Placed, None] = {}
        for row in claim.values:
            value = _value(row, article)
            if value.stated in (Stated.STATED, Stated.UNDISCLOSED):
                found |= dict.fromkeys(self._outside(claim, row, value))
            else:
                figures = {reading for each in row.values for reading in each.values}
                found |= dict.fromkeys(self._stated(claim, row.kind, article, figures))
        return list(found)

    def of(self, claim: Claim, kind: str, article: str) -> str:
        """The same of one kind of figure, as `$23 million in claim 18`."""
        return ", ".join(each.text for each in self.placed(claim, article) if each.kind == kind)

    def nothing(self, claim: Claim, cell: Cell, change: Change, others: Sequence[str] = ()) -> str:
        """What is said of the side of a cell's change that has no figure: none, none here, or where else.

        `others` are the outlets whose words may be the side `a`; without them it is what the cell is read
        against.
        """
        if change.kind not in FIGURES or (change.a is not None and change.b is not None):
            return NOTHING_STATED
        if change.a is None and len(others) > 1:
            return NOTHING_HERE
        other = others[0] if others else reference(self._comparison, claim)
        lacking = cell.article if change.b is None else other
        reading = (change.a_value if change.b is None else change.b_value) or ""
        rows = [row for row in claim.values if row.kind == change.kind]
        one_row = change.kind != "count"  # counts have a row for each thing counted
        here = one_row and any(_value(row, lacking).stated is Stated.STATED for row in rows)
        placed = self._stated(claim, change.kind, lacking, {reading})
        for row in rows:
            placed = [*placed, *self._outside(claim, row, _value(row, lacking))]
        words = ", ".join(dict.fromkeys(each.text for each in placed))
        first = NO_OTHER_HERE if here else NOTHING_HERE if words or (rows and one_row) else NOTHING_STATED
        return f"{first} ({words})" if words else first

    @cached_property
    def _rows(self) -> list[tuple[int, ValueRow]]:
        return [(n, row) for n, claim in enumerate(self._comparison.claims) for row in claim.values]

    @cached_property
    def _home(self) -> dict[str, list[tuple[int, int, int]]]:
        """By article, its passages that have a row of their own: begin, end and claim."""
        places: dict[str, list[tuple[int, int, int]]] = {}
        for number, claim in enumerate(self._comparison.claims):
            for cell in claim.cells:
                for name in cell.passages if cell.shared_with is None else ():
                    passage = self._comparison.passage_by_id[name]
                    places.setdefault(cell.article, []).append((passage.start, passage.end, number))
        return places

    def _outside(self, claim: Claim, row: ValueRow, value: Value) -> Iterator[Placed]:
        """Of what a row has of an outlet, that which stands in none of the claim's passages."""
        own = [self._comparison.passage_by_id[name] for name in claim.cell(value.article).passages]
        for at in value.locations:
            if any(passage.start <= at.start < passage.end for passage in own):
                continue
            homes = (n for start, end, n in self._home.get(value.article, ()) if start <= at.start < end)
            home = next(homes, None)
            if home is not None and self._comparison.claims[home].id != claim.id:
                yield Placed(row.kind, home, self._words(value, at))

    def _stated(self, claim: Claim, kind: str, article: str, figures: Iterable[str]) -> list[Placed]:
        """What an outlet states in other claims' rows in which another states one of the figures."""
        wanted = set(figures)
        found = []
        for number, row in self._rows:
            value = _value(row, article)
            if row.kind != kind or value.stated is not Stated.STATED:
                continue
            if self._comparison.claims[number].id == claim.id:
                continue
            others = {each for v in row.values if v.article != article for each in v.values}
            if wanted & others:
                words = dict.fromkeys(self._words(value, at) for at in value.locations)
                found.append(Placed(kind, number, ", ".join(words)))
        return found

    def _words(self, value: Value, at: Location) -> str:
        """An outlet's words for a figure, or how they are read where they are long or state that none is."""
        if value.stated is Stated.UNDISCLOSED:
            return "undisclosed"
        words = display(self._comparison.quote(at)).strip()
        return words if len(words) <= WORDS else display("; ".join(value.values))


def _value(row: ValueRow, article: str) -> Value:
    return next(value for value in row.values if value.article == article)
