"""A story of the library as the records of a file."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from corpus.library.models import Story
from corpus.library.records import StoryRecord
from corpus.library.storing import bytes_of

_VERSIONS = """
    SELECT added, fetched, answered_url, content_type, charset, etag, last_modified, extractor,
        extractor_version, raw_sha256, text, text_sha256, metadata, number
    FROM version WHERE article = ? ORDER BY number
"""
_ARTICLES = """
    SELECT article.id, outlet, source, url, requested_url, answered_url, etag,
        last_modified, checked, ifnull(version, 1) AS read
    FROM article LEFT JOIN reading_mark ON reading_mark.article = article.id
    WHERE story = ? ORDER BY article.id
"""


def story_record(connection: sqlite3.Connection, story: Story, tool: str) -> StoryRecord:
    """All that belongs to a story, without the bytes that were read."""
    articles = connection.execute(_ARTICLES, (story.id,)).fetchall()
    numbers = {row["id"]: number for number, row in enumerate(articles, start=1)}
    [base] = connection.execute("SELECT base FROM story WHERE id = ?", (story.id,)).fetchone()
    notes = connection.execute(
        "SELECT article, quote, text, made FROM note WHERE story = ? ORDER BY id", (story.id,)
    )
    reviews = connection.execute(
        "SELECT id, kind, payload, tool, made, undone, made_with, redo"
        " FROM review WHERE story = ? ORDER BY id",
        (story.id,),
    ).fetchall()
    places = {row["id"]: place for place, row in enumerate(reviews, start=1)}
    settings = connection.execute(
        "SELECT name, value FROM setting WHERE story = ? ORDER BY name", (story.id,)
    )
    return StoryRecord.model_validate(
        {
            "generator": tool,
            "name": story.name,
            "created": story.created,
            "base": numbers.get(base),
            "articles": [_article(connection, row, numbers[row["id"]]) for row in articles],
            "notes": [{**dict(row), "article": numbers.get(row["article"])} for row in notes],
            "reviews": [_review(row, places) for row in reviews],
            "settings": {row["name"]: json.loads(row["value"]) for row in settings},
        }
    )


def raw_members(connection: sqlite3.Connection, path: Path, story: Story) -> Iterator[tuple[str, bytes]]:
    """The bytes that were kept, each with its name in the file; raises LibraryError for damage."""
    articles = connection.execute(
        "SELECT id FROM article WHERE story = ? ORDER BY id", (story.id,)
    ).fetchall()
    for article, row in enumerate(articles, start=1):
        for number, raw, size, sha256 in connection.execute(
            "SELECT number, raw, raw_size, raw_sha256 FROM version WHERE article = ? ORDER BY number",
            (row["id"],),
        ):
            data = bytes_of(path, raw, size, sha256)
            if data is not None:
                yield _raw_name(article, number), data


def _review(row: sqlite3.Row, places: dict[int, int]) -> dict[str, Any]:
    return {**dict(row), "payload": json.loads(row["payload"]), "made_with": places.get(row["made_with"])}


def _article(connection: sqlite3.Connection, row: sqlite3.Row, number: int) -> dict[str, Any]:
    decisions = connection.execute(
        "SELECT text, excluded, made FROM block_decision WHERE article = ? ORDER BY key", (row["id"],)
    )
    versions = connection.execute(_VERSIONS, (row["id"],))
    return {
        **dict(row),
        "decisions": list(map(dict, decisions)),
        "versions": [
            {
                **dict(version),
                "metadata": json.loads(version["metadata"]),
                "raw": _raw_name(number, version["number"]) if version["raw_sha256"] else None,
            }
            for version in versions
        ],
    }


def _raw_name(article: int, version: int) -> str:
    return f"raw/{article}-{version}"
