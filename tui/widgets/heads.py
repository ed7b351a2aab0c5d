"""The columns' heads."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.strip import Strip

from tui.plan.geometry import Geometry
from tui.plan.heads import heads
from tui.plan.pieces import Piece
from tui.plan.sheet import Sheet
from tui.widgets.marked import Marked


class Heads(Marked):
    """Names and counts over the columns; how many of its lines are seen is the style sheet's affair."""

    @dataclass
    class Picked(Message):
        """An outlet's head was clicked."""

        article: str

    ALLOW_SELECT = False

    _lines: list[list[Piece]] | None = None
    _geometry: Geometry | None = None

    def show(self, sheet: Sheet, geometry: Geometry, focus: str) -> None:
        self._lines = heads(sheet, geometry, focus)
        self._geometry = geometry
        self.refresh()

    def render_line(self, y: int) -> Strip:
        lines = self._lines or []
        return self.paint(lines[y] if y < len(lines) else (), self.size.width)

    def on_click(self, event: events.Click) -> None:
        if self._geometry is None or self._geometry.stacked:
            return
        if (column := self._geometry.column_at(event.x)) is not None:
            self.post_message(self.Picked(column.article))
