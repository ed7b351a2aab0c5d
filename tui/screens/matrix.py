"""Claims × outlets."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Footer

from tui.commands import MATRIX, MOVING, bindings
from tui.plan.cells import Planner
from tui.plan.matrix_order import Order
from tui.plan.outlets import numbered, story_title
from tui.widgets.line import Header
from tui.widgets.matrix_grid import MatrixGrid, MatrixHead

BRIEF_BELOW = 92
"""In a narrower window the header does not name the base."""


class MatrixScreen(Screen[int | None]):
    """The matrix; its result is the claim to open in the reader, or None."""

    BINDINGS = bindings(*MOVING, *MATRIX)

    def __init__(
        self, planner: Planner, claim: int, order: Order = Order.BASE, row_order: str | None = None
    ) -> None:
        """`row_order` is the article whose order the claims are in, where that is not the base's."""
        super().__init__()
        self._row_order = row_order
        self.order = order
        self._planner = planner
        self._grid = MatrixGrid(planner, claim, order)

    def compose(self) -> ComposeResult:
        yield Header()
        yield MatrixHead(self._planner)
        yield self._grid
        yield Footer(compact=True)

    def on_resize(self) -> None:
        self._tell()

    def _tell(self) -> None:
        """Say what is listed, in which order, and against which base where there is room."""
        comparison = self._planner.comparison
        size = f"{len(comparison.claims)} claims × {len(comparison.articles)} outlets"
        base = f"base {numbered(comparison, comparison.base)}"
        order = f"sort: {self.order}"
        if self.order is Order.BASE and self._row_order not in (None, comparison.base):
            order = f"sort: the order of {numbered(comparison, str(self._row_order))}"
        told = order if self.size.width < BRIEF_BELOW else f"{order} · {base}"
        self.query_one(Header).show(f"{story_title(comparison)} · {size}", told)

    def action_sort(self) -> None:
        self.order = self.order.following()
        self._grid.sort(self.order)
        self._tell()

    def action_down(self) -> None:
        self._grid.position += 1

    def action_up(self) -> None:
        self._grid.position -= 1

    def action_page_down(self) -> None:
        self._grid.position += max(1, self._grid.size.height - 1)

    def action_page_up(self) -> None:
        self._grid.position -= max(1, self._grid.size.height - 1)

    def action_first(self) -> None:
        self._grid.position = 0

    def action_last(self) -> None:
        self._grid.position = len(self._planner.comparison.claims)

    def action_open_row(self) -> None:
        self.dismiss(self._grid.claim)

    @on(MatrixGrid.Opened)
    def _open(self, message: MatrixGrid.Opened) -> None:
        self.dismiss(message.claim)

    def action_close(self) -> None:
        self.dismiss(None)
