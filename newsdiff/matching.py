"""The match scores of a story's passages, pair of articles by pair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from newsdiff.alignment import Model, Scored, match_scores
from newsdiff.claims import Link, Node
from newsdiff.similarity import Candidates, StorySpace, key_of
from newsdiff.story import Story

_LEAST_SAME = 3
"""Passages of fewer tokens are not aligned for being the same words alone."""


class Measures(NamedTuple):
    """What speaks for one pair; see `Candidates` for the first four. The rivals' are match scores."""

    shared: float
    share: float
    letters: float
    order: float
    rival_of_a: float
    rival_of_b: float


class Matches:
    """Every pair of a story's articles scored.

    `links` are the pairs of the tier `aligned` and `possible` those below it, each in reading order.
    """

    def __init__(
        self, story: Story, model: Model, progress: Callable[[int, int], None] | None = None
    ) -> None:
        """`progress` is called with pairs of articles done and to be done; what it raises stops the work."""
        self.story = story
        self.links: list[Link] = []
        self.possible: list[Link] = []
        self.space = StorySpace(story.tokens, [article.language for article in story.articles])
        self._scored: dict[tuple[int, int], Scored] = {}
        self._place: dict[tuple[Node, Node], int] = {}
        self._near: dict[tuple[Node, int], list[tuple[float, Node]]] = defaultdict(list)
        pairs = list(combinations(range(len(story.articles)), 2))
        for done, (a, b) in enumerate(pairs):
            if progress:
                progress(done, len(pairs))
            candidates = self.space.candidates(a, b)
            self._add(a, b, match_scores(candidates, self._same(a, b, candidates), model), model)
        if progress:
            progress(len(pairs), len(pairs))

    def _same(self, a: int, b: int, candidates: Candidates) -> NDArray[np.bool_]:
        """Which candidates are the same words in the same order."""
        keys_a, keys_b = ([key_of(text) for text in self.story.texts(n)] for n in (a, b))
        long_enough = [len(tokens) >= _LEAST_SAME for tokens in self.story.tokens[a]]
        pairs = zip(candidates.rows.tolist(), candidates.columns.tolist(), strict=True)
        return np.array([long_enough[i] and keys_a[i] == keys_b[j] for i, j in pairs], dtype=np.bool_)

    def _add(self, a: int, b: int, scored: Scored, model: Model) -> None:
        self._scored[a, b] = scored
        pairs = zip(
            scored.candidates.rows.tolist(),
            scored.candidates.columns.tolist(),
            scored.scores.tolist(),
            scored.eligible.tolist(),
            strict=True,
        )
        for place, (i, j, score, eligible) in enumerate(pairs):
            x, y = (a, i), (b, j)
            self._place[x, y] = place
            self._near[x, b].append((score, y))
            self._near[y, a].append((score, x))
            if eligible and score >= model.possible:
                (self.links if score >= model.aligned else self.possible).append(Link(x, y, score))

    def score(self, a: Node, b: Node) -> float:
        """The match score of two passages of different articles; 0 where they share nothing."""
        x, y = min(a, b), max(a, b)
        place = self._place.get((x, y))
        return 0.0 if place is None else float(self._scored[x[0], y[0]].scores[place])

    def measures(self, a: Node, b: Node) -> Measures:
        """Why two passages score as they do; `a` of the earlier article. Zeros where they share nothing."""
        rivals = (self._rival(a, b), self._rival(b, a))
        place = self._place.get((a, b))
        if place is None:
            return Measures(0.0, 0.0, 0.0, 0.0, *rivals)
        found = self._scored[a[0], b[0]].candidates
        return Measures(
            float(found.shared[place]),
            float(found.share[place]),
            float(found.letters[place]),
            float(found.order[place]),
            *rivals,
        )

    def _rival(self, node: Node, partner: Node) -> float:
        """The best score of a passage with another than its partner, in the partner's article."""
        near = self._near[node, partner[0]]
        return max((score for score, other in near if other != partner), default=0.0)

    def nearest(self, nodes: tuple[Node, ...], article: int) -> tuple[Node, float] | None:
        """The passage of an article that scores best against any of `nodes`; None if nothing is shared."""
        near = [(score, other) for node in nodes for score, other in self._near[node, article]]
        if not near:
            return None
        score, other = max(near, key=lambda pair: (pair[0], -pair[1][1]))
        return other, score
