"""Which rows of a sheet are seen, and which claims among them can be current."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import groupby

from newsdiff.comparison import Claim, Status
from tui.plan.filters import Filters
from tui.plan.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Shown:
    """The rows that have lines, in order; `claims` are theirs, None for an aside.

    `folds` gives the first row of each folded run the number of claims that it stands for.
    """

    rows: tuple[int, ...]
    claims: tuple[int | None, ...]
    stops: tuple[int, ...]
    folds: dict[int, int]
    unfolded: tuple[int, ...]
    """The rows that the filters let through, those in a fold too."""
    passing: int
    """How many of those are claims."""
    same: frozenset[int] = frozenset()
    """Those of the folded rows that stand for unchanged claims."""

    @classmethod
    def of(
        cls, sheet: Sheet, filters: Filters | None = None, *, folded: bool = False, same: bool = False
    ) -> Shown:
        """The rows that pass, asides only without filters.

        Folded, runs that the base lacks are one row; with `same`, runs that all tell and none alters.
        """
        every = range(len(sheet.rows))
        unfolded = tuple(row for row in every if _passes(sheet, row, filters)) if filters else tuple(every)
        rows: list[int] = []
        folds: dict[int, int] = {}
        alike: set[int] = set()

        def kind(row: int) -> str:
            if folded and _base_lacks(sheet, row):
                return "lacking"
            return "same" if same and _is_unchanged(sheet, row) else ""

        for folding, run in groupby(unfolded, kind) if folded or same else [("", unfolded)]:
            found = list(run)
            if folding:
                folds[found[0]] = len(found)
            if folding == "same":
                alike.add(found[0])
            rows += found[:1] if folding else found
        claims = tuple(sheet.rows[row].claim for row in rows)
        stops = tuple(claim for claim in claims if claim is not None)
        count = sum(sheet.rows[row].claim is not None for row in unfolded)
        return cls(tuple(rows), claims, stops, folds, unfolded, count, frozenset(alike))

    def nearest(self, claim: int) -> int | None:
        """The claim itself, or the first one after it that is seen, or else the last one."""
        if not self.stops:
            return None
        return self.stops[min(bisect_left(self.stops, claim), len(self.stops) - 1)]

    def claim_from(self, row: int) -> int | None:
        """The claim of a row, or of the first row after it that is seen and has one, or the last claim."""
        following = (claim for claim in self.claims[bisect_left(self.rows, row) :] if claim is not None)
        return next(following, self.stops[-1] if self.stops else None)

    def begin(self, row: int) -> int:
        """The first of the asides that stand before a claim's row, or that row itself."""
        at = bisect_left(self.rows, row)
        while at and self.claims[at - 1] is None:
            at -= 1
        return self.rows[at] if at < len(self.rows) else row

    def after(self, row: int) -> int | None:
        """The next row that is seen."""
        at = bisect_right(self.rows, row)
        return self.rows[at] if at < len(self.rows) else None


def _passes(sheet: Sheet, row: int, filters: Filters) -> bool:
    claim = sheet.claim(row)
    return not filters if claim is None else filters.passes(sheet.planner, claim)


def _is_unchanged(sheet: Sheet, row: int) -> bool:
    claim = sheet.claim(row)
    return claim is not None and is_unchanged(claim)


def is_unchanged(claim: Claim) -> bool:
    """Whether all outlets tell a claim in the same or other words, and none alters it."""
    told = {Status.BASE, Status.IDENTICAL, Status.REWORDED}
    return all(cell.passages and cell.status in told for cell in claim.cells)


def _base_lacks(sheet: Sheet, row: int) -> bool:
    claim = sheet.claim(row)
    return claim is not None and not claim.cell(sheet.comparison.base).passages
