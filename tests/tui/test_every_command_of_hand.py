"""What leaves the screen, and what needs files, versions, blindness or shared words: seen by its key."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
from textual.pilot import Pilot

from newsdiff.comparison import Comparison
from tests.tui.commanding import Does, Table, cases, check, read
from tests.tui.openings import blind, filed, stories
from tests.tui.stories import ferry
from tui.app import NewsdiffApp
from tui.hand import hand, programs

STARTED: list[str] = []


def clipboard(pilot: Pilot[None]) -> str:
    return pilot.app.clipboard


def started(pilot: Pilot[None]) -> str:
    """The programs that were called, with what they were given."""
    return " ".join(STARTED)


def again() -> Comparison:
    """The ferry story, in which the third outlet's words of the first claim stand in the second too."""
    story = ferry()
    first, second, *others = story.claims
    cells = tuple(
        cell.model_copy(update={"shared_with": first.id, "passages": first.cell("a3").passages})
        if cell.article == "a3"
        else cell
        for cell in second.cells
    )
    claims = (first, second.model_copy(update={"cells": cells}), *others)
    return story.model_copy(update={"claims": claims})


HAND: Table = {
    "copy-quote": Does("“Roughly $80 million", sees=clipboard),
    "copy-claim": Does("| Quay Ledger |", sees=clipboard),
    "open-address": Does("https://example.org/right", sees=started, opened=filed),
    "edit-source": Does("right.txt", sees=started, opened=filed),
}
ELSEWHERE: Table = {
    "reveal": Does("2 Gull & Harbor", opened=blind),
    "follow": Does("claim 2 / 5", opened=lambda: read(again()), after="3"),
    "versions": Does("version 1", opened=stories, after="enter 1"),
    "leave-story": Does("2 stories", opened=stories, after="enter"),
}
TABLES = (("reader", "", HAND), ("reader", "", ELSEWHERE), ("claim", "enter", HAND))


@pytest.fixture(autouse=True)
def every_program(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every program seems to be there; what is started is listed instead."""
    STARTED.clear()
    monkeypatch.setattr(programs.shutil, "which", lambda program: f"/bin/{program}")
    programs.is_there.cache_clear()
    monkeypatch.setattr(hand, "run", lambda call: STARTED.extend(call.arguments) or "")
    monkeypatch.setattr(NewsdiffApp, "suspend", lambda _: nullcontext())
    monkeypatch.setenv("BROWSER", "nobrowser %s")
    monkeypatch.setenv("VISUAL", "vi")
    yield
    programs.is_there.cache_clear()


@pytest.mark.parametrize(
    ("screen", "command", "does", "reach"),
    [(*case, reach) for screen, reach, table in TABLES for case in cases((screen, table))],
)
async def test_its_effect_is_seen(
    screen: str, command: str, does: Does, reach: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    await check(screen, command, does, reach=reach)
