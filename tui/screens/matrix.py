"""Claims × outlets."""

from __future__ import annotations

from functools import cached_property

from textual import on

from tui.commands import ARRANGING, EXPORT, MATRIX, MOVING, OUTLETS_BY_KEY, SURVEY, bindings
from tui.plan.arrangement import Arrangement
from tui.plan.matrix_order import Order
from tui.plan.matrix_rows import ALTERED
from tui.screens.matrix_listing import MatrixListing
from tui.screens.opening import Opened
from tui.screens.surveys import can_open, page_of
from tui.widgets.line import Status
from tui.widgets.matrix_grid import MatrixGrid, MatrixHead
from tui.widgets.matrix_orders import MatrixOrders


class MatrixScreen(MatrixListing):
    """The matrix; its result is the claim to open in the reader, or None.

    `arrangement`, `outlet` and `order` are what the reader is to go on with.
    """

    BINDINGS = bindings(*MATRIX, *SURVEY, *EXPORT, *OUTLETS_BY_KEY, *ARRANGING, *MOVING)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "outlet":
            return parameters[0] in range(1, len(self._order) + 1)
        if action == "survey":
            return can_open(str(parameters[0]), self._comparison, self._focus)
        if action == "altered":
            return self._has_altered
        can = self.can_arrange(action)
        return True if can is None else can

    @cached_property
    def _has_altered(self) -> bool:
        return any(ALTERED.passes(self._planner, claim) for claim in self._comparison.claims)

    def action_sort(self, step: int = 1) -> None:
        orders = list(Order)
        self._sort(orders[(orders.index(self.order) + step) % len(orders)])

    def action_only_one(self) -> None:
        self._sort(Order.BASE if self.order is Order.ONLY else Order.ONLY)

    @on(MatrixOrders.Picked)
    def _order_picked(self, message: MatrixOrders.Picked) -> None:
        self._sort(message.order)

    def _sort(self, order: Order) -> None:
        self.order = order
        self._list()
        self._show()

    def action_altered(self) -> None:
        """Only the claims that some outlet alters, or all again; the cursor stays where it can."""
        claim = self._grid.claim
        self._altered = not self._altered
        self._list(claim)

    def action_next_outlet(self) -> None:
        self._focus_on(self.turned(1))

    def action_previous_outlet(self) -> None:
        self._focus_on(self.turned(-1))

    def action_outlet(self, number: int) -> None:
        self._focus_on(self._order[number - 1])

    def _focus_on(self, article: str, *, moves: bool = True) -> None:
        """Where what outlets alone tell is grouped, the cursor goes to the outlet's group."""
        self._focus = article
        if moves and article in self._listed().groups:
            self._list()
        self._show()
        self.refresh_bindings()

    def _arrange(self, arrangement: Arrangement, said: str) -> None:
        self._arrangement = arrangement
        if self.order is Order.ONLY:
            self._list(self._grid.claim)
        self._show(said)
        self.refresh_bindings()

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
        self._grid.position = len(self._comparison.claims)

    def action_survey(self, page: str) -> None:
        screen = page_of(page, self._planner, self._focus, self._grid.claim, self._below)
        self.app.push_screen(screen, self._opened)

    def _opened(self, opened: Opened | None) -> None:
        """What was opened on a page is to be opened in the reader, with the page's outlet in focus."""
        if opened is not None:
            self._focus = opened.article
            self.dismiss(opened.claim)

    def action_export(self) -> None:
        self._below.export(self.query_one(Status).show)

    def action_open_row(self) -> None:
        self.dismiss(self._grid.claim)

    @on(MatrixHead.Picked)
    def _head_picked(self, message: MatrixHead.Picked) -> None:
        self._focus_on(message.article)

    @on(MatrixGrid.Picked)
    def _cell_picked(self, message: MatrixGrid.Picked) -> None:
        if message.article:
            self._focus_on(message.article, moves=False)
        if message.opened:
            self.dismiss(self._grid.claim)

    def action_close(self) -> None:
        self.dismiss(None)
