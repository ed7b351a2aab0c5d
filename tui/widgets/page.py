"""A scrolled page of paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.plan.flow import Flow
from tui.plan.pieces import Paragraph, Piece
from tui.widgets.marked import Marked

MARGIN = 2
"""Cells left free at either side."""


class Page(Marked, ScrollView, can_focus=True, inherit_bindings=False):
    """Paragraphs wrapped to the widget's width; they are laid out when the width is known."""

    ALLOW_SELECT = False

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        super().__init__()
        self.paragraphs = paragraphs
        self._flow: Flow | None = None

    def show(self, paragraphs: Sequence[Paragraph]) -> None:
        """Put other paragraphs in the place of those shown."""
        self.paragraphs, self._flow = paragraphs, None
        self._lay_out()

    def reveal(self, number: int) -> None:
        """Bring a paragraph into view, and all of it that fits."""
        if self._flow is None:
            return
        first, end = self._flow.lines_of(number)
        top, view = self.scroll_offset.y, self.size.height
        if first < top or end - first >= view:
            self.scroll_to(y=first, animate=False)
        elif end > top + view:
            self.scroll_to(y=end - view, animate=False)

    def on_resize(self, event: events.Resize) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        width = max(1, self.size.width - 2 * MARGIN)
        if self.size.width and (self._flow is None or self._flow.width != width):
            self._flow = Flow(self.paragraphs, width)
            self.virtual_size = Size(self.size.width, len(self._flow))
            self.refresh()

    def render_line(self, y: int) -> Strip:
        line = y + self.scroll_offset.y
        if self._flow is None or line >= len(self._flow):
            return self.paint((), self.size.width)
        return self.paint([Piece(" " * MARGIN), *self._flow.line(line)], self.size.width)
