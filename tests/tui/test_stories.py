"""The list of stories: found, read, removed, and what was decided in them kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus import BlockKind
from tests.sites import (
    COOKIES,
)
from tests.tui.pilots import status
from tests.tui.shelves import listed, listing, names, right, settled
from tui.adding import add
from tui.gathering import Gathered
from tui.screens.asking import AskScreen, TellScreen
from tui.screens.excluded import ExcludedScreen
from tui.screens.reader import ReaderScreen
from tui.screens.stories import StoriesScreen


async def test_the_stories_stand_newest_first_with_their_outlets(library: Path) -> None:
    async with listing(library) as pilot:
        (name, about), (other, _) = listed(pilot)
        assert (name, other, right(pilot)) == ("Harbour", "Snow in May", "2 stories")
        assert about.startswith("2 outlets · Gazette, Lantern · since 20")


async def test_an_empty_library_says_how_to_fill_it(tmp_path: Path) -> None:
    async with listing(tmp_path / "library.db") as pilot:
        assert (names(pilot), status(pilot)) == ([], "No story is kept yet: a adds articles.")
        await pilot.press("enter", "u", "d")
        assert isinstance(pilot.app.screen, StoriesScreen)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("snow", ["Snow in May"]),
        ("LANTERN", ["Harbour"]),
        ("brenn", ["Harbour"]),
        ("cable", ["Snow in May"]),
        ("zeppelin", []),
        ('"', []),
    ],
)
async def test_search_finds_names_outlets_and_texts_as_one_types(
    library: Path, query: str, found: list[str]
) -> None:
    async with listing(library) as pilot:
        await pilot.press("slash", *("quotation_mark" if key == '"' else key for key in query))
        assert (names(pilot), right(pilot)) == (found, f"{len(found)} of 2 stories")
        assert status(pilot) == ("Enter goes to the list." if found else "No story has these words.")
        await pilot.press("escape")
        assert (names(pilot), right(pilot)) == (["Harbour", "Snow in May"], "2 stories")


async def test_what_was_found_in_a_text_is_quoted_and_can_be_read(library: Path) -> None:
    async with listing(library) as pilot:
        await pilot.press("slash", *"brenn", "enter")
        ((_, quoted),) = listed(pilot)
        assert quoted.startswith("Gazette: “") and "Oda Brenn" in quoted
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(pilot.app.screen, ReaderScreen)


async def test_a_story_is_read_and_left_again(library: Path) -> None:
    async with listing(library) as pilot:
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(pilot.app.screen, ReaderScreen)
        await pilot.press("l")
        assert isinstance(pilot.app.screen, StoriesScreen)
        await pilot.press("j", "enter")
        await settled(pilot)
        assert "one article alone" in status(pilot)


async def test_a_story_that_cannot_be_compared_leads_back_to_the_list(library: Path, tmp_path: Path) -> None:
    (tmp_path / "heading.txt").write_text("# Only a heading\n", encoding="utf-8")
    add(library, "Snow in May", Gathered(sources=[str(tmp_path / "heading.txt")]))
    async with listing(library) as pilot:
        await pilot.press("j", "enter")
        await settled(pilot)
        assert isinstance(pilot.app.screen, TellScreen)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, StoriesScreen)
        assert pilot.app.is_running


async def test_a_story_is_removed_only_after_a_yes(library: Path) -> None:
    async with listing(library) as pilot:
        await pilot.press("d", "n")
        assert names(pilot) == ["Harbour", "Snow in May"]
        await pilot.press("d")
        assert isinstance(pilot.app.screen, AskScreen)
        await pilot.press("y")
        assert names(pilot) == ["Snow in May"]
        assert status(pilot) == "“Harbour” was removed with 2 articles."


async def test_what_is_restored_in_a_kept_story_stays_so(library: Path) -> None:
    async with listing(library) as pilot:
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press("x")
        assert isinstance(pilot.app.screen, ExcludedScreen)
        await pilot.press("r")
        await settled(pilot)
        assert status(pilot) == "Taken back, for good."
    async with listing(library) as pilot:
        await pilot.press("enter")
        await settled(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, ReaderScreen)
        gazette = screen._comparison.articles[0]
        back = [block for block in gazette.blocks if block.of(gazette.text) == COOKIES]
        assert [block.kind for block in back] == [BlockKind.PARAGRAPH]


async def test_a_damaged_library_is_told_and_does_not_end_the_list(library: Path) -> None:
    async with listing(library) as pilot:
        library.write_bytes(b"no library " * 400)
        await pilot.press("d", "y")
        assert "is damaged, or is no library" in status(pilot)
        await pilot.press("slash", "x")
        assert isinstance(pilot.app.screen, StoriesScreen)
