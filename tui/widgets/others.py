"""What the other outlets tell of a passage, a line each, under an article."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.strip import Strip

from tui.plan.pieces import Piece
from tui.widgets.marked import Marked

Lines = Callable[[int], Sequence[Sequence[Piece]]]
"""The lines at a width in cells."""


class Others(Marked):
    """As many lines as there is room for; none where no passage is current."""

    ALLOW_SELECT = False

    def __init__(self, height: int) -> None:
        super().__init__()
        self.styles.height = height
        self._plan: Lines | None = None
        self._lines: Sequence[Sequence[Piece]] = ()
        self._width = 0

    def show(self, plan: Lines | None) -> None:
        """Show the lines that `plan` gives at the widget's width."""
        self._plan, self._width = plan, 0
        self.refresh()

    def render_line(self, y: int) -> Strip:
        if self._width != self.size.width:
            self._width = self.size.width
            self._lines = self._plan(self._width) if self._plan else ()
        return self.paint(self._lines[y] if y < len(self._lines) else (), self.size.width)
