"""A story's passages as sparse vectors of weighted terms, multiplied block by block."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
Indices = NDArray[np.intp]

_TINY = 1e-9
_DIGITS = 9
"""Sums are rounded, so that the order in which they are summed breaks no tie."""
_FEWEST = 50
_SPARSE = 50
"""A term is looked up passage by passage where one pair of passages in so many, or fewer, has it."""
_BLOCK = 512
_LISTED = 1 << 21
"""Terms that are listed at once: bounds the memory."""


@dataclass(frozen=True)
class Vectors:
    """Which terms each of some passages has: passage i has `terms[starts[i]:starts[i + 1]]`, sorted ids."""

    terms: Indices
    starts: Indices

    def __len__(self) -> int:
        return len(self.starts) - 1

    @classmethod
    def join(cls, parts: Sequence[Vectors]) -> Vectors:
        """The passages of several in one row."""
        sizes = [np.diff(part.starts) for part in parts]
        starts = np.cumsum(np.concatenate([[0], *sizes]), dtype=np.intp)
        return cls(np.concatenate([np.empty(0, dtype=np.intp), *(part.terms for part in parts)]), starts)

    def block(self, first: int, last: int, place: Indices, width: int) -> Matrix:
        """1.0 where passages `first` to `last` (rows) have a term; `place` is a term's column, or -1."""
        columns = place[self.terms[self.starts[first] : self.starts[last]]]
        rows = np.repeat(np.arange(last - first), np.diff(self.starts[first : last + 1]))
        known = columns >= 0
        has = np.zeros((last - first, width))
        has[rows[known], columns[known]] = 1.0
        return has

    def terms_of(self, passages: Indices) -> tuple[Indices, Indices]:
        """The terms of several passages in a row, each with its passage's place among them before it."""
        at, places = ranges(self.starts[passages], self.starts[passages + 1])
        return at, self.terms[places]

    def portions(self, pairs: Indices, passages: Indices) -> Iterator[Indices]:
        """Numbers of pairs in portions with so few terms that they can be listed at once.

        `passages[k]` is the passage of pair k.
        """
        sizes = np.diff(self.starts)[passages[pairs]]
        portion = np.cumsum(sizes) // _LISTED
        edges = np.flatnonzero(np.diff(portion)) + 1
        return iter(np.split(pairs, edges))


class TermSpace:
    """The weights of a story's terms; `passages` lists each passage's terms.

    A term's weight is its inverse passage frequency, normalised to [0, 1] and raised to `power` (after
    Spärck Jones 1972), times its `importance` (1 where absent). Terms of weight 0 are left out. A story of
    fewer than `_FEWEST` passages is weighed as if it had that many, since few passages say little about
    which terms are rare.
    """

    def __init__(
        self, passages: Iterable[Sequence[str]], importance: Mapping[str, float], power: float
    ) -> None:
        counted = [set(passage) for passage in passages]
        frequency = Counter(term for terms in counted for term in terms)
        total = len(counted)
        scale = math.log(max(total, _FEWEST) + 1)
        weights = {
            term: (math.log((total + 1) / count) / scale) ** power * importance.get(term, 1.0)
            for term, count in sorted(frequency.items())
        }
        kept = {term: weight for term, weight in weights.items() if weight > 0}
        self._ids = {term: number for number, term in enumerate(kept)}
        self._weights = np.array(list(kept.values()))

    def weight(self, term: str) -> float:
        """A term's weight; 0 for one that the story does not have."""
        return float(self._weights[self._ids[term]]) if term in self._ids else 0.0

    def vectors(self, passages: Iterable[Sequence[str]]) -> Vectors:
        """Passages, or parts of them, as vectors of this space."""
        rows = [sorted({self._ids[term] for term in passage if term in self._ids}) for passage in passages]
        terms = np.array([term for row in rows for term in row], dtype=np.intp)
        starts = np.cumsum([0, *map(len, rows)], dtype=np.intp)
        return Vectors(terms, starts)

    def mass(self, vectors: Vectors, power: int = 1) -> Matrix:
        """The summed weights, each raised to `power`, of every passage."""
        sums = np.concatenate([[0.0], np.cumsum(self._weights[vectors.terms] ** power)])
        mass: Matrix = np.maximum(sums[vectors.starts[1:]] - sums[vectors.starts[:-1]], _TINY)
        return mass.round(_DIGITS)

    def products(self, a: Vectors, b: Vectors, bounds: Sequence[tuple[int, int]]) -> Iterator[Matrix]:
        """Summed weights that passages of `a` and `b` share.

        Gives a matrix for each of `bounds`, ranges of `a`'s passages (rows), with all of `b` (columns). Terms
        that many passages have are multiplied as a matrix, the others passage by passage.
        """
        chance = _frequency(a, len(self._weights)) * _frequency(b, len(self._weights))
        places = np.full(len(self._weights), -1, dtype=np.intp)
        many = np.flatnonzero(chance * _SPARSE > len(a) * len(b))
        places[many] = np.arange(len(many))
        weighted = b.block(0, len(b), places, len(many)) * self._weights[many]
        postings = _Postings.of(b, (chance > 0) & (places < 0))
        for first, last in bounds:
            shared = a.block(first, last, places, len(many)) @ weighted.T
            shared += postings.products(a, first, last, self._weights)
            yield shared.round(_DIGITS)

    def shared(self, a: Vectors, b: Vectors, rows: Indices, columns: Indices, power: int = 1) -> Matrix:
        """Summed weights, each raised to `power`, that passages of `a` and of `b` share, pair by pair."""
        weights = self._weights**power
        places = np.full(len(weights), -1, dtype=np.intp)
        common = np.flatnonzero(_frequency(a, len(weights)) * _frequency(b, len(weights)))
        places[common] = np.arange(len(common))
        sums = np.zeros(len(rows))
        order = np.argsort(rows, kind="stable")
        steps = range(0, len(a), _BLOCK)
        edges = np.searchsorted(rows[order], [*steps, len(a)])
        for first, (begin, end) in zip(steps, pairwise(edges.tolist()), strict=True):
            has = a.block(first, min(first + _BLOCK, len(a)), places, len(common)) > 0
            for pairs in b.portions(order[begin:end], columns):
                at, terms = b.terms_of(columns[pairs])
                known = places[terms] >= 0
                at, terms = at[known], terms[known]
                found = has[rows[pairs][at] - first, places[terms]]
                sums[pairs] = np.bincount(at, found * weights[terms], minlength=len(pairs))
        return sums.round(_DIGITS)


def _frequency(vectors: Vectors, size: int) -> Indices:
    """How many of the passages have each term."""
    return np.bincount(vectors.terms, minlength=size)


@dataclass(frozen=True)
class _Postings:
    """Which passages have each of some terms: those of term t are `passages[starts[t]:starts[t + 1]]`."""

    passages: Indices
    starts: Indices
    count: int

    @classmethod
    def of(cls, vectors: Vectors, wanted: NDArray[np.bool_]) -> _Postings:
        rows = np.repeat(np.arange(len(vectors)), np.diff(vectors.starts))
        kept = wanted[vectors.terms]
        terms = vectors.terms[kept]
        sizes = np.bincount(terms, minlength=len(wanted))
        starts = np.concatenate([[0], np.cumsum(sizes)]).astype(np.intp)
        return cls(rows[kept][np.argsort(terms, kind="stable")], starts, len(vectors))

    def products(self, a: Vectors, first: int, last: int, weights: Matrix) -> Matrix:
        """Summed weights of these terms that passages `first` to `last` of `a` share with each of these."""
        terms = a.terms[a.starts[first] : a.starts[last]]
        rows = np.repeat(np.arange(last - first), np.diff(a.starts[first : last + 1]))
        at, places = ranges(self.starts[terms], self.starts[terms + 1])
        cells = rows[at] * self.count + self.passages[places]
        sums = np.bincount(cells, weights[terms][at], minlength=(last - first) * self.count)
        return sums.reshape(last - first, self.count).astype(np.float64, copy=False)


def ranges(starts: Indices, ends: Indices) -> tuple[Indices, Indices]:
    """The members of several ranges in a row, each with the number of its range before it."""
    sizes = ends - starts
    at = np.repeat(np.arange(len(sizes)), sizes)
    before = np.cumsum(sizes) - sizes
    return at, np.arange(len(at)) - before[at] + starts[at]
