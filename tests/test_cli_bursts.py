"""Keys typed in one go: each goes to what the one before it opened."""

from __future__ import annotations

import pytest

from tests.command import STORY, newsdiff
from tests.terminals import Terminal

pytest.importorskip("pty")


@pytest.fixture
def reader(terminals: list[Terminal]) -> Terminal:
    """A reader that has come to rest."""
    terminal = Terminal(STORY)
    terminals.append(terminal)
    terminal.wait_for("claim 1 /")
    terminal.settle()
    return terminal


def test_what_follows_the_key_of_the_filters_narrows_their_list(reader: Terminal) -> None:
    reader.press("Fdropped")
    reader.wait_for("show these")
    reader.settle()
    reader.press(" \r")
    reader.wait_for("only ·: 5 of 12")


def test_what_follows_the_key_of_a_note_is_the_note(reader: Terminal) -> None:
    reader.press("Cseen, yet\r")
    reader.wait_for("Noted on claim 1")
    reader.press("D")
    reader.wait_for("seen, yet")


def test_what_follows_the_key_that_adds_articles_is_typed(terminals: list[Terminal]) -> None:
    newsdiff("add", "marrow lake", STORY)
    terminal = Terminal()
    terminals.append(terminal)
    terminal.wait_for("marrow lake")
    terminal.settle()
    terminal.press("aduty.txt")
    terminal.wait_for("duty.txt")
    terminal.settle()
    assert "for good?" not in terminal.shown
