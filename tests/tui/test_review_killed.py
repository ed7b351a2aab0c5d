"""A reader that is killed, or whose disk is full: what was said to be kept is there afterwards."""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import threading
import time
from functools import partial
from pathlib import Path

from corpus.library import open_library
from newsdiff.review import Note
from tests.command import ROOT, environment
from tests.tui.stories import ferry
from tui.review.keeping import LibraryKeeper
from tui.review.session import Review

KILLS = 4
PATIENCE = 30
"""Seconds after which a reader that says nothing is stopped."""
FULL = 1_000_000
"""Bytes that no file can pass."""


def said_until_killed(path: Path, first: int, seconds: float, most: int | None = None) -> set[int]:
    """The numbers of the notes that were said to be kept, and negative those that were said not to be."""
    limit = None if most is None else partial(resource.setrlimit, resource.RLIMIT_FSIZE, (most, most))
    command = [sys.executable, "-m", "tests.tui.reviewers", str(path), str(first)]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment(), stdout=subprocess.PIPE, preexec_fn=limit
    ) as process:
        assert process.stdout
        timer = threading.Timer(PATIENCE, process.kill)
        timer.start()
        said = [process.stdout.readline()]
        time.sleep(seconds)
        assert process.poll() is None, "it goes on where nothing can be kept"
        process.kill()
        timer.cancel()
        said += process.stdout.read().splitlines(keepends=True)
    return {int(line) for line in said if line.endswith(b"\n")}


def kept(path: Path) -> list[int]:
    """The numbers of the notes that hold or that can be redone, in a review that can be read."""
    made = Review(ferry(), LibraryKeeper(partial(open_library, path), "ferry"))
    assert made.unread == []
    made.redo()
    decisions = [held.entry.decision for held in made.held]
    return [int(decision.text) for decision in decisions if isinstance(decision, Note)]


def test_killing_a_reader_loses_nothing_it_said_was_kept(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with open_library(path) as library:
        library.create_story("Ferry")
    chance = random.Random(3)
    said: set[int] = set()
    for kill in range(KILLS):
        said |= said_until_killed(path, kill * 10_000, chance.uniform(0.1, 0.4))
        found = kept(path)
        assert said <= set(found) and len(found) == len(set(found))
        assert len(set(found) - said) <= kill + 1, "at most the one that was kept but not yet said"
    assert len(said) > KILLS


def test_a_full_disk_stops_no_reader(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with open_library(path) as library:
        library.create_story("Ferry")
        said = said_until_killed(path, 0, 2, most=FULL)
    found = set(kept(path))
    unkept = {-number for number in said if number < 0}
    assert unkept and unkept.isdisjoint(found)
    assert {number for number in said if number >= 0} <= found != set()
