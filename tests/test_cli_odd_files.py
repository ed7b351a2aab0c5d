"""Files that are none, or without end, in every place where a command takes a file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.command import STORY, newsdiff, trouble


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    """A pipe that nobody ever writes into."""
    os.mkfifo(tmp_path / "pipe.json")
    return tmp_path / "pipe.json"


@pytest.mark.parametrize(
    "command", [["open"], ["compare", str(STORY)], ["add", "lake"], ["library", "import"]]
)
def test_a_pipe_is_refused_and_not_waited_for(command: list[str], pipe: Path) -> None:
    line = trouble(newsdiff(*command, pipe))
    assert line.startswith(f"{pipe.as_posix()} is ") and " file" in line


@pytest.mark.parametrize(
    "command", [["open"], ["compare", str(STORY)], ["add", "lake"], ["library", "import"]]
)
def test_a_device_without_end_is_refused_unread(command: list[str]) -> None:
    line = trouble(newsdiff(*command, "/dev/zero"))
    assert line.startswith("/dev/zero is ") and " file" in line


def test_a_library_that_is_a_pipe_or_device_is_refused(pipe: Path) -> None:
    for path in (pipe, Path("/dev/zero")):
        assert "is no file" in trouble(newsdiff("add", "lake", STORY, "--library", path))


def test_settings_are_read_from_no_pipe_and_not_without_end(pipe: Path) -> None:
    line = trouble(newsdiff("config", "--config", pipe))
    assert line == f"{pipe}: the config file is a pipe: name a file"
    line = trouble(newsdiff("config", NEWSDIFF_CONFIG="/dev/zero"))
    assert line == "/dev/zero: the config file is larger than 1 MB: name another file"
    assert newsdiff("config", NEWSDIFF_CONFIG="/dev/null").returncode == 0, "an empty file sets nothing"


def test_an_export_that_no_person_could_read_is_refused_before_it_fills_the_memory(tmp_path: Path) -> None:
    with (tmp_path / "huge.json").open("wb") as file:
        file.truncate(3_000_000_000)  # takes no space on the disk
    line = trouble(newsdiff("open", "huge.json", cwd=tmp_path))
    assert line == "huge.json is larger than 200 MB: name another file"
    line = trouble(newsdiff("add", "lake", "huge.json", cwd=tmp_path))
    assert line == "huge.json is larger than 20 MB: split it or leave it out"


@pytest.mark.parametrize(("name", "words"), [("none.json", "does not exist"), (".", "is no file")])
def test_what_cannot_be_opened_is_told_with_what_to_do(name: str, words: str, tmp_path: Path) -> None:
    assert words in trouble(newsdiff("open", name, cwd=tmp_path))
