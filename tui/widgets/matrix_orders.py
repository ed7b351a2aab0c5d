"""The line over the matrix that says in which orders its claims can be listed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len
from textual import events
from textual.message import Message
from textual.strip import Strip

from tui.plan.heads import FOCUSED
from tui.plan.marks import Mark
from tui.plan.matrix_order import Order
from tui.plan.pieces import Piece
from tui.widgets.marked import Marked

_BEFORE = " sort: "
_GAP = "   "


class MatrixOrders(Marked):
    """All orders, the one in use with a sign; that one alone where they have no room."""

    @dataclass
    class Picked(Message):
        order: Order

    ALLOW_SELECT = False

    _order = Order.BASE

    def show(self, order: Order) -> None:
        self._order = order
        self.refresh()

    def render_line(self, y: int) -> Strip:
        pieces = [Piece(_BEFORE, Mark.DIM)]
        for order in self._listed():
            chosen = order is self._order
            sign = f"{FOCUSED} " if chosen else "  "
            pieces.append(Piece(f"{sign}{order}{_GAP}", Mark.HEAD if chosen else Mark.DIM))
        return self.paint(pieces, self.size.width)

    def _listed(self) -> tuple[Order, ...]:
        width = cell_len(_BEFORE) + sum(_cells(order) for order in Order)
        return tuple(Order) if width <= self.size.width + len(_GAP) else (self._order,)

    def on_click(self, event: events.Click) -> None:
        for start, order in self._starts():
            if start <= event.x < start + _cells(order) - len(_GAP):
                self.post_message(self.Picked(order))

    def _starts(self) -> Iterator[tuple[int, Order]]:
        x = cell_len(_BEFORE)
        for order in self._listed():
            yield x, order
            x += _cells(order)


def _cells(order: Order) -> int:
    return 2 + cell_len(order) + len(_GAP)
