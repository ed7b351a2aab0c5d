"""What a person decided: on blocks, and on comparisons."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from corpus.library.articles import Articles
from corpus.library.deciding import block_key
from corpus.library.errors import LibraryError
from corpus.library.models import BlockDecision, KeptArticle, Review, Story, UnnamedStory
from corpus.library.rows import first_value, new_id, now, one_line, stored_time, time_of, to_json


class Decisions(Articles):
    """Decisions on blocks hold over versions; those on comparisons quote what they are about."""

    def decide_block(
        self, story: Story | str, outlet: str | KeptArticle, text: str, *, excluded: bool
    ) -> None:
        """Set the blocks of an article that have this text aside for good, or take them back for good."""
        if not block_key(text):
            raise LibraryError("a block without words cannot be decided on")
        with self._database.write() as connection:
            article = self.article(story, outlet).id
            connection.execute(
                "INSERT INTO block_decision (article, key, text, excluded, made) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT (article, key) DO UPDATE"
                " SET text = excluded.text, excluded = excluded.excluded, made = excluded.made",
                (article, block_key(text), text, int(excluded), now()),
            )

    def forget_block(self, story: Story | str, outlet: str | KeptArticle, text: str) -> None:
        """Take a decision on a block back: it is again what cleaning finds it to be."""
        with self._database.write() as connection:
            article = self.article(story, outlet).id
            connection.execute(
                "DELETE FROM block_decision WHERE article = ? AND key = ?", (article, block_key(text))
            )

    def block_decisions(self, story: Story | str, outlet: str | KeptArticle) -> tuple[BlockDecision, ...]:
        """The decisions on an article's blocks, by their text."""
        with self._database.read() as connection:
            article = self.article(story, outlet).id
            rows = connection.execute(
                "SELECT text, excluded, made FROM block_decision WHERE article = ? ORDER BY key", (article,)
            )
            return tuple(
                BlockDecision(row["text"], bool(row["excluded"]), time_of(row["made"])) for row in rows
            )

    def add_review(
        self,
        story: Story | UnnamedStory | str,
        kind: str,
        payload: Mapping[str, Any],
        *,
        made: datetime | None = None,
        made_with: Review | None = None,
    ) -> Review:
        """Keep a decision on a comparison; `payload` is JSON and quotes the texts it is about.

        Of the kind `note`, its `text` is searched.
        What was undone before can be redone no longer.
        """
        with self._database.write() as connection:
            of, number = self._home(story)
            connection.execute(
                f"UPDATE review SET redo = NULL WHERE {of} = ? AND redo IS NOT NULL", (number,)
            )
            time = now() if made is None else stored_time(made)
            first = made_with.id if made_with else None
            cursor = connection.execute(
                f"INSERT INTO review ({of}, kind, payload, tool, made, made_with) VALUES (?, ?, ?, ?, ?, ?)",
                (number, one_line(kind), to_json(dict(payload)), self._tool, time, first),
            )
            return _review(
                connection.execute("SELECT * FROM review WHERE id = ?", (new_id(cursor),)).fetchone()
            )

    def reviews(self, story: Story | UnnamedStory | str, *, undone: bool = False) -> tuple[Review, ...]:
        """The decisions on a story in the order they were made; with `undone`, those taken back too."""
        with self._database.read() as connection:
            of, number = self._home(story)
            rows = connection.execute(
                f"SELECT * FROM review WHERE {of} = ? AND undone <= ? ORDER BY id", (number, int(undone))
            )
            return tuple(map(_review, rows))

    def undo_review(self, review: Review | int, *, undone: bool = True) -> None:
        """Take a decision back; with `undone` false, make it hold again."""
        self.undo_reviews((review,), undone=undone)

    def undo_reviews(self, reviews: Sequence[Review | int], *, undone: bool = True) -> None:
        """Take decisions of one story back at once, or make them hold again."""
        numbers = [each if isinstance(each, int) else each.id for each in reviews]
        with self._database.write() as connection:
            turn = _next_turn(connection, numbers[0]) if numbers and undone else None
            for number in numbers:
                done = connection.execute(
                    "UPDATE review SET undone = ?, redo = ? WHERE id = ?", (int(undone), turn, number)
                )
                if not done.rowcount:
                    raise LibraryError(f"there is no decision {number}: it was removed with its story")

    def _home(self, story: Story | UnnamedStory | str) -> tuple[str, int]:
        """The column that says which story a decision is on, and its value there."""
        if isinstance(story, UnnamedStory):
            return "unnamed_story", story.id
        return "story", self.story_id(story)


def _next_turn(connection: sqlite3.Connection, review: int) -> int:
    """What is greater than the `redo` of all decisions on the same story."""
    turn: int | None = first_value(
        connection,
        "SELECT max(other.redo) FROM review JOIN review AS other"
        " ON other.story = review.story OR other.unnamed_story = review.unnamed_story WHERE review.id = ?",
        review,
    )
    return (turn or 0) + 1


def _review(row: sqlite3.Row) -> Review:
    return Review(
        id=row["id"],
        kind=row["kind"],
        payload=json.loads(row["payload"]),
        tool=row["tool"],
        made=time_of(row["made"]),
        undone=bool(row["undone"]),
        made_with=row["made_with"],
        redo=row["redo"],
    )
