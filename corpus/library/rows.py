"""Values to columns and back."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from datetime import UTC, datetime
from typing import Any

from corpus.library.connection import Database
from corpus.library.errors import LibraryError
from corpus.sanitising import sanitise


class Part:
    """What the library can do with one kind of thing."""

    def __init__(self, database: Database, tool: str) -> None:
        self._database = database
        self._tool = tool


def now() -> str:
    """The time as it is stored."""
    return stored_time(datetime.now(UTC))


def stored_time(time: datetime) -> str:
    return time.astimezone(UTC).isoformat(timespec="seconds")


def time_of(value: str) -> datetime:
    return datetime.fromisoformat(value)


def some_time(value: str | None) -> datetime | None:
    return time_of(value) if value else None


def to_json(value: object) -> str:
    """The same text for the same value; raises LibraryError for what is no JSON."""
    try:
        return json.dumps(value, ensure_ascii=False, sort_keys=True, allow_nan=False, separators=(",", ":"))
    except (TypeError, ValueError, RecursionError) as error:
        raise LibraryError(f"this cannot be kept as JSON: {str(error).splitlines()[0].lower()}") from error


def one_line(value: str) -> str:
    """Without control characters and line breaks."""
    return " ".join(sanitise(value)[0].split())


def sha256_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def new_id(cursor: sqlite3.Cursor) -> int:
    """The number of the row just inserted."""
    number = cursor.lastrowid
    assert number is not None
    return number


def first_value(connection: sqlite3.Connection, sql: str, *values: Any) -> Any:
    """The first column of the first row; None without a row."""
    row = connection.execute(sql, values).fetchone()
    return row[0] if row else None
