"""That no command is without a test of what it does; and the commands that screens share."""

from __future__ import annotations

import os
from contextlib import nullcontext

import pytest
from textual.drivers.headless_driver import HeadlessDriver
from textual.pilot import Pilot

from tests.tui import test_every_command_of_dialogs as dialogs
from tests.tui import test_every_command_of_hand as hand
from tests.tui import test_every_command_of_pages as pages
from tests.tui import test_every_command_of_reader as reader
from tests.tui.commanding import Does, Table, cases, check, own, read
from tests.tui.reused import reused
from tests.tui.stories import long_story
from tui.app import NewsdiffApp
from tui.commands import APP, MOVING, SCREENS

SMALL = (80, 9)
NOT_OF_THREE = {f"outlet-{number}" for number in range(4, 10)}
"""They differ by their digit alone from those that three outlets are enough for."""


def with_entries() -> dict[str, set[str]]:
    """The ids that have an entry, by screen."""
    found: dict[str, set[str]] = {screen: set() for screen in SCREENS}
    for screen, table in (
        *(("reader", table) for table in reader.TABLES),
        *((screen, table) for screen, _, table in (*pages.TABLES, *hand.TABLES)),
        *((screen, table) for screen, _, table, _ in dialogs.TABLES),
    ):
        found[screen] |= set(table)
    return found


@pytest.mark.parametrize("screen", SCREENS)
def test_each_command_of_a_screen_has_an_entry(screen: str) -> None:
    assert with_entries()[screen] == set(own(screen)) - NOT_OF_THREE


def test_what_screens_share_has_an_entry_too() -> None:
    assert set(MOVES) == {command.id for command in MOVING}
    assert set(ANYWHERE) == {command.id for command in APP}


def left(pilot: Pilot[None]) -> str:
    return "there" if pilot.app._exit else "gone"


def suspended(pilot: Pilot[None]) -> str:
    return " ".join(SIGNALS)


SIGNALS: list[str] = []
ANYWHERE: Table = {
    "palette": Does("Search for commands"),
    "help": Does("Keys and marks"),
    "theme": Does("Search for themes"),
    "suspend": Does("stopped", sees=suspended),
    "quit": Does("there", sees=left),
}
MOVES: Table = {
    "down": Does("claim 2 / 60"),
    "up": Does("claim 2 / 60", after="j j"),
    "page-down": Does(goes="claim 1 / 60"),
    "page-up": Does("claim 1 / 60", after="pagedown"),
    "first": Does("claim 1 / 60", after="j j"),
    "last": Does("claim 60 / 60"),
}
MOVED_IN = {
    "matrix": "m",
    "claim": "enter",
    "outlet": "i",
    "overview": "w",
    "text": "t",
    "help": "question_mark",
    "settings": "comma",
}
"""Screens with more lines than a small window has, and how they are reached."""


@pytest.mark.parametrize(("screen", "command", "does"), cases(("reader", ANYWHERE)))
async def test_what_can_be_done_everywhere(
    screen: str, command: str, does: Does, monkeypatch: pytest.MonkeyPatch
) -> None:
    SIGNALS.clear()
    monkeypatch.setattr(HeadlessDriver, "can_suspend", True)
    monkeypatch.setattr(NewsdiffApp, "suspend", lambda _: nullcontext())
    monkeypatch.setattr(os, "kill", lambda *_: SIGNALS.append("stopped"))
    await check(screen, command, does)


@pytest.mark.parametrize(("screen", "command", "does"), cases(("reader", MOVES)))
async def test_moving_in_the_reader(screen: str, command: str, does: Does) -> None:
    await check(screen, command, does, opened=lambda: read(long_story(60)))


@pytest.mark.parametrize("screen", MOVED_IN)
async def test_moving_elsewhere(screen: str) -> None:
    """There and back: each time there is another picture."""
    app = NewsdiffApp(comparison=reused())
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press(MOVED_IN[screen])
        for there, back in (("j", "k"), ("pagedown", "pageup"), ("G", "g")):
            begun = picture(app)
            await pilot.press(there)
            await pilot.pause()
            gone = picture(app)
            assert gone != begun, there
            await pilot.press(back)
            await pilot.pause()
            assert picture(app) != gone, back


def picture(app: NewsdiffApp) -> list[object]:
    """What is painted, with its colours."""
    return [list(strip) for strip in app.screen._compositor.render_strips()]
