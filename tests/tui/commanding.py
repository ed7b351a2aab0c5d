"""What pressing the key of a command is seen to do: the driver of the tables of `test_every_command*.py`.

A command that has no `Does` in the table of each screen that it is on fails `test_every_command.py`.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import NamedTuple

from textual.pilot import Pilot

from newsdiff.comparison import Comparison
from tests.tui.reused import reused
from tui.app import NewsdiffApp
from tui.commands import APP, MOVING, SCREENS, Command

Opened = Callable[[], AbstractAsyncContextManager[Pilot[None]]]
SIZE = (160, 50)


class Does(NamedTuple):
    """What a command does: `appears` is not seen before and seen after; what `goes` the other way round."""

    appears: str = ""
    goes: str = ""
    after: str = ""
    """Keys pressed first, with spaces between them."""
    sees: Callable[[Pilot[None]], str] | None = None
    """Where to look, the screen being painted if nowhere else."""
    opened: Opened | None = None
    """How the application is opened, if not as the others of the table are."""
    waits: bool = True
    """Whether what works in threads comes to an end."""


Table = Mapping[str, Does | Sequence[Does]]
"""By the id of the command."""


@asynccontextmanager
async def read(comparison: Comparison | None = None) -> AsyncIterator[Pilot[None]]:
    """The ferry story with its shared wording, in the reader."""
    app = NewsdiffApp(comparison=comparison or reused())
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        yield pilot


def painted(pilot: Pilot[None]) -> str:
    """The whole screen, in letters."""
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


def own(screen: str) -> list[str]:
    """The ids of a screen's commands, but for those that screens share."""
    shared = {*MOVING, *APP}
    return [command.id for command in SCREENS[screen] if command not in shared]


def cases(*screens: tuple[str, Table]) -> list[tuple[str, str, Does]]:
    """Screen, id and what it does, for all of some tables."""
    return [
        (screen, command, does)
        for screen, table in screens
        for command, several in table.items()
        for does in ([several] if isinstance(several, Does) else several)
    ]


def command_of(screen: str, command: str) -> Command:
    return next(each for each in SCREENS[screen] if each.id == command)


async def press(pilot: Pilot[None], *keys: str, waits: bool = True) -> None:
    for key in keys:
        await pilot.press(key)
        await pilot.pause()
        if waits:
            await settled(pilot)


async def settled(pilot: Pilot[None]) -> None:
    for _ in range(2):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


async def check(screen: str, command: str, does: Does, opened: Opened = read, reach: str = "") -> None:
    """Open, press, look; `reach` are the keys that lead to the screen."""
    assert does.appears or does.goes, "an entry says what is to be seen"
    sees = does.sees or painted
    async with (does.opened or opened)() as pilot:
        await press(pilot, *reach.split(), *does.after.split(), waits=does.waits)
        before = sees(pilot)
        await press(pilot, command_of(screen, command).keys.split(",")[0], waits=does.waits)
        after = sees(pilot)
    if does.appears:
        assert does.appears not in before, f"{does.appears!r} was there before"
        assert does.appears in after, after
    if does.goes:
        assert does.goes in before, f"{does.goes!r} was not there before\n{before}"
        assert does.goes not in after, after
