"""What a terminal is sent while hostile articles are read, byte by byte: nothing that they say steers it."""

from __future__ import annotations

import base64
import os
from pathlib import Path

import pytest

from tests.command import newsdiff
from tests.poison import COPIED, LEFT, NAME, POISON, RIGHT, forbidden, opened, walk
from tests.terminals import Terminal

pytest.importorskip("pty")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="such file names exist on POSIX alone")
SCREENS = (
    ("jj", "claim 3 /"),
    ("a", "of 4"),
    ("c", "claim 2 /"),
    ("\r", "Claim 2"),
    ("w", "1st ferry"),
    ("c", "ferry"),
    ("q", "one outlet"),
    ("m", "# claim"),
    ("q", "one outlet"),
    ("i", "Outlet"),
    ("q", "one outlet"),
    ("t", "in full"),
    ("q", "one outlet"),
    ("w", "Shared wording"),
    ("q", "one outlet"),
    ("x", "Excluded blocks"),
    ("q", "one outlet"),
    ("?", "Keys and marks"),
    ("q", "one outlet"),
    ("/", "go to match"),
    ("ferry\r", "1/"),
    ("\x1b", "find"),
    ("b", "BASE"),
    ("j", "ferry"),
)
"""Keys, and what the screen that they lead to says somewhere."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "story").mkdir()
    (tmp_path / "story" / "ledger.txt").write_text(LEFT, encoding="utf-8")
    (tmp_path / "story" / NAME).write_text(RIGHT, encoding="utf-8")
    return tmp_path / "story"


def test_no_screen_of_the_reader_passes_anything_on(folder: Path, terminals: list[Terminal]) -> None:
    terminal = opened(terminals, folder)
    terminal.wait_for("claim 1 /")
    terminal.settle()
    assert "Quay" in terminal.shown and "Lantern" in terminal.shown
    walk(terminal, SCREENS)
    assert forbidden(bytes(terminal.written)) == []


def test_what_is_copied_is_clean_too(folder: Path, terminals: list[Terminal]) -> None:
    terminal = opened(terminals, folder)
    terminal.wait_for("claim 1 /")
    terminal.settle()
    walk(terminal, (("jj", "claim 3 /"), ("y", "opied"), ("Y", "opied")))
    copied = [base64.b64decode(each).decode() for each in COPIED.findall(terminal.shown)]
    assert len(copied) == 2 and all("crew" in each for each in copied)
    assert all(line.isprintable() for each in copied for line in each.splitlines())
    assert forbidden(bytes(terminal.written)) == []


def test_the_list_of_stories_passes_nothing_on(folder: Path, terminals: list[Terminal]) -> None:
    assert newsdiff("add", f"Ferries {POISON.replace(chr(0), '')}", folder).returncode == 0
    terminal = opened(terminals)
    terminal.wait_for("Ferries")
    terminal.settle()
    walk(
        terminal,
        (("/", "earch"), ("ferr\x1b", "Ferries"), ("d", "emove"), ("n", "Ferries"), ("\r", "claim 1 /")),
    )
    assert forbidden(bytes(terminal.written)) == []


def test_it_would_be_seen(folder: Path) -> None:
    assert forbidden(LEFT.encode()) and forbidden(NAME.encode()) and forbidden(b"\x9b1m")
