"""Alignments of sentences narrowed to the clauses that carry them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from newsdiff.claims import Link, Node
from newsdiff.story import Clause, Story

_SUPPORT = 0.8
"""Share of the shared weight that the clauses of a narrowed passage have to carry."""
_LEAST_TOKENS = 6
"""A piece of fewer tokens is no claim of its own and stays with its neighbour."""
_MOST_CLAUSES = 40
"""A passage of more is a list, and is not cut: the runs grow with their square."""

Range = tuple[int, int]


@dataclass(frozen=True)
class Narrowed:
    """A story whose passages are sentences or clauses, and its links between those."""

    story: Story
    links: list[Link]


def narrow(story: Story, links: Sequence[Link], weight: Callable[[str], float]) -> Narrowed:
    """Cut the sentences that are aligned for some of their clauses only.

    Each link is carried, on each side, by the shortest run of clauses with most of the shared weight. A
    sentence is cut where such a run ends and none goes across; one with an identical counterpart is not cut.
    `weight` gives a stem's weight.
    """
    runs = {
        (x.a, x.b, side): (0, len(story.clauses_of(pair[0]))) if x.score == 1 else _run(story, *pair, weight)
        for x in links
        for side, pair in _sides(x)
    }
    carried: dict[Node, list[Range]] = defaultdict(list)
    for (a, b, side), run in runs.items():
        carried[a if side == 0 else b].append(run)
    pieces = {node: _cut(story.clauses_of(node), ranges) for node, ranges in carried.items()}
    pieces = {node: ranges for node, ranges in pieces.items() if len(ranges) > 1}
    if not pieces:
        return Narrowed(story, list(links))
    shift = _numbering(story, pieces)

    def piece(node: Node, run: Range) -> Node:
        ranges = pieces.get(node, [(0, len(story.clauses_of(node)))])
        at = next(k for k, (first, last) in enumerate(ranges) if first <= run[0] < last)
        return node[0], shift[node] + at

    moved = [Link(piece(x.a, runs[x.a, x.b, 0]), piece(x.b, runs[x.a, x.b, 1]), x.score) for x in links]
    return Narrowed(story.divided(pieces), moved)


def _sides(link: Link) -> tuple[tuple[int, tuple[Node, Node]], tuple[int, tuple[Node, Node]]]:
    return (0, (link.a, link.b)), (1, (link.b, link.a))


def _run(story: Story, node: Node, partner: Node, weight: Callable[[str], float]) -> Range:
    """The shortest run of a passage's clauses that carries `_SUPPORT` of what it shares with its partner."""
    clauses = story.clauses_of(node)
    theirs = {token.stem for token in story.tokens_of([partner])}
    support = [sum(weight(stem) for stem in {token.stem for token in clause} & theirs) for clause in clauses]
    needed = _SUPPORT * sum(support)
    if len(clauses) > _MOST_CLAUSES:
        return 0, len(clauses)
    runs = [
        (first, last)
        for first in range(len(clauses))
        for last in range(first + 1, len(clauses) + 1)
        if sum(support[first:last]) >= needed
    ]
    return min(runs, key=lambda run: (run[1] - run[0], -sum(support[slice(*run)]), run[0]))


def _cut(clauses: Sequence[Clause], runs: Sequence[Range]) -> list[Range]:
    """Ranges of clauses between the ends of runs that no run goes across."""
    ends = {edge for run in runs for edge in run} - {0, len(clauses)}
    cuts = [edge for edge in sorted(ends) if not any(first < edge < last for first, last in runs)]
    ranges: list[Range] = []
    for first, last in zip([0, *cuts], [*cuts, len(clauses)], strict=True):
        if ranges and (
            _length(clauses, first, last) < _LEAST_TOKENS or _length(clauses, *ranges[-1]) < _LEAST_TOKENS
        ):
            ranges[-1] = (ranges[-1][0], last)
        else:
            ranges.append((first, last))
    return ranges


def _length(clauses: Sequence[Clause], first: int, last: int) -> int:
    return sum(map(len, clauses[first:last]))


def _numbering(story: Story, pieces: dict[Node, list[Range]]) -> dict[Node, int]:
    """The number of each passage's first piece once all are cut."""
    first: dict[Node, int] = {}
    for n, passages in enumerate(story.passages):
        at = 0
        for i in range(len(passages)):
            first[n, i] = at
            at += len(pieces.get((n, i), [(0, 0)]))
    return first
