"""The claims × outlets grid, painted line by line."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.plan.matrix import Matrix
from tui.plan.matrix_rows import MatrixRows
from tui.widgets.marked import Marked


class MatrixHead(Marked):
    """The outlets over the grid."""

    @dataclass
    class Picked(Message):
        """An outlet's name was clicked."""

        article: str

    ALLOW_SELECT = False

    _matrix: Matrix | None = None

    def show(self, matrix: Matrix) -> None:
        self._matrix = matrix
        self.refresh()

    def render_line(self, y: int) -> Strip:
        return self.paint(self._matrix.head() if self._matrix else (), self.size.width)

    def on_click(self, event: events.Click) -> None:
        if self._matrix and (article := self._matrix.article_at(event.x)):
            self.post_message(self.Picked(article))


class MatrixGrid(Marked, ScrollView, can_focus=True, inherit_bindings=False):
    """One line a claim, with a cursor, and headings between them: that of the first line stays in sight."""

    @dataclass
    class Moved(Message):
        """The cursor stands on another claim."""

    @dataclass
    class Picked(Message):
        """A cell was clicked; `opened` if it was twice."""

        article: str | None
        opened: bool

    ALLOW_SELECT = False

    position: reactive[int] = reactive(0, repaint=False)
    """The place of the claim under the cursor, from 0."""

    def __init__(self, rows: MatrixRows, claim: int) -> None:
        super().__init__()
        self._rows = rows
        self._matrix: Matrix | None = None
        self.set_reactive(MatrixGrid.position, rows.claims.index(claim))

    @property
    def claim(self) -> int:
        """The claim under the cursor, from 0."""
        return self._rows.claims[self.position]

    @property
    def count(self) -> int:
        """How many claims are listed."""
        return len(self._rows.claims)

    def show(self, matrix: Matrix) -> None:
        """Paint the lines by another division of the width."""
        self._matrix = matrix
        self._measure()

    def list(self, rows: MatrixRows, claim: int, *, leading: bool = False) -> None:
        """List other claims, or these in another order, with the cursor on `claim`.

        A `leading` claim stands first in view, below the heading of its group.
        """
        self._rows = rows
        self.set_reactive(MatrixGrid.position, rows.claims.index(claim))
        self._measure()
        if leading:
            self.scroll_to(y=self._first_line, animate=False)

    def _measure(self) -> None:
        self.virtual_size = Size(self.size.width, len(self._rows))
        self._reveal()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        number, width = y + self.scroll_offset.y, self.size.width
        if self._matrix is None or number >= len(self._rows):
            return self.paint((), width)
        if y == 0 and (heading := self._kept_heading):
            return self.paint(self._matrix.heading(heading), width)
        place = self._rows.at(number)
        if isinstance(place, str):
            return self.paint(self._matrix.heading(place), width)
        current = place == self.position
        return self.paint(self._matrix.line(self._rows.claims[place], current), width, current)

    def validate_position(self, position: int) -> int:
        return max(0, min(position, len(self._rows.claims) - 1))

    def watch_position(self) -> None:
        self._reveal()
        self.refresh()
        self.post_message(self.Moved())

    @property
    def _kept_heading(self) -> str | None:
        """What is drawn over the first line: the heading of its group, where that is out of sight."""
        top = self.scroll_offset.y
        return self._rows.heading_over(top) if self.size.height > 1 and top < len(self._rows) else None

    @property
    def _first_line(self) -> int:
        """The line of the cursor, or of the heading over it."""
        return self._rows.line_of(self.position) - (bool(self._rows.headings) and self.size.height > 1)

    def _reveal(self) -> None:
        """Bring the cursor into view, below the heading of its group."""
        top, view, line = self.scroll_offset.y, self.size.height, self._rows.line_of(self.position)
        if self._first_line < top:
            self.scroll_to(y=self._first_line, animate=False)
        elif line >= top + view:
            self.scroll_to(y=line - view + 1, animate=False)

    def on_click(self, event: events.Click) -> None:
        line = event.y + self.scroll_offset.y
        if self._matrix is None or line >= len(self._rows) or (event.y == 0 and self._kept_heading):
            return
        place = self._rows.at(line)
        if isinstance(place, int):
            self.position = place
            self.post_message(self.Picked(self._matrix.article_at(event.x), event.chain > 1))
