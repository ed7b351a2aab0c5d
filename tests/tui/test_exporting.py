"""Writing what is shown to a file from the reader."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Checkbox, Input, Select, Static

from newsdiff.exports import WRITERS, write
from tests.tui.pilots import NARROW, reading, status
from tests.tui.stories import ferry
from tui.app import NewsdiffApp
from tui.plan.exporting import FORMATS, PREVIEWED, SHOWN, Stopped, beginning, part, suggested, writing
from tui.screens.asking import AskScreen
from tui.screens.exporting import MAKING, ExportScreen
from tui.screens.reader import ReaderScreen


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


async def settle(pilot: Pilot[None]) -> None:
    await pilot.pause(0.25)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def said(pilot: Pilot[None]) -> str:
    return str(pilot.app.screen.query_one("#export-said", Static).content)


def shown(pilot: Pilot[None]) -> str:
    return str(pilot.app.screen.query_one("#export-text", Static).content)


def file(pilot: Pilot[None]) -> Input:
    return pilot.app.screen.query_one("#export-file", Input)


def choose(pilot: Pilot[None], format_: str) -> None:
    number = [each.format_ for each in FORMATS].index(format_)
    pilot.app.screen.query_one("#export-format", Select).value = number


def test_every_format_can_be_chosen() -> None:
    assert {each.format_ for each in FORMATS} == set(WRITERS)


@pytest.mark.parametrize("chosen", FORMATS)
def test_the_beginning_of_every_format(chosen: object) -> None:
    how = writing(chosen, "all", None, excerpt=False, blind=False)  # type: ignore[arg-type]
    text = beginning(ferry(), how, lambda: False)
    assert text.strip() and len(text) <= PREVIEWED + 2
    assert "\x1b" not in text and "<style" not in text


def test_a_beginning_that_nobody_wants_is_given_up() -> None:
    with pytest.raises(Stopped):
        beginning(ferry(), writing(FORMATS[1], "all", None, excerpt=False, blind=False), lambda: True)


def test_what_the_filter_shows_is_kept_in_an_excerpt_too() -> None:
    comparison = ferry()
    same = comparison.claims[0].id
    kept = part(comparison, SHOWN, (same,), "only figures")
    assert [claim.id for claim in kept.claims] == [same]
    assert kept.settings["only"] == ["only figures"]
    from newsdiff.exports.excerpt import excerpt

    assert [claim.id for claim in excerpt(kept).claims] == [same]


def test_names_of_files() -> None:
    by_format = {(each.format_, each.wide): each for each in FORMATS}
    assert suggested("Fähre: „Anna/B“", by_format["html", False], blind=False) == "fahre-anna-b.html"
    assert suggested("../..", by_format["tei", False], blind=False) == "comparison.xml"
    assert suggested("Harbour", by_format["csv", True], blind=True) == "worksheet-wide.csv"


async def test_a_file_is_written_with_the_base_of_the_reader(folder: Path) -> None:
    async with reading() as pilot:
        await pilot.press("b", "E")
        choose(pilot, "json")
        await settle(pilot)
        assert '"newsdiff/1"' in shown(pilot)
        assert file(pilot).value.endswith(".json")
        name = file(pilot).value
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert status(pilot) == f"Written: {name}"
    assert json.loads((folder / name).read_text(encoding="utf-8"))["base"] == "a2"
    assert [each.name for each in folder.iterdir()] == [name]


async def test_what_is_written_is_what_the_command_line_writes(folder: Path) -> None:
    async with reading() as pilot:
        await pilot.press("E")
        choose(pilot, "md")
        await settle(pilot)
        file(pilot).value = "out.md"
        file(pilot).focus()
        await pilot.press("enter")
        await settle(pilot)
    with (folder / "other.md").open("w", encoding="utf-8", newline="\n") as stream:
        write(ferry(), "md", stream)
    assert (folder / "out.md").read_bytes() == (folder / "other.md").read_bytes()


async def test_a_file_that_is_there_is_written_over_only_after_a_yes(folder: Path) -> None:
    (folder / "mine.html").write_text("mine")
    async with reading() as pilot:
        await pilot.press("E")
        file(pilot).value = "mine.html"
        await pilot.press("ctrl+s")
        assert isinstance(pilot.app.screen, AskScreen)
        await pilot.press("n")
        await settle(pilot)
        assert (folder / "mine.html").read_text() == "mine"
        await pilot.press("ctrl+s", "y")
        await settle(pilot)
        assert isinstance(pilot.app.screen, ReaderScreen)
    assert (folder / "mine.html").read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("", "Give the file a name."),
        (".", "is a folder"),
        ("sub/", "is a folder"),
        ("no/such/place.html", "Not written: "),
        ("a\x00b", "Not written: "),
    ],
)
async def test_what_cannot_be_written_is_told_in_the_dialog(folder: Path, name: str, words: str) -> None:
    async with reading() as pilot:
        await pilot.press("E")
        file(pilot).value = name
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert isinstance(pilot.app.screen, ExportScreen)
        assert words in said(pilot) and "\n" not in said(pilot)
    assert list(folder.iterdir()) == []


async def test_a_name_like_an_option_or_stdout_is_a_file(folder: Path) -> None:
    async with reading() as pilot:
        await pilot.press("E")
        file(pilot).value = "-"
        await pilot.press("ctrl+s")
        await settle(pilot)
    assert (folder / "-").is_file()


async def test_a_home_folder_is_known(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("USERPROFILE", str(folder))
    async with reading() as pilot:
        await pilot.press("E")
        file(pilot).value = "~/x.html"
        await pilot.press("ctrl+s")
        await settle(pilot)
    assert (folder / "x.html").is_file()


async def test_the_filter_that_is_on_is_what_is_written(folder: Path) -> None:
    async with reading(size=NARROW) as pilot:
        await pilot.press("d", "E")
        choose(pilot, "json")
        file(pilot).value = "x.json"
        await settle(pilot)
        await pilot.press("ctrl+s")
        await settle(pilot)
    exported = json.loads((folder / "x.json").read_text(encoding="utf-8"))
    assert exported["settings"]["only"] == ["only dropped"]
    assert 0 < len(exported["claims"]) < len(ferry().claims)


async def test_a_blind_reader_writes_no_names_unless_asked(folder: Path) -> None:
    app = NewsdiffApp(comparison=ferry(), blind=True)
    names = [article.outlet for article in ferry().articles]
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("E")
        choose(pilot, "text")
        await settle(pilot)
        assert file(pilot).value == "worksheet.txt"
        assert not any(name in shown(pilot) for name in names)
        app.screen.query_one("#export-blind", Checkbox).value = False
        await settle(pilot)
        assert names[0] in shown(pilot)
        await pilot.press("escape")
        assert status(pilot).count("Written") == 0
    assert list(folder.iterdir()) == []


async def test_what_is_written_is_said_before_it_is() -> None:
    async with reading() as pilot:
        await pilot.press("A", "3", "h", "E")
        head = str(pilot.app.screen.query_one("#export-head", Static).content)
        assert "5 claims × 3 outlets, read against 1 Quay Ledger" in head
        assert "your decisions are in it, the hidden outlet too" in head
        assert shown(pilot) == MAKING
        await settle(pilot)
        assert "the same words" in shown(pilot)
