"""A library of any earlier schema is brought up to date, and backed up before."""

from __future__ import annotations

import json
import sqlite3
import zlib
from pathlib import Path

import pytest

from corpus import Article
from corpus.library import LibraryError, open_library
from corpus.library.migrating import APPLICATION, MIGRATIONS, migrate
from corpus.library.rows import sha256_of
from corpus.library.searchable import search_form
from tests.corpus.library.kept import FIRST, LATER, old_notes, paper

NEWEST = len(MIGRATIONS)
EARLIER = range(1, NEWEST)
TIME = "2031-03-04T10:20:00+00:00"


def write_old(path: Path, schema: int) -> Article:
    """A library of an earlier schema with a row in every table of the first; gives its newest article."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.row_factory = sqlite3.Row
    connection.create_function("search_form", 1, search_form, deterministic=True)
    migrate(connection, path, MIGRATIONS[:1])
    connection.execute(
        "INSERT INTO story VALUES (1, 'Việt storm', 'viet storm', 'viet-storm', ?, NULL)", (TIME,)
    )
    connection.execute(
        "INSERT INTO article VALUES (1, 1, 'Quay Courier', 'quay courier', 'quay courier', 'paper.txt',"
        " 'https://courier.example/1', 'courier.example/1', NULL, NULL, '\"e\"', NULL, ?)",
        (TIME,),
    )
    connection.execute("UPDATE story SET base = 1")
    for number, text in enumerate((FIRST, LATER), start=1):
        article = paper(text, title="Đà crane", url="https://courier.example/1")
        metadata = json.dumps(article.model_dump(mode="json", exclude={"text"}))
        raw = text.encode()
        connection.execute(
            "INSERT INTO version VALUES (?, 1, ?, ?, NULL, NULL, 'text/html', NULL, NULL, NULL, 'newsdiff',"
            " '0', ?, ?, ?, ?, ?, ?)",
            (
                number,
                number,
                TIME,
                zlib.compress(raw),
                len(raw),
                sha256_of(raw),
                text,
                sha256_of(raw),
                metadata,
            ),
        )
    connection.execute("INSERT INTO block_decision VALUES (1, 'gone', 'Gone', 1, ?)", (TIME,))
    connection.execute("INSERT INTO review VALUES (1, 1, 'join', '{\"a\":1}', 'newsdiff 0', ?, 0)", (TIME,))
    connection.execute("INSERT INTO note VALUES (1, 1, 1, 'the quay', 'Ask Øystein', ?)", (TIME,))
    connection.execute("INSERT INTO setting VALUES (1, 'columns', '3'), (NULL, 'theme', '\"dark\"')")
    connection.execute("INSERT INTO reading_mark VALUES (1, 1, ?)", (TIME,))
    migrate(connection, path, MIGRATIONS[:schema])
    connection.close()
    for backup in path.parent.glob("*.backup.db"):
        backup.unlink()
    return article


def schema_of(path: Path) -> int:
    connection = sqlite3.connect(path)
    [schema] = connection.execute("PRAGMA user_version").fetchone()
    connection.close()
    return int(schema)


@pytest.mark.parametrize("schema", EARLIER)
def test_nothing_is_lost_on_the_way_from_an_earlier_schema(path: Path, schema: int) -> None:
    article = write_old(path, schema)
    assert schema_of(path) == schema
    with open_library(path) as library:
        [story] = library.stories()
        assert (story.name, story.base, story.versions, story.unread) == ("Việt storm", "Quay Courier", 2, 1)
        assert library.load_story(story) == (article,)
        [one, _] = library.versions(story, "1")
        raw = library.raw_of(one)
        assert raw and raw.data == FIRST.encode()
        assert [d.text for d in library.block_decisions(story, "1")] == ["Gone"]
        assert [dict(r.payload) for r in library.reviews(story)] == [{"a": 1}]
        [kept] = library.reviews(story)
        assert (kept.kind, kept.tool, kept.made.isoformat(), kept.redo) == ("join", "newsdiff 0", TIME, None)
        assert [text for text, *_ in old_notes(library)] == ["Ask Øystein"]
        assert (library.setting("columns", story), library.setting("theme")) == (3, "dark")
        assert [hit.version for hit in library.search("da four groups")] == [2], "old rows can be searched"
        assert [hit.excerpt for hit in library.search("oystein")] == ["Ask Øystein"]
        assert [hit.excerpt for hit in library.search("viet storm")] == ["Việt storm"]
        library.remove_story(story)
        assert library.search("oystein") == ()
    assert schema_of(path) == NEWEST


@pytest.mark.parametrize("schema", EARLIER)
def test_a_backup_is_made_before_each_migration(path: Path, schema: int) -> None:
    write_old(path, schema)
    with open_library(path):
        pass
    backups = sorted(path.parent.glob("*.backup.db"))
    assert [backup.name for backup in backups] == [
        f"library.schema-{number}.backup.db" for number in range(schema, NEWEST)
    ]
    assert not list(path.parent.glob("*.part"))
    assert schema_of(backups[0]) == schema
    assert backups[0].stat().st_mode & 0o777 == 0o600
    with open_library(backups[0]) as restored:
        assert restored.stories()[0].versions == 2


def test_a_backup_never_replaces_another(path: Path) -> None:
    write_old(path, 1)
    path.with_name("library.schema-1.backup.db").write_bytes(b"earlier")
    with open_library(path):
        pass
    assert path.with_name("library.schema-1.backup.db").read_bytes() == b"earlier"
    assert schema_of(path.with_name("library.schema-1-2.backup.db")) == 1


@pytest.mark.parametrize("at", range(NEWEST))
def test_a_migration_that_fails_changes_nothing(path: Path, at: int) -> None:
    if at:
        write_old(path, at)
    connection = sqlite3.connect(path, isolation_level=None)
    broken = (*MIGRATIONS[:at], (*MIGRATIONS[at][:2], "INSERT INTO nowhere VALUES (1)"))
    connection.create_function("search_form", 1, str)
    before = "\n".join(connection.iterdump())
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        migrate(connection, path, broken)
    assert "\n".join(connection.iterdump()) == before
    connection.close()
    assert schema_of(path) == at
    with open_library(path) as library:
        assert len(library.stories()) == min(at, 1)


def test_a_backup_that_cannot_be_made_stops_the_migration(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_old(path, 1)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("corpus.library.migrating.copy", full)
    with (
        pytest.raises(LibraryError, match="cannot be backed up before it is updated: no space"),
        open_library(path),
    ):
        pass
    assert schema_of(path) == 1


def test_every_schema_is_marked_as_newsdiffs(path: Path) -> None:
    for schema in range(1, NEWEST + 1):
        connection = sqlite3.connect(path, isolation_level=None)
        connection.create_function("search_form", 1, str)
        migrate(connection, path, MIGRATIONS[:schema])
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION,)
        assert connection.execute("PRAGMA user_version").fetchone() == (schema,)
        connection.close()
