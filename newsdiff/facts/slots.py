"""Mentions of two sides paired slot by slot."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from newsdiff.facts.mention import Aligned, Difference, M, Severity

Pairs = list[tuple[M, M]]


def pair_slots(
    a: Sequence[M],
    b: Sequence[M],
    *,
    agree: Callable[[M, M], bool],
    comparable: Callable[[M, M], bool],
) -> tuple[Pairs[M], list[M], list[M]]:
    """Pairs that differ in the same slot, and what is left on either side.

    Mentions that agree with one of the other side are no difference and are left out. Of the rest,
    comparable ones are paired in order, each once.
    """
    left = [mention for mention in a if not any(agree(mention, other) for other in b)]
    right = [mention for mention in b if not any(agree(other, mention) for other in a)]
    pairs: Pairs[M] = []
    alone: list[M] = []
    for mention in left:
        partner = next((other for other in right if comparable(mention, other)), None)
        if partner is None:
            alone.append(mention)
        else:
            right.remove(partner)
            pairs.append((mention, partner))
    return pairs, alone, right


def one_sided(
    pair: Aligned[M],
    left: Sequence[M],
    right: Sequence[M],
    *,
    agree: Callable[[M, M], bool],
) -> Iterator[Difference]:
    """Mentions of one side alone that the other article states nowhere."""
    for mention in left:
        if not any(agree(mention, told) for told in pair.b.everywhere):
            yield Difference(mention.kind, mention, None, Severity.ONE_SIDED)
    for mention in right:
        if not any(agree(mention, told) for told in pair.a.everywhere):
            yield Difference(mention.kind, None, mention, Severity.ONE_SIDED)
