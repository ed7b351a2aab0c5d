"""What the first paint and a key's paint do not wait for."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from newsdiff.comparison import Comparison
from tests.tui.stories import ferry
from tui.app import NewsdiffApp
from tui.config.model import Config
from tui.plan.reviewing import unreviewed
from tui.screens import reviewing
from tui.screens.reader import ReaderScreen
from tui.widgets.line import Header, Status


@pytest.fixture
def collecting() -> Iterator[None]:
    yield
    gc.enable()


async def test_styles_are_read_once_whichever_theme_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    monkeypatch.setattr(NewsdiffApp, "refresh_css", lambda self, animate=True: read.append(self.theme))
    app = NewsdiffApp(comparison=ferry(), config=Config(theme="light"))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert app.theme == "newsdiff-light"
        assert not app.current_theme.dark and app.has_class("-light-mode")
        assert not read


STARTED = """
from tui.cli import main
try:
    main(["--version"])
except SystemExit:
    from textual.screen import UPDATE_PERIOD
    print(round(1 / UPDATE_PERIOD))
"""


@pytest.mark.parametrize(("chosen", "ticks"), [({}, "120"), ({"TEXTUAL_FPS": "30"}, "30")])
def test_pages_are_painted_at_a_rate_that_a_key_does_not_wait_for(chosen: dict[str, str], ticks: str) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "TEXTUAL_FPS"} | chosen
    told = subprocess.run(
        [sys.executable, "-c", STARTED], env=environment, capture_output=True, text=True, check=True
    )
    assert told.stdout.split()[-1] == ticks


async def test_memory_is_freed_again_once_something_is_seen(collecting: None) -> None:
    gc.disable()
    async with NewsdiffApp(comparison=ferry()).run_test() as pilot:
        await pilot.pause()
        await pilot.pause()
        assert gc.isenabled()


async def test_where_a_key_leads_is_said_before_anything_is_painted() -> None:
    app = NewsdiffApp(comparison=ferry())
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, ReaderScreen)
        header, status = screen.query_one(Header), screen.query_one(Status)
        before = header.right, status.text
        screen.action_down()
        assert header.right.startswith("claim 2 /") and header.right != before[0]
        assert status.text.startswith("Claim 2 of ") and status.text != before[1]


async def test_what_is_unreviewed_is_counted_once_for_a_comparison(monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[Comparison] = []

    def counting(comparison: Comparison) -> int:
        counted.append(comparison)
        return unreviewed(comparison)

    monkeypatch.setattr(reviewing, "unreviewed", counting)
    app = NewsdiffApp(comparison=ferry())
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("j", "n", "k", "enter", "escape", "j")
        assert len(counted) == 1
        await pilot.press("b")
        await pilot.pause()
        assert len(counted) == 2 and counted[0] is not counted[1]
