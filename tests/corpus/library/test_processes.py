"""Several processes at once, and processes that are killed."""

from __future__ import annotations

import multiprocessing
import random
import re
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

from corpus.library import open_library
from corpus.library.migrating import MIGRATIONS
from tests.command import ROOT, environment
from tests.corpus.library.test_migrating import write_old
from tests.corpus.library.writers import write_some

KILLS = 8


def test_two_writers_lose_nothing_and_see_no_lock(path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=write_some, args=(path, writer, 25)) for writer in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(120)
    assert [process.exitcode for process in processes] == [0, 0]
    with open_library(path) as library:
        outlets = {article.outlet for article in library.articles("Storm")}
        assert outlets == {f"Outlet {writer * 1000 + n}" for writer in range(2) for n in range(25)}
        assert len(library.search("item", limit=100)) == 50


def _open(path: Path) -> None:
    with open_library(path) as library:
        assert len(library.stories()) == 1


def test_an_old_library_that_several_open_is_migrated_once(path: Path) -> None:
    write_old(path, 1)
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=_open, args=(path,)) for _ in range(4)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(120)
    assert [process.exitcode for process in processes] == [0] * 4
    assert len(list(path.parent.glob("*.backup.db"))) == len(MIGRATIONS) - 1


def test_a_reader_sees_one_moment_while_another_writes(path: Path) -> None:
    with open_library(path) as library:
        library.create_story("Storm")

        def write() -> None:
            write_some(path, 0, 1)

        with library._database.read():
            assert library.stories()[0].articles == 0
            thread = threading.Thread(target=write)
            thread.start()
            thread.join(30)
            assert library.stories()[0].articles == 0
        assert library.stories()[0].articles == 1


def _said_until_killed(path: Path, first: int, seconds: float) -> set[int]:
    """The numbers that a writer said were saved until it was killed, so long after the first."""
    command = [sys.executable, "-m", "tests.corpus.library.writers", str(path), str(first)]
    with subprocess.Popen(command, cwd=ROOT, env=environment(), stdout=subprocess.PIPE) as process:
        assert process.stdout
        said = [process.stdout.readline()]
        time.sleep(seconds)
        process.kill()
        said += process.stdout.read().splitlines(keepends=True)
    return {int(line) for line in said if line.endswith(b"\n")}


def test_killing_a_writer_loses_nothing_it_said_was_saved(path: Path) -> None:
    chance = random.Random(7)
    saved: set[int] = set()
    for kill in range(KILLS):
        saved |= _said_until_killed(path, kill * 10_000, chance.uniform(0, 0.2))
        with open_library(path) as library:
            kept = library.articles("Storm")
            found = {int(number[0]) for article in kept if (number := re.findall(r"\d+", article.outlet))}
            assert saved <= found
            assert len(found - saved) <= kill + 1, "at most the one that was saved but not yet said"
            assert all(article.versions == 1 for article in kept)
            assert len(library.search("item", limit=100_000)) == len(found)
        connection = sqlite3.connect(path)
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.execute("INSERT INTO document_index (document_index) VALUES ('integrity-check')")
        connection.close()
    assert len(saved) > KILLS, "the writers came to writing"
