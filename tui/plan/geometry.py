"""Which outlets stand in which columns at which width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

COLUMN_CELLS = 38
"""A column is not made narrower than this."""
STACKED_BELOW = 2 * COLUMN_CELLS
"""Under this width the outlets of a row stand one under another."""
BAR = 1
"""Cells at the left edge, for the mark of the current row."""
GUTTER = 2
"""Cells for a column's glyph."""
RIGHT_PAD = 1


@dataclass(frozen=True, slots=True)
class Column:
    """One outlet's column: `x` is its first cell, the gutter and the padding belong to its width."""

    article: str
    x: int
    width: int

    @property
    def text_width(self) -> int:
        return max(2, self.width - GUTTER - RIGHT_PAD)


@dataclass(frozen=True, slots=True)
class Geometry:
    """The columns of a width, base first; stacked, every column has all of the width.

    `first` is the number of the leftmost outlet beside the base, among those that are not the base.
    """

    width: int
    columns: tuple[Column, ...]
    stacked: bool
    first: int = 0

    def column_at(self, x: int) -> Column | None:
        return next((c for c in self.columns if c.x <= x <= c.x + c.width), None)


def arrange(width: int, articles: Sequence[str], base: str, focus: str, first: int = 0) -> Geometry:
    """Columns for `width` cells: the base, then the other outlets from `first` on.

    The window over the others moves no further than it must for `focus` to be seen.
    """
    others = [article for article in articles if article != base]
    if width < STACKED_BELOW:
        size = max(GUTTER + RIGHT_PAD, width - BAR)
        columns = tuple(Column(article, BAR, size) for article in (base, *others))
        return Geometry(width, columns, stacked=True)
    beside = min(len(others), width // COLUMN_CELLS - 1)
    if focus in others:
        place = others.index(focus)
        first = min(place, max(first, place - beside + 1))
    first = max(0, min(first, len(others) - beside))
    shown = [base, *others[first : first + beside]]
    return Geometry(width, tuple(_spread(width, shown)), stacked=False, first=first)


def _spread(width: int, shown: Sequence[str]) -> list[Column]:
    """Equal columns with one cell for the line between them; the first ones take what is left over."""
    cells, left_over = divmod(width - BAR - (len(shown) - 1), len(shown))
    columns, x = [], BAR
    for number, article in enumerate(shown):
        size = cells + (number < left_over)
        columns.append(Column(article, x, size))
        x += size + 1
    return columns
