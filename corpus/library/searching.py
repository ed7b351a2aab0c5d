"""Search over all that is kept."""

from __future__ import annotations

import sqlite3
from itertools import islice

from corpus.library.articles import Articles
from corpus.library.excerpts import excerpt_of
from corpus.library.models import Hit, Story
from corpus.library.note_searching import noted_hits
from corpus.library.searchable import match_expression, search_terms

_FOUND = """
    SELECT document.version, document.note, version.article, version.number, story.name AS story
    FROM document_index
    JOIN document ON document.id = document_index.rowid
    JOIN story ON story.id = document.story
    LEFT JOIN version ON version.id = document.version
    WHERE document_index MATCH ? AND (? IS NULL OR document.story = ?)
    ORDER BY bm25(document_index, 4.0, 2.0, 1.0), version.number DESC, document.id
"""
"""A word in a title weighs four times one in the text, in an outlet's name twice."""


class Searching(Articles):
    """Search is by words: case, diacritics and the kind of quotes and dashes make no difference."""

    def search(self, query: str, limit: int = 20, story: Story | str | None = None) -> tuple[Hit, ...]:
        """Articles and stories that have every word of the query, the best first, then notes on claims.

        The last word may be the beginning of one; words in quotation marks stand together. All versions are
        searched, and each article is found once, by the version that fits best. A query without a word finds
        nothing.
        """
        terms = search_terms(query)
        if not terms or limit < 1:
            return ()
        hits: dict[tuple[str, int | str], Hit] = {}
        with self._database.read() as connection:
            only = self.story(story).id if story is not None else None
            for row in connection.execute(_FOUND, (match_expression(terms), only, only)):
                key = _identity(row)
                if key not in hits:
                    hits[key] = _hit(connection, row, terms)
                if len(hits) == limit:
                    break
            noted = islice(noted_hits(connection, terms, only), limit - len(hits))
            return (*hits.values(), *noted)


def _identity(row: sqlite3.Row) -> tuple[str, int | str]:
    if row["version"] is not None:
        return "article", row["article"]
    return ("note", row["note"]) if row["note"] is not None else ("story", row["story"])


def _hit(connection: sqlite3.Connection, row: sqlite3.Row, terms: list[str]) -> Hit:
    """`row` is of `_FOUND`."""
    outlet = title = None
    text = row["story"]
    if row["version"] is not None:
        outlet, title, text = connection.execute(
            "SELECT outlet, metadata ->> '$.title', text FROM version"
            " JOIN article ON article.id = version.article WHERE version.id = ?",
            (row["version"],),
        ).fetchone()
    elif row["note"] is not None:
        outlet, text, quote = connection.execute(
            "SELECT outlet, note.text, quote FROM note LEFT JOIN article ON article.id = note.article"
            " WHERE note.id = ?",
            (row["note"],),
        ).fetchone()
        text = f"{text}\n{quote or ''}"
    return Hit(row["story"], outlet, row["number"], title, *excerpt_of(text, terms))
