"""`newsdiff export`, `explain` and `samples`, as their users run them."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from corpus import samples
from newsdiff.exports import WRITERS
from newsdiff.exports.selection import KINDS
from newsdiff.exports.suffixes import SUFFIXES
from newsdiff.rules import RULES
from tests.command import STORY, newsdiff, out, trouble
from tui.files import write_files
from tui.output import Trouble


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("saved")
    out(newsdiff("export", STORY, "--json", "-o", "lake.json", cwd=folder))
    return folder / "lake.json"


def test_every_format_has_a_suffix_of_its_own() -> None:
    assert SUFFIXES.keys() == WRITERS.keys() and len(set(SUFFIXES.values())) == len(SUFFIXES)


def test_every_kind_of_change_has_a_rule() -> None:
    assert RULES.keys() == set(KINDS)


@pytest.mark.parametrize("format_", WRITERS)
def test_one_format_goes_to_stdout_as_compare_writes_it(format_: str) -> None:
    assert newsdiff("export", STORY, "--format", format_).stdout == (
        newsdiff("compare", STORY, "--format", format_).stdout
    )


def test_all_formats_go_to_a_folder_that_is_made(tmp_path: Path) -> None:
    lines = out(newsdiff("export", STORY, "--format", "all", "-o", "new/exports", cwd=tmp_path))
    names = {f"marrow-lake{suffix}" for suffix in SUFFIXES.values()}
    assert lines == [f"new/exports/marrow-lake{suffix}" for suffix in SUFFIXES.values()]
    assert {path.name for path in (tmp_path / "new" / "exports").iterdir()} == names


def test_formats_may_be_listed_or_repeated(tmp_path: Path) -> None:
    options = ("--format", "md, CSV", "--format", "md", "--json", "-o", "here/", "-q")
    assert out(newsdiff("export", STORY, *options, cwd=tmp_path)) == []
    assert {path.suffix for path in (tmp_path / "here").iterdir()} == {".md", ".csv", ".json"}


def test_a_story_of_the_library_is_exported_by_its_name(tmp_path: Path) -> None:
    newsdiff("add", "Marrow: the Lake!", STORY)
    by_word = newsdiff("export", "marrow: the lake!", "--format", "html,md", "-o", "out/", cwd=tmp_path)
    assert out(by_word) == ["out/marrow-the-lake.html", "out/marrow-the-lake.md"]
    by_option = newsdiff("export", "--story", "Marrow: the Lake!", "--format", "md", cwd=tmp_path)
    assert by_option.stdout == (tmp_path / "out" / "marrow-the-lake.md").read_bytes()


def test_a_path_goes_before_a_story_of_its_name_and_that_is_said(tmp_path: Path) -> None:
    newsdiff("add", "lake", STORY / "valley-wire.txt", STORY / "ridgeway-post.txt")
    (tmp_path / "lake").symlink_to(STORY)
    done = newsdiff("export", "lake", "--format", "text", cwd=tmp_path)
    assert done.returncode == 0 and b"3 outlets" in done.stdout
    assert done.stderr.decode() == (
        "newsdiff: “lake” is a path, and a story of the library too: the path is read; "
        "for the story pass --story lake\n"
    )
    assert b"2 outlets" in newsdiff("export", "--story", "lake", "--format", "text", cwd=tmp_path).stdout


@pytest.mark.parametrize("command", [["export", "--format", "md"], ["compare"], ["explain"]])
def test_a_word_that_is_neither_path_nor_story_is_told_so(command: list[str]) -> None:
    told = trouble(newsdiff(*command, "harbour"))
    assert told.startswith("“harbour” is neither a file or folder nor a story of the library")


def test_a_saved_comparison_is_written_as_it_was_compared(saved: Path, tmp_path: Path) -> None:
    assert newsdiff("export", saved, "--json").stdout == saved.read_bytes()
    out(newsdiff("export", saved, "--format", "html,csv", "-o", tmp_path / "new", "-q"))
    assert {path.name for path in (tmp_path / "new").iterdir()} == {"lake.html", "lake.csv"}
    rebased = newsdiff("export", saved, "--format", "text", "--base", "wire")
    assert "read against Valley Wire" in rebased.stdout.decode()
    assert "--match needs the articles" in trouble(newsdiff("export", saved, "--json", "--match", "loose"))


def test_nothing_is_written_where_one_of_the_files_exists(saved: Path, tmp_path: Path) -> None:
    (tmp_path / "lake.md").write_text("mine")
    told = trouble(newsdiff("export", saved, "--format", "html,md,csv", "-o", tmp_path))
    assert "lake.md exists" in told and "--force" in told
    assert [path.name for path in tmp_path.iterdir()] == ["lake.md"]
    assert (tmp_path / "lake.md").read_text() == "mine"
    newsdiff("export", saved, "--format", "html,md,csv", "-o", tmp_path, "--force")
    assert len(list(tmp_path.iterdir())) == 3 and (tmp_path / "lake.md").read_text() != "mine"


def test_a_writer_that_fails_leaves_nothing(tmp_path: Path) -> None:
    def fail(_: object) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(Trouble, match="No space left"):
        write_files({tmp_path / "a/b/one": lambda stream: None, tmp_path / "a/b/two": fail}, force=False)
    assert not list(tmp_path.iterdir())


def test_a_file_that_appears_meanwhile_is_kept_and_the_others_are_taken_back(tmp_path: Path) -> None:
    def appear(_: object) -> None:
        (tmp_path / "two").write_text("mine")

    with pytest.raises(Trouble, match="two exists"):
        write_files({tmp_path / "one": lambda stream: None, tmp_path / "two": appear}, force=False)
    assert [path.name for path in tmp_path.iterdir()] == ["two"]
    assert (tmp_path / "two").read_text() == "mine"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--format", "md,csv"], "-o FOLDER"),
        (["--format", "md,csv", "-o", "-"], "-o FOLDER"),
        (["--format", "md,pdf"], "'pdf' is not one of text, json"),
        ([], "'--format'"),
        (["--format", "md,csv", "-o", "taken.txt"], "taken.txt is no folder"),
    ],
)
def test_wrong_usage_of_export(options: list[str], words: str, tmp_path: Path) -> None:
    (tmp_path / "taken.txt").write_text("mine")
    done = newsdiff("export", STORY, *options, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"") and words in done.stderr.decode()
    assert [path.name for path in tmp_path.iterdir()] == ["taken.txt"]


def test_hostile_names_of_stories_make_plain_files(tmp_path: Path) -> None:
    newsdiff("add", "../../etc/\x1b[2Jpasswd", STORY)
    lines = out(newsdiff("export", "--story", "1", "--format", "md,json", "-o", "out/", cwd=tmp_path))
    assert len(lines) == 2 and all(line.startswith("out/") and ".." not in line for line in lines)
    assert {path.parent for path in tmp_path.rglob("*.*")} == {tmp_path / "out"}


def test_a_claim_is_explained_by_number_and_by_words(saved: Path) -> None:
    by_number = newsdiff("explain", saved, "1")
    text = by_number.stdout.decode()
    assert by_number.returncode == 0 and "\nClaim 1, told by" in text and "Claim 2" not in text
    assert "a match is sure from a match score of 0.38, and possible from 0.19" in text
    assert "why: shared terms by weight: " in text and "next best for the first passage: " in text
    words = json.loads(newsdiff("explain", saved, "1", "--json").stdout)["claims"][0]["outlets"][0]["quotes"][
        0
    ]
    found = json.loads(newsdiff("explain", saved, words.upper(), "--json").stdout)["claims"]
    assert 1 in [claim["claim"] for claim in found]


def test_changes_are_explained_with_rule_and_quotes(saved: Path) -> None:
    told = json.loads(newsdiff("explain", saved, "--json").stdout)
    changes = [
        change
        for claim in told["claims"]
        for outlet in claim["outlets"]
        for found in outlet["matches"]
        for change in found["changes"]
    ]
    assert changes and {change["rule"] for change in changes} <= set(RULES.values())
    text = " ".join(newsdiff("explain", saved).stdout.decode().split())
    assert all(change["note"] in text and change["rule"] in text for change in changes)


def test_what_was_not_found_is_explained_with_its_nearest(saved: Path) -> None:
    text = newsdiff("explain", saved).stdout.decode()
    assert "nearest, match score 0." in text
    assert "why: below 0.19, from which a match would be possible" in text


@pytest.mark.parametrize(
    ("claim", "words"),
    [("999", "there is no claim 999: there are"), ("0", "there is no claim 0"), ("zebra", "words “zebra”")],
)
def test_a_claim_that_is_not_there(saved: Path, claim: str, words: str) -> None:
    assert words in trouble(newsdiff("explain", saved, claim))


def test_an_explanation_of_a_blind_comparison_names_no_outlet(saved: Path) -> None:
    told = json.loads(newsdiff("explain", saved, "--blind", "--json").stdout)
    assert {outlet["outlet"] for claim in told["claims"] for outlet in claim["outlets"]} == {"A", "B", "C"}


def test_the_samples_are_copied_once_and_can_be_read(tmp_path: Path) -> None:
    listed = json.loads(newsdiff("samples", "--json", "-o", "here", cwd=tmp_path).stdout)
    assert listed["story"] == samples.STORY and len(listed["files"]) == 5
    assert all((tmp_path / file).read_bytes() for file in listed["files"])
    mine = tmp_path / listed["files"][0]
    mine.write_text("mine")
    assert "exists" in trouble(newsdiff("samples", "-o", "here", cwd=tmp_path))
    assert mine.read_text() == "mine"
    newsdiff("samples", "-o", "here", "--force", cwd=tmp_path)
    assert mine.read_text() != "mine"
    assert newsdiff("compare", "here", "--format", "csv", cwd=tmp_path).stdout == (
        newsdiff("compare", f"here/{samples.STORY}", "--format", "csv", cwd=tmp_path).stdout
    )


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert "cannot be written" in trouble(newsdiff("samples", "-o", tmp_path / "here"))
