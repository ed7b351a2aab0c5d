"""Which article of a story another reading is of."""

from __future__ import annotations

import re
import sqlite3

from corpus.article import Article
from corpus.library.names import plain_name, url_key
from corpus.provenance import ADDRESS, FILE_NAME

_GUESSED = frozenset((FILE_NAME, ADDRESS))
"""Where the name of an outlet comes from that the article does not state."""
_WORD = re.compile(r"\w+")


def fetched_from(connection: sqlite3.Connection, story: int, url: str | None) -> sqlite3.Row | None:
    """The article that was fetched from an address."""
    if (key := url_key(url)) is None:
        return None
    rows = connection.execute(
        "SELECT id, requested_url FROM article WHERE story = ? AND requested_url IS NOT NULL ORDER BY id",
        (story,),
    )
    return next((row for row in rows if url_key(row["requested_url"]) == key), None)


def published_at(connection: sqlite3.Connection, story: int, article: Article) -> sqlite3.Row | None:
    """The article that has the URL of another, and may be of its outlet."""
    key = url_key(article.url)
    if key is None or not set(key) & set("/?"):  # a site's front page is the address of no article
        return None
    rows = connection.execute(
        "SELECT id, plain, (SELECT metadata ->> '$.provenance.outlet' FROM version"
        " WHERE version.article = article.id AND number = 1) AS origin"
        " FROM article WHERE story = ? AND url_key = ? ORDER BY id",
        (story, key),
    )
    return next((row for row in rows if _may_be_one_outlet(row, article)), None)


def _may_be_one_outlet(row: sqlite3.Row, article: Article) -> bool:
    """Whether nothing says that two readings with one URL are of outlets with different names."""
    if not _GUESSED.isdisjoint((row["origin"], article.provenance.get("outlet"))):
        return True
    one, other = (set(_WORD.findall(name)) - {"the"} for name in (row["plain"], plain_name(article.outlet)))
    return one <= other or other <= one


def twin_of(connection: sqlite3.Connection, story: int, text: str, but: int | None) -> sqlite3.Row | None:
    """The first other article of the story that has a text, in any version."""
    row: sqlite3.Row | None = connection.execute(
        "SELECT outlet, plain, number, metadata ->> '$.provenance.outlet' AS origin"
        " FROM version JOIN article ON article.id = version.article"
        " WHERE article.story = ? AND text_sha256 = ? AND article.id IS NOT ? ORDER BY version.id LIMIT 1",
        (story, text, but),
    ).fetchone()
    return row


def is_one_outlet(twin: sqlite3.Row, article: Article) -> bool:
    """Whether nothing says that two outlets published the same text: a file's name does not."""
    guessed = FILE_NAME in (twin["origin"], article.provenance.get("outlet"))
    return guessed or bool(twin["plain"] == plain_name(article.outlet))
