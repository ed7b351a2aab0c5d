"""Adding to the stories of the list, and fetching them again."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest

from tests.command import STORY
from tests.corpus.fetching.sites import Site
from tests.sites import (
    GAZETTE_PAGE,
    answer,
    feed,
)
from tests.tui.pilots import status
from tests.tui.shelves import add_typed, listed, listing, names, outlets, settled, typed
from tui.adding import add
from tui.gathering import Fetching, gather
from tui.screens.asking import AskScreen, Choices, ChooseScreen, TellScreen
from tui.screens.reader import ReaderScreen
from tui.screens.stories import StoriesScreen


async def test_articles_are_added_from_a_path_to_a_new_story(library: Path) -> None:
    async with listing(library) as pilot:
        await add_typed(pilot, "Marrow Lake", f"'{STORY}'")
        assert isinstance(pilot.app.screen, TellScreen), "several lines are told in full"
        await pilot.press("enter")
        assert names(pilot) == ["Marrow Lake", "Harbour", "Snow in May"]
        assert outlets(library, "marrow lake") == ["Lakeside Courier", "Ridgeway Post", "Valley Wire"]


@pytest.mark.parametrize(
    ("sources", "said"),
    [
        ("'open", "A quotation mark is not closed"),
        ("-", "Standard input cannot be read here"),
        ("nowhere.txt", "nowhere.txt does not exist"),
    ],
)
async def test_what_cannot_be_added_is_said(library: Path, sources: str, said: str) -> None:
    async with listing(library) as pilot:
        await add_typed(pilot, "Harbour", sources)
        assert said in status(pilot)
        assert outlets(library, "harbour") == ["Gazette", "Lantern"]


async def test_adding_can_be_left(library: Path) -> None:
    async with listing(library) as pilot:
        await pilot.press("a", "enter", "escape")
        assert isinstance(pilot.app.screen, StoriesScreen)


async def test_items_of_a_feed_are_chosen(library: Path, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    from corpus.fetching import Policy

    monkeypatch.setattr("tui.gathering.Policy", lambda allow_private: Policy(allow_private, loopback=True))
    site.routes["/feed"] = answer(feed(site.url("/gazette"), site.url("/lantern")), "application/feed+json")
    async with listing(library) as pilot:
        await add_typed(pilot, "Wire", site.url("/feed"))
        screen = pilot.app.screen
        assert isinstance(screen, ChooseScreen)
        choices = screen.query_one(Choices)
        assert [str(option.prompt) for option in choices.options] == ["[ ] Item 1", "[ ] Item 2"]
        await pilot.press("a")
        assert choices.chosen == {0, 1}
        await pilot.press("a", "j", "space")
        assert [str(option.prompt) for option in choices.options] == ["[ ] Item 1", "[x] Item 2"]
        await pilot.press("enter")
        await settled(pilot)
        assert status(pilot) == "Quay Lantern: new"
        assert outlets(library, "wire") == ["Quay Lantern"]
        await add_typed(pilot, "Wire", site.url("/feed"))
        await pilot.press("escape")
        await settled(pilot)
        assert status(pilot) == "Nothing was added."


async def test_a_private_address_is_asked_about(library: Path, site: Site) -> None:
    async with listing(library, allow_private=False) as pilot:
        await pilot.press("a")
        await typed(pilot, "#adding-sources", site.url("/lantern"))
        await pilot.press("enter")
        while not isinstance(pilot.app.screen, AskScreen):
            await pilot.pause(0.05)
        assert site.asked == []
        await pilot.press("y")
        await settled(pilot)
        assert status(pilot) == "Quay Lantern: new"


@pytest.fixture
def fetched(library: Path, site: Site) -> Path:
    """The library with a third story, which was fetched."""
    found = gather([site.url("/gazette"), site.url("/lantern")], Fetching(allow_private=True))
    add(library, "Terminal", found)
    return library


async def test_update_keeps_what_changed_and_versions_are_compared(fetched: Path) -> None:
    async with listing(fetched) as pilot:
        await pilot.press("u")
        await settled(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, TellScreen)
        assert screen._lines == ["Ilmory Gazette: version 2", "Quay Lantern: unchanged since version 1"]
        await pilot.press("escape")
        assert listed(pilot)[0][0] == "Terminal  1 new version"
        await pilot.press("enter")
        await settled(pilot)
        reader = pilot.app.screen
        assert isinstance(reader, ReaderScreen)
        assert not reader.check_action("versions", ()), "the focused outlet has one alone"
        await pilot.press("1", "V")
        await settled(pilot)
        versions = pilot.app.screen
        assert isinstance(versions, ReaderScreen) and versions is not reader
        told = [article.outlet for article in versions._comparison.articles]
        assert told == ["Ilmory Gazette (version 1)", "Ilmory Gazette (version 2)"]
        await pilot.press("l")
        assert pilot.app.screen is reader
        await pilot.press("l")
        assert listed(pilot)[0][0] == "Terminal", "its new version was seen"


async def test_nothing_to_fetch_is_said(library: Path) -> None:
    async with listing(library) as pilot:
        await pilot.press("u")
        await settled(pilot)
        assert "there is no URL to ask" in status(pilot)


async def test_fetching_is_stopped_by_a_key(library: Path, site: Site) -> None:
    release = Event()
    site.routes["/slow"] = lambda asked: (release.wait(20), asked.reply(GAZETTE_PAGE))[1]
    async with listing(library) as pilot:
        await pilot.press("a")
        await typed(pilot, "#adding-sources", site.url("/slow"))
        await pilot.press("enter")
        while not site.pages_asked:
            await pilot.pause(0.05)
        assert not pilot.app.screen.check_action("add", ()), "one piece of work at a time"
        await pilot.press("escape")
        await settled(pilot)
        release.set()
        assert status(pilot) == "Stopped: nothing was added."
        assert outlets(library, "harbour") == ["Gazette", "Lantern"]
        assert pilot.app.screen.check_action("add", ())
