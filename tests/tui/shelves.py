"""The list of stories of a library under test."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input

from corpus.library import open_library
from tests.tui.pilots import WIDE
from tui.app import NewsdiffApp
from tui.screens.asking import AddScreen
from tui.screens.listing import StoryList
from tui.shelf import Shelf
from tui.widgets.line import Header


@asynccontextmanager
async def listing(library: Path, *, allow_private: bool = True) -> AsyncIterator[Pilot[None]]:
    app = NewsdiffApp(shelf=Shelf(library, allow_private))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        yield pilot


async def settled(pilot: Pilot[None]) -> None:
    """Wait for the work in threads, and for what its messages do."""
    for _ in range(4):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


async def typed(pilot: Pilot[None], field: str, words: str) -> None:
    pilot.app.screen.query_one(field, Input).value = words
    await pilot.pause()


def listed(pilot: Pilot[None]) -> list[list[str]]:
    """The lines of each story that is shown."""
    options = pilot.app.screen.query_one(StoryList).options
    return [[line.strip() for line in str(option.prompt).splitlines()] for option in options]


def names(pilot: Pilot[None]) -> list[str]:
    return [name for name, _ in listed(pilot)]


def right(pilot: Pilot[None]) -> str:
    return pilot.app.screen.query_one(Header).right


def outlets(library: Path, story: str) -> list[str]:
    with open_library(library) as opened:
        return [article.outlet for article in opened.articles(story)]


async def add_typed(pilot: Pilot[None], story: str, sources: str) -> None:
    await pilot.press("a")
    assert isinstance(pilot.app.screen, AddScreen)
    await typed(pilot, "#adding-story", story)
    await typed(pilot, "#adding-sources", sources)
    pilot.app.screen.query_one("#adding-sources", Input).focus()
    await pilot.press("enter")
    await settled(pilot)
