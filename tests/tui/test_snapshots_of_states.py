"""What the screens look like in states that the reader of a whole story seldom sees."""

from __future__ import annotations

from collections.abc import Callable

from textual.pilot import Pilot

from corpus import ReadError
from tests.tui.drafts import Draft, Story
from tests.tui.stories import ferry
from tui.app import NewsdiffApp
from tui.config.model import Config
from tui.loading import Files
from tui.screens.asking import TellScreen
from tui.screens.loading import LoadingScreen

Snap = Callable[..., bool]


def test_colour_blind(snap_compare: Snap) -> None:
    app = NewsdiffApp(comparison=ferry(), config=Config(theme="colour-blind"))
    assert snap_compare(app, terminal_size=(120, 30))


def test_cjk(snap_compare: Snap) -> None:
    app = NewsdiffApp(comparison=ferry())
    assert snap_compare(app, terminal_size=(80, 24), press=["3", "b"])


def test_empty(snap_compare: Snap) -> None:
    app = NewsdiffApp(comparison=Story(Draft("Quay Ledger"), Draft("Gull & Harbor")).build())
    assert snap_compare(app, terminal_size=(80, 24))


class Gone(Files):
    def articles(self, progress: object) -> list[object]:  # type: ignore[override]
        raise ReadError("ferries/: the folder is not there any more: look where it went")


def test_error(snap_compare: Snap) -> None:
    async def read_again(pilot: Pilot[None]) -> None:
        pilot.app.push_screen(LoadingScreen(Gone(), None))
        for _ in range(100):
            await pilot.pause(0.05)
            if isinstance(pilot.app.screen, TellScreen):
                break

    app = NewsdiffApp(comparison=ferry())
    assert snap_compare(app, terminal_size=(80, 24), run_before=read_again)
