"""File names and options that nobody types by chance."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.command import STORY, newsdiff


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(STORY, tmp_path / "story")
    return tmp_path


def test_a_name_with_letters_of_any_script_is_shown(folder: Path) -> None:
    (folder / "story" / "Łódź 新聞 🚢.txt").write_bytes(b"The gondola at Marrow Lake is shut.\n")
    done = newsdiff("compare", "story", cwd=folder)
    assert done.stderr == b"" and "Łódź 新聞 🚢" in done.stdout.decode()


def test_an_option_like_name_is_read_behind_two_dashes(folder: Path) -> None:
    shutil.copy(STORY / "ridgeway-post.txt", folder / "--base")
    done = newsdiff("compare", "story", "--", "--base", cwd=folder)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(os.name == "nt", reason="such names exist on POSIX alone")
@pytest.mark.parametrize("format_", ["text", "json"])
def test_a_name_that_is_no_utf8_does_not_stop_the_report(folder: Path, format_: str) -> None:
    name = os.fsencode(folder / "story") + b"/\xff\xfe.txt"
    Path(os.fsdecode(name)).write_bytes(b"The gondola at Marrow Lake is shut.\n")
    done = newsdiff("compare", "story", "--format", format_, cwd=folder)
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="such names exist on POSIX alone")
def test_a_name_with_controls_does_not_reach_the_terminal(folder: Path) -> None:
    (folder / "story" / "a\x1b[31mred\n.txt").write_bytes(b"The gondola at Marrow Lake is shut.\n")
    done = newsdiff("compare", "story", cwd=folder)
    assert all(line.isprintable() for line in done.stdout.decode().splitlines())


def test_trouble_with_a_name_of_two_lines_is_told_in_one() -> None:
    assert len(newsdiff("compare", "no\nwhere").stderr.splitlines()) == 1


def test_an_empty_output_name_is_trouble(folder: Path) -> None:
    done = newsdiff("compare", "story", "-o", "", cwd=folder)
    assert done.returncode == 2 and b"Traceback" not in done.stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes exist on POSIX alone")
def test_a_pipe_or_device_is_never_replaced_by_a_file(folder: Path) -> None:
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        newsdiff("compare", "story", "-o", "pipe", "--force", cwd=folder)
    finally:
        os.close(reader)
    assert pipe.is_fifo()
