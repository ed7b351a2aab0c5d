"""The settings and keys on screen, changed and kept; and the card of the first run."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from tests.tui.pilots import reader, status
from tests.tui.stories import ferry
from tui.app import NewsdiffApp
from tui.commands import BY_ID
from tui.config.model import SETTINGS, Config
from tui.config.origins import rows, said_in
from tui.config.reading import read_config
from tui.first_run import is_first, remember
from tui.screens.first import FirstScreen
from tui.screens.reader import ReaderScreen
from tui.screens.settings import SettingsScreen


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


@asynccontextmanager
async def settings(file: Path | None, config: Config | None = None) -> AsyncIterator[Pilot[None]]:
    app = NewsdiffApp(comparison=ferry(), config=config or said_in(file).config, config_file=file)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("comma")
        assert isinstance(app.screen, SettingsScreen)
        yield pilot


def go(pilot: Pilot[None], name: str) -> None:
    choices = pilot.app.screen.query_one(OptionList)
    choices.highlighted = choices.get_option_index(name)


def lines(pilot: Pilot[None]) -> dict[str, list[str]]:
    options = pilot.app.screen.query_one(OptionList).options
    return {option.id: str(option.prompt).split() for option in options if option.id}


def test_every_setting_and_command_has_a_row_with_its_origin(file: Path) -> None:
    file.write_text('theme = "dark"\n[keys]\nhelp = "f1"\n')
    said = said_in(file)
    found = {row.name: row.words.split() for row in rows(replace(said.config, match="loose"), said)}
    assert found.keys() - {""} == {
        *(SETTINGS.keys() - {"keys"}),
        *(f"keys.{name}" for name in BY_ID),
    }
    assert found["theme"][1:3] == ["dark", "file"]
    assert found["match"][1:3] == ["loose", "option"]
    assert found["ascii"][1:3] == ["no", "default"]
    assert found["keys.help"][1:3] == ["F1", "file"]
    assert found["keys.matrix"][1:3] == ["m", "default"]


async def test_settings_are_turned_and_kept(file: Path) -> None:
    file.write_text("# mine\n")
    async with settings(file) as pilot:
        go(pilot, "theme")
        await pilot.press("enter")
        assert pilot.app.theme == "newsdiff-light"
        assert status(pilot) == "theme: light."
        go(pilot, "ascii")
        await pilot.press("enter")
        assert lines(pilot)["ascii"][1:3] == ["yes", "file"]
        go(pilot, "match")
        await pilot.press("enter")
        assert "from now on" in status(pilot)
    assert file.read_text() == '# mine\ntheme = "light"\nascii = true\nmatch = "loose"\n'


async def test_a_key_is_given_and_taken_back(file: Path) -> None:
    async with settings(file) as pilot:
        go(pilot, "keys.next-change")
        await pilot.press("enter", "f8")
        assert lines(pilot)["keys.next-change"][1:3] == ["F8", "file"]
        await pilot.press("escape", "f8")
        assert reader(pilot).claim == 2
        await pilot.press("comma")
        go(pilot, "keys.next-change")
        await pilot.press("delete", "escape", "g", "n")
        assert reader(pilot).claim == 2
    assert read_config(str(file)).keys == {}


async def test_a_key_that_is_taken_is_told_and_nothing_changes(file: Path) -> None:
    async with settings(file) as pilot:
        go(pilot, "keys.matrix")
        await pilot.press("enter", "n")
        assert status(pilot).startswith("Not changed: “n” is also the key of next-")
        await pilot.press("enter", "escape")
        assert lines(pilot)["keys.matrix"][1] == "m"
    assert not file.exists()


async def test_a_broken_file_is_not_written_over(file: Path) -> None:
    file.write_text("theme = \n")
    async with settings(file) as pilot:
        go(pilot, "ascii")
        await pilot.press("enter")
        assert status(pilot).startswith("Not changed: ") and "line 1" in status(pilot)
        assert lines(pilot)["ascii"][1] == "no"
    assert file.read_text() == "theme = \n"


async def test_without_a_file_settings_hold_for_now() -> None:
    async with settings(None) as pilot:
        go(pilot, "theme")
        await pilot.press("enter")
        assert (pilot.app.theme, status(pilot)) == ("newsdiff-light", "theme: light until newsdiff is left.")


async def test_a_theme_chosen_by_its_command_is_kept(file: Path) -> None:
    app = NewsdiffApp(comparison=ferry(), config_file=file)
    async with app.run_test(size=(120, 40)) as pilot:
        app.theme = "newsdiff-colour-blind"
        await pilot.pause()
        assert file.read_text() == 'theme = "colour-blind"\n'
        file.write_text("broken")
        app.theme = "newsdiff-dark"
        await pilot.pause()
        assert file.read_text() == "broken"
        assert app.theme == "newsdiff-dark"


async def test_the_first_run_shows_five_keys_once(file: Path) -> None:
    config = Config(keys={"next-change": "f8"})
    for shown in (True, False):
        app = NewsdiffApp(comparison=ferry(), config=config, first_run=file)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            assert isinstance(app.screen, FirstScreen) is shown
            if shown:
                text = "\n".join(str(each.content) for each in app.screen.query("Static"))  # type: ignore[attr-defined]
                assert "f8" in text.lower() and "?" in text
            await pilot.press("f8")
            await pilot.pause()
            assert isinstance(app.screen, ReaderScreen)
            assert reader(pilot).claim == 2, "the key does what it says"


async def test_the_card_can_be_turned_off_and_closed(file: Path) -> None:
    app = NewsdiffApp(comparison=ferry(), config=Config(welcome=False), first_run=file)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
    assert is_first(file)
    app = NewsdiffApp(comparison=ferry(), first_run=file)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)


def test_a_state_folder_that_cannot_be_made_is_no_trouble(file: Path) -> None:
    file.write_text("no folder")
    remember(file / "welcomed")
    assert file.read_text() == "no folder"
