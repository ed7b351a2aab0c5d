"""Notes and settings."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from corpus.library.articles import Articles
from corpus.library.errors import LibraryError
from corpus.library.models import KeptArticle, Note, Story
from corpus.library.rows import first_value, new_id, now, one_line, time_of, to_json
from corpus.library.searchable import search_form
from corpus.sanitising import sanitise

_NOTE = (
    "SELECT note.id, note.text, outlet, quote, made FROM note LEFT JOIN article ON article.id = note.article"
)


class Keeping(Articles):
    """A setting is any JSON value under a name, of one story or, without a story, of all."""

    def add_note(
        self,
        story: Story | str,
        text: str,
        outlet: str | KeptArticle | None = None,
        quote: str | None = None,
    ) -> Note:
        """Keep a note on a story, on an article of it, or on words quoted from that."""
        text = sanitise(text)[0].strip()
        if not text:
            raise LibraryError("the note is empty: there is nothing to keep")
        with self._database.write() as connection:
            found = self.story(story)
            article = None if outlet is None else self.article(found, outlet).id
            number = insert_note(connection, found.id, article, quote, text, now())
            return _note(connection.execute(f"{_NOTE} WHERE note.id = ?", (number,)).fetchone())

    def notes(self, story: Story | str) -> tuple[Note, ...]:
        """The notes on a story and its articles, the oldest first."""
        with self._database.read() as connection:
            rows = connection.execute(
                f"{_NOTE} WHERE note.story = ? ORDER BY note.id", (self.story(story).id,)
            )
            return tuple(map(_note, rows))

    def remove_note(self, note: Note | int) -> None:
        """Remove a note; one that is gone already is no trouble."""
        number = note if isinstance(note, int) else note.id
        with self._database.write() as connection:
            connection.execute("DELETE FROM note WHERE id = ?", (number,))

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
) -> int:
    """Insert a note and make it searchable; gives its number."""
    cursor = connection.execute(
        "INSERT INTO note (story, article, quote, text, made) VALUES (?, ?, ?, ?, ?)",
        (story, article, quote, text, made),
    )
    number = new_id(cursor)
    connection.execute(
        "INSERT INTO document (story, note, title, outlet, text) VALUES (?, ?, '', '', ?)",
        (story, number, search_form(f"{text}\n{quote or ''}")),
    )
    return number


def _note(row: sqlite3.Row) -> Note:
    return Note(**{**dict(row), "made": time_of(row["made"])})
