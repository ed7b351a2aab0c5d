"""Claims × outlets."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Footer

from tui.commands import MATRIX, MOVING, bindings
from tui.plan.cells import Planner
from tui.plan.outlets import numbered, story_title
from tui.widgets.line import Header
from tui.widgets.matrix_grid import MatrixGrid, MatrixHead


class MatrixScreen(Screen[int | None]):
    """The matrix; its result is the claim to open in the reader, or None."""

    BINDINGS = bindings(*MOVING, *MATRIX)

    def __init__(self, planner: Planner, claim: int) -> None:
        super().__init__()
        self._planner = planner
        self._grid = MatrixGrid(planner, claim)

    def compose(self) -> ComposeResult:
        yield Header()
        yield MatrixHead(self._planner)
        yield self._grid
        yield Footer(compact=True)

    def on_mount(self) -> None:
        comparison = self._planner.comparison
        size = f"{len(comparison.claims)} claims × {len(comparison.articles)} outlets"
        self.query_one(Header).show(
            f"{story_title(comparison)} · {size}", f"base {numbered(comparison, comparison.base)}"
        )

    def action_down(self) -> None:
        self._grid.claim += 1

    def action_up(self) -> None:
        self._grid.claim -= 1

    def action_page_down(self) -> None:
        self._grid.claim += max(1, self._grid.size.height - 1)

    def action_page_up(self) -> None:
        self._grid.claim -= max(1, self._grid.size.height - 1)

    def action_first(self) -> None:
        self._grid.claim = 0

    def action_last(self) -> None:
        self._grid.claim = len(self._planner.comparison.claims)

    def action_open_row(self) -> None:
        self.dismiss(self._grid.claim)

    @on(MatrixGrid.Opened)
    def _open(self, message: MatrixGrid.Opened) -> None:
        self.dismiss(message.claim)

    def action_close(self) -> None:
        self.dismiss(None)
