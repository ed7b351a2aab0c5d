"""Names and texts that look like markup, in the list of stories: they are shown, or do nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpus import Article
from corpus.library import open_library
from tests.sites import GAZETTE
from tests.tui.commanding import painted
from tests.tui.pilots import status
from tests.tui.shelves import add_typed, listed, listing, names, settled
from tui.screens.asking import ChooseScreen, TellScreen
from tui.screens.stories import StoriesScreen

MARKUP = [
    "[AP] signs",
    "[/b] bold",
    "[@click=app.quit]go[/]",
    "[link=https://x.example]x",
    "back\\",
    "$(rm) `x`",
    "-rf",
]


@pytest.mark.parametrize("name", MARKUP)
async def test_markup_in_a_name_is_shown_as_it_is_and_found(name: str, tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with open_library(path) as library:
        story = library.create_story(name)
        text = f"{name} {' '.join(GAZETTE)}"
        library.add_article(story, Article.from_text(text, source="a.txt", outlet=name, title=name))
    async with listing(path) as pilot:
        assert names(pilot) == [name]
        assert listed(pilot)[0][1].startswith(f"1 outlet · {name} · since ")
        await pilot.press("slash", *"divers")
        assert names(pilot) == [name]
        assert isinstance(pilot.app.screen, StoriesScreen)


async def test_what_a_terminal_obeys_reaches_no_line_of_the_list(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    hostile = "\x1b]52;c;cm0=\x07\x9b2JQuay\u202e\u200b\x00"
    with open_library(path) as library:
        story = library.create_story(f"{hostile} story")
        library.add_article(story, Article.from_text(" ".join(GAZETTE), source="a.txt", outlet=hostile))
    async with listing(path) as pilot:
        ((name, about),) = listed(pilot)
        assert name == "Quay story" and about.startswith("1 outlet · Quay · since ")


async def test_what_a_terminal_obeys_is_not_in_notices_and_choices(library: Path, tmp_path: Path) -> None:
    hostile = "\x1b]52;c;cm0=\x07\x9b2JQuay\u202e\u200b"
    items = [{"id": n, "url": f"https://{n}.example", "title": f"{hostile} {n}"} for n in "ab"]
    feed = tmp_path / "feed.json"
    feed.write_text(
        json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": hostile, "items": items})
    )
    missing = tmp_path / f"{hostile}{'y' * 160}"
    async with listing(library) as pilot:
        for source, screen in ((str(feed), ChooseScreen), (f"'{missing}'", TellScreen)):
            await add_typed(pilot, "Wire", source)
            assert isinstance(pilot.app.screen, screen), status(pilot)
            seen = painted(pilot)
            assert "Quay" in seen
            assert not [c for c in seen if c != "\n" and not c.isprintable()]
            await pilot.press("escape")
            await settled(pilot)
