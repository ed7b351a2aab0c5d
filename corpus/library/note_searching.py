"""Search over the notes that were written on claims while a story was reviewed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from corpus.library.excerpts import excerpt_of
from corpus.library.models import Hit
from corpus.library.searchable import search_form
from corpus.sanitising import sanitise

_NOTES = """
    SELECT story.name AS story, review.story AS number, payload ->> '$.text' AS text,
        json_remove(payload, '$.text') AS subject
    FROM review JOIN story ON story.id = review.story
    WHERE kind = 'note' AND NOT undone AND (? IS NULL OR review.story = ?) ORDER BY review.id DESC
"""


def noted_hits(connection: sqlite3.Connection, terms: list[str], story: int | None) -> Iterator[Hit]:
    """The notes that have all terms, of one story or of all, the newest first.

    A note that was taken back, or that a later one on the same words replaces, is none.
    """
    replaced: set[tuple[int, str]] = set()
    for row in connection.execute(_NOTES, (story, story)):
        subject = row["number"], row["subject"]
        if subject in replaced:
            continue
        replaced.add(subject)
        text = sanitise(str(row["text"] or ""))[0]
        if _has(text, terms):
            yield Hit(row["story"], None, None, None, *excerpt_of(text, terms))


def _has(text: str, terms: list[str]) -> bool:
    """Whether all terms stand in a text; the last may be the beginning of a word."""
    words = f" {search_form(text)} "
    *whole, last = terms
    return f" {last}" in words and all(f" {term} " in words for term in whole)
