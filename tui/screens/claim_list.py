"""A screen that is one page with a cursor; what is opened from it is shown in the reader."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import on

from tui.plan.listing import Entry
from tui.screens.opening import Below, Opened, OpeningScreen
from tui.widgets.listing import Listing


class ClaimListScreen(OpeningScreen):
    """Moves the cursor of a listing; a screen of its own says which outlet is to be in focus."""

    article: str

    def __init__(self, title: str, planned: Callable[[int], Sequence[Entry]], below: Below) -> None:
        super().__init__(title, (), below)
        self._listing = Listing(planned)
        self._page = self._listing

    def action_open_claim(self) -> None:
        if self._listing.claim is not None:
            self.dismiss(Opened(self._listing.claim, self.article))

    @on(Listing.Opened)
    def _opened(self, message: Listing.Opened) -> None:
        if message.claim is not None:
            self.dismiss(Opened(message.claim, self.article))

    def action_down(self) -> None:
        self._listing.step(1)

    def action_up(self) -> None:
        self._listing.step(-1)

    def action_page_down(self) -> None:
        self._listing.page(1)

    def action_page_up(self) -> None:
        self._listing.page(-1)

    def action_first(self) -> None:
        self._listing.ends(-1)

    def action_last(self) -> None:
        self._listing.ends(1)
