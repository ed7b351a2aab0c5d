"""Which outlets stand in which columns at which width."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tui.plan.arrangement import shares

COLUMN_CELLS = 38
"""A column is not made narrower than this by itself."""
LEAST_CELLS = 16
"""Nor than this where a person asks for it."""
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

    `first` is the number of the leftmost outlet beside the base, among those that are not the base, and
    `outlets` how many there are with those that have no room now.
    """

    width: int
    columns: tuple[Column, ...]
    stacked: bool
    first: int = 0
    outlets: int = 0

    def column_at(self, x: int) -> Column | None:
        return next((c for c in self.columns if c.x <= x <= c.x + c.width), None)


def arrange(
    width: int,
    articles: Sequence[str],
    base: str,
    focus: str,
    first: int = 0,
    wider: Mapping[str, int] | None = None,
) -> Geometry:
    """Columns for `width` cells: the base, then the other outlets from `first` on.

    The window over the others moves no further than it must for `focus` to be seen. `wider` are the cells
    that a column is to have more, or less, than its even share.
    """
    others = [article for article in articles if article != base]
    if width < STACKED_BELOW:
        size = max(GUTTER + RIGHT_PAD, width - BAR)
        columns = tuple(Column(article, BAR, size) for article in (base, *others))
        return Geometry(width, columns, stacked=True, outlets=len(columns))
    beside = min(len(others), width // COLUMN_CELLS - 1)
    first = window(others, beside, focus, first)
    shown = [base, *others[first : first + beside]]
    columns = tuple(_spread(width, shown, wider or {}))
    return Geometry(width, columns, stacked=False, first=first, outlets=1 + len(others))


def window(others: Sequence[str], beside: int, focus: str, first: int) -> int:
    """The first of `beside` outlets that are seen, moved no further than it must for `focus` to be one."""
    if focus in others:
        place = others.index(focus)
        first = min(place, max(first, place - beside + 1))
    return max(0, min(first, len(others) - beside))


def _spread(width: int, shown: Sequence[str], wider: Mapping[str, int]) -> list[Column]:
    """Columns with one cell for the line between them; of even ones the first take what is left over."""
    cells, left_over = divmod(width - BAR - (len(shown) - 1), len(shown))
    even = [cells + (number < left_over) for number in range(len(shown))]
    columns, x = [], BAR
    for article, size in zip(shown, shares(shown, even, wider, LEAST_CELLS), strict=True):
        columns.append(Column(article, x, size))
        x += size + 1
    return columns
