"""Where the library is, and what is told when it cannot be used."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

import platformdirs
import pytest

from corpus.library import LibraryError, has_library, library_path, open_library
from corpus.library.migrating import MIGRATIONS
from corpus.library.models import Capture, Story
from corpus.library.whole import Library
from tests.command import python
from tests.corpus.library.kept import SECOND, numbered, paper

NOBODY = 65534


def test_the_path_given_goes_before_the_variable_and_that_before_the_data_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("NEWSDIFF_LIBRARY", raising=False)
    assert library_path() == platformdirs.user_data_path("newsdiff", appauthor=False) / "library.db"
    monkeypatch.setenv("NEWSDIFF_LIBRARY", "~/kept.db")
    assert library_path() == Path.home() / "kept.db"
    assert library_path(tmp_path / "own.db") == tmp_path / "own.db"
    assert library_path(tmp_path) == tmp_path / "library.db"
    for unusable in ("", " ", "a\0b"):
        with pytest.raises(LibraryError, match="empty or no path"):
            library_path(unusable)


def test_looking_for_a_library_makes_none(path: Path) -> None:
    assert not has_library(path)
    assert not path.exists()
    with open_library(path):
        pass
    assert has_library(path)


def test_a_new_library_is_this_users_alone_and_has_no_backup(tmp_path: Path) -> None:
    path = tmp_path / "data" / "newsdiff" / "library.db"
    with open_library(path) as library:
        library.create_story("Storm")
        assert path.stat().st_mode & 0o777 == 0o600
        assert path.parent.stat().st_mode & 0o777 == 0o700
    assert [file.name for file in path.parent.iterdir()] == ["library.db"]


def test_the_library_is_set_up_to_lose_nothing(library: Library) -> None:
    with library._database.read() as connection:
        found = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout", "user_version")
        }
        strict = connection.execute(
            "SELECT count(*) FROM pragma_table_list WHERE type = 'table' AND NOT strict"
            " AND name NOT LIKE 'sqlite_%'"
        ).fetchone()[0]
    assert found == {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "synchronous": 2,
        "busy_timeout": 60_000,
        "user_version": len(MIGRATIONS),
    }
    assert strict == 0


def told(path: Path) -> str:
    """What is told of a library that cannot be opened."""
    with pytest.raises(LibraryError) as caught, open_library(path):
        pass
    line = str(caught.value)
    assert line.startswith(path.as_posix())
    assert line.isprintable()
    return line.removeprefix(path.as_posix())


@pytest.mark.parametrize("data", [b"no database at all, but text" * 100, b"SQLite format 3\0" + b"x" * 5000])
def test_what_is_no_database_is_left_alone(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    assert told(path) == (
        " is damaged, or is no library: put a backup in its place, or name another place with"
        " NEWSDIFF_LIBRARY"
    )
    assert path.read_bytes() == data


def test_a_damaged_library_names_its_backup(path: Path) -> None:
    with open_library(path) as library:
        story = library.create_story("Storm")
        for number in range(40):
            library.add_article(story, numbered(number))
    data = bytearray(path.read_bytes())
    data[4096 * 2 : 4096 * 40] = os.urandom(4096 * 38)
    path.write_bytes(data)
    backup = path.with_name("library.schema-1.backup.db")
    backup.write_bytes(b"")
    with (
        pytest.raises(LibraryError, match=r"is damaged.*such as [^\n]*library\.schema-1\.backup\.db$"),
        open_library(path) as library,
    ):
        library.load_story("Storm")


def test_a_database_of_another_program_is_left_alone(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE places (url TEXT)")
    connection.close()
    before = path.read_bytes()
    assert told(path) == " is a database of another program: name another place with NEWSDIFF_LIBRARY"
    assert path.read_bytes() == before


def test_a_newer_schema_is_left_alone(path: Path) -> None:
    with open_library(path):
        pass
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = path.read_bytes()
    assert told(path) == (
        f" was written by a newer newsdiff (its schema is 99, this one knows {len(MIGRATIONS)}):"
        " update newsdiff"
    )
    assert path.read_bytes() == before


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert "is no file" in told(pipe)
    file = tmp_path / "file"
    file.write_text("x")
    assert "cannot be opened or made: its folder is a file" in told(file / "library.db")
    assert "cannot be opened or made: file name too long" in told(tmp_path / ("x" * 300))


@pytest.fixture
def public() -> Iterator[Path]:
    """A folder that every user of the machine can look into."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def _write_as_nobody(path: Path, said: multiprocessing.SimpleQueue[str]) -> None:
    if os.getuid() == 0:
        os.setuid(NOBODY)
    try:
        with open_library(path) as library:
            library.create_story("Second")
            said.put("written")
    except LibraryError as error:
        said.put(str(error))


@pytest.mark.parametrize(("file", "folder"), [(0o444, 0o755), (0o444, 0o777), (0o000, 0o755)])
def test_an_unwritable_library_is_told_and_intact(public: Path, file: int, folder: int) -> None:
    path = public / "library.db"
    with open_library(path) as library:
        library.create_story("First")
    path.chmod(file)
    public.chmod(folder if os.getuid() == 0 else folder & 0o555)
    context = multiprocessing.get_context("spawn")
    said = context.SimpleQueue()
    process = context.Process(target=_write_as_nobody, args=(path, said))
    process.start()
    process.join(60)
    line = said.get()
    assert line.startswith(f"{path.as_posix()} ")
    assert line.endswith("NEWSDIFF_LIBRARY")
    assert line.isprintable()
    path.chmod(0o600)
    public.chmod(0o755)
    with open_library(path) as library:
        assert [story.name for story in library.stories()] == ["First"]


def test_a_full_disk_is_told_and_loses_nothing(library: Library, story: Story, path: Path) -> None:
    library.add_article(story, paper(url="https://courier.example/1"))
    connection = library._database._connection
    [pages] = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(LibraryError) as caught:
        for number in range(100):
            library.add_article(story, numbered(number), Capture(os.urandom(20_000)))
    assert str(caught.value) == (
        f"{path.as_posix()} cannot take more, the disk is full: nothing was saved now, what was saved before"
        " is intact; free some space"
    )
    with open_library(path) as again:
        assert again.load_story(story)[0] == library.load_story(story)[0]
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        again.add_article(story, paper(SECOND, "Slipway Post"))
    assert library.articles(story)[-1].outlet == "Slipway Post"


def test_a_full_disk_within_several_steps_saves_none_of_them(library: Library, story: Story) -> None:
    connection = library._database._connection
    [pages] = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages + 3}")
    with pytest.raises(LibraryError, match="the disk is full"), library.together():
        library.set_setting("columns", 3, story)
        library.add_article(story, paper(), Capture(os.urandom(100_000)))
    assert library.settings(story) == {}


def test_sqlite_is_loaded_when_a_library_is_opened(tmp_path: Path) -> None:
    done = python(
        "import sys, corpus, corpus.library, corpus.sources\n"
        "from corpus.library import LibraryError, has_library\n"
        f"has_library({str(tmp_path / 'a.db')!r})\n"
        "print('sqlite3' in sys.modules, 'platformdirs' in sys.modules)\n"
        f"with corpus.library.open_library({str(tmp_path / 'a.db')!r}): print('sqlite3' in sys.modules)"
    )
    assert done.stdout.split() == ["False", "False", "True"], done.stderr
