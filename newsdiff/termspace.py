"""A story's passages as sparse vectors of weighted terms, multiplied block by block."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
Indices = NDArray[np.intp]

_TINY = 1e-9
_DIGITS = 9
"""Sums are rounded, so that the order in which they are summed breaks no tie."""
_FEWEST = 50


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

    def products(
        self, a: Vectors, b: Vectors, bounds: Sequence[tuple[int, int]], power: int = 1
    ) -> Iterator[Matrix]:
        """Summed weights, each raised to `power`, that passages of `a` and `b` share.

        Gives a matrix for each of `bounds`, ranges of `a`'s passages (rows), with all of `b` (columns).
        """
        places = np.full(len(self._weights), -1, dtype=np.intp)
        common = np.flatnonzero(self._occurring(a) & self._occurring(b))
        places[common] = np.arange(len(common))
        weighted = b.block(0, len(b), places, len(common)) * self._weights[common] ** power
        for first, last in bounds:
            yield (a.block(first, last, places, len(common)) @ weighted.T).round(_DIGITS)

    def _occurring(self, vectors: Vectors) -> NDArray[np.bool_]:
        """For every term whether any of the passages has it."""
        occurring = np.zeros(len(self._weights), dtype=np.bool_)
        occurring[vectors.terms] = True
        return occurring
