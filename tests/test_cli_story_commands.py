"""A kept story renamed, given a base, and its blocks restored, by the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command import STORY, newsdiff, out, trouble
from tests.sites import COOKIES, GAZETTE, LANTERN
from tests.test_cli_library_hostile import NAMES, PROSE, safe

DIFFERENT = 1


@pytest.fixture
def kept(tmp_path: Path) -> None:
    (tmp_path / "gazette.txt").write_text("\n\n".join(("Terminal to open", *GAZETTE, COOKIES)), "utf-8")
    (tmp_path / "lantern.txt").write_text("\n\n".join(("Terminal delayed", *LANTERN)), "utf-8")
    out(newsdiff("add", "harbour", "gazette.txt", "lantern.txt", cwd=tmp_path))


def test_a_block_is_restored_by_its_number_and_set_aside_again(kept: None) -> None:
    (line,) = out(newsdiff("library", "restore", "harbour", "gazette"))
    assert line.startswith("1 · cookie notice · ") and COOKIES[:40] in line
    (said,) = out(newsdiff("library", "restore", "harbour", "gazette", "1"))
    assert said.endswith(f": restored for good: “{COOKIES}”")
    assert out(newsdiff("library", "restore", "harbour", "gazette")) == [f"1 · restored by you · “{COOKIES}”"]
    exported = json.loads(newsdiff("compare", "--story", "harbour", "--format", "json").stdout)
    assert not exported["articles"][0]["excluded"], "every comparison has the block"
    assert (
        "decision taken back" in out(newsdiff("library", "restore", "harbour", "gazette", "1", "--undo"))[0]
    )
    assert out(newsdiff("library", "restore", "harbour", "gazette")) == [line]


def test_a_block_is_restored_by_words_that_no_other_has(kept: None) -> None:
    done = newsdiff("library", "restore", "harbour", "1", "use", "COOKIES", "--json")
    (block,) = json.loads(done.stdout)
    assert (block["decided"], block["excluded"], block["text"]) == ("restored", False, COOKIES)
    again = json.loads(newsdiff("library", "restore", "harbour", "1", "--json").stdout)
    assert again == [block], "it is kept"


def test_what_cannot_be_restored_is_told_in_one_line(kept: None) -> None:
    line = trouble(newsdiff("library", "restore", "harbour", "1", "ferry"))
    assert line == "“ferry” is in no block that was set aside: without it the blocks are listed"
    line = trouble(newsdiff("library", "restore", "harbour", "1", "1", "--undo"))
    assert line == "nothing was decided on block 1: there is nothing to take back"
    assert "is none of the story’s outlets" in trouble(newsdiff("library", "restore", "harbour", "tide"))
    assert "--undo needs" in newsdiff("library", "restore", "harbour", "1", "--undo").stderr.decode()
    empty = newsdiff("library", "restore", "harbour", "lantern")
    assert (empty.returncode, empty.stdout) == (0, b"")
    assert empty.stderr.decode().endswith(": nothing is set aside\n")


def test_a_base_is_chosen_used_and_taken_back(kept: None) -> None:
    assert out(newsdiff("library", "base", "harbour")) == ["“harbour” has no base of its own"]
    (said,) = out(newsdiff("library", "base", "harbour", "lantern"))
    base = said.removeprefix("“harbour” is read against ")
    assert out(newsdiff("library", "base", "harbour")) == [said]
    assert out(newsdiff("library", "list"))[0].endswith(f" · base: {base}")
    exported = json.loads(newsdiff("compare", "--story", "harbour", "--format", "json").stdout)
    outlets = {article["id"]: article["outlet"] for article in exported["articles"]}
    assert outlets[exported["base"]] == base
    assert out(newsdiff("library", "base", "harbour", "--none")) == ["“harbour” has no base of its own"]
    assert "base:" not in out(newsdiff("library", "list"))[0]
    assert "is none of the story’s outlets" in trouble(newsdiff("library", "base", "harbour", "tide"))


def test_a_story_is_renamed_but_not_to_the_name_of_another(kept: None) -> None:
    assert out(newsdiff("library", "rename", "harbour", "Ferry")) == ["“harbour” is now “Ferry”"]
    out(newsdiff("add", "lake", STORY))
    assert "there is a story “ferry” already" in trouble(newsdiff("library", "rename", "lake", "ferry"))
    assert "is empty" in trouble(newsdiff("library", "rename", "lake", " "))
    assert "no story “harbour”" in trouble(newsdiff("library", "rename", "harbour", "x"))


def test_hostile_names_and_blocks_reach_no_terminal(tmp_path: Path) -> None:
    records = [
        {"text": "\n\n".join((PROSE.format(number) * 3, f"{COOKIES} {name}")), "outlet": name, "title": name}
        for number, name in enumerate(NAMES.values())
    ]
    lines = "".join(json.dumps(record) + "\n" for record in records)
    (tmp_path / "wire.jsonl").write_text(lines, encoding="utf-8")
    out(newsdiff("add", "lake", "wire.jsonl", cwd=tmp_path))
    for number in range(1, len(NAMES) + 1):
        listed = newsdiff("library", "restore", "--", "lake", str(number)).stdout.decode().splitlines()
        assert listed and all(map(safe, listed))
    assert all(map(safe, out(newsdiff("library", "base", "--", "lake", "-rf"))))
    renamed = out(newsdiff("library", "rename", "--", "lake", "\x1b[31mred\u202e\nline"))
    assert len(renamed) == 1 and safe(renamed[0])
