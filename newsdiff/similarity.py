"""Evidence that two passages report the same thing, from the words and letters they share.

Terms are weighed by their rarity in the story and in the language at large. Nothing here depends on the
order of articles.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from rapidfuzz.distance import LCSseq

from newsdiff.rarity import rarity
from newsdiff.termspace import Indices, Matrix, TermSpace, Vectors
from newsdiff.tokens import Token

LEAST_STRENGTH = 0.02
"""Pairs of less strength share next to nothing; they can be a nearest candidate and no more."""
_WORD_POWER = 1.5
_BLOCK = 512
"""Passages of one article that are looked at together: bounds the memory."""

Passage = Sequence[Token]
_Found = tuple[Indices, Indices, Matrix, Matrix]


@dataclass(frozen=True)
class Candidates:
    """The pairs of passages of two articles that share something, as parallel arrays in reading order.

    Pair k is passage `rows[k]` of one article and `columns[k]` of the other. `shared` is the summed weight
    of the stems both have, `share` the geometric mean of what part of either passage that is, `coverage`
    how much of the best covered clause of either is found in the other, `letters` the cosine in [0, 1] of
    character 3-grams, and `order` rapidfuzz's normalised longest common subsequence of stems (0 where
    `strength` is below `LEAST_STRENGTH`). `anchors` counts the figures that both state.
    """

    shape: tuple[int, int]
    rows: Indices
    columns: Indices
    shared: Matrix
    share: Matrix
    coverage: Matrix
    letters: Matrix
    order: Matrix
    anchors: Matrix

    @property
    def strength(self) -> Matrix:
        """How much specific wording is shared, times its share: absolute and relative evidence at once."""
        return _strength(self.shared, self.share)


@dataclass(frozen=True)
class _Views:
    """An article's passages as the measures see them; passage i's clauses begin at `clause_starts[i]`."""

    stems: list[list[str]]
    words: Vectors
    letters: Vectors
    clauses: Vectors
    clause_starts: Indices


class StorySpace:
    """The evidence between any two articles of a story.

    `clauses[article][passage]` are the clauses of each passage, each a list of its tokens,
    `anchors[article][passage]` the figures it states, and `languages[article]` its language.
    """

    def __init__(
        self,
        clauses: Sequence[Sequence[Sequence[Passage]]],
        anchors: Sequence[Sequence[frozenset[str]]],
        languages: Sequence[str],
    ) -> None:
        self._anchors = anchors
        tokens = [[list(chain(*parts)) for parts in article] for article in clauses]
        stems = [[[token.stem for token in passage] for passage in article] for article in tokens]
        importance: dict[str, float] = {}
        for article, language in zip(stems, languages, strict=True):
            for stem in {stem for passage in article for stem in passage}:
                importance[stem] = min(importance.get(stem, 1.0), rarity(stem, language))
        trigrams = [[_trigrams(passage) for passage in article] for article in tokens]
        self._words = TermSpace(chain(*stems), importance, _WORD_POWER)
        self._letters = TermSpace(chain(*trigrams), {}, 1.0)
        self._views = [
            _Views(
                stems[n],
                self._words.vectors(stems[n]),
                self._letters.vectors(trigrams[n]),
                self._words.vectors(
                    [token.stem for token in clause] for parts in article for clause in parts
                ),
                np.cumsum([0, *map(len, article)], dtype=np.intp),
            )
            for n, article in enumerate(clauses)
        ]

    def weight(self, stem: str) -> float:
        """A stem's weight in this story, from 0 to 1."""
        return self._words.weight(stem)

    def candidates(self, a: int, b: int) -> Candidates:
        """The pairs of at least `LEAST_STRENGTH`, and the best of every passage besides."""
        left, right = self._views[a], self._views[b]
        rows, columns, shared, share = self._sharing(left, right)
        order, anchors = np.zeros(len(rows)), np.zeros(len(rows))
        for k in np.flatnonzero(_strength(shared, share) >= LEAST_STRENGTH):
            i, j = rows[k], columns[k]
            order[k] = LCSseq.normalized_similarity(left.stems[i], right.stems[j])
            anchors[k] = len(self._anchors[a][i] & self._anchors[b][j])
        coverage = np.maximum(
            self._coverage(left, right, rows, columns), self._coverage(right, left, columns, rows)
        )
        letters = self._cosine(left, right, rows, columns)
        return Candidates(
            (len(left.stems), len(right.stems)),
            rows,
            columns,
            shared,
            share,
            coverage,
            letters,
            order,
            anchors,
        )

    def _sharing(self, left: _Views, right: _Views) -> _Found:
        """Rows, columns, shared weight and share of the candidates, in reading order."""
        mass_a, mass_b = self._words.mass(left.words), self._words.mass(right.words)
        found: list[_Found] = []
        tops = [np.zeros((4, len(mass_b)))]  # row, shared weight, share and strength of each column's best
        bounds = _bounds(len(mass_a))
        for (first, last), shared in zip(
            bounds, self._words.products(left.words, right.words, bounds), strict=True
        ):
            share = shared / np.sqrt(np.outer(mass_a[first:last], mass_b))
            strength = _strength(shared, share)
            best = (strength == strength.max(axis=1, keepdims=True, initial=0.0)) & (strength > 0)
            i, j = np.nonzero((strength >= LEAST_STRENGTH) | best)
            found.append((i + first, j, shared[i, j], share[i, j]))
            top, every = strength.argmax(axis=0), np.arange(len(mass_b))
            tops.append(np.stack([top + first, shared[top, every], share[top, every], strength[top, every]]))
        stacked = np.stack(tops)
        best_block = stacked[:, 3].argmax(axis=0)
        row, shared_top, share_top, strength_top = stacked[best_block, :, np.arange(len(mass_b))].T
        j = np.flatnonzero(strength_top > 0)
        found.append((row[j].astype(np.intp), j, shared_top[j], share_top[j]))
        rows, columns, shared, share = (np.concatenate(part) for part in zip(*found, strict=True))
        _, once = np.unique(rows * len(mass_b) + columns, return_index=True)
        return rows[once], columns[once], shared[once], share[once]

    def _coverage(self, left: _Views, right: _Views, rows: Indices, columns: Indices) -> Matrix:
        """The best clause of each row's passage: its weight found in the column's, times its share."""
        coverage = np.zeros(len(rows))
        mass, starts = self._words.mass(left.clauses)[:, None], left.clause_starts
        bounds = _bounds(len(starts) - 1)
        of_clauses = [(int(starts[first]), int(starts[last])) for first, last in bounds]
        products = self._words.products(left.clauses, right.words, of_clauses)
        for (first, last), (begin, end), shared in zip(bounds, of_clauses, products, strict=True):
            covered = np.log1p(shared) * shared / mass[begin:end]
            best = np.maximum.reduceat(covered, starts[first:last] - begin, axis=0)
            here = (rows >= first) & (rows < last)
            coverage[here] = best[rows[here] - first, columns[here]]
        return coverage

    def _cosine(self, left: _Views, right: _Views, rows: Indices, columns: Indices) -> Matrix:
        cosine = np.zeros(len(rows))
        norm_a = np.sqrt(self._letters.mass(left.letters, power=2))
        norm_b = np.sqrt(self._letters.mass(right.letters, power=2))
        bounds = _bounds(len(norm_a))
        products = self._letters.products(left.letters, right.letters, bounds, power=2)
        for (first, last), product in zip(bounds, products, strict=True):
            here = (rows >= first) & (rows < last)
            i, j = rows[here], columns[here]
            cosine[here] = product[i - first, j] / (norm_a[i] * norm_b[j])
        return cosine


def _bounds(length: int) -> list[tuple[int, int]]:
    return [(first, min(first + _BLOCK, length)) for first in range(0, length, _BLOCK)]


def _strength(shared: Matrix, share: Matrix) -> Matrix:
    strength: Matrix = np.log1p(shared) * share
    return strength


def _trigrams(tokens: Sequence[Token]) -> list[str]:
    text = f" {' '.join(token.form for token in tokens)} "
    return [text[i : i + 3] for i in range(len(text) - 2)]
