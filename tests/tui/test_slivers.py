"""Windows too small for any list, as a tiling terminal makes them in passing."""

from __future__ import annotations

import pytest
from textual.events import Key
from textual.widgets import Select

from tests.tui.commanding import painted, press, read
from tui.palette import Palette
from tui.screens.exporting import ExportScreen
from tui.screens.filter_list import FilterListScreen
from tui.screens.settings import SettingsScreen

OPENED = {
    "ctrl+p": Palette,
    "ctrl+t": Palette,
    "E enter": ExportScreen,
    "F": FilterListScreen,
    "comma": SettingsScreen,
}
MOVES = ("pageup", "pagedown", "home", "end", "down", "up", "pageup")


@pytest.mark.parametrize("size", [(1, 1), (8, 2), (30, 1), (12, 20)])
@pytest.mark.parametrize("keys", OPENED)
async def test_a_list_outlives_a_window_that_has_no_room_for_it(keys: str, size: tuple[int, int]) -> None:
    async with read() as pilot:
        await press(pilot, *keys.split())
        before = painted(pilot).split("\n")[0]
        assert isinstance(pilot.app.screen, OPENED[keys])
        await pilot.resize_terminal(*size)
        await press(pilot, *MOVES)
        await pilot.resize_terminal(160, 50)
        await pilot.pause()
        assert isinstance(pilot.app.screen, OPENED[keys])
        assert painted(pilot).split("\n")[0] == before


@pytest.mark.parametrize("opening", ["ctrl+t", "F", "comma", "E"])
async def test_two_keys_typed_at_once_turn_no_page_of_a_list_that_is_not_seen_yet(opening: str) -> None:
    async with read() as pilot:
        for key in (opening, "pageup"):
            pilot.app.post_message(Key(key, key if len(key) == 1 else None))
        await pilot.pause(0.5)
        assert len(pilot.app.screen_stack) > 2


async def test_the_pages_of_the_preview_turn_while_a_choice_of_formats_is_open() -> None:
    async with read() as pilot:
        await press(pilot, "E", "enter", "down", "enter", "wait:600", "enter", "pagedown")
        assert pilot.app.screen.query_one(Select).expanded
        assert pilot.app.screen.query_one("#export-preview").scroll_offset.y > 0
