"""The whole story: who shares wording with whom, who tells what where, when, and by which sources."""

from __future__ import annotations

from functools import partial

from newsdiff.comparison import Comparison
from tui.commands import MOVING, OPENING, OVERVIEW, bindings
from tui.plan.outlets import numbered, story_title
from tui.plan.overview import overview
from tui.screens.claim_list import ClaimListScreen
from tui.widgets.line import Header


class OverviewScreen(ClaimListScreen):
    """Its result is the claim to open; the outlet in focus stays what it was."""

    BINDINGS = bindings(*OPENING, *OVERVIEW, *MOVING)

    def __init__(self, comparison: Comparison, article: str) -> None:
        self._comparison = comparison
        self.article = article
        size = f"{len(comparison.claims)} claims × {len(comparison.articles)} outlets"
        super().__init__(f"{story_title(comparison)} · {size}", partial(overview, comparison))

    def on_screen_resume(self) -> None:
        base = numbered(self._comparison, self._comparison.base)
        self.query_one(Header).show(self._title, f"base {base}")

    def action_next_part(self) -> None:
        self._listing.to_part(1)

    def action_previous_part(self) -> None:
        self._listing.to_part(-1)
