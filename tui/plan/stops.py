"""Where `next change` stops."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from newsdiff.comparison import Cell, Claim, Comparison, Status


def stops(
    comparison: Comparison, focus: str, hidden: Callable[[Cell], bool] = lambda cell: False
) -> list[int]:
    """The numbers of the claims that differ in the focused outlet, or in any where the base has the focus.

    A difference is an altered or added cell, or one that lacks what the base has; rewording is none, and
    what another claim's row shows is not shown again. They are those that the outlet's head counts: as
    altered, surely or in a possible match, added and dropped. Cells that are `hidden` are passed over.
    """
    others = {article.id for article in comparison.articles} - {comparison.base}
    read = others if focus == comparison.base else {focus}
    return [n for n, claim in enumerate(comparison.claims) if _differs(claim, comparison.base, read, hidden)]


def _differs(claim: Claim, base: str, read: set[str], hidden: Callable[[Cell], bool]) -> bool:
    different = {Status.ALTERED, Status.ADDED}
    told = claim.cell(base)
    if told.passages and not told.shared_with:
        different.add(Status.DROPPED)
    cells = (cell for cell in claim.cells if cell.article in read and not cell.shared_with)
    return any(cell.status in different and not hidden(cell) for cell in cells)


def following(found: Sequence[int], current: int) -> int | None:
    at = bisect_right(found, current)
    return found[at] if at < len(found) else None


def preceding(found: Sequence[int], current: int) -> int | None:
    at = bisect_left(found, current)
    return found[at - 1] if at else None
