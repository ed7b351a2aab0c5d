"""Streams that are closed or full, and outputs that must not be written."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import environment

ONE = "The ferry sank near the port on Monday with nine people on board.\nIt was raining.\n"
TWO = "A ferry went down off the port on Monday; nine people were on board.\nNobody was hurt.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(ONE, encoding="utf-8")
    (tmp_path / "b.txt").write_text(TWO, encoding="utf-8")
    return tmp_path


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    """Run a line of sh in which $N is newsdiff."""
    settings = environment() | {"N": f"{sys.executable} -m tui"}
    return subprocess.run(["sh", "-c", command], cwd=folder, env=settings, capture_output=True, check=False)


@pytest.mark.parametrize(
    "command",
    [
        "$N compare a.txt b.txt >&-",
        "$N a.txt b.txt >&-",
        "$N compare a.txt missing 2>&-",
        "$N compare a.txt missing 2>/dev/full",
        "$N compare a.txt b.txt >/dev/full",
        "$N compare a.txt b.txt -o /dev/full",
        "ln -s loop loop; $N compare a.txt b.txt -o loop --force",
        "$N compare '' a.txt",
        "$N compare a.txt b.txt -o new/",
        "$N compare . -o report.txt",
    ],
)
def test_trouble_is_never_reported_as_differences(command: str, folder: Path) -> None:
    done = shell(command, folder)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) <= 1
    assert not (folder / "report.txt").exists() and not list(folder.glob(".newsdiff-*"))


def test_a_private_report_stays_private(folder: Path) -> None:
    report = folder / "report.json"
    report.write_text("old", encoding="utf-8")
    report.chmod(0o600)
    assert shell("$N compare a.txt b.txt --format json -o report.json --force", folder).returncode == 1
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    assert report.read_text(encoding="utf-8").startswith("{")


def test_names_in_an_error_line_cannot_move_the_cursor(folder: Path) -> None:
    done = shell("$N compare a.txt b.txt --base \"$(printf '\\033]0;x\\007')\"", folder)
    assert done.returncode == 2
    assert done.stderr.decode().rstrip("\n").isprintable()


def test_articles_without_text_are_trouble_and_one_beside_others_is_noted(folder: Path) -> None:
    for name in ("h.txt", "i.txt"):
        (folder / name).write_text(f"# Only a heading {name}\n", encoding="utf-8")
    assert shell("$N compare h.txt i.txt", folder).returncode == 2
    done = shell("$N compare a.txt b.txt h.txt", folder)
    assert done.returncode == 1
    assert b"nothing of it is left to compare" in done.stdout


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("newsdiff com", ["plain,compare", "plain,completion"]),
        ("newsdiff sto", ["file,sto"]),
        ("newsdiff compare a", ["file,a"]),
        ("newsdiff --v", ["plain,--version"]),
    ],
)
def test_the_shell_completes_commands_paths_and_options(words: str, offered: list[str], folder: Path) -> None:
    count = str(len(words.split()) - 1)
    settings = {"_NEWSDIFF_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": count}
    done = subprocess.run(
        [sys.executable, "-m", "tui"],
        env=os.environ | environment() | settings,
        cwd=folder,
        capture_output=True,
        check=False,
    )
    assert done.stdout.decode().splitlines() == offered
