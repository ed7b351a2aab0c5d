"""What the aligned pairs of a story amount to: one alignment for each thing that two articles share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from newsdiff.claims import Group, Link, Node, stars
from newsdiff.matching import Matches


@dataclass(frozen=True)
class Match:
    """Passages of two articles that become one alignment: `a` of the earlier article, `b` of the other."""

    a: tuple[Node, ...]
    b: tuple[Node, ...]
    score: float
    aligned: bool
    """Whether it is of the tier `aligned`; else `possible`."""


def pair_up(matches: Matches, claims: list[Group]) -> list[Match]:
    """Divide the links into alignments, and add the possible ones, in reading order.

    Possible are two articles' passages of one claim that have no link of their own, and pairs that are one
    another's best where neither passage has a link with the other's article.
    """
    claim_of = {node: number for number, claim in enumerate(claims) for node in claim}
    bundles: dict[tuple[int, int, int, int], list[Link]] = defaultdict(list)
    for link in matches.links:
        bundles[claim_of[link.a], claim_of[link.b], link.a[0], link.b[0]].append(link)
    found = [Match(a, b, score, True) for bundle in bundles.values() for a, b, score in stars(bundle)]
    found += _implied(matches, claims, {(key[0], *key[2:]) for key in bundles if key[0] == key[1]})
    taken = {(a, b) for match in found for a in match.a for b in match.b}
    found += (match for match in _possible(matches) if (match.a[0], match.b[0]) not in taken)
    return sorted(found, key=lambda match: (match.a[0][0], match.b[0][0], match.a, match.b))


def _implied(matches: Matches, claims: list[Group], joined: set[tuple[int, int, int]]) -> Iterator[Match]:
    for number, claim in enumerate(claims):
        members: dict[int, list[Node]] = defaultdict(list)
        for node in claim:
            members[node[0]].append(node)
        for a, b in combinations(sorted(members), 2):
            if (number, a, b) not in joined:
                score = max(matches.score(x, y) for x in members[a] for y in members[b])
                yield Match(tuple(members[a]), tuple(members[b]), score, False)


def _possible(matches: Matches) -> Iterator[Match]:
    linked = {(node, other[0]) for x in matches.links for node, other in ((x.a, x.b), (x.b, x.a))}
    for link in matches.possible:
        ends = ((link.a, link.b), (link.b, link.a))
        free = all((node, other[0]) not in linked for node, other in ends)
        if free and all(matches.nearest((node,), other[0]) == (other, link.score) for node, other in ends):
            yield Match((link.a,), (link.b,), link.score, False)
