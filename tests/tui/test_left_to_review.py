"""What is left to review of each story, in their list: as it was when the story was last read."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from corpus.library import open_library
from tests.tui.pilots import WIDE
from tests.tui.shelves import listed, settled
from tui.adding import add
from tui.app import NewsdiffApp
from tui.gathering import Gathered
from tui.plan.shelf import one_line
from tui.shelf import Shelf, stories_of

LATER = "A new lead.\n\nThe harbour terminal of Brennick will open in the spring of 2034, the city said.\n"


@asynccontextmanager
async def stories(library: Path) -> AsyncIterator[Pilot[None]]:
    """The list with the first story highlighted."""
    app = NewsdiffApp(shelf=Shelf(library, True), remembers=True)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.pause()
        yield pilot


def lines(pilot: Pilot[None]) -> list[str]:
    return [about for _, about in listed(pilot)]


async def test_nothing_is_said_of_a_story_that_was_not_read(library: Path) -> None:
    async with stories(library) as pilot:
        assert not any("review" in line for line in lines(pilot))


async def test_the_count_is_that_of_the_last_reading(library: Path) -> None:
    async with stories(library) as pilot:
        await pilot.press("enter")
        await settled(pilot)
        left = pilot.app.screen._left
        assert left
        await pilot.press("l")
        await settled(pilot)
        assert f"2 outlets · {left} unreviewed · " in lines(pilot)[0]
        assert "review" not in lines(pilot)[1]
        await pilot.press("enter")
        await settled(pilot)
        for _ in range(left):
            await pilot.press("r", "A", "r")
        assert pilot.app.screen._left == 0
    async with stories(library) as pilot:
        assert "2 outlets · all reviewed · " in lines(pilot)[0]
    with open_library(library) as kept:
        assert "all reviewed" in one_line(stories_of(kept)[0])


async def test_nothing_is_said_once_the_texts_are_others(library: Path, tmp_path: Path) -> None:
    async with stories(library) as pilot:
        await pilot.press("enter")
        await settled(pilot)
    (tmp_path / "planet.txt").write_text(LATER, encoding="utf-8")
    add(library, "Harbour", Gathered(sources=[str(tmp_path / "planet.txt")]))
    async with stories(library) as pilot:
        assert lines(pilot)[0].startswith("3 outlets")
        assert not any("review" in line for line in lines(pilot))
