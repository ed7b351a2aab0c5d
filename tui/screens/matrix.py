"""Claims × outlets."""

from __future__ import annotations

from functools import cached_property

from textual import on
from textual.app import ComposeResult
from textual.screen import Screen

from tui.commands import ARRANGING, EXPORT, MATRIX, MOVING, OUTLETS_BY_KEY, SURVEY, bindings
from tui.plan.arrangement import Arrangement
from tui.plan.cells import Planner
from tui.plan.matrix import Matrix
from tui.plan.matrix_order import Order
from tui.plan.matrix_rows import ALTERED, MatrixRows
from tui.plan.outlets import numbered, story_title
from tui.plan.words import describe
from tui.screens.columns import Columns
from tui.screens.opening import Below, Opened
from tui.screens.surveys import can_open, page_of
from tui.widgets.footer import Footer
from tui.widgets.line import Header, Status
from tui.widgets.matrix_grid import MatrixGrid, MatrixHead
from tui.widgets.matrix_orders import MatrixOrders

SCROLLBAR = 1
BRIEF_BELOW = 92
"""In a narrower window the header does not name the base."""


class MatrixScreen(Columns, Screen[int | None]):
    """The matrix; its result is the claim to open in the reader, or None.

    `arrangement`, `outlet` and `order` are what the reader is to go on with.
    """

    BINDINGS = bindings(*MATRIX, *SURVEY, *EXPORT, *OUTLETS_BY_KEY, *ARRANGING, *MOVING)

    def __init__(
        self,
        planner: Planner,
        claim: int,
        *,
        arrangement: Arrangement,
        focus: str,
        order: Order = Order.BASE,
        row_order: str | None = None,
        below: Below,
    ) -> None:
        """`row_order` is the article whose order the claims are in, where that is not the base's."""
        super().__init__()
        self._below = below
        self._planner, self._comparison = planner, planner.comparison
        self._row_order = row_order
        self._order = [article.id for article in self._comparison.articles]
        self._arrangement, self._focus, self.order = arrangement, focus, order
        self._altered = False
        self._first = 0
        self._grid = MatrixGrid(self._listed(), claim)

    @property
    def arrangement(self) -> Arrangement:
        return self._arrangement

    @property
    def outlet(self) -> str:
        """The article in focus."""
        return self._focus

    def compose(self) -> ComposeResult:
        yield Header()
        yield MatrixOrders()
        yield MatrixHead()
        yield self._grid
        yield Status()
        yield Footer()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "outlet":
            return parameters[0] in range(1, len(self._order) + 1)
        if action == "survey":
            return can_open(str(parameters[0]), self._comparison, self._focus)
        if action == "altered":
            return self._has_altered
        can = self.can_arrange(action)
        return True if can is None else can

    def on_resize(self) -> None:
        self._show()

    @cached_property
    def _has_altered(self) -> bool:
        return any(ALTERED.passes(self._planner, claim) for claim in self._comparison.claims)

    def _listed(self) -> MatrixRows:
        columns = self._arrangement.columns(self._comparison.base)
        return MatrixRows.of(self._planner, self.order, columns, altered=self._altered)

    def _show(self, said: str = "") -> None:
        """Divide the width anew, and say what is listed and where the cursor stands."""
        self._arrangement = self._arrangement.showing(self._focus)
        columns, width = self._arrangement.columns(self._comparison.base), self.size.width - SCROLLBAR
        brief = self.order is Order.ONLY
        matrix = Matrix.at(self._planner, max(1, width), columns, self._focus, self._first, brief=brief)
        self._first = matrix.first
        self.query_one(MatrixHead).show(matrix)
        self.query_one(MatrixOrders).show(self.order)
        self._grid.show(matrix)
        self._tell()
        if said:
            self.query_one(Status).show(said)

    def _tell(self) -> None:
        comparison = self._comparison
        size = f"{len(comparison.claims)} claims × {len(comparison.articles)} outlets"
        told = []
        if self._altered:
            told.append(f"only altered: {self._grid.count} of {len(comparison.claims)}")
        if hidden := self._arrangement.hidden_beside(comparison.base):
            told.append(f"{hidden} hidden")
        if self._row_order not in (None, comparison.base):
            told.append(f"order of {numbered(comparison, str(self._row_order))}")
        if self.size.width >= BRIEF_BELOW:
            told.append(f"base {numbered(comparison, comparison.base)}")
        head = f"{story_title(comparison)} · {size}"
        self.query_one(Header).show(head, " · ".join(told), self._below.counted)
        self.query_one(Status).show(describe(self._planner, self._grid.claim, self._focus))

    @on(MatrixGrid.Moved)
    def _moved(self) -> None:
        self._tell()

    def _list(self, claim: int | None = None) -> None:
        """List the claims anew, with the cursor on `claim` if it is among them.

        If not, it stands on the first that the focused outlet alone tells, where these are grouped, or on the
        first of all.
        """
        rows = self._listed()
        if claim in rows.claims:
            self._grid.list(rows, claim)
        else:
            self._grid.list(rows, rows.claims[rows.groups.get(self._focus, 0)], leading=True)
        self._tell()
        self.refresh_bindings()

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
