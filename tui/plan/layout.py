"""A sheet at a width: how high each row is, and what each of its lines shows."""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import cached_property, lru_cache
from typing import Any

from tui.plan.cells import CellPlan
from tui.plan.flow import Flow, cells, height, padded
from tui.plan.geometry import BAR, GUTTER, RIGHT_PAD, Geometry
from tui.plan.marks import HATCH, Mark
from tui.plan.pieces import Piece
from tui.plan.rowmap import RowMap
from tui.plan.sheet import Sheet
from tui.plan.words import numbered

CURRENT = "▌"
RULE = 1
"""Lines under a row: the one that parts it from the next."""


class Layout(ABC):
    """Rows at the geometry's width; `ColumnLayout` and `StackedLayout` say how a row is made of cells.

    `focus` is the outlet whose differences are marked in the base's text. Heights that `previous` has
    measured for the same sheet are not measured again.
    """

    def __init__(self, sheet: Sheet, geometry: Geometry, focus: str, previous: Layout | None = None) -> None:
        self.sheet = sheet
        self.geometry = geometry
        self.focus = focus
        self.measured: dict[Any, list[int]] = {}
        if type(previous) is type(self) and previous.sheet is sheet:
            self.measured = previous.measured
        self.names = {a.id: numbered(sheet.comparison, a.id) for a in sheet.comparison.articles}
        self.flow = lru_cache(maxsize=1024)(Flow)

    @cached_property
    def map(self) -> RowMap:
        """The rows' places, the lines between them included."""
        return RowMap(self._row_heights())

    def line(self, row: int, number: int, current: bool) -> list[Piece]:
        """Line `number` of a row, exactly the geometry's width in cells."""
        bar = Piece(CURRENT if current else " ", Mark.BAR)
        return [bar, *self._row_line(row, number)]

    def rules(self, row: int) -> int:
        """How many of a row's last lines only part it from the next row."""
        return RULE

    @abstractmethod
    def _row_heights(self) -> list[int]:
        """The lines of every row."""

    @abstractmethod
    def _row_line(self, row: int, number: int) -> list[Piece]:
        """A line of a row after its bar."""

    def plan(self, row: int, article: str) -> CellPlan:
        against = self.focus if article == self.sheet.comparison.base else None
        return self.sheet.cell(row, article, against)

    def _cell_line(self, plan: CellPlan, number: int, width: int, text_width: int) -> list[Piece]:
        """One cell's part of a line: gutter, text, padding; blank below the cell's last line."""
        flow = self.flow(plan.paragraphs, text_width)
        glyph = plan.glyphs[number] if number < len(plan.glyphs) else Piece("")
        pieces = padded([glyph], GUTTER)
        if number < len(flow):
            pieces += flow.line(number)
        if plan.hatched and not self.sheet.brackets:
            room = width - RIGHT_PAD - cells(pieces)
            hatch = " " + HATCH * (room - 1) if number < len(flow) else HATCH * room
            pieces.append(Piece(hatch[: max(0, room)], Mark.HATCH))
        return padded(pieces, width)

    def _filled(self, filling: str) -> list[Piece]:
        return [Piece(filling * (self.geometry.width - BAR), Mark.RULE)]


def cell_height(plan: CellPlan, text_width: int) -> int:
    """The lines a cell needs for its text and for its glyphs."""
    return max(height(plan.paragraphs, text_width), len(plan.glyphs))
