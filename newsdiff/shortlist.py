"""Of passages that are like hundreds of others, the pairs that are looked at more closely."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from newsdiff.termspace import Indices, Matrix

MOST = 20
"""So many of a passage's rivals in one article are looked at; more are found in tables and refrains."""
_DISTANCE = 1e-6
_LATER = 1e-11
"""What strength a pair loses by how far apart its passages stand, and how late: these only break ties."""

Marked = NDArray[np.bool_]


def places(first: int, last: int, count: int) -> Matrix:
    """Where passages `first` to `last` of `count` stand in their article, from 0 to 1."""
    at: Matrix = np.arange(first, last) / max(1, count - 1)
    return at


def shortlisted(wanted: Marked, strength: Matrix, rows: Matrix, columns: Matrix) -> Marked:
    """`wanted` without the pairs that are among the `MOST` best neither of their row nor of their column.

    `rows` and `columns` are the places of the passages. Of equal pairs those at like places are better.
    """
    crowded_rows = np.flatnonzero(wanted.sum(axis=1) > MOST)
    crowded_columns = np.flatnonzero(wanted.sum(axis=0) > MOST)
    if not (len(crowded_rows) and len(crowded_columns)):
        return wanted
    worth = np.where(wanted, _worth(strength, rows[:, None], columns[None, :]), -np.inf)
    by_row, by_column = wanted.copy(), wanted.copy()
    by_row[crowded_rows] = _best(worth[crowded_rows])
    by_column[:, crowded_columns] = _best(worth[:, crowded_columns].T).T
    return by_row | by_column


def leading(
    rows: Indices,
    columns: Indices,
    edges: Indices,
    strength: Matrix,
    count: int,
    *,
    crowded: int = MOST,
    most: int = MOST,
) -> Indices:
    """The same for pairs that are listed: the numbers of those that stay.

    Where more than `crowded` pairs have an end in common, the `most` best are taken there. `edges` are the
    columns at which one article ends and the next begins; `count` is the number of rows.
    """
    article = np.searchsorted(edges, columns, side="right") - 1
    of_row = article * count + rows
    if not len(rows) or min(_most(of_row), _most(columns)) <= crowded:
        return np.arange(len(rows))
    sizes = np.diff(edges)[article]
    worth = _worth(strength, rows / max(1, count - 1), (columns - edges[article]) / np.maximum(1, sizes - 1))
    return np.flatnonzero(_first(of_row, worth, crowded, most) | _first(columns, worth, crowded, most))


def _worth(strength: Matrix, rows: Matrix, columns: Matrix) -> Matrix:
    """The strength of pairs, with ties broken the same from either side."""
    return strength - _DISTANCE * np.abs(rows - columns) - _LATER * (rows + columns)


def _most(ends: Indices) -> int:
    return int(np.bincount(ends).max())


def _first(ends: Indices, worth: Matrix, crowded: int, most: int) -> Marked:
    """Which pairs are among the best of those with the same end; `ends[k]` is that of pair k."""
    order = np.lexsort((-worth, ends))
    ordered = ends[order]
    rank = np.arange(len(ends)) - np.searchsorted(ordered, ordered)
    found = np.zeros(len(ends), dtype=np.bool_)
    found[order] = (rank < most) | (np.bincount(ends)[ordered] <= crowded)
    return found


def _best(worth: Matrix) -> Marked:
    """The `MOST` best of every row."""
    found = np.zeros(worth.shape, dtype=np.bool_)
    best = np.argpartition(-worth, MOST - 1, axis=1)[:, :MOST]
    np.put_along_axis(found, best, True, axis=1)
    return found
