"""The commands and keys of the pages are those that there are."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from newsdiff.cells import GLYPHS, MOVED, POSSIBLE
from tests.command import ROOT
from tests.docs.pages import PAGES, code, name, prose
from tui.cli import cli
from tui.commands import BY_ID
from tui.config.printing import written

PROGRAMS = ("newsdiff", ".venv/bin/newsdiff")
OTHER_SIGNS = set("-=+@")
GUIDES = [page for page in PAGES if page.parent.name == "how-to" or page.stem in ("tutorial", "limits")]


def commands() -> Iterator[tuple[str, list[str]]]:
    """Every call of newsdiff in a block of shell, with the page that has it."""
    for page in PAGES:
        for line in "".join(code(page, "sh")).splitlines():
            for part in re.split(r"\||;|&&", line):
                words = shlex.split(re.split(r"\s[<>]", part)[0], comments=True) if "newsdiff" in part else []
                if words and words[0] in PROGRAMS:
                    yield f"{name(page)}: {' '.join(words)}", words[1:]


def parsed(words: list[str]) -> click.Context:
    """The arguments as the command that they name reads them; raises click.UsageError."""
    command: click.Command = cli
    while isinstance(command, click.Group):
        if words and words[0] in command.commands:
            command, words = command.commands[words[0]], words[1:]
        else:
            assert command is cli, words
            command = cli.commands["read"]
    return command.make_context("newsdiff", list(words))


@pytest.mark.parametrize("words", [pytest.param(words, id=called) for called, words in commands()])
def test_a_command_is_understood(words: list[str]) -> None:
    parsed(words)


def test_a_wrong_option_is_found() -> None:
    with pytest.raises(click.UsageError):
        parsed(["compare", "story/", "--farmat", "json"])
    with pytest.raises(click.UsageError):
        parsed(["compare", "story/", "--format", "pdf"])


@pytest.mark.parametrize("page", GUIDES, ids=name)
def test_a_key_is_one(page: Path) -> None:
    keys = {key for command in BY_ID.values() for key in written(command.keys).split()}
    signs = {*GLYPHS.values(), POSSIBLE, MOVED} | OTHER_SIGNS
    single = set(re.findall(r"`([^`\s])`", prose(page)))
    assert not single - keys - signs
    named = set(re.findall(r"`(Enter|Esc|Tab|Space|Home|End)`", prose(page)))
    assert named <= keys


def test_the_guides_lead_to_every_kind_of_view() -> None:
    said = {
        key
        for page in (ROOT / "docs" / "tutorial.md",)
        for key in re.findall(r"`(\w)`", page.read_text("utf-8"))
    }
    views = ("matrix", "outlet-page", "overview", "pair", "text", "excluded", "base")
    assert {BY_ID[view].keys for view in views} <= said
