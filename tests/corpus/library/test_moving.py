"""A story as one file, and back; copies of the whole library."""

from __future__ import annotations

import json
import os
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from corpus import load, samples
from corpus.library import LibraryError, connection, open_library
from corpus.library.models import Capture, Story
from corpus.library.whole import Library
from tests.corpus.library.kept import FIRST, LATER, SECOND, old_note, old_notes, paper
from tests.corpus.pages import PARAGRAPHS

URL = "https://courier.example/crane"


@pytest.fixture
def full(library: Library, story: Story) -> Story:
    """A story with something of everything."""
    library.add_article(
        story, paper(url=URL, title="Crane"), Capture(b"<p>one</p>" * 100, "text/html", '"e"')
    )
    library.add_article(story, paper(LATER, url=URL), Capture(b"<p>two</p>"))
    library.add_article(story, paper(SECOND, "Slipway Post"))
    for article in load(samples.path()):
        library.add_article(story, article)
    library.decide_block(story, "1", PARAGRAPHS[1], excluded=True)
    old_note(library, story, "Ask Đặng.", "Slipway Post", "the crane")
    library.undo_review(library.add_review(story, "join", {"quotes": ["a", "b"]}))
    library.add_review(story, "split", {"quote": "c"})
    first = library.add_review(story, "reject", {"quote": "d"})
    library.undo_reviews([first, library.add_review(story, "reject", {"quote": "e"}, made_with=first)])
    library.set_setting("filters", {"kinds": ["amount"]}, story)
    library.set_base(story, "Slipway")
    library.mark_read(story, "1", 1)
    return library.story(story)


def test_a_story_comes_back_whole_in_another_library(library: Library, full: Story, tmp_path: Path) -> None:
    file = library.export_story(full, tmp_path)
    assert file.name == "harbour-contract.newsdiff"
    with open_library(tmp_path / "other.db", tool="newsdiff 9.9") as other:
        back = other.import_story(file)
        assert back == full
        assert other.load_story(back) == library.load_story(full)
        assert other.load_versions(back, "1") == library.load_versions(full, "1")
        assert other.articles(back) == library.articles(full)
        assert other.versions(back, "1") == library.versions(full, "1")
        assert old_notes(other) == old_notes(library) == [("Ask Đặng.", "Slipway Post", "the crane")]
        assert other.reviews(back, undone=True) == library.reviews(full, undone=True)
        assert other.settings(back) == library.settings(full)
        assert other.block_decisions(back, "1") == library.block_decisions(full, "1")
        raw = other.raw_of(other.versions(back, "1")[0])
        assert raw and raw.data == b"<p>one</p>" * 100
        assert [hit.outlet for hit in other.search("dang")] == ["Slipway Post"]
        assert [(r.redo, r.made_with) for r in other.reviews(back, undone=True)[2:]] == [(1, None), (1, 3)]
        assert other.export_story(back, tmp_path / "again").read_bytes() == file.read_bytes()


def test_the_same_story_gives_the_same_bytes(library: Library, full: Story, tmp_path: Path) -> None:
    first = library.export_story(full, tmp_path / "a")
    library.create_story("Other")
    assert library.export_story(full, tmp_path / "b").read_bytes() == first.read_bytes()


def test_a_name_that_is_taken_is_numbered(library: Library, full: Story, tmp_path: Path) -> None:
    file = library.export_story(full, tmp_path)
    assert library.import_story(file).name == "Harbour contract (2)"
    assert library.import_story(file, "Crane").name == "Crane"
    assert library.story(full) == full


def test_an_existing_file_or_link_is_not_replaced_unless_forced(
    library: Library, full: Story, tmp_path: Path
) -> None:
    aim = tmp_path / "aim"
    aim.write_text("mine")
    link = tmp_path / "link"
    link.symlink_to(aim)
    for write in (library.backup, lambda path: library.export_story(full, path)):
        for target in (aim, link):
            with pytest.raises(LibraryError, match="exists: take another name, or --force to replace it"):
                write(target)
    library.export_story(full, link, force=True)
    assert not link.is_symlink()
    assert aim.read_text() == "mine"
    with pytest.raises(LibraryError, match="cannot be written: no such file or directory"):
        library.backup(tmp_path / "none" / "b.db")
    assert not [file for file in os.listdir(tmp_path) if file.endswith(".part")]  # noqa: PTH208


def test_a_backup_is_a_library(library: Library, full: Story, tmp_path: Path) -> None:
    copy = library.backup(tmp_path / "copy.db")
    library.remove_story(full)
    assert copy.stat().st_mode & 0o777 == 0o600
    assert not list(tmp_path.glob("copy.db-*"))
    with open_library(copy) as backup:
        assert backup.stories() == (full,)
        assert len(backup.load_story(full)) == 7


def test_a_full_disk_is_told_of_the_copy(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Path) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr(connection, "copy", refuse)
    with pytest.raises(LibraryError, match=r"copy\.db cannot be written: no space left on device$"):
        library.backup(tmp_path / "copy.db")
    assert not list(tmp_path.glob("*copy*"))


Change = Callable[[dict[str, Any]], object]


@pytest.fixture
def file(library: Library, full: Story, tmp_path: Path) -> Path:
    return library.export_story(full, tmp_path / "story.newsdiff")


def rewritten(file: Path, change: Change, more: dict[str, bytes] | None = None) -> Path:
    """The file with its manifest changed, and with other members."""
    with zipfile.ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(members.pop("manifest.json"))
    change(manifest)
    target = file.with_name("changed.newsdiff")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", json.dumps(manifest))
        for name, data in (members | (more or {})).items():
            archive.writestr(name, data)
    return target


def refused(library: Library, file: Path) -> str:
    """What is told of a file that is no sound story; nothing of it is kept."""
    before = library.stories()
    with pytest.raises(LibraryError) as caught:
        library.import_story(file)
    assert library.stories() == before
    line = str(caught.value)
    assert line.startswith(file.as_posix()) and line.isprintable()
    return line.removeprefix(file.as_posix())


@pytest.mark.parametrize(
    "name", ["../../evil", "/etc/evil", "raw/../evil", "raw/1-1/x", "evil.txt", "raw/0-1"]
)
def test_names_that_lead_out_are_refused_and_nothing_is_unpacked(
    library: Library, file: Path, name: str
) -> None:
    changed = rewritten(file, lambda manifest: None, {name: b"evil"})
    there = sorted(file.parent.parent.rglob("*"))
    assert refused(library, changed) == " is no story that newsdiff exported: choose another file"
    assert sorted(file.parent.parent.rglob("*")) == there


def first_version(manifest: dict[str, Any]) -> dict[str, Any]:
    version: dict[str, Any] = manifest["articles"][0]["versions"][0]
    return version


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda m: m.update(format="newsdiff-story/2"), "exported by a newer newsdiff: update newsdiff"),
        (lambda m: m.update(format="other"), "is damaged, format in its manifest"),
        (lambda m: m.update(articles=[{}]), "articles.0.outlet in its manifest: field required"),
        (lambda m: m.update(created="yesterday"), "created in its manifest"),
        (lambda m: first_version(m).update(text=FIRST + "!"), "a text in it is not what was exported"),
        (lambda m: first_version(m).update(text=FIRST + "\ud800"), "a text in it is not"),
        (lambda m: first_version(m).update(raw="raw/9-9"), "raw/9-9 is missing"),
        (lambda m: first_version(m).update(raw="../../etc/passwd"), "articles.0.versions.0.raw in its"),
        (lambda m: first_version(m).update(raw_sha256="0" * 64), "raw/1-1 is not what was exported"),
        (lambda m: first_version(m)["metadata"].update(blocks=7), "what is known of an article"),
        (
            lambda m: first_version(m)["metadata"].update(
                blocks=[{"start": 0, "end": 10**9, "kind": "paragraph"}]
            ),
            "the blocks of an article are not in its text",
        ),
    ],
)
def test_a_damaged_manifest_is_told(library: Library, file: Path, change: Change, told: str) -> None:
    assert told in refused(library, rewritten(file, change))


def test_a_story_without_a_name_needs_one(library: Library, file: Path) -> None:
    changed = rewritten(file, lambda manifest: manifest.update(name=" "))
    with pytest.raises(LibraryError, match="the name of the story is empty"):
        library.import_story(changed)
    assert library.import_story(changed, "Crane").name == "Crane"


def test_control_characters_and_scripts_do_not_get_in(library: Library, file: Path) -> None:
    def change(manifest: dict[str, Any]) -> None:
        manifest["name"] = "Har\x1b[31mbour\n\u202e2"
        manifest["articles"][0]["outlet"] = "Quay\x07\nCourier"
        manifest["articles"][0]["url"] = "javascript:alert(1)"
        first_version(manifest)["text"] += "\x1b[2J"
        metadata = first_version(manifest)["metadata"]
        metadata.update(title="Cr\x1b]0;x\x07ane\n", url="file:///etc/passwd", notes=["\x9b31m"])

    story = library.import_story(rewritten(file, change))
    assert story.name == "Harbour 2"
    assert (library.articles(story)[0].outlet, library.articles(story)[0].url) == ("Quay Courier", None)
    [first] = library.load_versions(story, "1", [1])
    assert (first.title, first.url, first.text) == ("Crane", None, FIRST)


@pytest.mark.parametrize("data", [b"", b"text", b"PK\x03\x04" + b"x" * 500])
def test_what_is_no_archive_is_refused(library: Library, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x").write_bytes(data)
    assert refused(library, tmp_path / "x") == " is no story that newsdiff exported: choose another file"
    assert refused(library, tmp_path / "none") == " cannot be read: no such file or directory"
    assert "is no file" in refused(library, tmp_path)


@pytest.mark.parametrize(
    "manifest", [b"{", b"[]", b"7", b"[" * 200_000, b'{"a":' * 100_000, b"\xff", b"9" * 9999]
)
def test_a_manifest_that_is_no_json_is_refused(library: Library, tmp_path: Path, manifest: bytes) -> None:
    with zipfile.ZipFile(tmp_path / "x", "w") as archive:
        archive.writestr("manifest.json", manifest)
    assert "is damaged" in refused(library, tmp_path / "x")


def test_a_cut_or_changed_archive_is_refused(library: Library, file: Path) -> None:
    data = bytearray(file.read_bytes())
    file.write_bytes(data[: len(data) // 2])
    assert "choose another file" in refused(library, file)
    data[60:200] = bytes(140)
    file.write_bytes(data)
    assert "cannot be unpacked" in refused(library, file)


def test_a_bomb_is_stopped_at_the_cap(library: Library, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    changed = rewritten(file, lambda manifest: None, {"raw/1-1": bytes(30_000_000)})
    assert changed.stat().st_size < 1_000_000
    assert "is too large when unpacked: raw/1-1" in refused(library, changed)
    monkeypatch.setattr("corpus.library.archive.MAX_ALL", 1000)
    assert "is too large when unpacked: manifest.json" in refused(library, file)
    monkeypatch.setattr("corpus.library.archive.MAX_FILES", 2)
    assert "too many files" in refused(library, file)
