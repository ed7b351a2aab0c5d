"""Settings, and the notes on stories that an earlier newsdiff kept."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from corpus.library.articles import Articles
from corpus.library.models import Story
from corpus.library.rows import first_value, new_id, one_line, to_json
from corpus.library.searchable import search_form


class Keeping(Articles):
    """A setting is any JSON value under a name, of one story or, without a story, of all."""

    def setting(self, name: str, story: Story | str | None = None, default: Any = None) -> Any:
        """The value of a setting; a story's own alone where a story is given."""
        with self._database.read() as connection:
            number = self.story(story).id if story is not None else None
            value = first_value(
                connection, "SELECT value FROM setting WHERE story IS ? AND name = ?", number, name
            )
        return default if value is None else json.loads(value)

    def settings(self, story: Story | str | None = None) -> dict[str, Any]:
        """All settings of a story, or those of no story."""
        with self._database.read() as connection:
            number = self.story(story).id if story is not None else None
            rows = connection.execute(
                "SELECT name, value FROM setting WHERE story IS ? ORDER BY name", (number,)
            )
            return {row["name"]: json.loads(row["value"]) for row in rows}

    def set_setting(self, name: str, value: Any, story: Story | str | None = None) -> None:
        """Keep a JSON value under a name; None removes it."""
        with self._database.write() as connection:
            number = self.story(story).id if story is not None else None
            put_setting(connection, number, name, value)


def put_setting(connection: sqlite3.Connection, story: int | None, name: str, value: Any) -> None:
    """See `Keeping.set_setting`."""
    if value is None:
        connection.execute("DELETE FROM setting WHERE story IS ? AND name = ?", (story, name))
        return
    connection.execute(
        "INSERT INTO setting (story, name, value) VALUES (?, ?, ?)"
        " ON CONFLICT (ifnull(story, 0), name) DO UPDATE SET value = excluded.value",
        (story, one_line(name), to_json(value)),
    )


def insert_note(
    connection: sqlite3.Connection, story: int, article: int | None, quote: str | None, text: str, made: str
) -> None:
    """Insert a note on a story as a file has it, and make it searchable."""
    cursor = connection.execute(
        "INSERT INTO note (story, article, quote, text, made) VALUES (?, ?, ?, ?, ?)",
        (story, article, quote, text, made),
    )
    number = new_id(cursor)
    connection.execute(
        "INSERT INTO document (story, note, title, outlet, text) VALUES (?, ?, '', '', ?)",
        (story, number, search_form(f"{text}\n{quote or ''}")),
    )
