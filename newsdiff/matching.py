"""The match scores of a story's passages, pair of articles by pair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from newsdiff.alignment import Model, Scored, match_scores
from newsdiff.anchors import anchors
from newsdiff.claims import Link, Node
from newsdiff.narrowing import narrow
from newsdiff.settings import Sensitivity
from newsdiff.similarity import Candidates, StorySpace
from newsdiff.story import Story
from newsdiff.wording import wording_key

Progress = Callable[[int, int], None]

_LEAST_SAME = 3
"""Passages of fewer tokens are not aligned for being the same words alone."""


class Measures(NamedTuple):
    """What speaks for one pair; see `Candidates` for the first five. The rivals' are match scores."""

    shared: float
    share: float
    coverage: float
    letters: float
    order: float
    rival_of_a: float
    rival_of_b: float


def match(
    story: Story, model: Model, sensitivity: Sensitivity = "normal", progress: Progress | None = None
) -> Matches:
    """Align a story's sentences, narrow them to the clauses that carry the alignments, and score those.

    `progress` is called with steps done and to be done; what it raises stops the work.
    """

    def half(number: int) -> Progress | None:
        return progress and (lambda done, total: progress(number * total + done, 2 * total))

    sentences = Matches(story, model, sensitivity, half(0))
    narrowed = narrow(story, sentences.links, sentences.space.weight)
    if narrowed.story is story:
        if progress:
            progress(1, 1)
        return sentences
    return Matches(narrowed.story, model, sensitivity, half(1), narrowed.links)


class Matches:
    """Every pair of a story's articles scored.

    `links` are the pairs of the tier `aligned` and `possible` those below it, each in reading order.
    """

    def __init__(
        self,
        story: Story,
        model: Model,
        sensitivity: Sensitivity = "normal",
        progress: Progress | None = None,
        links: Sequence[Link] | None = None,
    ) -> None:
        """`links`, where given, are the aligned pairs, whatever the scores; other good pairs are possible.

        `progress` is called with pairs of articles done and to be done; what it raises stops the work.
        """
        self.story = story
        self.model = model
        self._least = model.aligned[sensitivity]
        self.links: list[Link] = []
        self.possible: list[Link] = []
        self._given = {(link.a, link.b): link.score for link in links or ()}
        self.space = StorySpace(story.clauses, anchors(story), story.languages)
        self._keys = [
            [wording_key(story.text_of((n, i))) for i in range(len(passages))]
            for n, passages in enumerate(story.passages)
        ]
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
        if links is not None:
            self.possible = [x for x in (*self.links, *self.possible) if (x.a, x.b) not in self._given]
            self.links = list(links)

    def _same(self, a: int, b: int, candidates: Candidates) -> NDArray[np.bool_]:
        """Which candidates are the same words in the same order."""
        keys_a, keys_b = self._keys[a], self._keys[b]
        long_enough = [len(self.story.tokens_of([(a, i)])) >= _LEAST_SAME for i in range(len(keys_a))]
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
                (self.links if score >= self._least else self.possible).append(Link(x, y, score))

    def score(self, a: Node, b: Node) -> float:
        """The match score of two passages of different articles; 0 where they share nothing."""
        x, y = min(a, b), max(a, b)
        if (x, y) in self._given:
            return self._given[x, y]
        place = self._place.get((x, y))
        return 0.0 if place is None else float(self._scored[x[0], y[0]].scores[place])

    def scored(self, a: int, b: int) -> Scored:
        """The candidates of two articles, `a` the earlier."""
        return self._scored[a, b]

    def measures(self, a: Node, b: Node) -> Measures:
        """Why two passages score as they do; `a` of the earlier article. Zeros where they share nothing."""
        rivals = (self._rival(a, b), self._rival(b, a))
        place = self._place.get((a, b))
        if place is None:
            return Measures(0.0, 0.0, 0.0, 0.0, 0.0, *rivals)
        found = self._scored[a[0], b[0]].candidates
        return Measures(
            float(found.shared[place]),
            float(found.share[place]),
            float(found.coverage[place]),
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
