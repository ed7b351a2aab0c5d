"""What two outlets share, side by side."""

from __future__ import annotations

from functools import partial

from tui.commands import EXPORT, MOVING, OPENING, PAIR, bindings
from tui.plan.cells import Planner
from tui.plan.listing import Entry
from tui.plan.nearness import nearest, place_of
from tui.plan.outlets import numbered
from tui.plan.pair import shared_pair
from tui.plan.pair_page import pair_page
from tui.screens.claim_list import ClaimListScreen
from tui.screens.opening import Below
from tui.widgets.line import Header


class PairScreen(ClaimListScreen):
    """Its result is the claim to open, with the outlet of the two in focus that is not the base."""

    BINDINGS = bindings(*OPENING, *PAIR, *EXPORT, *MOVING)

    def __init__(self, planner: Planner, lead: str, other: str, below: Below) -> None:
        """The rows are in the order of `lead`, at the left."""
        self._planner = planner
        self._pairs = nearest(planner.comparison)
        super().__init__("", self._planned(lead, other), below)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return len(self._pairs) > 1 if action in ("next_pair", "previous_pair") else True

    def on_screen_resume(self) -> None:
        self._head()

    def action_turn(self) -> None:
        """The other outlet leads; the current claim stays so."""
        claim = self._listing.claim
        self._show_pair(self._other, self._lead)
        if claim is not None:
            self._listing.go_to_claim(claim)

    def action_next_pair(self) -> None:
        self._step(1)

    def action_previous_pair(self) -> None:
        self._step(-1)

    def _step(self, step: int) -> None:
        self._show_pair(*self._pairs[(self._place + step) % len(self._pairs)].pair)

    @property
    def _place(self) -> int:
        return place_of(self._pairs, (self._lead, self._other))

    def _show_pair(self, lead: str, other: str) -> None:
        self._listing.plan_anew(self._planned(lead, other))
        self._head()

    def _head(self) -> None:
        names = [numbered(self._planner.comparison, each) for each in (self._lead, self._other)]
        place = f"pair {self._place + 1} / {len(self._pairs)}"
        self.query_one(Header).show(" and ".join(names), place, self._reader.counted)

    def _planned(self, lead: str, other: str) -> partial[list[Entry]]:
        self._lead, self._other = lead, other
        self.article = other if other != self._planner.comparison.base else lead
        return partial(pair_page, self._planner, shared_pair(self._planner, lead, other))
