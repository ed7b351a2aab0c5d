"""Aligned pairs of N outlets → claims: the passages of all outlets that report one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

Node = tuple[int, int]
"""A passage: the number of its article and its number within the article."""
Group = tuple[Node, ...]

_APART = -0.2
"""What two passages that stand apart in one article count towards being one claim."""


@dataclass(frozen=True)
class Link:
    """Two passages of different articles that are aligned, `a` before `b`."""

    a: Node
    b: Node
    score: float


def group(
    nodes: Iterable[Node], links: Sequence[Link], score_of: Callable[[Node, Node], float], floor: float
) -> list[Group]:
    """Group passages into claims by average-linkage agglomeration; unlinked passages stay alone.

    Two groups become one where a link joins them and the mean score of the pairs across them is at least
    `floor`, so that one weak link does not chain two claims (average linkage: Sokal & Michener 1958). Those
    whose mean and best score are highest together come first. `score_of` gives the score of any two passages
    of different articles. The result does not depend on the order of `nodes` and `links`.
    """
    home: dict[Node, Group] = {node: (node,) for node in nodes}
    neighbours: dict[Group, set[Group]] = defaultdict(set)
    queue: list[tuple[float, Group, Group]] = []

    def propose(a: Group, b: Group) -> None:
        left, right = min(a, b), max(a, b)
        mean, best = _linkage(left, right, score_of)
        neighbours[left].add(right)
        neighbours[right].add(left)
        if mean >= floor:
            heappush(queue, (-(mean + best), left, right))

    for a, b in sorted({(min(link.a, link.b), max(link.a, link.b)) for link in links}):
        propose((a,), (b,))
    while queue:
        _, left, right = heappop(queue)
        if home[left[0]] != left or home[right[0]] != right:
            continue  # one of them has grown since
        merged = tuple(sorted(left + right))
        home.update(dict.fromkeys(merged, merged))
        for other in sorted((neighbours.pop(left) | neighbours.pop(right)) - {left, right}):
            neighbours[other] -= {left, right}
            propose(merged, other)
    return sorted(set(home.values()))


def _linkage(a: Group, b: Group, score_of: Callable[[Node, Node], float]) -> tuple[float, float]:
    """The mean and the best score of the pairs across two groups.

    Two passages of one article count 0 if they are neighbours, and against one claim if they stand apart.
    """
    scores = []
    for x in a:
        for y in b:
            if x[0] != y[0]:
                scores.append(score_of(x, y))
            else:
                scores.append(0.0 if abs(x[1] - y[1]) == 1 else _APART)
    return sum(scores) / len(scores), max(scores)


def stars(links: Sequence[Link]) -> list[tuple[tuple[Node, ...], tuple[Node, ...], float]]:
    """Divide the links between two articles' passages of one claim into alignments.

    Each has one passage on at least one side (1-1, 1-n, n-1), or every passage of either side linked with
    every one of the other (n-m); with its mean score. Strongest first.
    """
    left = tuple(sorted({link.a for link in links}))
    right = tuple(sorted({link.b for link in links}))
    if len(links) == len(left) * len(right):
        return [(left, right, _average(links))]
    remaining = list(links)
    found = []
    while remaining:
        degree: dict[Node, list[Link]] = {}
        for link in remaining:
            degree.setdefault(link.a, []).append(link)
            degree.setdefault(link.b, []).append(link)
        hub = max(
            degree, key=lambda node: (len(degree[node]), sum(x.score for x in degree[node]), _negative(node))
        )
        taken = degree[hub]
        found.append(
            (tuple(sorted({x.a for x in taken})), tuple(sorted({x.b for x in taken})), _average(taken))
        )
        remaining = [link for link in remaining if hub not in (link.a, link.b)]
    return sorted(found, key=lambda alignment: (-alignment[2], alignment[0], alignment[1]))


def _average(links: Sequence[Link]) -> float:
    return round(sum(link.score for link in links) / len(links), 4)


def _negative(node: Node) -> Node:
    return (-node[0], -node[1])
