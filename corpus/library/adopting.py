"""What was decided on articles of no story: listed, removed, and taken over by a story that has them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from corpus.library.errors import LibraryError
from corpus.library.models import DecidedFiles, Story, UnnamedStory
from corpus.library.rows import first_value, new_id, time_of
from corpus.library.unnamed import LEAST, Unnamed

_LISTED = """
    SELECT unnamed_story.id, made,
        (SELECT count(*) FROM review WHERE unnamed_story = unnamed_story.id AND NOT undone) AS decisions,
        (SELECT json_group_array(DISTINCT outlet) FROM unnamed_article
            WHERE unnamed_story = unnamed_story.id) AS outlets
    FROM unnamed_story ORDER BY unnamed_story.id DESC
"""
_MISSING = """
    SELECT * FROM review AS given WHERE unnamed_story = ? AND NOT EXISTS (
        SELECT 1 FROM review AS own WHERE own.story = ?
            AND (own.kind, own.payload, own.made) = (given.kind, given.payload, given.made)
    ) ORDER BY id
"""
_INSERT = """
    INSERT INTO review (story, kind, payload, tool, made, undone, made_with, redo)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""


class Adopting(Unnamed):
    """Decisions are copied into a story: those on the files hold for the files as before."""

    def take_over(self, story: Story | str, articles: Sequence[tuple[str, str]]) -> int:
        """Copy what was decided on the articles of a story, pairs of outlet and text, when they were of none.

        Gives how many of the decisions hold. Those that the story has, taken back or not, are left as they
        are; one that was undone can be done again in a story that has none of its own.
        """
        with self._database.write() as connection:
            number = self.story_id(story)
            found = [one for one in self.unnamed_stories(articles) if one.texts >= LEAST]
            return sum(_copied(connection, one, number) for one in sorted(found, key=lambda one: one.id))

    def decided_files(self) -> tuple[DecidedFiles, ...]:
        """The articles of no story that something was decided on, the newest first."""
        with self._database.read() as connection:
            return tuple(
                DecidedFiles(
                    row["id"], tuple(json.loads(row["outlets"])), row["decisions"], time_of(row["made"])
                )
                for row in connection.execute(_LISTED)
            )

    def remove_decided_files(self, number: int) -> DecidedFiles:
        """Remove what was decided on articles of no story, by its `id`; gives what it was."""
        with self._database.write() as connection:
            found = next((one for one in self.decided_files() if one.id == number), None)
            if found is None:
                raise LibraryError(f"nothing was decided on files with the number {number}")
            connection.execute("DELETE FROM unnamed_story WHERE id = ?", (number,))
        return found


def _copied(connection: sqlite3.Connection, unnamed: UnnamedStory, story: int) -> int:
    """How many of the decisions that were missing hold; what was made at once stays so."""
    rows = connection.execute(_MISSING, (unnamed.id, story)).fetchall()
    is_first = first_value(connection, "SELECT 1 FROM review WHERE story = ?", story) is None
    numbers: dict[int, int] = {}
    for row in rows:
        made_with = numbers.get(row["made_with"])
        values = [row[name] for name in ("kind", "payload", "tool", "made", "undone")]
        cursor = connection.execute(_INSERT, (story, *values, made_with, row["redo"] if is_first else None))
        numbers[row["id"]] = new_id(cursor)
    return sum(not row["undone"] for row in rows)
