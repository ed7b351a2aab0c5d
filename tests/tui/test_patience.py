"""Work on all claims of a long story: what is said before it, and the keys that wait for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from rich.console import RenderableType
from textual import events
from textual.pilot import Pilot
from textual.screen import Screen

from tests.tui.commanding import painted
from tests.tui.pilots import reader, reading, status
from tests.tui.stories import tower
from tui.screens import patience
from tui.screens.claim import ClaimScreen
from tui.screens.reader import ReaderScreen

SAID = "Going through"


@pytest.fixture
def long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "MANY", 1)


def displayed(pilot: Pilot[None], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The whole screen at each paint from now on."""
    found: list[str] = []
    display = pilot.app._display

    def showing(screen: Screen[Any], renderable: RenderableType | None) -> None:
        found.append(painted(pilot))
        display(screen, renderable)

    monkeypatch.setattr(pilot.app, "_display", showing)
    return found


def watched(monkeypatch: pytest.MonkeyPatch, name: str, seen: Callable[[], object]) -> list[object]:
    """What is seen whenever a method of the reader is about to do its work."""
    found: list[object] = []
    work = getattr(ReaderScreen, name)

    def watching(screen: ReaderScreen, *args: Any, **kwargs: Any) -> None:
        found.append(seen())
        work(screen, *args, **kwargs)

    monkeypatch.setattr(ReaderScreen, name, watching)
    return found


@pytest.mark.parametrize(
    ("key", "name"), [("b", "_exchange"), ("v", "_exchange"), ("s", "_read"), ("p", "_read"), ("O", "_read")]
)
async def test_what_takes_long_is_said_and_painted_before_it_is_done(
    long: None, monkeypatch: pytest.MonkeyPatch, key: str, name: str
) -> None:
    async with reading(tower() if key == "s" else None) as pilot:
        paints = displayed(pilot, monkeypatch)
        before = watched(monkeypatch, name, lambda: any(SAID in paint for paint in paints))
        await pilot.press(key)
        await pilot.pause()
        assert before and all(before)
        assert SAID not in painted(pilot) and SAID not in status(pilot)


async def test_decisions_are_announced_too_in_the_reader_and_on_a_claim(
    long: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading() as pilot:
        paints = displayed(pilot, monkeypatch)
        before = watched(monkeypatch, "decided", lambda: any(SAID in paint for paint in paints))
        await pilot.press("A")
        await pilot.pause()
        paints.clear()
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ClaimScreen)
        await pilot.press("u")
        await pilot.pause()
        assert before == [True, True]


async def test_a_short_story_is_gone_through_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading() as pilot:
        paints = displayed(pilot, monkeypatch)
        await pilot.press("b")
        await pilot.pause()
        assert paints and not any(SAID in paint for paint in paints)


def painting_slowly(screen: ReaderScreen, work: Callable[..., None], *args: Any) -> None:
    """Does the work some time after all keys that were typed."""
    screen.set_timer(0.05, partial(work, *args))


@pytest.mark.parametrize("by_key", [True, False])
async def test_keys_wait_for_the_work_that_was_asked_for_before_them(
    long: None, monkeypatch: pytest.MonkeyPatch, by_key: bool
) -> None:
    async with reading() as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, ReaderScreen)
        claims = watched(monkeypatch, "_exchange", lambda: reader(pilot).claim)
        monkeypatch.setattr(ReaderScreen, "call_after_refresh", painting_slowly)
        if by_key:
            pilot.app.post_message(events.Key("b", "b"))
        else:
            screen.action_base()
        pilot.app.post_message(events.Key("j", "j"))
        await pilot.pause(0.3)
        assert claims == [0]
        assert reader(pilot).claim == 1
