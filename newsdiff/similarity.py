"""Evidence that two passages report the same thing, from the words and letters they share.

Terms are weighed by their rarity in the story and in the language at large. Nothing here depends on the
order of articles.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance import LCSseq

from corpus.folding import fold_key
from newsdiff.rarity import rarity
from newsdiff.termspace import Indices, Matrix, TermSpace
from newsdiff.tokens import Token

LEAST_STRENGTH = 0.08
"""Pairs of less strength share next to nothing; they can be a nearest candidate and no more."""


_Block = tuple[Indices, Indices, Matrix, Matrix]


@dataclass(frozen=True)
class Candidates:
    """The pairs of passages of two articles that share something, as parallel arrays in reading order.

    Pair k is passage `rows[k]` of one article and `columns[k]` of the other. `shared` is the summed weight
    of the stems both have, `share` the geometric mean of what part of either passage that is, `letters`
    the cosine in [0, 1] of character 3-grams, and `order` rapidfuzz's normalised longest common
    subsequence of stems (0 where `strength` is below `LEAST_STRENGTH`).
    """

    shape: tuple[int, int]
    rows: Indices
    columns: Indices
    shared: Matrix
    share: Matrix
    letters: Matrix
    order: Matrix

    @property
    def strength(self) -> Matrix:
        """How much specific wording is shared, times its share: absolute and relative evidence at once."""
        return _strength(self.shared, self.share)


class StorySpace:
    """The evidence between any two articles of a story.

    `tokens[article][passage]` are the tokens of each passage, `languages[article]` the articles' languages.
    """

    def __init__(self, tokens: Sequence[Sequence[Sequence[Token]]], languages: Sequence[str]) -> None:
        self._stems = [[[token.stem for token in passage] for passage in article] for article in tokens]
        importance: dict[str, float] = {}
        for article, language in zip(self._stems, languages, strict=True):
            for stem in {stem for passage in article for stem in passage}:
                importance[stem] = min(importance.get(stem, 1.0), rarity(stem, language))
        self._words = TermSpace(self._stems, importance, power=2.0)
        trigrams = [[_trigrams(passage) for passage in article] for article in tokens]
        self._letters = TermSpace(trigrams, {}, power=1.0)

    def weight(self, stem: str) -> float:
        """A stem's weight in this story, from 0 to 1."""
        return self._words.weight(stem)

    def candidates(self, a: int, b: int) -> Candidates:
        """The pairs of at least `LEAST_STRENGTH`, and the best of every passage besides."""
        rows, columns, shared, share = self._sharing(a, b)
        letters = np.zeros(len(rows))
        norm_a, norm_b = np.sqrt(self._letters.mass(a, 2)), np.sqrt(self._letters.mass(b, 2))
        first = 0
        for product in self._letters.products(a, b, power=2):
            here = (rows >= first) & (rows < first + len(product))
            i, j = rows[here], columns[here]
            letters[here] = product[i - first, j] / (norm_a[i] * norm_b[j])
            first += len(product)
        order = np.zeros(len(rows))
        left, right = self._stems[a], self._stems[b]
        for k in np.flatnonzero(_strength(shared, share) >= LEAST_STRENGTH):
            order[k] = LCSseq.normalized_similarity(left[rows[k]], right[columns[k]])
        shape = (len(left), len(right))
        return Candidates(shape, rows, columns, shared, share, letters, order)

    def _sharing(self, a: int, b: int) -> tuple[Indices, Indices, Matrix, Matrix]:
        """Rows, columns, shared weight and share of the candidates, in reading order."""
        mass_a, mass_b = self._words.mass(a), self._words.mass(b)
        found: list[_Block] = []
        tops = [np.zeros((4, len(mass_b)))]  # row, shared weight, share and strength of each column's best
        first = 0
        for shared in self._words.products(a, b):
            share = shared / np.sqrt(np.outer(mass_a[first : first + len(shared)], mass_b))
            strength = _strength(shared, share)
            best = (strength == strength.max(axis=1, keepdims=True, initial=0.0)) & (strength > 0)
            i, j = np.nonzero((strength >= LEAST_STRENGTH) | best)
            found.append((i + first, j, shared[i, j], share[i, j]))
            top, columns = strength.argmax(axis=0), np.arange(len(mass_b))
            tops.append(
                np.stack([top + first, shared[top, columns], share[top, columns], strength[top, columns]])
            )
            first += len(shared)
        stacked = np.stack(tops)
        best_block = stacked[:, 3].argmax(axis=0)
        row, shared_top, share_top, strength_top = stacked[best_block, :, np.arange(len(mass_b))].T
        j = np.flatnonzero(strength_top > 0)
        found.append((row[j].astype(np.intp), j, shared_top[j], share_top[j]))
        rows, columns, shared, share = (np.concatenate(part) for part in zip(*found, strict=True))
        _, once = np.unique(rows * len(mass_b) + columns, return_index=True)
        return rows[once], columns[once], shared[once], share[once]


def _strength(shared: Matrix, share: Matrix) -> Matrix:
    strength: Matrix = np.log1p(shared) * share
    return strength


def _trigrams(tokens: Sequence[Token]) -> list[str]:
    text = f" {' '.join(token.form for token in tokens)} "
    return [text[i : i + 3] for i in range(len(text) - 2)]


def key_of(text: str) -> str:
    """The form in which two passages are the same words in the same order."""
    return fold_key(text).strip(" .,;:'\"-")
