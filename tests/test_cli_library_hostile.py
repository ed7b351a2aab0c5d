"""Hostile names of stories and outlets, through every command of the library that shows or writes them."""

from __future__ import annotations

import json
import threading
import unicodedata
from pathlib import Path

import pytest

from tests.command import STORY, newsdiff, out, trouble

PROSE = "The gondola at Marrow Lake is shut until May, the valley council said on Monday, after {} checks. "
NAMES = {
    "colour and title": "\x1b[31mred\x1b]0;owned\x07",
    "clipboard": "\x1b]52;c;cm0gLXJm\x07clip",
    "right to left": "\u202eevil",
    "a path": "../../x",
    "an option": "-rf",
    "a device": "CON",
    "markup": "[AP][/b]",
    "a formula": '=HYPERLINK("x")',
    "two lines": "one\ntwo",
    "300 letters": "x" * 300,
}


def safe(text: str) -> bool:
    """Whether no terminal acts on it, nor shows its letters in another order."""
    return not any(unicodedata.category(char) in ("Cc", "Cf", "Cs") for char in text.replace("\n", ""))


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_hostile_story_is_kept_found_and_exported_inside_the_folder(name: str, tmp_path: Path) -> None:
    target = tmp_path / "a" / "b" / "target"
    target.mkdir(parents=True)
    out(newsdiff("add", "--", name, STORY))
    (listed,) = out(newsdiff("library", "list"))
    (story,) = json.loads(newsdiff("library", "list", "--json").stdout)
    assert listed.startswith(f"{story['name']} · ") and safe(listed) and safe(story["name"])
    assert all(map(safe, out(newsdiff("library", "search", "gondola"))))
    (path,) = out(newsdiff("library", "export", "--", story["name"], target))
    assert Path(path).parent == target and len(Path(path).name.encode()) <= 100
    assert Path(path).name[0] not in ".-"
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == [Path(path)]
    assert safe(out(newsdiff("library", "remove", "--yes", "--", story["name"]))[0])


def test_hostile_outlets_are_shown_as_text(tmp_path: Path) -> None:
    records = [
        {"text": PROSE.format(number) * 3, "outlet": name, "title": name, "url": "javascript:alert(1)"}
        for number, name in enumerate(NAMES.values())
    ]
    lines = "".join(json.dumps(record) + "\n" for record in records)
    (tmp_path / "wire.jsonl").write_text(lines, encoding="utf-8")
    added = out(newsdiff("add", "lake", "wire.jsonl", cwd=tmp_path))
    assert len(added) == len(NAMES) and all(map(safe, added))
    found = out(newsdiff("library", "search", "gondola"))
    assert any("[AP][/b]" in line for line in found) and all(map(safe, found))
    (story,) = json.loads(newsdiff("library", "list", "--json").stdout)
    assert "-rf" in story["outlets"] and all(map(safe, story["outlets"]))
    again = out(newsdiff("add", "lake", "wire.jsonl", cwd=tmp_path))
    assert len(again) == len(NAMES) and not any(line.endswith(": new") for line in again), "all are known"
    removed = out(newsdiff("library", "remove", "--yes", "--", "lake", "-rf"))
    assert removed == ["removed -rf from “lake”"]


def test_a_text_in_the_place_of_the_library_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "diary.txt"
    path.write_text("Dear diary, nothing happened.\n", encoding="utf-8")
    for arguments in (["add", "lake", STORY], ["library", "list"], ["library", "search", "x"], []):
        assert "is damaged, or is no library" in trouble(newsdiff(*arguments, "--library", path))
    assert path.read_text(encoding="utf-8") == "Dear diary, nothing happened.\n"


def test_two_commands_that_add_at_once_both_keep_what_they_add() -> None:
    files = sorted(path for path in STORY.iterdir() if path.suffix == ".txt")
    done: list[int] = []
    threads = [
        threading.Thread(target=lambda file=file: done.append(newsdiff("add", "lake", file).returncode))
        for file in files
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert done == [0] * len(files)
    (story,) = json.loads(newsdiff("library", "list", "--json").stdout)
    assert story["articles"] == len(files) > 1
