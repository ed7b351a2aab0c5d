"""Evidence that two passages report the same thing, from the words and letters they share.

Terms are weighed by their rarity in the story and in the language at large. Nothing here depends on the
order of articles.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from itertools import chain, pairwise

import numpy as np
from rapidfuzz.distance import LCSseq

from newsdiff.candidates import LEAST_STRENGTH, Candidates, strength_of
from newsdiff.rarity import rarity
from newsdiff.shortlist import MOST, leading, places, shortlisted
from newsdiff.termspace import Indices, Matrix, TermSpace, ranges
from newsdiff.tokens import Token, words_worth
from newsdiff.views import Views

_WORD_POWER = 1.5
_BLOCK = 512
_CELLS = 1 << 22
"""Passages of one article, and pairs of passages, that are looked at together: bounds the memory."""
_LONGEST = 5_000
"""Words of a passage that are compared in their order."""

Passage = Sequence[Token]
_Found = tuple[Indices, Indices, Matrix, Matrix]


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
        stems = [[_stems(chain(*parts)) for parts in article] for article in clauses]
        importance: dict[str, float] = {}
        for article, language in zip(stems, languages, strict=True):
            for stem in {stem for passage in article for stem in passage}:
                weight = rarity(stem, language) * words_worth(stem)
                importance[stem] = min(importance.get(stem, 1.0), weight)
        trigrams = (_trigrams(chain(*parts)) for article in clauses for parts in article)
        self._words = TermSpace(chain(*stems), importance, _WORD_POWER)
        self._letters = TermSpace(trigrams, {}, 1.0)
        self._characters: dict[str, str] = {}
        self._views = self._view(clauses, anchors)

    def divided(
        self,
        clauses: Sequence[Sequence[Sequence[Passage]]],
        anchors: Sequence[Sequence[frozenset[str]]],
    ) -> StorySpace:
        """The same story with its passages cut otherwise; terms keep their weights."""
        space = copy(self)
        space._views = space._view(clauses, anchors)
        return space

    def _view(
        self,
        clauses: Sequence[Sequence[Sequence[Passage]]],
        anchors: Sequence[Sequence[frozenset[str]]],
    ) -> list[Views]:
        views = []
        for article, stated in zip(clauses, anchors, strict=True):
            stems = [_stems(chain(*parts)) for parts in article]
            views.append(
                Views(
                    [self._written(passage[:_LONGEST]) for passage in stems],
                    [frozenset(pairwise(passage)) for passage in stems],
                    stated,
                    self._words.vectors(stems),
                    self._letters.vectors(_trigrams(chain(*parts)) for parts in article),
                    self._words.vectors(_stems(clause) for parts in article for clause in parts),
                    np.cumsum([0, *map(len, article)], dtype=np.intp),
                )
            )
        return views

    def _written(self, stems: Sequence[str]) -> str:
        """A character for each stem, the same for the same one: what sequences are compared by fastest."""
        known = self._characters
        return "".join([known.setdefault(stem, chr(min(len(known), sys.maxunicode))) for stem in stems])

    def weight(self, stem: str) -> float:
        """A stem's weight in this story, from 0 to 1."""
        return self._words.weight(stem)

    def candidates(self, article: int, others: Sequence[int]) -> Iterator[Candidates]:
        """The pairs of an article with each of several others, in their order.

        Of either article every passage's best pair is given, and all pairs of at least `LEAST_STRENGTH`.
        """
        left, right = self._views[article], Views.join([self._views[n] for n in others])
        edges = np.cumsum([0, *(len(self._views[n].written) for n in others)])
        rows, columns, shared, share = self._sharing(left, right, edges)
        coverage = np.maximum(
            self._coverage(left, right, rows, columns),
            self._coverage(right, left, columns, rows),
        )
        letters = self._cosine(left, right, rows, columns)
        phrases, order, anchors = (np.zeros(len(rows)) for _ in range(3))
        for k in np.flatnonzero(strength_of(shared, share) >= LEAST_STRENGTH).tolist():
            i, j = rows[k], columns[k]
            phrases[k] = sum(words_worth(first) for first, _ in left.phrases[i] & right.phrases[j])
            order[k] = LCSseq.normalized_similarity(left.written[i], right.written[j])
            anchors[k] = len(left.anchors[i] & right.anchors[j])
        measures = (shared, share, coverage, letters, phrases, order, anchors)
        for first, last in pairwise(edges.tolist()):
            here = np.flatnonzero((columns >= first) & (columns < last))
            shape = (len(left.written), last - first)
            yield Candidates(shape, rows[here], columns[here] - first, *(each[here] for each in measures))

    def _sharing(self, left: Views, right: Views, edges: Indices) -> _Found:
        """Rows, columns, shared weight and share of the candidates, in reading order.

        `edges` are the columns at which one article of `right` ends and the next begins.
        """
        mass_a, mass_b = self._words.mass(left.words), self._words.mass(right.words)
        spans = [(first, last) for first, last in pairwise(edges.tolist()) if first < last]
        found: list[_Found] = []
        tops = [np.zeros((4, len(mass_b)))]  # row, shared weight, share and strength of each column's best
        bounds = _bounds(len(mass_a), len(mass_b))
        products = self._words.products(left.words, right.words, bounds)
        for (first, last), shared in zip(bounds, products, strict=True):
            share = shared / np.sqrt(np.outer(mass_a[first:last], mass_b))
            strength = strength_of(shared, share)
            wanted = strength >= LEAST_STRENGTH
            for begin, end in spans:
                part = strength[:, begin:end]
                wanted[:, begin:end] |= (part == part.max(axis=1, keepdims=True)) & (part > 0)
                if min(last - first, end - begin) > MOST:
                    at = places(first, last, len(mass_a)), places(0, end - begin, end - begin)
                    wanted[:, begin:end] = shortlisted(wanted[:, begin:end], part, *at)
            i, j = np.nonzero(wanted)
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
        rows, columns, shared, share = rows[once], columns[once], shared[once], share[once]
        kept = leading(rows, columns, edges, strength_of(shared, share), len(mass_a))
        return rows[kept], columns[kept], shared[kept], share[kept]

    def _coverage(self, left: Views, right: Views, rows: Indices, columns: Indices) -> Matrix:
        """The best clause of each row's passage: its weight found in the column's, times its share."""
        if not len(rows):
            return np.zeros(0)
        pairs, clauses = ranges(left.clause_starts[rows], left.clause_starts[rows + 1])
        shared = self._words.shared(left.clauses, right.words, clauses, columns[pairs])
        covered = np.log1p(shared) * shared / self._words.mass(left.clauses)[clauses]
        best: Matrix = np.maximum.reduceat(covered, np.flatnonzero(np.diff(pairs, prepend=-1)))
        return best

    def _cosine(self, left: Views, right: Views, rows: Indices, columns: Indices) -> Matrix:
        norm_a = np.sqrt(self._letters.mass(left.letters, power=2))
        norm_b = np.sqrt(self._letters.mass(right.letters, power=2))
        shared = self._letters.shared(left.letters, right.letters, rows, columns, power=2)
        cosine: Matrix = shared / (norm_a[rows] * norm_b[columns])
        return cosine


def _bounds(length: int, width: int) -> list[tuple[int, int]]:
    """Ranges of rows that are looked at together."""
    step = max(1, min(_BLOCK, _CELLS // max(1, width)))
    return [(first, min(first + step, length)) for first in range(0, length, step)]


def _stems(tokens: Iterable[Token]) -> list[str]:
    return [token.stem for token in tokens]


def _trigrams(tokens: Iterable[Token]) -> list[str]:
    text = f" {' '.join(token.form for token in tokens)} "
    return [text[i : i + 3] for i in range(len(text) - 2)]
