"""What stands over a screen, and what it shows of that."""

from __future__ import annotations

import pytest
from textual.screen import Screen

from tests.tui.pilots import reading
from tui.screens.asking import AddScreen, AskScreen, TellScreen
from tui.screens.noting import NoteScreen
from tui.screens.settings import KeyScreen
from tui.widgets.footer import Footer


@pytest.mark.parametrize(
    ("dialog", "keys"),
    [
        (AskScreen("Remove it for good?"), ["yes", "no"]),
        (TellScreen(["Two articles were added."]), ["back"]),
        (AddScreen(), ["back"]),
        (NoteScreen("claim 1", ""), ["back"]),
        (KeyScreen("matrix"), []),
    ],
)
async def test_a_dialog_shows_no_keys_but_its_own(dialog: Screen[object], keys: list[str]) -> None:
    async with reading() as pilot:
        await pilot.app.push_screen(dialog)
        await pilot.pause()
        footer = pilot.app.screen.query_one(Footer)
        assert [key.name for key in footer.keys] == keys
        assert footer.region.bottom == pilot.app.size.height
