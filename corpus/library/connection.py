"""The database of a library: opened, locked and closed."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

from corpus.library.errors import LibraryError
from corpus.library.location import prepare
from corpus.library.migrating import copy, migrate
from corpus.library.searchable import search_form
from corpus.library.trouble import told, unwritten
from corpus.library.waiting import SECONDS, patiently

_OLDEST = (3, 38, 0)
"""STRICT tables need SQLite 3.37, JSON functions that are always there 3.38."""


class Database:
    """One connection; every use of it is within `read` or `write`, which turn trouble into LibraryError."""

    def __init__(self, path: Path, connection: sqlite3.Connection, patience: float = SECONDS) -> None:
        self.path = path
        self._connection = connection
        self._patience = patience

    @classmethod
    @contextmanager
    def opened(cls, path: Path, patience: float = SECONDS) -> Iterator[Self]:
        """The database of a file, which is made or migrated where that is needed; see `open_library`."""
        if sqlite3.sqlite_version_info < _OLDEST:
            raise LibraryError(
                f"this Python has SQLite {sqlite3.sqlite_version}, and the library needs 3.38 or newer:"
                " use another Python"
            )
        prepare(path)
        with told(path):
            connection = connect(path, patience)
        try:
            with told(path):
                migrate(connection, path, patience=patience)
            yield cls(path, connection, patience)
        finally:
            with suppress(sqlite3.Error):
                connection.close()

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """All that is read within comes from one moment."""
        with self._transaction("BEGIN") as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """All that is written within is saved at its end, or nothing of it where anything is raised."""
        with self._transaction("BEGIN IMMEDIATE") as connection:
            yield connection

    def copy_to(self, target: Path) -> None:
        """Copy all that is saved into an empty file, while others read and write.

        Raises LibraryError, and OSError where the copy cannot be written.
        """
        with told(self.path):
            try:
                copy(self.path, target)
            except sqlite3.Error as error:
                if number := unwritten(error):  # what is copied is only read
                    raise OSError(number, os.strerror(number)) from error
                raise

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        connection = self._connection
        if connection.in_transaction:
            with _nested(connection):
                yield connection
            return
        with told(self.path):
            patiently(lambda: connection.execute(begin), self._patience)
            try:
                yield connection
                patiently(lambda: connection.execute("COMMIT"), self._patience)
            finally:
                if connection.in_transaction:
                    with suppress(sqlite3.Error):
                        connection.execute("ROLLBACK")


@contextmanager
def _nested(connection: sqlite3.Connection) -> Iterator[None]:
    """A part of a transaction that is undone alone where it fails."""
    connection.execute("SAVEPOINT part")
    try:
        yield
    except BaseException:
        with suppress(sqlite3.Error):  # on a full disk SQLite has undone everything itself
            connection.execute("ROLLBACK TO part")
            connection.execute("RELEASE part")
        raise
    connection.execute("RELEASE part")


def connect(path: Path, patience: float = SECONDS) -> sqlite3.Connection:
    """A connection that loses nothing that was committed, whatever happens to process or machine."""
    connection = sqlite3.connect(path, timeout=patience, isolation_level=None)
    try:
        connection.row_factory = sqlite3.Row
        connection.create_function("search_form", 1, search_form, deterministic=True)
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA cell_size_check = ON")
    except BaseException:
        connection.close()
        raise
    return connection
