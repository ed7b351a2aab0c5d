"""Every pair of articles matched, and what the matches amount to: claims and alignments."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from newsdiff.alignment import Model, PairScores, match_scores
from newsdiff.claims import Link, Node, group, stars
from newsdiff.similarity import Evidence, StorySpace, key_of
from newsdiff.story import Story

_LEAST_SAME = 3
"""Passages of fewer tokens are not aligned for being the same words alone."""


@dataclass(frozen=True)
class Match:
    """Passages of two articles that become one alignment: `a` of the one, `b` of the other."""

    a: tuple[Node, ...]
    b: tuple[Node, ...]
    score: float
    aligned: bool
    """Whether it is of the tier `aligned`; else `possible`."""


class Matches:
    """The match scores of a story's passages, pair of articles by pair."""

    def __init__(self, story: Story, model: Model, progress: Callable[[int, int], None] | None = None):
        """`progress` is called with pairs of articles done and to be done; what it raises stops the work."""
        self.story = story
        self.model = model
        self.space = StorySpace(story.tokens, [article.language for article in story.articles])
        self._evidence: dict[tuple[int, int], Evidence] = {}
        self._scores: dict[tuple[int, int], PairScores] = {}
        self._keys = [
            [key_of(story.text_of((n, i))) for i in range(len(p))] for n, p in enumerate(story.passages)
        ]
        pairs = list(combinations(range(len(story.articles)), 2))
        for done, pair in enumerate(pairs):
            if progress:
                progress(done, len(pairs))
            self._evidence[pair] = self.space.evidence(*pair)
            self._scores[pair] = match_scores(self._evidence[pair], self._same(*pair), model)
        if progress:
            progress(len(pairs), len(pairs))

    def _same(self, a: int, b: int) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
        same = np.zeros((len(self._keys[a]), len(self._keys[b])), dtype=np.bool_)
        places: dict[str, list[int]] = defaultdict(list)
        for j, key in enumerate(self._keys[b]):
            if len(self.story.tokens[b][j]) >= _LEAST_SAME:
                places[key].append(j)
        for i, key in enumerate(self._keys[a]):
            same[i, places.get(key, [])] = True
        return same

    def score(self, a: Node, b: Node) -> float:
        """The match score of two passages of different articles."""
        if a > b:
            a, b = b, a
        return float(self._scores[a[0], b[0]].scores[a[1], b[1]])

    def evidence(self, a: Node, b: Node) -> tuple[Evidence, int, int]:
        """The evidence of the two passages' articles, and their row and column in it; `a` before `b`."""
        return self._evidence[a[0], b[0]], a[1], b[1]

    def rivals(self, a: Node, b: Node) -> tuple[float, float]:
        """The best other score of `a`'s row and of `b`'s column; 0 where there is none."""
        scores = self._scores[a[0], b[0]].scores
        row, column = np.delete(scores[a[1]], b[1]), np.delete(scores[:, b[1]], a[1])
        return float(row.max(initial=0.0)), float(column.max(initial=0.0))

    def nearest(self, nodes: tuple[Node, ...], article: int) -> tuple[Node, float] | None:
        """The passage of an article that scores best against any of `nodes`; None if it has no passage."""
        others = self.story.passages[article]
        found = [(self.score(node, (article, i)), -i) for node in nodes for i in range(len(others))]
        if not found:
            return None
        score, at = max(found)
        return (article, -at), score

    def links(self) -> list[Link]:
        """All pairs of the tier `aligned`."""
        return [
            Link((a, c.row), (b, c.column), c.score)
            for (a, b), scores in self._scores.items()
            for c in scores.candidates
            if c.score >= self.model.aligned
        ]

    def claims(self, links: list[Link]) -> list[tuple[Node, ...]]:
        """Group all passages by their aligned pairs."""
        return group(self.story.nodes, links, self.score, floor=self.model.possible)

    def alignments(self, links: list[Link], claims: list[tuple[Node, ...]]) -> list[Match]:
        """Divide links into alignments, add those that a claim implies, and the possible ones.

        Within a claim two articles without a link of their own are joined as possible; so is the best
        candidate of a passage that has no link with an article.
        """
        claim_of = {node: number for number, claim in enumerate(claims) for node in claim}
        bundles: dict[tuple[int, int, int, int], list[Link]] = defaultdict(list)
        for link in links:
            bundles[claim_of[link.a], claim_of[link.b], link.a[0], link.b[0]].append(link)
        matches = [Match(a, b, score, True) for bundle in bundles.values() for a, b, score in stars(bundle)]
        joined = {(key[0], *key[2:]) for key in bundles if key[0] == key[1]}
        matches += self._implied(claims, joined)
        matches += self._possible(links, {frozenset((a, b)) for m in matches for a in m.a for b in m.b})
        return sorted(matches, key=lambda m: (m.a[0][0], m.b[0][0], m.a, m.b))

    def _implied(self, claims: list[tuple[Node, ...]], joined: set[tuple[int, int, int]]) -> Iterator[Match]:
        for number, claim in enumerate(claims):
            members: dict[int, list[Node]] = defaultdict(list)
            for node in claim:
                members[node[0]].append(node)
            for a, b in combinations(sorted(members), 2):
                if (number, a, b) not in joined:
                    score = max(self.score(x, y) for x in members[a] for y in members[b])
                    yield Match(tuple(members[a]), tuple(members[b]), score, False)

    def _possible(self, links: list[Link], taken: set[frozenset[Node]]) -> Iterator[Match]:
        linked = {(link.a, link.b[0]) for link in links} | {(link.b, link.a[0]) for link in links}
        for (a, b), scores in self._scores.items():
            best: dict[Node, tuple[float, int, int]] = {}
            for c in scores.candidates:
                for node in ((a, c.row), (b, c.column)):
                    best[node] = max(best.get(node, (0.0, 0, 0)), (c.score, -c.row, -c.column))
            for c in scores.candidates:
                x, y = (a, c.row), (b, c.column)
                free = (x, b) not in linked and (y, a) not in linked
                ranked = (c.score, -c.row, -c.column)
                if free and best[x] == best[y] == ranked and frozenset((x, y)) not in taken:
                    yield Match((x,), (y,), c.score, False)
