"""What the command line prints where, and its exit status."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from corpus import samples
from newsdiff import Comparison, __version__
from tests.command import STORY, environment, newsdiff
from tui.cli import main

SAME, DIFFERENT, TROUBLE = 0, 1, 2
POST, COURIER = STORY / "ridgeway-post.txt", STORY / "lakeside-courier.txt"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A working folder with a story, a copy, and what is no article."""
    shutil.copytree(STORY, tmp_path / "story")
    shutil.copy(POST, tmp_path / "copy.txt")
    (tmp_path / "hollow").mkdir()
    (tmp_path / "hollow" / "notes.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00\x01")
    return tmp_path


def test_version() -> None:
    done = newsdiff("--version")
    assert (done.returncode, done.stderr) == (SAME, b"")
    assert done.stdout.decode() == f"newsdiff {__version__}\n"


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["compare", "--help"]])
def test_help_has_examples_that_stay_on_their_lines(arguments: list[str]) -> None:
    done = newsdiff(*arguments)
    assert (done.returncode, done.stderr) == (SAME, b"")
    lines = done.stdout.decode().splitlines()
    assert any(line.split() == ["Examples:"] for line in lines)
    assert any(line.strip().startswith("newsdiff compare story/ --base") for line in lines)


def test_help_tells_the_exit_statuses() -> None:
    assert (
        "0 no difference in substance, 1 differences, 2 trouble" in newsdiff("compare", "-h").stdout.decode()
    )


def test_a_report_goes_to_stdout_and_differences_give_status_1() -> None:
    done = newsdiff("compare", STORY)
    assert (done.returncode, done.stderr) == (DIFFERENT, b"")
    report = done.stdout.decode()
    assert "3 outlets" in report and "read against Lakeside Courier" in report
    assert "not found in the extracted text" in report


def test_json_is_the_export_and_the_same_bytes_twice() -> None:
    first, second = (newsdiff("compare", POST, COURIER, "--format", "json") for _ in range(2))
    assert first.stdout == second.stdout and first.returncode == DIFFERENT
    comparison = Comparison.model_validate(json.loads(first.stdout))
    assert [article.outlet for article in comparison.articles] == ["Ridgeway Post", "Lakeside Courier"]


def test_an_article_and_its_copy_give_status_0(folder: Path) -> None:
    done = newsdiff("compare", POST, "copy.txt", cwd=folder)
    assert (done.returncode, done.stderr) == (SAME, b"")


@pytest.mark.parametrize("base", ["valley wire", "WIRE", "3"])
def test_the_base_can_be_chosen_by_a_name_a_part_of_it_or_a_number(base: str) -> None:
    done = newsdiff("compare", STORY, "--base", base)
    assert "read against Valley Wire" in done.stdout.decode()


@pytest.mark.parametrize(
    ("base", "problem", "outlets"),
    [
        ("Nobody", "no outlet is called “Nobody”", "Lakeside Courier, Ridgeway Post, Valley Wire"),
        ("4", "no outlet is called “4”", "Lakeside Courier, Ridgeway Post, Valley Wire"),
        ("1" * 5000, f"no outlet is called “{'1' * 5000}”", "Lakeside Courier, Ridgeway Post, Valley Wire"),
        (" ", "no outlet is called “ ”", "Lakeside Courier, Ridgeway Post, Valley Wire"),
        ("id", "“id” fits several outlets", "Lakeside Courier, Ridgeway Post"),
    ],
)
def test_an_unknown_base_is_told_what_can_be_given(base: str, problem: str, outlets: str) -> None:
    done = newsdiff("compare", STORY, "--base", base)
    told = f"newsdiff: {problem}: give a number from 1 to 3, or an outlet's name or part of it: {outlets}\n"
    assert (done.returncode, done.stderr.decode()) == (TROUBLE, told)


def test_a_path_without_a_command_prints_the_report_where_there_is_no_terminal() -> None:
    done = newsdiff(STORY)
    assert done.stdout == newsdiff("compare", STORY).stdout != b""
    assert done.returncode == 0, "what was asked for is to read, in which differences are no failure"


def test_no_argument_prints_the_report_of_the_bundled_story_where_there_is_no_terminal() -> None:
    done = newsdiff()
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"5 outlets" in done.stdout and b"Ouria Press Agency" in done.stdout


def test_a_report_is_written_to_a_file(folder: Path) -> None:
    done = newsdiff("compare", "story", "-o", "report.txt", cwd=folder)
    assert (done.returncode, done.stdout, done.stderr) == (DIFFERENT, b"", b"")
    assert (folder / "report.txt").read_bytes() == newsdiff("compare", "story", cwd=folder).stdout
    assert not [path for path in folder.iterdir() if path.name.startswith(".")], "no partial file is left"


def test_a_file_is_written_over_only_by_force(folder: Path) -> None:
    target = folder / "copy.txt"
    before = target.read_bytes()
    refused = newsdiff("compare", "story", "-o", "copy.txt", cwd=folder)
    assert (refused.returncode, refused.stdout) == (TROUBLE, b"")
    assert b"copy.txt exists" in refused.stderr and b"--force" in refused.stderr
    assert target.read_bytes() == before
    assert newsdiff("compare", "story", "-o", "copy.txt", "--force", cwd=folder).returncode == DIFFERENT
    assert target.read_bytes().startswith(b"newsdiff ")


TROUBLES = {
    "missing path": (["compare", "nowhere.txt", "story"], "nowhere.txt"),
    "missing path without a command": (["nowhere"], "nowhere"),
    "folder without articles": (["compare", "hollow"], "hollow holds no articles"),
    "empty file": (["compare", "empty.txt", "story"], "empty.txt is empty"),
    "binary file": (["compare", "story", "picture.txt"], "picture.txt looks like a binary file"),
    "one article": (["compare", "copy.txt"], "at least two"),
    "one article given twice": (["compare", "copy.txt", "./copy.txt"], "at least two"),
    "unknown base": (["compare", "story", "--base", "Nobody"], "Nobody"),
    "unknown base without a command": (["story", "--base", "Nobody"], "Nobody"),
    "folder of the output missing": (["compare", "story", "-o", "no/where.txt"], "no/where.txt"),
    "output is a folder": (["compare", "story", "-o", "hollow", "--force"], "hollow"),
}


@pytest.mark.parametrize("name", TROUBLES)
def test_trouble_is_one_clear_line_on_stderr_and_status_2(folder: Path, name: str) -> None:
    arguments, words = TROUBLES[name]
    done = newsdiff(*arguments, cwd=folder)
    assert (done.returncode, done.stdout) == (TROUBLE, b"")
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("newsdiff: ") and words in line
    assert not list(folder.rglob(".*")), "no partial file is left"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["compare", "--bogus", "story"], "--bogus"),
        (["compare"], "SOURCE"),
        (["compare", "story", "--format", "pdf"], "pdf"),
        (["compare", "story", "--base"], "--base"),
    ],
)
def test_wrong_usage_is_explained_with_status_2(arguments: list[str], words: str) -> None:
    done = newsdiff(*arguments)
    assert (done.returncode, done.stdout) == (TROUBLE, b"")
    assert words in done.stderr.decode() and "Traceback" not in done.stderr.decode()


def test_a_fault_is_told_in_full_and_is_no_difference(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fault(*_: object, **__: object) -> None:
        raise RuntimeError("a wheel came off")

    monkeypatch.setattr("corpus.load", fault)
    with pytest.raises(SystemExit) as left:
        main(["compare", str(STORY)])
    assert left.value.code == TROUBLE
    told = capsys.readouterr()
    assert "RuntimeError: a wheel came off" in told.err and not told.out


def closed_early(*arguments: str) -> tuple[int, bytes]:
    """Exit status and stderr where whoever reads the output has gone away."""
    command = [sys.executable, "-m", "tui", *arguments]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=environment(), stdout=pipe, stderr=pipe) as process:
        assert process.stdout and process.stderr
        process.stdout.close()
        told = process.stderr.read()
    return process.returncode, told


def test_a_report_that_was_cut_short_does_not_claim_a_result() -> None:
    status, told = closed_early("compare", str(samples.path()), "--format", "json")
    assert status not in (SAME, DIFFERENT)
    assert told == b"", "a reader that goes away is no trouble to report"


def test_to_read_no_further_is_no_failure() -> None:
    assert closed_early() == (0, b"")


@pytest.mark.parametrize("changes", [{}, {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}])
def test_the_report_is_utf8_whatever_the_locale(changes: dict[str, str]) -> None:
    plain = newsdiff("compare", STORY, LC_ALL="C", **changes)
    assert (plain.returncode, plain.stderr) == (DIFFERENT, b"")
    assert plain.stdout == newsdiff("compare", STORY).stdout
    assert "—" in plain.stdout.decode("utf-8")


def test_trouble_is_told_in_a_locale_without_the_letters() -> None:
    done = newsdiff("compare", STORY, "--base", "Żywiec", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert done.returncode == TROUBLE
    assert len(done.stderr.splitlines()) == 1 and done.stderr.startswith(b"newsdiff: ")
