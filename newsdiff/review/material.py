"""A comparison as the engine sees it: passages as nodes of a story, alignments as their pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from newsdiff.changes import StoryFacts
from newsdiff.claims import Group, Node
from newsdiff.comparison import Alignment, Claim, Comparison, Passage, Status
from newsdiff.errors import ComparisonError
from newsdiff.story import Clause, Story
from newsdiff.tokens import tokenise
from newsdiff.values import Values

Pair = tuple[Node, Node]
Key = tuple[int, int]
"""A node by the rank of its article: its order does not depend on that in which articles were given."""


@dataclass(frozen=True)
class Held:
    """An alignment of the comparison, `a` of the earlier article."""

    record: Alignment
    a: Group
    b: Group

    @property
    def pairs(self) -> frozenset[Pair]:
        return pairs_of(self.a, self.b)


class Material:
    """What decisions are applied to. Facts are looked for only when they are first asked for."""

    def __init__(self, comparison: Comparison) -> None:
        """Raises ComparisonError for a part of a comparison, in which passages are of no claim."""
        self.comparison = comparison
        self.articles = [article.id for article in comparison.articles]
        number = {name: n for n, name in enumerate(self.articles)}
        self.passages: list[list[Passage]] = [[] for _ in self.articles]
        for passage in sorted(comparison.passages, key=lambda p: (p.start, p.end)):
            self.passages[number[passage.article]].append(passage)
        self.node = {p.id: (n, i) for n, own in enumerate(self.passages) for i, p in enumerate(own)}
        order = sorted(comparison.articles, key=lambda each: (each.sha256, each.outlet, each.source))
        self._rank = {number[article.id]: rank for rank, article in enumerate(order)}
        if sorted(node for group in self.groups for node in group) != sorted(self.node.values()):
            raise ComparisonError("decisions are applied to a whole comparison, and this is a part of one")

    def nodes(self, passages: Sequence[str]) -> Group:
        """The nodes of some passages, in the order of the texts."""
        return tuple(sorted(self.node[name] for name in passages))

    def names(self, nodes: Sequence[Node]) -> tuple[str, ...]:
        return tuple(self.passages[n][i].id for n, i in nodes)

    def key(self, node: Node) -> Key:
        return self._rank[node[0]], node[1]

    def first(self, nodes: Sequence[Node]) -> Key:
        """By which groups of nodes are put in order."""
        return min(map(self.key, nodes))

    def rank_of(self, article: int) -> int:
        return self._rank[article]

    @cached_property
    def held(self) -> list[Held]:
        found = []
        for record in self.comparison.alignments:
            a, b = sorted((self.nodes(record.a), self.nodes(record.b)))
            found.append(Held(record, a, b))
        return found

    @cached_property
    def groups(self) -> dict[Group, Claim]:
        """The claims by the passages of their own."""
        return {self.own(claim): claim for claim in self.comparison.claims}

    def own(self, claim: Claim) -> Group:
        """A claim's passages, without those of other claims that stand in its row."""
        cells = (cell for cell in claim.cells if cell.shared_with is None)
        return self.nodes([name for cell in cells for name in cell.passages])

    @cached_property
    def known(self) -> dict[Pair, float]:
        """The match scores that the comparison tells of: of alignments, and of nearest candidates."""
        scores: dict[Pair, float] = {}
        for held in self.held:
            for pair in held.pairs:
                scores[pair] = max(held.record.score, scores.get(pair, 0.0))
        for group, claim in self.groups.items():
            for cell in claim.cells:
                if len(group) == 1 and cell.status is Status.DROPPED and cell.nearest:
                    pair = pair_of(group[0], self.node[cell.nearest.passage])
                    scores.setdefault(pair, cell.nearest.score)
        return scores

    def score(self, x: Node, y: Node) -> float:
        return self.known.get(pair_of(x, y), 0.0)

    def scores_of(self, node: Node) -> Iterable[tuple[Node, float]]:
        """The passages that a passage has a known score with."""
        return self._by_node.get(node, ())

    @cached_property
    def _by_node(self) -> dict[Node, list[tuple[Node, float]]]:
        found: dict[Node, list[tuple[Node, float]]] = defaultdict(list)
        for (x, y), score in self.known.items():
            found[x].append((y, score))
            found[y].append((x, score))
        return found

    @cached_property
    def story(self) -> Story:
        articles = self.comparison.articles
        clauses = [
            tuple(self._clauses(article.text, article.language, passage) for passage in own)
            for article, own in zip(articles, self.passages, strict=True)
        ]
        return Story(articles, tuple(map(tuple, self.passages)), tuple(clauses))

    def _clauses(self, text: str, language: str, passage: Passage) -> tuple[Clause, ...]:
        """The whole passage as one clause: only its tokens are needed."""
        return (tuple(tokenise(text, passage.start, passage.end, language)),)

    @cached_property
    def facts(self) -> StoryFacts:
        return StoryFacts(self.story)

    @cached_property
    def values(self) -> Values:
        return Values(self.facts, self.story)


def pair_of(x: Node, y: Node) -> Pair:
    return (x, y) if x < y else (y, x)


def pairs_of(a: Sequence[Node], b: Sequence[Node]) -> frozenset[Pair]:
    return frozenset(pair_of(x, y) for x in a for y in b)


def pairs_within(nodes: Sequence[Node]) -> frozenset[Pair]:
    return frozenset(chain.from_iterable(((x, y) for y in nodes if x < y) for x in nodes))
