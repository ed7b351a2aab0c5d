"""The claims × outlets grid, painted line by line."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.plan.cells import Planner
from tui.plan.matrix import Matrix
from tui.plan.matrix_order import Order, ordered
from tui.widgets.marked import Marked


class MatrixHead(Marked):
    """The outlets over the grid."""

    ALLOW_SELECT = False

    def __init__(self, planner: Planner) -> None:
        super().__init__()
        self._planner = planner

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        return self.paint(Matrix.at(self._planner, max(1, width - 1)).head(), width)


class MatrixGrid(Marked, ScrollView, can_focus=True, inherit_bindings=False):
    """One line a claim, with a cursor."""

    @dataclass
    class Opened(Message):
        """A claim was clicked twice, or Enter was pressed on it."""

        claim: int

    ALLOW_SELECT = False

    position: reactive[int] = reactive(0, repaint=False)
    """The line under the cursor, from 0."""

    def __init__(self, planner: Planner, claim: int, order: Order) -> None:
        super().__init__()
        self._planner = planner
        self._claims = ordered(planner, order)
        self.set_reactive(MatrixGrid.position, self._claims.index(claim))
        self._matrix: Matrix | None = None

    @property
    def claim(self) -> int:
        """The claim under the cursor, from 0."""
        return self._claims[self.position]

    def sort(self, order: Order) -> None:
        """List the claims in an order, the cursor on the first."""
        self._claims = ordered(self._planner, order)
        self.position = 0
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        self._matrix = Matrix.at(self._planner, max(1, self.size.width))
        self.virtual_size = Size(self.size.width, len(self._claims))
        self._reveal()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        number = y + self.scroll_offset.y
        if self._matrix is None or number >= len(self._claims):
            return self.paint((), self.size.width)
        current = number == self.position
        return self.paint(self._matrix.line(self._claims[number], current), self.size.width, current)

    def validate_position(self, position: int) -> int:
        return max(0, min(position, len(self._claims) - 1))

    def watch_position(self) -> None:
        self._reveal()
        self.refresh()

    def _reveal(self) -> None:
        top, view = self.scroll_offset.y, self.size.height
        if self.position < top:
            self.scroll_to(y=self.position, animate=False)
        elif self.position >= top + view:
            self.scroll_to(y=self.position - view + 1, animate=False)

    def on_click(self, event: events.Click) -> None:
        number = event.y + self.scroll_offset.y
        if number < len(self._claims):
            self.position = number
            if event.chain > 1:
                self.post_message(self.Opened(self.claim))
