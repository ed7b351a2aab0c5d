"""A story's passages as sparse vectors of weighted terms, multiplied block by block."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
Indices = NDArray[np.intp]

_TINY = 1e-9


@dataclass(frozen=True)
class _Incidence:
    """Which terms an article's passages have: passage i has `terms[starts[i]:starts[i + 1]]`, sorted ids."""

    terms: Indices
    starts: Indices
    distinct: Indices

    def block(self, first: int, last: int, columns: Indices) -> Matrix:
        """1.0 where passages `first` to `last` (rows) have the terms `columns` (sorted ids)."""
        terms = self.terms[self.starts[first] : self.starts[last]]
        rows = np.repeat(np.arange(last - first), np.diff(self.starts[first : last + 1]))
        at = np.minimum(np.searchsorted(columns, terms), max(0, len(columns) - 1))
        known = columns[at] == terms if len(columns) else np.zeros(len(terms), dtype=np.bool_)
        has = np.zeros((last - first, len(columns)))
        has[rows[known], at[known]] = 1.0
        return has


class TermSpace:
    """Passages as sets of weighted terms; `terms[article][passage]` lists a passage's terms.

    A term's weight is its inverse passage frequency, normalised to [0, 1] and raised to `power` (after
    Spärck Jones 1972), times its `importance` (1 where absent). Terms of weight 0 are left out.
    """

    def __init__(
        self, terms: Sequence[Sequence[Sequence[str]]], importance: Mapping[str, float], power: float
    ) -> None:
        frequency = Counter(term for article in terms for passage in article for term in set(passage))
        total = sum(len(article) for article in terms)
        weights = {
            term: (math.log((total + 1) / count) / math.log(total + 1)) ** power * importance.get(term, 1.0)
            for term, count in sorted(frequency.items())
        }
        kept = {term: weight for term, weight in weights.items() if weight > 0}
        self._ids = {term: number for number, term in enumerate(kept)}
        self._weights = np.array(list(kept.values()))
        self._articles = [self._incidence(article) for article in terms]

    def _incidence(self, article: Sequence[Sequence[str]]) -> _Incidence:
        rows = [sorted({self._ids[term] for term in passage if term in self._ids}) for passage in article]
        terms = np.array([term for row in rows for term in row], dtype=np.intp)
        starts = np.cumsum([0, *map(len, rows)], dtype=np.intp)
        return _Incidence(terms, starts, np.unique(terms))

    def weight(self, term: str) -> float:
        """A term's weight; 0 for one that the story does not have."""
        return float(self._weights[self._ids[term]]) if term in self._ids else 0.0

    def mass(self, article: int, power: int = 1) -> Matrix:
        """The summed weights, each raised to `power`, of every passage of an article."""
        incidence = self._articles[article]
        sums = np.concatenate([[0.0], np.cumsum(self._weights[incidence.terms] ** power)])
        mass: Matrix = np.maximum(sums[incidence.starts[1:]] - sums[incidence.starts[:-1]], _TINY)
        return mass

    def products(self, a: int, b: int, power: int = 1, rows: int = 512) -> Iterator[Matrix]:
        """Summed weights, each raised to `power`, that passages of `a` and `b` share.

        Gives one matrix after another for up to `rows` passages of `a` (rows) and all of `b` (columns).
        """
        left, right = self._articles[a], self._articles[b]
        common = np.intersect1d(left.distinct, right.distinct, assume_unique=True)
        weighted = right.block(0, len(right.starts) - 1, common) * self._weights[common] ** power
        for first in range(0, len(left.starts) - 1, rows):
            last = min(first + rows, len(left.starts) - 1)
            yield left.block(first, last, common) @ weighted.T
