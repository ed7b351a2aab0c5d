"""The longest rising subsequence: what of two orders agrees."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def longest_rising(values: Sequence[int]) -> set[int]:
    """The indices of a longest strictly rising subsequence (Schensted 1961), in O(n log n)."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int | None] = []
    for at, value in enumerate(values):
        place = bisect_left(tails, value)
        before.append(ends[place - 1] if place else None)
        tails[place : place + 1] = [value]
        ends[place : place + 1] = [at]
    found: set[int] = set()
    step = ends[-1] if ends else None
    while step is not None:
        found.add(step)
        step = before[step]
    return found
