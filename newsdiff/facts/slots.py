"""Mentions of two sides paired slot by slot."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from newsdiff.facts.mention import Aligned, Difference, M, Severity

MOST = 100
"""So many mentions of a side are paired; a passage with more is a table, not a sentence."""
MOST_TOLD = 2000
"""In so many mentions of an article one is looked for."""


def pair_slots(
    a: Sequence[M], b: Sequence[M], score: Callable[[M, M], float]
) -> tuple[list[tuple[M, M]], list[M], list[M]]:
    """Pairs of mentions that fill the same slot, each used once, and what is left on either side.

    Of either side the first `MOST` are paired; those behind them are in no result. The pairs with the best
    `score` are taken first, and of equal ones those at like places in their order; 0 or less is no slot in
    common. Turned round, the same mentions are paired.
    """
    a, b = a[:MOST], b[:MOST]
    candidates = [
        (-value, abs(i - j), i + j, i, j)
        for i, left in enumerate(a)
        for j, right in enumerate(b)
        if (value := score(left, right)) > 0
    ]
    pairs, used_a, used_b = [], set(), set()
    for *_, i, j in sorted(candidates):
        if i not in used_a and j not in used_b:
            used_a.add(i)
            used_b.add(j)
            pairs.append((a[i], b[j]))
    alone = [[m for n, m in enumerate(side) if n not in used] for side, used in ((a, used_a), (b, used_b))]
    return pairs, alone[0], alone[1]


def one_sided(
    pair: Aligned[M],
    left: Sequence[M],
    right: Sequence[M],
    *,
    agree: Callable[[M, M], bool],
) -> Iterator[Difference]:
    """Mentions of one side alone that the other article states nowhere."""
    for mention in left:
        if not any(agree(mention, told) for told in pair.b.everywhere[:MOST_TOLD]):
            yield Difference(mention.kind, mention, None, Severity.ONE_SIDED)
    for mention in right:
        if not any(agree(mention, told) for told in pair.a.everywhere[:MOST_TOLD]):
            yield Difference(mention.kind, None, mention, Severity.ONE_SIDED)
