"""The config file: what it sets, what it refuses, and how it is printed."""

from __future__ import annotations

import tomllib
from dataclasses import asdict
from pathlib import Path

import pytest

from scripts.keys import PAGE, page
from tests.command import STORY, newsdiff
from tests.tui.pilots import reader, reading, status
from tests.tui.stories import ferry
from tui.app import NewsdiffApp
from tui.commands import APP, BY_ID, SCREENS
from tui.config.keys import faults
from tui.config.model import SETTINGS, Config
from tui.config.printing import key_list, settings_toml, written
from tui.config.reading import config_file, read_config
from tui.output import Trouble
from tui.plan.pages import help_page
from tui.screens.help import rows


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("NEWSDIFF_CONFIG", raising=False)
    return tmp_path / "my.toml"


def test_where_the_file_is(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert config_file().parts[-2:] == ("newsdiff", "config.toml")
    monkeypatch.setenv("NEWSDIFF_CONFIG", "variable.toml")
    assert config_file() == Path("variable.toml")
    assert config_file(str(file)) == file


def test_without_a_file_all_is_as_it_was(file: Path) -> None:
    assert read_config() == Config()
    assert Config().keymap() == {}


def test_what_the_file_sets(file: Path) -> None:
    file.write_text(
        'match = "loose"\ntheme = "light"\nascii = true\nkeys = { "next-change" = "n, f8", help = "?" }\n'
    )
    config = read_config(str(file))
    assert (config.match, config.theme, config.ascii) == ("loose", "light", True)
    assert config.keys_of("next-change") == "n,f8"
    assert config.keys_of("help") == "question_mark"
    assert config.keymap().keys() == BY_ID.keys()


FAULTS = [
    ('theme = "dark"\nmatch = ', 2, "no TOML: Invalid value"),
    ('match = "loud"', 1, "match: Input should be 'strict', 'normal' or 'loose'"),
    ('\n# theme =\ntheme = "pink"', 3, "theme: Input should be 'dark',"),
    ('ascii = "yes"', 1, "ascii: Input should be a valid boolean"),
    ('\ntehme = "dark"', 2, "there is no setting “tehme”: did you mean “theme”?"),
    ("zzz = 1", 1, "there is no setting “zzz”"),
    ("\n[colours]\nx = 1", 2, "there is no setting “colours”"),
    ('[keys]\nnext-chnge = "n"', 2, "there is no command “next-chnge”: did you mean “next-change”?"),
    ('[keys]\n"help" = 1', 2, "keys.help: Input should be a valid string"),
    ('[keys]\nhelp = "hyperdrive"', 2, "help: “hyperdrive” is no key"),
    ('[keys]\nhelp = "shfit+h"', 2, "help: “shfit+h” is no key"),
    ('[keys]\nhelp = "h,"', 2, "help: a key is missing"),
    ('[keys]\nhelp = "ctrl+c"', 2, "help: ctrl+c always leaves newsdiff"),
    ('[keys]\nhelp = "f1"\nmatrix = "n"', 3, "matrix: “n” is also the key of next-"),
    ('[keys]\nquit = "w"', 2, "quit: “w” is also the key of overview (reader)"),
    ('[keys]\nhelp = "f5"\nmatrix = "f5"', 3, "matrix: “f5” is also the key of help (reader)"),
    ('[keys]\nbase = "/"', 2, "base: “slash” is also the key of search (reader)"),
    ('[keys]\nline-next = "j"', 2, "line-next: “j” is a character that one types in the search line"),
    ('[keys]\nline-next = "slash"', 2, "line-next: “slash” is a character"),
]


@pytest.mark.parametrize(("text", "line", "problem"), FAULTS)
def test_a_fault_is_told_with_file_and_line(file: Path, text: str, line: int, problem: str) -> None:
    file.write_text(text)
    with pytest.raises(Trouble) as caught:
        read_config(str(file))
    assert str(caught.value).startswith(f"{file}, line {line}: {problem}")
    assert "\n" not in str(caught.value)


def test_a_file_that_is_named_must_be_there_and_be_text(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Trouble, match=r"my\.toml: the config file cannot be read: No such file"):
        read_config(str(file))
    monkeypatch.setenv("NEWSDIFF_CONFIG", str(file))
    with pytest.raises(Trouble, match="cannot be read"):
        read_config()
    file.write_bytes(b"theme = '\xff'")
    with pytest.raises(Trouble, match="not in UTF-8"):
        read_config()


def test_the_keys_that_newsdiff_begins_with_have_no_fault() -> None:
    assert list(faults({name: command.keys for name, command in BY_ID.items()})) == []


@pytest.mark.parametrize(
    "keys",
    [
        {"next-change": "n,f8"},
        {"next-match": "f8", "next-change": "f8"},
        {"base": "n", "next-change": "b", "next-match": "f9"},
    ],
)
def test_keys_that_can_be_told_apart_are_no_conflict(keys: dict[str, str]) -> None:
    assert list(faults(keys)) == []


def test_what_is_printed_is_a_file_that_sets_the_same(file: Path) -> None:
    config = Config(match="strict", ascii=True, keys={"help": 'f1,"', "quit": "\\"})
    assert tomllib.loads(settings_toml(config, file)) == asdict(config)
    printed = settings_toml(Config(), file)
    assert f"# {file} (not there" in printed
    for description in SETTINGS.values():
        assert description.split(":")[0].split(",")[0] in printed


def test_every_command_is_in_the_list_of_keys_once() -> None:
    listed = [line.split()[0] for line in key_list(Config()).splitlines() if line.startswith("  ")]
    assert sorted(listed) == sorted(BY_ID)
    assert "f8" in key_list(Config(keys={"help": "f8"})).lower()


def test_keys_are_written_as_they_are_known() -> None:
    assert written("shift+tab,question_mark,G,ctrl+p") == "Shift+Tab ? G Ctrl+p"


def test_the_page_of_keys_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run python scripts/keys.py"


async def test_a_command_has_the_keys_of_the_file() -> None:
    config = Config(keys={"next-change": "f8", "clear-filters": "f9", "claim": "f7", "help": "f1"})
    app = NewsdiffApp(comparison=ferry(), config=config)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("n")
        assert reader(pilot).claim == 0
        await pilot.press("f8")
        assert reader(pilot).claim == 2
        await pilot.press("slash", *"ferries", "enter", "n", "escape")
        assert app.screen.query_one("SearchBar").display is False, "keys that others share are still theirs"
        await pilot.press("d", "f", "f9", "z", "g", "j", "j", "enter")
        assert reader(pilot).claim == 2, "Enter unfolds"
        await pilot.press("f7")
        assert app.screen is not app.screen_stack[1]
        await pilot.press("escape", "f1")
        shown = dict(rows(app.screen_stack[1].active_bindings.values(), app.get_key_display))
        assert "f8" in {key.lower() for key in shown}
        assert help_page([("Keys", list(shown.items()))])


async def test_what_is_said_names_the_keys_of_the_file() -> None:
    app = NewsdiffApp(comparison=ferry(), config=Config(keys={"clear-filters": "f9"}))
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("d", "f")
        await pilot.pause()
        assert "no claim is left" in status(pilot).lower()
        text = "\n".join(reader(pilot).render_line(y).text for y in range(20))
        assert "f9 shows all" in text.lower()


SHOWN = [
    ("", "reader"),
    ("m", "matrix"),
    ("escape enter", "claim"),
    ("escape x", "excluded blocks"),
    ("escape question_mark", "help"),
]


async def test_every_screen_binds_what_the_list_of_screens_says() -> None:
    async with reading() as pilot:
        for keys, name in SHOWN:
            await pilot.press(*keys.split())
            bound = {binding.id for _, binding in pilot.app.screen._bindings} - {None}
            assert bound | {command.id for command in APP} == {command.id for command in SCREENS[name]}


def test_a_faulty_file_stops_every_command_in_one_line(file: Path) -> None:
    file.write_text('match = "normal"\ntheme = 1\n')
    for arguments in (["config"], ["compare", STORY], [STORY]):
        done = newsdiff(*arguments, NEWSDIFF_CONFIG=str(file))
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr.decode().startswith(f"newsdiff: {file}, line 2: theme: ")
        assert done.stderr.count(b"\n") == 1


def test_the_option_wins_over_the_variable_and_options_over_the_file(file: Path) -> None:
    file.write_text('match = "strict"\n')
    told = newsdiff("config", "--config", file, NEWSDIFF_CONFIG="/nowhere.toml").stdout.decode()
    assert 'match = "strict"' in told
    report = newsdiff("compare", STORY, "--config", file).stdout.decode()
    assert "match strict" in report
    assert "match loose" in newsdiff("compare", STORY, "--match", "loose", "--config", file).stdout.decode()
    assert "matrix" in newsdiff("config", "--keys").stdout.decode()
