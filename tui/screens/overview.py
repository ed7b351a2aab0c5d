"""The whole story: who shares wording with whom, who tells what where, when, and by which sources."""

from __future__ import annotations

from textual import on

from tui.commands import EXPORT, MOVING, OVERVIEW, bindings
from tui.keys import key_of
from tui.plan.cells import Planner
from tui.plan.listing import Entry, Pair
from tui.plan.outlets import numbered, story_title
from tui.plan.overview import PAIRS, overview
from tui.plan.pairs import has_more
from tui.screens.claim_list import ClaimListScreen
from tui.screens.opening import Below, Opened
from tui.screens.pair import PairScreen
from tui.widgets.line import Header
from tui.widgets.listing import Listing


class OverviewScreen(ClaimListScreen):
    """Its result is the claim to open: the outlet in focus stays what it was, but for one from a pair."""

    BINDINGS = bindings(*OVERVIEW, *EXPORT, *MOVING)

    def __init__(self, planner: Planner, article: str, below: Below) -> None:
        self._planner = planner
        self._comparison = planner.comparison
        self._every = False
        self.article = article
        size = f"{len(self._comparison.claims)} claims × {len(self._comparison.articles)} outlets"
        super().__init__(f"{story_title(self._comparison)} · {size}", self._planned, below)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return has_more(self._comparison) if action == "all_pairs" else True

    def on_screen_resume(self) -> None:
        base = numbered(self._comparison, self._comparison.base)
        self.query_one(Header).show(self._title, f"base {base}", self._reader.counted)

    def action_next_part(self) -> None:
        self._listing.to_part(1)

    def action_previous_part(self) -> None:
        self._listing.to_part(-1)

    def action_all_pairs(self) -> None:
        """List every pair of outlets, or the nearest alone, and go there."""
        self._every = not self._every
        self._listing.plan_anew(self._planned)
        self._listing.go_to_part(PAIRS)

    def action_open_claim(self) -> None:
        if self._listing.pair is not None:
            self._open_pair(self._listing.pair)
        else:
            super().action_open_claim()

    @on(Listing.Opened)
    def _pair_opened(self, message: Listing.Opened) -> None:
        message.prevent_default()
        self.action_open_claim()

    def _open_pair(self, pair: Pair) -> None:
        self.app.push_screen(PairScreen(self._planner, *pair, self._reader), self._opened_in_pair)

    def _opened_in_pair(self, opened: Opened | None) -> None:
        if opened is not None:
            self.dismiss(opened)

    def _planned(self, width: int) -> list[Entry]:
        return overview(self._comparison, width, key_of(self, "all-pairs"), every=self._every)
