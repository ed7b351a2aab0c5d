"""Commands that are killed at any moment: what was saved before is intact, and nothing is half there."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from corpus.library import open_library
from tests.command import environment, newsdiff, out

ARTICLES = 30
KILLS = 5
PROSE = "The gondola over the lake stood still for an hour on Monday, and nobody on board was hurt. "


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of pages, a library that has them in a story, and the story exported."""
    (tmp_path / "pages").mkdir()
    for number in range(ARTICLES):
        body = f"<p>{PROSE * 3}It was train number {number}.</p>" * 4
        page = f"<html><head><title>Page {number}</title></head><body><article>{body}</article></body></html>"
        (tmp_path / "pages" / f"{number:02}.html").write_text(page, encoding="utf-8")
    assert len(out(newsdiff("add", "first", "pages", cwd=tmp_path))) == ARTICLES
    out(newsdiff("library", "export", "first", "first.newsdiff", cwd=tmp_path))
    return tmp_path


def killed(folder: Path, after: float, *arguments: str) -> None:
    command = [sys.executable, "-m", "tui", *arguments]
    with subprocess.Popen(
        command, cwd=folder, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        time.sleep(after)
        process.kill()


def stories(path: str | Path) -> dict[str, int]:
    """The stories of a sound library with the number of their articles."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    with open_library(path) as library:
        assert all(library.load_story(story) for story in library.stories())
        return {story.name: story.articles for story in library.stories()}


@pytest.mark.parametrize("command", ["add again pages", "library import first.newsdiff --name again"])
def test_a_story_is_kept_whole_or_not_at_all(command: str, folder: Path) -> None:
    library = os.environ["NEWSDIFF_LIBRARY"]
    started = time.monotonic()
    assert newsdiff(*command.replace("again", "whole").split(), cwd=folder).returncode == 0
    whole = time.monotonic() - started
    chance = random.Random(5)
    for number in range(KILLS):
        killed(folder, chance.uniform(0.3, 1) * whole, *command.replace("again", f"again-{number}").split())
        kept = stories(library)
        assert kept["first"] == kept["whole"] == ARTICLES
        assert set(kept.values()) == {ARTICLES}, "no story has a part of its articles"
    assert newsdiff(*command.replace("again", "last").split(), cwd=folder).returncode == 0
    assert stories(library)["last"] == ARTICLES


@pytest.mark.parametrize(
    ("command", "target"), [("backup copy.db", "copy.db"), ("export first copy.newsdiff", "copy.newsdiff")]
)
def test_a_copy_is_complete_or_not_there(command: str, target: str, folder: Path) -> None:
    arguments = ["library", *command.split()]
    started = time.monotonic()
    out(newsdiff(*arguments, cwd=folder))
    whole = time.monotonic() - started
    complete = (folder / target).read_bytes()
    chance = random.Random(5)
    for _ in range(KILLS):
        (folder / target).unlink()
        killed(folder, chance.uniform(0.3, 1.2) * whole, *arguments)
        if (folder / target).exists():
            assert (folder / target).read_bytes() == complete
        else:
            out(newsdiff(*arguments, cwd=folder))
    assert stories(os.environ["NEWSDIFF_LIBRARY"]) == {"first": ARTICLES}


def test_what_a_killed_command_left_behind_stops_no_later_one(folder: Path) -> None:
    """In a container, for instance, every run has the number of the one before."""
    number = str(os.getpid())
    for name in (f".copy.db.{number}.part", f".newsdiff-{number}.partial"):
        (folder / name).write_text("left behind", encoding="utf-8")
    run = (
        "import os; os.getpid = lambda: int(os.environ['SAME']);"
        "from tui.cli import main; import sys; main(sys.argv[1:])"
    )
    two = ["pages/00.html", "pages/01.html"]
    for arguments in (["library", "backup", "copy.db"], ["compare", *two, "-o", "r.txt"]):
        done = subprocess.run(
            [sys.executable, "-c", run, *arguments],
            cwd=folder,
            env=environment(SAME=number),
            capture_output=True,
            timeout=60,
        )
        assert (done.returncode, done.stderr) in ((0, b""), (1, b""))
    assert stories(folder / "copy.db") == {"first": ARTICLES}
    assert (folder / "r.txt").stat().st_size
