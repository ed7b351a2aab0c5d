"""The matrix's rows and columns, and what is told of where its cursor stands."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.screen import Screen

from tui.plan.arrangement import Arrangement
from tui.plan.cells import Planner
from tui.plan.matrix import Matrix
from tui.plan.matrix_order import Order
from tui.plan.matrix_rows import MatrixRows
from tui.plan.outlets import numbered, story_title
from tui.plan.words import describe
from tui.screens.columns import Columns
from tui.screens.opening import Below
from tui.widgets.footer import Footer
from tui.widgets.line import Header, Status
from tui.widgets.matrix_grid import MatrixGrid, MatrixHead
from tui.widgets.matrix_orders import MatrixOrders

SCROLLBAR = 1
BRIEF_BELOW = 92
"""In a narrower window the header does not name the base."""


class MatrixListing(Columns, Screen[int | None]):
    """Lists claims in an order, the focused outlet's column in view."""

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

    def on_resize(self) -> None:
        self._show()

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
