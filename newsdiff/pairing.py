"""What the aligned pairs of a story amount to: one alignment for each thing that two articles share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from newsdiff.claims import Group, Link, Node, stars
from newsdiff.matching import Matches
from newsdiff.telling import Telling


@dataclass(frozen=True)
class Match:
    """Passages of two articles that become one alignment: `a` of the earlier article, `b` of the other."""

    a: tuple[Node, ...]
    b: tuple[Node, ...]
    score: float
    aligned: bool
    """Whether it is of the tier `aligned`; else `possible`."""
    implied: bool = False
    """Whether the two share too little themselves, and tell of one claim by what others share with both."""


def pair_up(matches: Matches, claims: Sequence[Group], told: Sequence[Mapping[int, Telling]]) -> list[Match]:
    """Divide the links into alignments, and add the possible ones, in reading order.

    Possible are two articles' passages that tell of one claim without a match within its row, and pairs
    that are one another's best where neither has a link with the other's article.
    """
    claim_of = {node: number for number, claim in enumerate(claims) for node in claim}
    bundles: dict[tuple[int, int, int, int], list[Link]] = defaultdict(list)
    for link in matches.links:
        bundles[claim_of[link.a], claim_of[link.b], link.a[0], link.b[0]].append(link)
    found = [Match(a, b, score, True) for bundle in bundles.values() for a, b, score in stars(bundle)]
    found += dict.fromkeys(list(_implied(matches, found, told)))
    taken = {(a, b) for match in found for a in match.a for b in match.b}
    found += (match for match in _possible(matches) if (match.a[0], match.b[0]) not in taken)
    return sorted(found, key=lambda match: (match.a[0][0], match.b[0][0], match.a, match.b))


def _implied(
    matches: Matches, found: Sequence[Match], told: Sequence[Mapping[int, Telling]]
) -> Iterator[Match]:
    """Two articles' passages that tell of one claim, where no match lies within that claim's row."""
    from_node: dict[tuple[Node, int], list[Match]] = defaultdict(list)
    for match in found:
        from_node[match.a[0], match.b[0][0]].append(match)
    for telling in told:
        for a, b in combinations(sorted(telling), 2):
            left, right = telling[a].passages, telling[b].passages
            within = (m for node in left for m in from_node.get((node, b), ()))
            if not any(set(m.a) <= set(left) and set(m.b) <= set(right) for m in within):
                score = max(matches.score(x, y) for x in left for y in right)
                yield Match(left, right, score, False, score < matches.model.possible)


def _possible(matches: Matches) -> Iterator[Match]:
    linked = {(node, other[0]) for x in matches.links for node, other in ((x.a, x.b), (x.b, x.a))}
    for link in matches.possible:
        ends = ((link.a, link.b), (link.b, link.a))
        free = all((node, other[0]) not in linked for node, other in ends)
        if free and all(matches.nearest((node,), other[0]) == (other, link.score) for node, other in ends):
            yield Match((link.a,), (link.b,), link.score, False)
