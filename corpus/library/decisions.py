"""What a person decided: on blocks, and on comparisons."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from corpus.library.articles import Articles
from corpus.library.deciding import block_key
from corpus.library.errors import LibraryError
from corpus.library.models import BlockDecision, KeptArticle, Review, Story
from corpus.library.rows import new_id, now, one_line, time_of, to_json


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

    def add_review(self, story: Story | str, kind: str, payload: Mapping[str, Any]) -> Review:
        """Keep a decision on a comparison; `payload` is JSON and quotes the texts it is about."""
        with self._database.write() as connection:
            row = (self.story(story).id, one_line(kind), to_json(dict(payload)), self._tool, now())
            cursor = connection.execute(
                "INSERT INTO review (story, kind, payload, tool, made) VALUES (?, ?, ?, ?, ?)", row
            )
            return _review(
                connection.execute("SELECT * FROM review WHERE id = ?", (new_id(cursor),)).fetchone()
            )

    def reviews(self, story: Story | str, *, undone: bool = False) -> tuple[Review, ...]:
        """The decisions on a story in the order they were made; with `undone`, those taken back too."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT * FROM review WHERE story = ? AND undone <= ? ORDER BY id",
                (self.story(story).id, int(undone)),
            )
            return tuple(map(_review, rows))

    def undo_review(self, review: Review | int, *, undone: bool = True) -> None:
        """Take a decision back; with `undone` false, make it hold again."""
        number = review if isinstance(review, int) else review.id
        with self._database.write() as connection:
            done = connection.execute("UPDATE review SET undone = ? WHERE id = ?", (int(undone), number))
            if not done.rowcount:
                raise LibraryError(f"there is no decision {number}: it was removed with its story")


def _review(row: sqlite3.Row) -> Review:
    return Review(
        id=row["id"],
        kind=row["kind"],
        payload=json.loads(row["payload"]),
        tool=row["tool"],
        made=time_of(row["made"]),
        undone=bool(row["undone"]),
    )
