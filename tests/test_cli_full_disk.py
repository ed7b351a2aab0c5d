"""Disks that take no more: it is told in one line, what was there stays, and reading goes on."""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from corpus.library import open_library
from tests.command import STORY, environment, newsdiff, out, trouble

SHARED_MEMORY = 32768
"""Bytes of the file that SQLite keeps beside a library in use; less, and it could not even be read."""


def limited(*arguments: str | Path, size: int = SHARED_MEMORY) -> subprocess.CompletedProcess[bytes]:
    """`newsdiff ARGUMENTS`, where no file can be longer than `size`."""
    return subprocess.run(
        [sys.executable, "-m", "tui", *map(str, arguments)],
        env=environment(),
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=60,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
    )


@pytest.fixture
def kept() -> Iterator[None]:
    """A story in a library that something else has open, so that what is saved next comes after the limit."""
    with open_library() as library:
        out(newsdiff("add", "lake", STORY))
        yield
        assert [(story.name, story.articles) for story in library.stories()] == [("lake", 3)]


@pytest.mark.usefixtures("kept")
def test_a_story_can_be_read_where_it_cannot_be_noted_that_it_was() -> None:
    whole = newsdiff("compare", "--story", "lake")
    assert (whole.returncode, whole.stderr) == (1, b"")
    part = limited("compare", "--story", "lake")
    assert (part.returncode, part.stderr, part.stdout) == (1, b"", whole.stdout)
    assert out(limited("library", "list")) == out(newsdiff("library", "list"))
    assert out(limited("library", "search", "gondola")) == out(newsdiff("library", "search", "gondola"))


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("command", [["add", "lake"], ["add", "sea"]])
def test_what_cannot_be_saved_is_told_and_nothing_of_it_is_there(command: list[str], tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text("A gondola stood still over the lake on Monday. " * 9, encoding="utf-8")
    line = trouble(limited(*command, tmp_path / "new.txt"))
    assert line.endswith(
        "nothing was saved now, what was saved before is intact; see whether it has space left"
    )


@pytest.mark.usefixtures("kept")
def test_an_import_that_does_not_fit_leaves_no_story(tmp_path: Path) -> None:
    out(newsdiff("library", "export", "lake", tmp_path / "lake.newsdiff"))
    assert "nothing was saved now" in trouble(limited("library", "import", tmp_path / "lake.newsdiff"))


@pytest.mark.usefixtures("kept")
def test_a_copy_that_does_not_fit_is_told_by_its_name_and_not_there(tmp_path: Path) -> None:
    line = trouble(limited("library", "backup", tmp_path / "copy.db"))
    assert line == f"{(tmp_path / 'copy.db').as_posix()} cannot be written: input/output error"
    assert list(tmp_path.iterdir()) == []


def test_a_story_file_that_does_not_fit_is_told_by_its_name_and_not_there(tmp_path: Path) -> None:
    noise = " ".join(sha256(b"%d" % number).hexdigest() for number in range(3000))
    (tmp_path / "long.txt").write_text(
        f"A gondola stood still over the lake on Monday. {noise}", encoding="utf-8"
    )
    out(newsdiff("add", "lake", tmp_path / "long.txt"))
    line = trouble(limited("library", "export", "lake", tmp_path / "copy.newsdiff"))
    assert line.startswith(f"{(tmp_path / 'copy.newsdiff').as_posix()} cannot be written: ")
    assert [path.name for path in tmp_path.iterdir()] == ["long.txt"]
