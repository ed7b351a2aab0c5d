"""Reports on a terminal: the pager, colours, and what a shell completes."""

from __future__ import annotations

import os
import pty
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.command import STORY, environment, newsdiff, out

PAGER = """\
import os, sys
text = sys.stdin.read()
print("PAGED", text.count("\\n"), os.environ["LESS"])
"""


def on_terminal(*arguments: str | Path, **changes: str) -> tuple[int, str]:
    """The exit status of newsdiff, and what a terminal of 24 lines got."""
    command = [sys.executable, "-m", "tui", *map(str, arguments)]
    process, terminal = pty.fork()
    if process == 0:
        settings = {"TERM": "xterm-256color", "LINES": "24", "COLUMNS": "100"} | changes
        os.execve(sys.executable, command, environment(**settings))
    shown = b""
    with suppress(OSError):  # Linux tells the end of a terminal so
        while part := os.read(terminal, 65536):
            shown += part
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), shown.decode(errors="replace")


@pytest.fixture
def pager(tmp_path: Path) -> str:
    """A pager that tells how many lines it got."""
    (tmp_path / "a pager.py").write_text(PAGER)
    return f"'{sys.executable}' '{tmp_path / 'a pager.py'}'"


@pytest.mark.parametrize("command", [["compare", STORY], ["explain", STORY], ["compare", STORY, "--json"]])
def test_a_long_report_goes_through_the_pager(command: list[str | Path], pager: str) -> None:
    status, shown = on_terminal(*command, "--quiet", PAGER=pager)
    lines = newsdiff(*command).stdout.count(b"\n")
    assert status == newsdiff(*command).returncode
    assert shown.splitlines()[-1] == f"PAGED {lines} FRX"


def test_what_less_is_told_by_a_person_holds(pager: str) -> None:
    assert on_terminal("compare", STORY, PAGER=pager, LESS="-i")[1].rstrip().endswith(" -i")


@pytest.mark.parametrize(
    ("options", "changes"),
    [
        (["--no-pager"], {}),
        ([], {"PAGER": ""}),
        ([], {"PAGER": "cat"}),
        ([], {"PAGER": "'left open"}),
        ([], {"PAGER": "no-such-pager --at-all"}),
        ([], {"TERM": "dumb"}),
        ([], {"LINES": "10000"}),
    ],
)
def test_without_a_pager_the_report_is_written(
    options: list[str], changes: dict[str, str], pager: str
) -> None:
    status, shown = on_terminal("compare", STORY, *options, **({"PAGER": pager} | changes))
    report = newsdiff("compare", STORY).stdout.decode()
    assert status == 1 and "PAGED" not in shown
    assert shown.replace("\r\n", "\n").endswith(report)


def test_a_pager_that_cannot_be_started_is_told_and_is_run_by_no_shell(tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    _, shown = on_terminal("compare", STORY, PAGER=f"nothing; touch {mark}")
    assert "the pager nothing; cannot be started" in shown and not mark.exists()
    assert "cannot be started" not in on_terminal("compare", STORY, "-q", PAGER="nothing")[1]


def test_a_pager_that_is_left_early_is_no_trouble() -> None:
    quits = f"{sys.executable} -c pass"
    assert on_terminal("compare", STORY, "--quiet", PAGER=quits) == (1, "")


def test_a_pipe_has_no_pager(pager: str) -> None:
    assert b"PAGED" not in newsdiff("compare", STORY, PAGER=pager).stdout


DIFF = ["compare", STORY, "--format", "diff", "--no-pager"]


@pytest.mark.parametrize(
    ("options", "changes", "coloured"),
    [
        ([], {}, True),
        ([], {"NO_COLOR": "1"}, False),
        ([], {"NO_COLOR": ""}, True),
        ([], {"TERM": "dumb"}, False),
        (["--color", "never"], {}, False),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
    ],
)
def test_colours_on_a_terminal(options: list[str], changes: dict[str, str], coloured: bool) -> None:
    assert ("\x1b[31m-" in on_terminal(*DIFF, *options, **changes)[1]) == coloured


@pytest.mark.parametrize(("when", "coloured"), [("auto", False), ("never", False), ("always", True)])
def test_colours_in_a_pipe_and_a_file(when: str, coloured: bool, tmp_path: Path) -> None:
    piped = newsdiff(*DIFF, "--color", when).stdout
    newsdiff(*DIFF, "--color", when, "-o", tmp_path / "a.diff")
    assert (b"\x1b[31m-" in piped) == coloured
    assert (tmp_path / "a.diff").read_bytes() == piped


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_completion_script_is_one_of_its_shell(shell: str) -> None:
    script = "\n".join(out(newsdiff("completion", shell)))
    assert f"_NEWSDIFF_COMPLETE={shell}_complete" in script
    if shutil.which(shell):
        subprocess.run([shell, "-n"], input=script.encode(), check=True, timeout=20)


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
def test_bash_completes_with_the_script(tmp_path: Path) -> None:
    (tmp_path / "newsdiff").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tui "$@"\n')
    (tmp_path / "newsdiff").chmod(0o755)
    words = 'COMP_WORDS=(newsdiff expo); COMP_CWORD=1; _newsdiff_completion newsdiff; echo "${COMPREPLY[@]}"'
    script = f"{newsdiff('completion', 'bash').stdout.decode()}\n{words}"
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", script], env=environment(PATH=path), capture_output=True, timeout=60, check=False
    )
    assert done.stdout.decode().split() == ["export"], done.stderr


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("newsdiff compare --story mar", ["plain,marrow-lake"]),
        ("newsdiff versions marrow-lake va", ["plain,Valley"]),
        ("newsdiff library remove marrow-lake L", ["plain,Lakeside"]),
        ("newsdiff watch z", []),
        ("newsdiff versions nowhere va", []),
        ("newsdiff export --color a", ["plain,auto", "plain,always"]),
        ("newsdiff compare --qu", ["plain,--quiet"]),
    ],
)
def test_stories_and_outlets_are_completed(words: str, offered: list[str]) -> None:
    newsdiff("add", "Marrow Lake", STORY)
    count = str(len(words.split()) - 1)
    done = newsdiff(_NEWSDIFF_COMPLETE="bash_complete", COMP_WORDS=words, COMP_CWORD=count)
    assert (done.stdout.decode().split(), done.stderr) == (offered, b"")


def test_completion_without_a_library_makes_none() -> None:
    done = newsdiff(_NEWSDIFF_COMPLETE="bash_complete", COMP_WORDS="newsdiff watch x", COMP_CWORD="2")
    assert (done.stdout.strip(), done.stderr) == (b"", b"")
    assert not Path(os.environ["NEWSDIFF_LIBRARY"]).exists()
