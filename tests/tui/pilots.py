"""The application under test, with a comparison open in its reader."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.pilot import Pilot

from newsdiff.comparison import Comparison
from tests.tui.stories import ferry
from tui.app import NewsdiffApp
from tui.widgets.line import Status
from tui.widgets.reader import Reader

WIDE, NARROW, TINY = (160, 50), (80, 24), (20, 5)


@asynccontextmanager
async def reading(
    comparison: Comparison | None = None, size: tuple[int, int] = WIDE
) -> AsyncIterator[Pilot[None]]:
    app = NewsdiffApp(comparison=comparison or ferry())
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield pilot


def reader(pilot: Pilot[None]) -> Reader:
    return pilot.app.screen.query_one(Reader)


def status(pilot: Pilot[None]) -> str:
    return pilot.app.screen.query_one(Status).text


def lines(pilot: Pilot[None]) -> list[str]:
    widget = reader(pilot)
    return [widget.render_line(y).text for y in range(widget.size.height)]
