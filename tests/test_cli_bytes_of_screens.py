"""What a terminal is sent by every screen that there is, while each shows hostile articles."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.command import newsdiff
from tests.poison import LEFT, NAME, POISON, RIGHT, forbidden, opened, walk
from tests.terminals import Terminal
from tui.commands import SCREENS

pytest.importorskip("pty")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="such file names exist on POSIX alone")
MARKUP = "\u200b\u2060\ufeff[blink]loud[/blink][/b]"
"""Zero-width characters, and what would blink or be an error if it were read as markup."""
VISITED = (
    ("stories", "", "2 stories"),
    ("question", "d", "for good?"),
    ("stories", "n", "2 stories"),
    ("adding", "a", "files, folders, feeds"),
    ("stories", "\x1b", "2 stories"),
    ("settings", ",", "settings and keys"),
    ("stories", "q", "2 stories"),
    ("notice", "j\r", "Esc goes back"),
    ("stories", "\x1b", "2 stories"),
    ("loading", "k\r", "Reading the articles…"),
    ("reader", "", "claim 1 /"),
    ("choice", "I", "[ ]"),
    ("reader", "a\r", "immaterial"),
    ("note", "C", "Note on"),
    ("reader", "Ask\r", "Ask"),
    ("list of filters", "F", "type to narrow"),
    ("reader", "\x1b", "claim 1 /"),
    ("search line", "/", "go to match"),
    ("search line", "ferry", "0/"),
    ("reader", "\r", "1/"),
    ("reader", "\x1b", "find"),
    ("matrix", "m", "# claim"),
    ("reader", "q", "one outlet"),
    ("claim", "\r", "Claim "),
    ("claim", "w", "match score"),
    ("claim", "c", "…"),
    ("reader", "q", "one outlet"),
    ("outlet", "i", "Outlet ·"),
    ("outlet", "a", "▸ against all"),
    ("reader", "q", "one outlet"),
    ("overview", "w", "Shared wording"),
    ("pair", "\t\t\r", "aligned"),
    ("overview", "q", "Shared wording"),
    ("reader", "q", "one outlet"),
    ("text", "t", "in full"),
    ("text", "1", "in full"),
    ("reader", "q", "one outlet"),
    ("decisions", "D", "Review ·"),
    ("reader", "q", "one outlet"),
    ("excluded blocks", "x", "Excluded blocks"),
    ("reader", "q", "one outlet"),
    ("export", "E", "only the passages quoted"),
    ("reader", "\x1b", "one outlet"),
    ("help", "?", "Keys and marks"),
)
"""A screen, the keys that lead to it from the one before, and what it says somewhere."""

MARKED = [text.replace(POISON, POISON + MARKUP) for text in (LEFT, RIGHT)]


@pytest.fixture
def kept(tmp_path: Path) -> None:
    """A library with two stories of hostile names; in the second is an article that tells nothing."""
    for folder, texts in (
        ("heading", {"heading.txt": f"# Only a heading {POISON}\n", NAME: MARKED[1]}),
        ("story", {"ledger.txt": MARKED[0], NAME: MARKED[1]}),
    ):
        (tmp_path / folder).mkdir()
        for name, text in texts.items():
            (tmp_path / folder / name).write_text(text, encoding="utf-8")
        name = f"{folder} {POISON.replace(chr(0), '')}"
        assert newsdiff("add", name, tmp_path / folder).returncode == 0


def test_every_screen_is_visited() -> None:
    assert {screen for screen, _, _ in VISITED} == set(SCREENS)


def test_no_screen_passes_anything_on(kept: None, terminals: list[Terminal]) -> None:
    terminal = opened(terminals)
    walk(terminal, tuple((keys, words) for _, keys, words in VISITED))
    assert "Quay" in terminal.shown and "Lantern" in terminal.shown and "[blink]" in terminal.shown
    assert forbidden(bytes(terminal.written)) == []
