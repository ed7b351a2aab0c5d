"""Every command of the list of stories and of what stands over a screen: what its key is seen to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from tests.tui.commanding import Does, Opened, Table, cases, check, read
from tests.tui.openings import at_work, configured, fetching, opening, stories, told

READER = "Claim 1 of 5"


def written(pilot: Pilot[None]) -> str:
    """The names of the files in the folder that one is in."""
    return " ".join(each.name for each in Path.cwd().iterdir())


def focus(pilot: Pilot[None]) -> str:
    return str(pilot.app.focused and pilot.app.focused.id)


PREVIEWED = "enter down enter wait:600"
"""A format in text, as the beginning of a page in HTML need not be longer than the window."""


def scrolled(pilot: Pilot[None]) -> str:
    """The line of the preview that is at the top."""
    return f"line {pilot.app.screen.query_one('#export-preview').scroll_offset.y}"


def highlighted(pilot: Pilot[None]) -> str:
    """The number of the line that is chosen from next."""
    return str(pilot.app.screen.query_one(OptionList).highlighted)


LINE: Table = {
    "read-match": Does("n match", goes="go to match", after="t h e"),
    "line-next": Does("1/12", goes="0/12", after="t h e"),
    "line-previous": Does("12/12", goes="0/12", after="t h e"),
    "line-end": Does("n change", goes="go to match"),
}
FILTER_LIST: Table = {
    "turn-filter": Does("[x] ≠ altered"),
    "filter-down": Does("1", goes="0", sees=highlighted),
    "filter-up": Does("0", goes="1", after="down", sees=highlighted),
    "take-filters": Does("only altered: 2 of 5", after="space"),
    "leave-filters": Does(goes="[ ] ≠ altered"),
}
NOTE: Table = {"leave-note": Does(goes="Note on claim 1")}
LOADING: Table = {
    "cancel": Does("Cancelled: nothing was compared.", waits=False),
    "retry": Does(goes="Cancelled: nothing was compared.", after="escape", waits=False),
    "leave-loading": Does("2 stories", opened=opening, after="enter escape", waits=False),
}
LISTING: Table = {
    "open-story": Does("claim 1 /", goes="2 stories"),
    "search-stories": Does("search names, outlets, texts and notes"),
    "end-story-search": Does("Harbour", goes="1 of 2 stories", after="slash S n o w"),
    "add-article": Does("files, folders, feeds or URLs, with spaces"),
    "update-story": Does("URL"),
    "remove-story": Does("emove “Harbour”"),
    "settings": Does("settings and keys", goes="2 stories"),
    "stop-work": Does("Stopping…", opened=fetching, after="u", waits=False),
}
QUESTION: Table = {
    "confirm": Does("“Harbour” was removed with 2 articles."),
    "refuse": Does(goes="y yes · n no"),
}
CHOICE: Table = {
    "pick": Does("[x]"),
    "pick-all": Does("[x]"),
    "take": Does("Split: ", after="space"),
    "leave-choosing": Does(goes="take none"),
}
ADDING: Table = {"leave-adding": Does(goes="Enter goes on")}
NOTICE: Table = {"close-telling": Does(goes="Two pages could not be had.")}
EXPORT: Table = {
    "write-export": Does(".html", sees=written),
    "next-field": Does("export-part", sees=focus),
    "previous-field": Does("export-format", after="tab", sees=focus),
    "preview-down": Does(goes="line 0", after=PREVIEWED, sees=scrolled),
    "preview-up": Does("line 0", after=f"{PREVIEWED} pagedown", sees=scrolled),
    "leave-export": Does(goes="HTML: one page to pass on"),
}
SETTINGS: Table = {
    "change-setting": Does(" loose  ", goes=" normal  "),
    "reset-setting": Does(goes=" file ", after="j"),
    "close-settings": Does(READER),
}
TABLES = (
    ("search line", "slash", LINE, read),
    ("list of filters", "F", FILTER_LIST, read),
    ("note", "C", NOTE, read),
    ("loading", "", LOADING, at_work),
    ("stories", "", LISTING, stories),
    ("question", "d", QUESTION, stories),
    ("choice", "j L k L g S", CHOICE, read),
    ("adding", "a", ADDING, stories),
    ("notice", "", NOTICE, told),
    ("export", "E", EXPORT, read),
    ("settings", "comma", SETTINGS, configured),
)


@pytest.mark.parametrize(
    ("screen", "command", "does", "reach", "opened"),
    [(*case, reach, opened) for screen, reach, table, opened in TABLES for case in cases((screen, table))],
)
async def test_its_effect_is_seen(
    screen: str,
    command: str,
    does: Does,
    reach: str,
    opened: Opened,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    await check(screen, command, does, opened, reach)
