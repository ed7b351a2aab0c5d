"""How many lines cells need, kept apart from how they look, so that another width takes a moment."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from functools import cache, partial

from tui.plan.cells import CellPlan
from tui.plan.flow import height
from tui.plan.pieces import Paragraph, Piece

Bare = tuple[tuple[Paragraph, ...], int]
"""What decides a cell's lines: its paragraphs without their marks, and how many glyphs it has."""


class Measured:
    """The lines of rows, whose cells are planned once and wrapped once a width."""

    def __init__(self) -> None:
        self._rows: dict[Hashable, Sequence[Sequence[Bare]]] = {}
        self._lines: dict[tuple[Hashable, int], Sequence[int]] = {}

    def lines(self, name: Hashable, rows: Iterable[Iterable[CellPlan]], width: int) -> Sequence[int]:
        """The lines of each row, its cells one under another, at a width in cells.

        `rows` are gone through the first time that anything is asked of `name`.
        """
        if name not in self._rows:
            self._rows[name] = [[_bare(plan) for plan in row] for row in rows]
        if (name, width) not in self._lines:
            heights = cache(partial(_height, width=width))
            self._lines[name, width] = [sum(map(heights, row)) for row in self._rows[name]]
        return self._lines[name, width]


def _bare(plan: CellPlan) -> Bare:
    unmarked = (each._replace(pieces=(Piece(each.text),)) for each in plan.paragraphs)
    return tuple(unmarked), len(plan.glyphs)


def _height(cell: Bare, width: int) -> int:
    """The lines a cell needs for its text and for its glyphs."""
    paragraphs, glyphs = cell
    return max(height(paragraphs, width), glyphs)
