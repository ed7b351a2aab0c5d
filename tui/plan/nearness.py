"""Pairs of outlets by how near their articles are: in wording, and in what they tell."""

from __future__ import annotations

from itertools import combinations
from typing import NamedTuple

from newsdiff.comparison import Comparison
from newsdiff.reuse_records import Joined, SharedWording
from tui.plan.listing import Pair

BY = {
    Joined.WORDING: "near-copies by shared wording",
    Joined.PASSAGES: "by aligned passages: mostly reworded",
}
"""What makes two outlets one text group."""
BETWEEN = "by what is between them"
"""The same of two outlets that a third one joins."""


class Nearness(NamedTuple):
    """Two outlets and both ways in which they are near, all shares from 0 to 1.

    `shared` is how much of each one's wording the other has too, `aligned` how much of the shorter article
    stands in passages aligned with the other's; both are None where they were not measured. `group` says
    what makes the two one text group, and is empty where they are two.
    """

    pair: Pair
    shared: tuple[float, float] | None = None
    aligned: float | None = None
    group: str = ""


def nearest(comparison: Comparison) -> list[Nearness]:
    """Every pair of outlets: those of one text group first, then by shared wording, then by what is aligned.

    The base comes first in its pairs, else the outlet that does in the articles' order.
    """
    order = [article.id for article in comparison.articles]
    order.sort(key=lambda article: article != comparison.base)
    pairs = [_nearness(comparison, pair, comparison.reuse.pair(*pair)) for pair in combinations(order, 2)]
    return sorted(pairs, key=lambda near: (not near.group, -max(near.shared or (0.0,)), -(near.aligned or 0)))


def place_of(near: list[Nearness], pair: Pair) -> int:
    """Where a pair stands among all, whichever outlet is named first."""
    return next(number for number, each in enumerate(near) if set(each.pair) == set(pair))


def _nearness(comparison: Comparison, pair: Pair, measured: SharedWording | None) -> Nearness:
    if measured is None:
        return Nearness(pair)
    first, second = measured.a, measured.b
    if first.article != pair[0]:
        first, second = second, first
    shorter = min(first, second, key=lambda share: share.words + share.quoted_words)
    return Nearness(
        pair, (first.shared, second.shared), shorter.aligned, _group(comparison, pair, measured.joined)
    )


def _group(comparison: Comparison, pair: Pair, joined: Joined | None) -> str:
    if joined is not None:
        return BY[joined]
    return BETWEEN if comparison.reuse.count_groups(pair) == 1 else ""
