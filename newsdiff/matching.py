"""The match scores of a story's passages, pair of articles by pair."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from newsdiff.alignment import Model, Scored, match_scores
from newsdiff.anchors import anchors
from newsdiff.candidates import Candidates
from newsdiff.claims import Link, Node
from newsdiff.narrowing import narrow
from newsdiff.sensitivity import Sensitivity
from newsdiff.similarity import StorySpace
from newsdiff.story import Story
from newsdiff.termspace import Indices
from newsdiff.wording import wording_key

Progress = Callable[[int, int], None]

_LEAST_SAME = 3
"""Passages of fewer tokens are not aligned for being the same words alone."""


class Near(NamedTuple):
    """A passage and its match score with others."""

    node: Node
    score: float


class Measures(NamedTuple):
    """What speaks for one pair; see `Candidates` for the first six.

    The rival of a passage is the next best candidate for it, with its match score, if there is one.
    """

    shared: float
    share: float
    coverage: float
    letters: float
    phrases: float
    order: float
    rival_of_a: Near | None
    rival_of_b: Near | None


def match(
    story: Story, model: Model, sensitivity: Sensitivity = "normal", progress: Progress | None = None
) -> Matches:
    """Align a story's sentences, narrow them to the clauses that carry the alignments, and score those.

    `progress` is called with steps done and to be done; what it raises stops the work.
    """

    def half(number: int) -> Progress | None:
        return progress and (lambda done, total: progress(number * total + done, 2 * total))

    sentences = Matches(story, model, sensitivity, half(0))
    space = sentences.space
    narrowed = narrow(story, sentences.links, space.weight)
    if narrowed.story is story:
        if progress:
            progress(1, 1)
        return sentences
    del sentences  # large where outlets are many
    return Matches(narrowed.story, model, sensitivity, half(1), narrowed.links, space)


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
        space: StorySpace | None = None,
    ) -> None:
        """`links`, where given, are the aligned pairs, whatever the scores; other good pairs are possible.

        `space`, where given, has the weights of terms, found before passages were cut.
        `progress` is called with pairs of articles done and to be done; what it raises stops the work.
        """
        self.story = story
        self.model = model
        self._given = {(link.a, link.b): link.score for link in links or ()}
        stated = anchors(story)
        self.space = (
            StorySpace(story.clauses, stated, story.languages)
            if space is None
            else space.divided(story.clauses, stated)
        )
        numbers: dict[str, int] = {}
        self._keys = [_wording_keys(story, n, numbers) for n in range(len(story.articles))]
        self._scored: dict[tuple[int, int], Scored] = {}
        count = len(story.articles)
        total = count * (count - 1) // 2
        for a in range(count):
            others = range(a + 1, count)
            for b, candidates in zip(others, self.space.candidates(a, others), strict=True):
                if progress:
                    progress(len(self._scored), total)
                self._scored[a, b] = match_scores(candidates, self._same(a, b, candidates), model)
        if progress:
            progress(total, total)
        good = [link for a, b in self._scored for link in self._good(a, b)]
        least = model.aligned[sensitivity]
        if links is None:
            self.links = [link for link in good if link.score >= least]
            self.possible = [link for link in good if link.score < least]
        else:
            self.links = list(links)
            self.possible = [link for link in good if (link.a, link.b) not in self._given]

    def _same(self, a: int, b: int, candidates: Candidates) -> NDArray[np.bool_]:
        """Which candidates are the same words in the same order."""
        keys_a, keys_b = self._keys[a][candidates.rows], self._keys[b][candidates.columns]
        same: NDArray[np.bool_] = (keys_a >= 0) & (keys_a == keys_b)
        return same

    def _good(self, a: int, b: int) -> Iterator[Link]:
        scored = self._scored[a, b]
        for at in np.flatnonzero(scored.eligible & (scored.scores >= self.model.possible)).tolist():
            row, column = int(scored.candidates.rows[at]), int(scored.candidates.columns[at])
            yield Link((a, row), (b, column), float(scored.scores[at]))

    def score(self, a: Node, b: Node) -> float:
        """The match score of two passages of different articles; 0 where they share nothing."""
        x, y = min(a, b), max(a, b)
        given = self._given.get((x, y))
        return self._scored[x[0], y[0]].score(x[1], y[1]) if given is None else given

    def scored(self, a: int, b: int) -> Scored:
        """The candidates of two articles, `a` the earlier."""
        return self._scored[a, b]

    def measures(self, a: Node, b: Node) -> Measures:
        """Why two passages score as they do; `a` of the earlier article. Zeros where they share nothing."""
        scored = self._scored[a[0], b[0]]
        place, found = scored.place(a[1], b[1]), scored.candidates
        told = (found.shared, found.share, found.coverage, found.letters, found.phrases, found.order)
        values = [0.0 if place is None else float(each[place]) for each in told]
        return Measures._make([*values, self._rival(a, b), self._rival(b, a)])

    def _best(self, node: Node, article: int, but: int | None = None) -> tuple[float, int] | None:
        """The best score of a passage in another article, and with which passage; `but` for one."""
        n, i = node
        if n < article:
            return self._scored[n, article].best_of_row(i, but)
        return self._scored[article, n].best_of_column(i, but)

    def _rival(self, node: Node, partner: Node) -> Near | None:
        """What is best for a passage beside its partner, in the partner's article."""
        best = self._best(node, *partner)
        return best and Near((partner[0], best[1]), best[0])

    def nearest(self, nodes: Sequence[Node], article: int) -> Near | None:
        """The passage of an article that scores best against any of `nodes`; None if nothing is shared."""
        found = [self._best(node, article) for node in nodes if node[0] != article]
        near = max(filter(None, found), key=lambda best: (best[0], -best[1]), default=None)
        return near and Near((article, near[1]), near[0])


def _wording_keys(story: Story, n: int, numbers: dict[str, int]) -> Indices:
    """Equal numbers for an article's passages in which the words are the same; -1 where they are too few."""
    keys = []
    for i in range(len(story.passages[n])):
        key = wording_key(story.text_of((n, i))) if len(story.tokens_of([(n, i)])) >= _LEAST_SAME else ""
        keys.append(numbers.setdefault(key, len(numbers)) if key else -1)
    return np.array(keys, dtype=np.intp)
