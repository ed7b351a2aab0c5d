"""Evidence that two passages report the same thing, from the words and letters they share.

Terms are weighed by their rarity in the story (a squared, normalised inverse passage frequency, after
Spärck Jones 1972) and in the language at large. Nothing here depends on the order of articles.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import LCSseq

from corpus.folding import fold_key
from newsdiff.rarity import rarity
from newsdiff.tokens import Token

Matrix = NDArray[np.float64]

CANDIDATE = 0.08
"""Pairs of less strength share next to nothing and are not looked at closely."""
_TINY = 1e-9


@dataclass(frozen=True)
class Evidence:
    """What each passage of one article (rows) shares with each of another (columns).

    `letters` is the cosine in [0, 1] of character 3-grams; `shared` the summed weight of the stems both
    have, and `share` the geometric mean of what part of either passage that is. `order` is rapidfuzz's
    normalised longest common subsequence of stems, worked out where `strength` reaches `CANDIDATE`.
    """

    letters: Matrix
    shared: Matrix
    share: Matrix
    order: Matrix

    @property
    def strength(self) -> Matrix:
        """How much specific wording is shared, times its share: absolute and relative evidence at once."""
        return strength_of(self.shared, self.share)


@dataclass(frozen=True)
class _Incidence:
    """Which of an article's passages (rows) have which of its terms (columns; sorted ids of the story)."""

    terms: NDArray[np.intp]
    has: NDArray[np.float32]


class TermSpace:
    """A story's passages as sets of weighted terms; `terms[article][passage]` lists a passage's."""

    def __init__(self, terms: Sequence[Sequence[Sequence[str]]], importance: dict[str, float], power: float):
        """`importance` weighs a term by what is known outside the story (1 where absent).

        `power` is the exponent of the normalised inverse passage frequency.
        """
        frequency = Counter(term for article in terms for passage in article for term in set(passage))
        self._ids = {term: i for i, term in enumerate(sorted(frequency))}
        total = sum(len(article) for article in terms)
        self.weight = np.array(
            [
                (math.log((total + 1) / frequency[term]) / math.log(total + 1)) ** power
                * importance.get(term, 1.0)
                for term in self._ids
            ]
        )
        self._incidence = [self._matrix(article) for article in terms]

    def weight_of(self, term: str) -> float:
        """A term's weight; 0 for one the story does not have."""
        return float(self.weight[self._ids[term]]) if term in self._ids else 0.0

    def _matrix(self, article: Sequence[Sequence[str]]) -> _Incidence:
        rows = [sorted({self._ids[term] for term in passage}) for passage in article]
        columns = sorted({i for row in rows for i in row})
        at = {term: column for column, term in enumerate(columns)}
        has = np.zeros((len(rows), len(columns)), dtype=np.float32)
        for number, row in enumerate(rows):
            has[number, [at[term] for term in row]] = 1.0
        return _Incidence(np.array(columns, dtype=np.intp), has)

    def _common(self, a: int, b: int) -> tuple[NDArray[np.float32], NDArray[np.float32], Matrix]:
        """Both articles' matrices over the terms they share, and those terms' weights."""
        left, right = self._incidence[a], self._incidence[b]
        common, in_a, in_b = np.intersect1d(left.terms, right.terms, assume_unique=True, return_indices=True)
        return left.has[:, in_a], right.has[:, in_b], self.weight[common]

    def _mass(self, article: int, weight: Matrix) -> Matrix:
        incidence = self._incidence[article]
        mass: Matrix = np.maximum(incidence.has @ weight[incidence.terms], _TINY)
        return mass

    def cosine(self, a: int, b: int) -> Matrix:
        """Cosine similarity of every passage of `a` (rows) with every passage of `b` (columns)."""
        left, right, weight = self._common(a, b)
        squared = self.weight**2
        norm = np.sqrt(np.outer(self._mass(a, squared), self._mass(b, squared)))
        cosine: Matrix = (left * weight**2) @ right.T / norm
        return cosine

    def shared(self, a: int, b: int) -> tuple[Matrix, Matrix]:
        """Summed weight of shared terms, and the geometric mean of its share of either passage."""
        left, right, weight = self._common(a, b)
        shared: Matrix = (left * weight) @ right.T
        share: Matrix = shared / np.sqrt(np.outer(self._mass(a, self.weight), self._mass(b, self.weight)))
        return shared, share


class StorySpace:
    """The evidence between any two articles of a story.

    `tokens[article][passage]` are the tokens of each passage, `languages[article]` the articles' languages.
    """

    def __init__(self, tokens: Sequence[Sequence[Sequence[Token]]], languages: Sequence[str]):
        self._stems = stems = [
            [[token.stem for token in passage] for passage in article] for article in tokens
        ]
        importance: dict[str, float] = {}
        for article, language in zip(stems, languages, strict=True):
            for stem in {stem for passage in article for stem in passage}:
                importance[stem] = min(importance.get(stem, 1.0), rarity(stem, language))
        self._words = TermSpace(stems, importance, power=2.0)
        self._letters = TermSpace(
            [[_trigrams(passage) for passage in article] for article in tokens], {}, power=1.0
        )

    def evidence(self, a: int, b: int) -> Evidence:
        """Evidence for every passage of article `a` with every passage of article `b`."""
        shared, share = self._words.shared(a, b)
        order = np.zeros_like(share)
        for i, j in zip(*np.nonzero(strength_of(shared, share) >= CANDIDATE), strict=True):
            order[i, j] = LCSseq.normalized_similarity(self._stems[a][i], self._stems[b][j])
        return Evidence(self._letters.cosine(a, b), shared, share, order)

    def weight(self, stem: str) -> float:
        """A stem's weight in this story, from 0 to 1."""
        return self._words.weight_of(stem)


def strength_of(shared: Matrix, share: Matrix) -> Matrix:
    strength: Matrix = np.log1p(shared) * share
    return strength


def _trigrams(tokens: Sequence[Token]) -> list[str]:
    text = f" {' '.join(token.form for token in tokens)} "
    return [text[i : i + 3] for i in range(len(text) - 2)]


def key_of(text: str) -> str:
    """The form in which two passages are the same words in the same order."""
    return fold_key(text).strip(" .,;:'\"-")
