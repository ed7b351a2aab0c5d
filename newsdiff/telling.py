"""Which passages of each article tell of a claim: its members, or passages of a claim that overlaps it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from newsdiff.claims import Group, Node
from newsdiff.matching import Matches

_ByArticle = dict[int, tuple[Node, ...]]


@dataclass(frozen=True)
class Telling:
    """One article's passages in a claim's row; `home` is the number of their own claim if that is another."""

    passages: tuple[Node, ...]
    home: int | None = None


def tellings(matches: Matches, claims: Sequence[Group]) -> list[dict[int, Telling]]:
    """For each claim, the articles that tell it.

    An article without a member among a claim's passages tells it with passages that are linked with a
    member, or else with the best of those that share a claim with such passages; in either case if one of
    them scores at least `possible` on the average of the members.
    """
    claim_of = {node: number for number, claim in enumerate(claims) for node in claim}
    linked: dict[Node, list[Node]] = defaultdict(list)
    for link in matches.links:
        linked[link.a].append(link.b)
        linked[link.b].append(link.a)
    told = []
    for claim in claims:
        direct = {other for node in claim for other in linked[node]}
        near = {node for number in {claim_of[node] for node in direct} for node in claims[number]}
        own = _by_article(claim)
        related = _fitting(matches, _by_article(sorted(near - direct)), claim)
        best = {n: (max(nodes, key=lambda x: _fit(matches, x, claim)),) for n, nodes in related.items()}
        guests = best | _fitting(matches, _by_article(sorted(direct)), claim)
        told.append(
            {n: Telling(passages, claim_of[passages[0]]) for n, passages in guests.items() if n not in own}
            | {n: Telling(passages) for n, passages in own.items()}
        )
    return told


def _fitting(matches: Matches, guests: _ByArticle, claim: Group) -> _ByArticle:
    least = matches.model.possible
    return {n: nodes for n, nodes in guests.items() if any(_fit(matches, x, claim) >= least for x in nodes)}


def _fit(matches: Matches, node: Node, claim: Group) -> float:
    """The mean score of a passage with a claim's members of other articles."""
    scores = [matches.score(node, own) for own in claim if own[0] != node[0]]
    return sum(scores) / len(scores) if scores else 0.0


def _by_article(nodes: Sequence[Node]) -> _ByArticle:
    found: dict[int, list[Node]] = defaultdict(list)
    for node in nodes:
        found[node[0]].append(node)
    return {article: tuple(passages) for article, passages in found.items()}
