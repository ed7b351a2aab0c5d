"""What one outlet alters, adds and drops."""

from __future__ import annotations

from functools import partial

from newsdiff.comparison import Comparison
from tui.commands import EXPORT, MOVING, OPENING, OUTLET, OUTLETS_BY_KEY, bindings
from tui.plan.listing import Entry
from tui.plan.outlet_counts import Against, OutletCounts, against_all, against_base
from tui.plan.outlet_page import outlet_page
from tui.plan.outlets import numbered
from tui.screens.claim_list import ClaimListScreen
from tui.screens.opening import Below
from tui.widgets.line import Header


class OutletScreen(ClaimListScreen):
    """Its result is the claim to open, with the outlet it was found by."""

    BINDINGS = bindings(*OPENING, *OUTLET, *EXPORT, *OUTLETS_BY_KEY, *MOVING)

    def __init__(self, comparison: Comparison, article: str, below: Below) -> None:
        self._comparison = comparison
        self._order = [each.id for each in comparison.articles]
        self._against = Against.BASE
        self.article = article
        super().__init__("", self._planned(), below)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "against":
            return self.article != self._comparison.base
        if action == "outlet":
            return parameters[0] in range(1, len(self._order) + 1)
        return True

    def on_screen_resume(self) -> None:
        self._head()

    def action_against(self) -> None:
        self._against = Against.ALL if self._found().against is Against.BASE else Against.BASE
        self._show_anew()

    def action_next_outlet(self) -> None:
        self._turn(1)

    def action_previous_outlet(self) -> None:
        self._turn(-1)

    def action_outlet(self, number: int) -> None:
        self._turn(number - 1 - self._order.index(self.article))

    def _turn(self, step: int) -> None:
        self.article = self._order[(self._order.index(self.article) + step) % len(self._order)]
        self._show_anew()

    def _show_anew(self) -> None:
        self._listing.plan_anew(self._planned())
        self._head()
        self.refresh_bindings()

    def _head(self) -> None:
        place = f"outlet {self._order.index(self.article) + 1} / {len(self._order)}"
        self.query_one(Header).show(
            f"Outlet · {numbered(self._comparison, self.article)}", place, self._reader.counted
        )

    def _planned(self) -> partial[list[Entry]]:
        return partial(outlet_page, self._comparison, self._found())

    def _found(self) -> OutletCounts:
        """The base can be read against the others alone."""
        is_base = self.article == self._comparison.base
        read = against_all if is_base or self._against is Against.ALL else against_base
        return read(self._comparison, self.article)
