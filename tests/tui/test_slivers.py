"""Windows too small for any list, as a tiling terminal makes them in passing."""

from __future__ import annotations

import pytest
from textual.command import CommandList
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


async def test_no_page_is_turned_of_commands_that_are_not_seen_yet() -> None:
    async with read() as pilot:
        await press(pilot, "ctrl+p")
        palette, commands = pilot.app.screen, pilot.app.screen.query_one(CommandList)
        assert isinstance(palette, Palette)
        commands.styles.display = "none"
        await pilot.pause()
        await pilot.press("pagedown")
        assert commands.highlighted == 0


async def test_the_pages_of_the_preview_turn_while_a_choice_of_formats_is_open() -> None:
    async with read() as pilot:
        await press(pilot, "E", "enter", "down", "enter", "wait:600", "enter", "pagedown")
        assert pilot.app.screen.query_one(Select).expanded
        assert pilot.app.screen.query_one("#export-preview").scroll_offset.y > 0
