"""A database brought to the schema of this version of newsdiff."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from itertools import count
from pathlib import Path

from corpus.folders import shown
from corpus.library import schema_1, schema_2, schema_3
from corpus.library.errors import LibraryError
from corpus.library.location import ELSEWHERE
from corpus.library.trouble import backup_path
from corpus.library.waiting import SECONDS, patiently

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    schema_1.STATEMENTS,
    schema_2.STATEMENTS,
    schema_3.STATEMENTS,
)
"""`MIGRATIONS[n]` makes schema n + 1 of schema n; none is changed once it was released."""
APPLICATION = 0x6E657764
"""Marks the file as newsdiff's own: sqlite.org/pragma.html#pragma_application_id."""


def migrate(
    connection: sqlite3.Connection,
    path: Path,
    migrations: tuple[tuple[str, ...], ...] = MIGRATIONS,
    *,
    patience: float = SECONDS,
) -> None:
    """Apply the migrations that are missing, each in a transaction, and after a backup of what there is.

    Raises LibraryError for a newer schema and for a database of another program, which are left untouched.
    """
    schema = patiently(lambda: _schema(connection, path, len(migrations)), patience)
    if schema == len(migrations):
        return
    fresh = schema == 0
    patiently(lambda: connection.execute("PRAGMA journal_mode = WAL").fetchone(), patience)
    while schema < len(migrations):
        patiently(lambda: connection.execute("BEGIN IMMEDIATE"), patience)
        try:
            schema = _schema(connection, path, len(migrations))
            if schema < len(migrations):
                if not fresh:
                    _keep(path, schema)
                _step(connection, schema, migrations[schema])
                schema += 1
            connection.execute("COMMIT")
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")


def copy(path: Path, target: Path) -> None:
    """Copy a database, as it is at one moment, into an empty file, which then is all there is of the copy."""
    with (
        closing(sqlite3.connect(path, timeout=SECONDS)) as source,
        closing(sqlite3.connect(target, isolation_level=None)) as connection,
    ):
        source.backup(connection)
        connection.execute("PRAGMA journal_mode = DELETE")


def _step(connection: sqlite3.Connection, schema: int, statements: tuple[str, ...]) -> None:
    for statement in statements:
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {schema + 1}")


def _keep(path: Path, schema: int) -> None:
    """Back the file up; a second connection may read it while the first holds the lock for writing."""
    names = (backup_path(path, schema, number) for number in count(1))
    target = next(name for name in names if not name.exists())
    part = target.with_name(f"{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        part.touch(mode=0o600)
        copy(path, part)
        part.replace(target)
    except OSError as error:
        why = (error.strerror or "unknown trouble").lower()
        raise LibraryError(f"{shown(path)} cannot be backed up before it is updated: {why}") from error


def _schema(connection: sqlite3.Connection, path: Path, newest: int) -> int:
    """The number of the schema, 0 for an empty file."""
    [schema] = connection.execute("PRAGMA user_version").fetchone()
    [application] = connection.execute("PRAGMA application_id").fetchone()
    [tables] = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if not tables and not application:
        return 0
    if application != APPLICATION or schema < 1:
        raise LibraryError(f"{shown(path)} is a database of another program: {ELSEWHERE}")
    if schema > newest:
        raise LibraryError(
            f"{shown(path)} was written by a newer newsdiff"
            f" (its schema is {schema}, this one knows {newest}): update newsdiff"
        )
    number: int = schema
    return number
