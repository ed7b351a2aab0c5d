"""Which alignments stand out of order."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from newsdiff.pairing import Match


def moved(matches: Iterable[Match], rank: Sequence[Any]) -> set[Match]:
    """Of each two articles, the matches off the longest run that both articles tell in the same order.

    The run is a longest increasing subsequence of first passages (Schensted 1961), read along the article of
    the lower `rank`: of two runs of one length the same is taken whatever the order of articles.
    """
    by_pair: dict[tuple[int, int], list[Match]] = defaultdict(list)
    for match in matches:
        by_pair[match.a[0][0], match.b[0][0]].append(match)
    out_of_order: set[Match] = set()
    for (a, b), found in by_pair.items():
        if rank[a] <= rank[b]:
            found.sort(key=lambda match: (match.a, match.b))
            keep = _longest_increasing([match.b[0][1] for match in found])
        else:
            found.sort(key=lambda match: (match.b, match.a))
            keep = _longest_increasing([match.a[0][1] for match in found])
        out_of_order.update(match for at, match in enumerate(found) if at not in keep)
    return out_of_order


def _longest_increasing(values: Sequence[int]) -> set[int]:
    """Indices of a longest subsequence that never decreases."""
    tails: list[int] = []
    ends: list[tuple[int, int]] = []
    before: dict[int, int | None] = {}
    for at, value in enumerate(values):
        place = bisect_left(tails, value + 1)
        before[at] = ends[place - 1][1] if place else None
        tails[place : place + 1] = [value]
        ends[place : place + 1] = [(value, at)]
    kept: set[int] = set()
    at_last: int | None = ends[-1][1] if ends else None
    while at_last is not None:
        kept.add(at_last)
        at_last = before[at_last]
    return kept
