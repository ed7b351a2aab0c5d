"""`compare` with the formats, `open` and `schema`, as their users run them."""

from __future__ import annotations

import json
import os
import pty
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from newsdiff.exports import WRITERS
from newsdiff.exports.selection import ONLY
from tests.command import STORY, environment, newsdiff
from tui.writing import FORMATS


def test_the_command_knows_every_format() -> None:
    assert set(FORMATS) == set(WRITERS)


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("saved")
    assert newsdiff("compare", STORY, "--format", "json", "-o", "story.json", cwd=folder).returncode == 1
    return folder / "story.json"


@pytest.mark.parametrize("format", FORMATS)
def test_a_saved_comparison_is_written_as_if_it_were_compared(saved: Path, format: str) -> None:
    compared = newsdiff("compare", STORY, "--format", format)
    opened = newsdiff("open", saved, "--format", format)
    assert (compared.returncode, opened.returncode) == (1, 0)
    assert (compared.stderr, opened.stderr) == (b"", b"")
    assert opened.stdout == compared.stdout != b""


def test_json_to_open_to_json_is_the_same_file(saved: Path) -> None:
    assert newsdiff("open", saved, "--format", "json").stdout == saved.read_bytes()


def test_in_a_pipe_open_writes_the_report(saved: Path) -> None:
    assert newsdiff("open", saved).stdout == newsdiff("compare", STORY).stdout


def test_the_schema_is_printed() -> None:
    done = newsdiff("schema")
    assert done.returncode == 0
    assert json.loads(done.stdout)["title"] == "newsdiff/1"


def test_nothing_is_written_over_unless_forced(saved: Path, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("mine")
    done = newsdiff("open", saved, "--format", "html", "-o", "page.html", cwd=tmp_path)
    assert done.returncode == 2 and b"--force" in done.stderr
    assert (tmp_path / "page.html").read_text() == "mine"
    forced = newsdiff("open", saved, "--format", "html", "-o", "page.html", "--force", cwd=tmp_path)
    assert forced.returncode == 0
    assert (tmp_path / "page.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_the_opened_file_itself_is_never_written_over(saved: Path) -> None:
    before = saved.read_bytes()
    done = newsdiff("open", saved, "--format", "html", "-o", saved, "--force")
    assert done.returncode == 2 and saved.read_bytes() == before


def test_only_and_excerpt(saved: Path) -> None:
    whole, part = (json.loads(newsdiff("open", saved, "--format", "json", *options).stdout)
                   for options in ((), ("--excerpt", "--only", "amount, Date")))  # fmt: skip
    assert part["settings"]["only"] == ["amount", "date"] and part["settings"]["excerpt"] is True
    assert 0 < len(part["claims"]) < len(whole["claims"])
    assert sum(len(a["text"]) for a in part["articles"]) < sum(len(a["text"]) for a in whole["articles"])


def test_an_unknown_word_for_only_lists_the_known() -> None:
    done = newsdiff("compare", STORY, "--only", "altered,colour")
    assert done.returncode == 2 and done.stdout == b""
    assert b"'colour'" in done.stderr and all(word.encode() in done.stderr for word in ONLY)


def test_csv_is_wide_and_marked_where_asked(saved: Path) -> None:
    done = newsdiff("open", saved, "--format", "csv", "--wide", "--bom")
    assert done.stdout.startswith(b"\xef\xbb\xbfclaim,label,told_by")
    assert done.stdout.count(b"\r\n") >= 10


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff\xfe", b'{"format": "newsdiff/1"}', b"[" * 5000])
def test_what_is_no_export_is_told_in_one_line(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "bad.json").write_bytes(content)
    done = newsdiff("open", "bad.json", cwd=tmp_path)
    assert done.returncode == 2 and done.stdout == b""
    assert done.stderr.startswith(b"newsdiff: bad.json: this is no newsdiff/1 export: ")
    assert done.stderr.count(b"\n") == 1


def test_a_file_that_is_not_there_is_told_in_one_line(tmp_path: Path) -> None:
    done = newsdiff("open", "none.json", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (2, b"newsdiff: none.json does not exist: check the path\n")


def test_a_pipe_has_no_colours(saved: Path) -> None:
    assert b"\x1b" not in newsdiff("open", saved, "--format", "diff").stdout


def _on_a_terminal(*arguments: str | Path, until: bytes, then: bytes, **changes: str) -> tuple[int, bytes]:
    """The exit status and what a terminal got; `then` is typed when `until` has been shown."""
    command = [sys.executable, "-m", "tui", *map(str, arguments)]
    process, terminal = pty.fork()
    if process == 0:
        os.execve(sys.executable, command, environment(TERM="xterm-256color", **changes))
    shown, typed, end = b"", False, time.monotonic() + 60
    with suppress(OSError):  # Linux tells the end of a terminal so
        while time.monotonic() < end and (part := os.read(terminal, 65536)):
            shown += part
            if until in shown and not typed:
                os.write(terminal, then)
                typed = True
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), shown


def test_on_a_terminal_open_shows_the_reader(saved: Path) -> None:
    status, shown = _on_a_terminal("open", saved, until=b"Lakeside", then=b"q")
    assert status == 0, shown[-2000:].decode(errors="replace")
    assert b"\x1b[?1049h" in shown, "the reader takes the whole screen"


@pytest.mark.parametrize("changes, coloured", [({}, True), ({"NO_COLOR": "1"}, False)])
def test_a_diff_is_coloured_on_a_terminal(saved: Path, changes: dict[str, str], coloured: bool) -> None:
    status, shown = _on_a_terminal(
        "open", saved, "--format", "diff", "--no-pager", until=b"never", then=b"", **changes
    )
    assert status == 0 and b"diff --git" in shown
    assert (b"\x1b[31m-" in shown) == coloured
