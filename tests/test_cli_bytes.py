"""What a terminal is sent while hostile articles are read, byte by byte: nothing that they say steers it."""

from __future__ import annotations

import base64
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.command import newsdiff
from tests.test_cli_terminal import Terminal

pytest.importorskip("pty")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="such file names exist on POSIX alone")
BIDI = "\u202e\u2066\u2067\u2068\u202a\u202b\u200f\u061c"
POISON = (
    "\x1b]52;c;aGlqYWNrZWQ=\x07\x1b]0;hijacked\x07\x1b]8;;https://hijacked.example\x1b\\link\x1b]8;;\x1b\\"
    "\x1bP+q hijacked\x1b\\\x1b_hijacked\x1b\\\x1b[31;46m\x1b[6n\x1bc\x9b45m\x9d0;hijacked\x9c"
    f"\x90hijacked\x9c\x08\x08\x7f\x00\x1b\x00[35m{BIDI}\x1b[?1049l"
)
"""Sequences that newsdiff itself never sends, so that none of them can be its own."""
FORBIDDEN = (
    *("hijacked", "aGlqYWNrZWQ", "\x07", "\x00", "\x08", "\x7f", "\x1bc", "\x1b_", "\x1b]"),
    *("\x1b[31;46m", "\x1b[32;46m", "\x1b[35m", "\x1b[6n", "\x9b", "\x9c", "\x9d", "\x90", *BIDI),
)
NAME = "lantern\x1b[32;46m\x1b]0;renamed\x07.txt"
"""A file name may hold any byte but a slash and NUL; its letters are shown."""
POINTER = re.compile(r"\x1b\]22;[a-z-]*\x07")
"""What Textual sends itself: the shape of the mouse's pointer."""
COPIED = re.compile(r"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")
"""What copying sends."""
LEFT = f"""---
outlet: Quay {POISON}Ledger
title: "Ferries {POISON}ordered"
byline: "Ines {POISON}Tamm"
url: "https://example.org/{POISON}"
published: 2031-03-03
---
The strait company {POISON}has ordered four ferries from the Lindqvist yard for $62 million.

The first ferry is due in May 2033, {POISON}the strait company said in a statement.

No crew member will lose work over the order, director Ines Tamm told reporters on Monday.

We use cookies {POISON}to improve your experience. Accept all cookies to continue.
"""
RIGHT = f"""Ferries on the way {POISON}

The strait company {POISON}has ordered six ferries from the Lindqvist yard for $80 million.

The first ferry is due in June 2033, {POISON}the strait company said.

Residents of the east bank fear the noise {POISON}of the new engines.
"""
SCREENS = (
    ("jj", "claim 3 /"),
    ("a", "of 4"),
    ("c", "claim 2 /"),
    ("\r", "Claim 2"),
    ("w", "1st ferry"),
    ("c", "ferry"),
    ("q", "excluded"),
    ("m", "# claim"),
    ("q", "excluded"),
    ("i", "Outlet"),
    ("q", "excluded"),
    ("t", "in full"),
    ("q", "excluded"),
    ("w", "claims × 2 outlets"),
    ("\t\t\r", "aligned"),
    ("q", "claims × 2 outlets"),
    ("q", "excluded"),
    ("P", "aligned"),
    ("b", "Lantern"),
    ("q", "excluded"),
    ("x", "Excluded blocks"),
    ("q", "excluded"),
    ("?", "Keys and marks"),
    ("q", "excluded"),
    ("/ferry\r", "match"),
    ("\x1b", "BASE"),
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


@pytest.fixture
def terminals() -> Iterator[list[Terminal]]:
    started: list[Terminal] = []
    yield started
    for terminal in started:
        terminal.close()


def opened(terminals: list[Terminal], *arguments: str | Path) -> Terminal:
    terminals.append(Terminal(*arguments))
    return terminals[-1]


def forbidden(written: bytes) -> list[str]:
    """What of the articles' sequences came through, in UTF-8 or as a bare byte of C1."""
    text = COPIED.sub("", POINTER.sub("", written.decode(errors="surrogateescape")))
    return [each for each in FORBIDDEN if each in text] + re.findall("[\udc80-\udc9f]", text)


def walk(terminal: Terminal, screens: tuple[tuple[str, str], ...]) -> None:
    for keys, words in screens:
        since = len(terminal.written)
        terminal.press(keys)
        terminal.wait_for(words, since)
        terminal.settle()


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
