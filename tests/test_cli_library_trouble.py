"""What is told where a library, a story or a source of it cannot be had."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.command import STORY, newsdiff, trouble
from tui.cli import main

DONE, DIFFERENT, TROUBLE = 0, 1, 2


def test_what_is_no_library_is_told_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("These are my notes on the harbour.\n" * 40, encoding="utf-8")
    for arguments in ([], ["library", "list"], ["add", "story", str(STORY)], ["--story", "x"]):
        line = trouble(newsdiff(*arguments, NEWSDIFF_LIBRARY=str(path)))
        assert "notes.txt is damaged, or is no library" in line
    assert "the name of the library is empty" in trouble(newsdiff("library", "list", "--library", ""))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["compare", "--story", "nobody"], "no story “nobody”"),
        (["--story", "nobody"], "no story “nobody”"),
        (["watch", "nobody"], "no story “nobody”"),
        (
            ["versions", "lake", "nobody"],
            "“nobody” is none of the story’s outlets: Lakeside Courier, Ridgeway",
        ),
        (["versions", "lake", "wire"], "there is one version alone"),
        (["watch", "lake", "--every", "soon"], "--every soon is no time"),
        (["watch", "lake", "--every", "5s"], "--every 5s is too often"),
        (["watch", "lake"], "no article of “lake” was fetched"),
        (["add", "", str(STORY)], "the name of the story is empty"),
        (["add", "lake", "nowhere.txt"], "nowhere.txt does not exist"),
        (["add", "lake", "http://[bad"], "is no web address"),
        (["library", "import", "nowhere"], "nowhere cannot be read"),
        (["library", "remove", "lake", "x", "--yes"], "“x” is none of the story’s outlets"),
    ],
)
def test_trouble_with_a_library_is_one_clear_line(arguments: list[str], words: str) -> None:
    assert newsdiff("add", "lake", STORY).returncode == DONE
    assert words in trouble(newsdiff(*arguments))


def test_a_source_and_a_story_at_once_are_wrong_usage() -> None:
    newsdiff("add", "lake", STORY)
    done = newsdiff("compare", "--story", "lake", STORY)
    assert done.returncode == TROUBLE and "not both" in done.stderr.decode()


def test_the_extra_is_named_where_it_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "httpx2", None)
    with pytest.raises(SystemExit) as left:
        main(["add", "lake", "https://gazette.example/one"])
    assert left.value.code == TROUBLE
    assert "pip install 'newsdiff[web]'" in capsys.readouterr().err
