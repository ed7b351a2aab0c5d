from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from textual.theme import ThemeProvider
from textual.widgets import Input

from tests.tui.stories import ferry
from tui.app import NewsdiffApp
from tui.commands import BY_ID, SCREENS
from tui.config.names import THEME_NAMES
from tui.palette import Commands
from tui.screens.matrix import MatrixScreen
from tui.themes import registered


async def offered(keys: Sequence[str] = ()) -> list[str]:
    app = NewsdiffApp(comparison=ferry())
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press(*keys)
        provider = Commands(app.screen)
        return [str(hit.display) async for hit in provider.discover()]


async def test_the_palette_has_every_command_of_the_screen_once() -> None:
    names = await offered()
    assert len(names) == len(set(names))
    for wanted in ("matrix", "base", "next-change", "first", "outlet-3", "quit", "theme"):
        assert BY_ID[wanted].help in names


async def test_the_palette_hides_what_cannot_be_done_now() -> None:
    assert BY_ID["outlet-4"].help not in await offered()
    assert BY_ID["base"].help not in await offered(["1"])
    assert BY_ID["open-row"].help not in await offered()
    assert BY_ID["open-row"].help in await offered(["m"])


async def test_a_command_can_be_searched_for_and_run() -> None:
    app = NewsdiffApp(comparison=ferry())
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause()
        app.screen.query_one(Input).value = "glyph a cell"
        await pilot.pause(0.3)
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert isinstance(app.screen, MatrixScreen)


def test_command_ids_are_unique() -> None:
    commands = {command for commands in SCREENS.values() for command in commands}
    assert len(BY_ID) == len({replace(command, shown=True) for command in commands})


async def test_only_the_themes_whose_contrast_is_tested_are_offered() -> None:
    app = NewsdiffApp(comparison=ferry())
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("ctrl+t")
        await pilot.pause()
        names = [str(hit.display) async for hit in ThemeProvider(app.screen).discover()]
    assert names == sorted(registered(name) for name in THEME_NAMES)


async def test_a_theme_can_be_chosen() -> None:
    app = NewsdiffApp(comparison=ferry())
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("ctrl+t")
        await pilot.pause()
        app.screen.query_one(Input).value = "light"
        await pilot.pause(0.3)
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert app.theme == "newsdiff-light"
