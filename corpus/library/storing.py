"""An article to a row of the versions, and back."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from corpus.article import Article
from corpus.folding import fold_key
from corpus.library.models import Capture, Version
from corpus.library.names import url_key
from corpus.library.rows import new_id, now, sha256_of, some_time, stored_time, time_of, to_json
from corpus.library.searchable import search_form
from corpus.library.trouble import damaged

VERSION_COLUMNS = (
    "version.id, number, added, fetched, metadata ->> '$.source' AS source, metadata ->> '$.title' AS title,"
    " metadata ->> '$.published' AS published, version.answered_url, content_type, charset, version.etag,"
    " version.last_modified, extractor, extractor_version, raw_size, raw_sha256, text_sha256"
)
_READ_BY_NEWSDIFF = "newsdiff"
_COMPRESSION = 6


def insert_article(
    connection: sqlite3.Connection,
    *,
    story: int,
    outlet: str,
    plain: str,
    source: str,
    url: str | None,
) -> int:
    """Insert an article without a version; gives its number. What the last answer said comes after that."""
    cursor = connection.execute(
        "INSERT INTO article"
        " (story, outlet, key, plain, source, url, url_key, checked) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            story,
            outlet,
            fold_key(outlet),
            plain,
            source,
            url,
            url_key(url),
            now(),
        ),
    )
    return new_id(cursor)


def note_answer(connection: sqlite3.Connection, article: int, capture: Capture) -> None:
    """Keep when an article was last read and, where it was fetched, what it takes to ask for changes only."""
    checked = stored_time(capture.fetched) if capture.fetched else now()
    connection.execute("UPDATE article SET checked = ? WHERE id = ?", (checked, article))
    if capture.requested_url:
        connection.execute(
            "UPDATE article SET requested_url = ?, answered_url = ?, etag = ?, last_modified = ?"
            " WHERE id = ?",
            (capture.requested_url, capture.answered_url, capture.etag, capture.last_modified, article),
        )


def insert_version(
    connection: sqlite3.Connection, article: int, number: int, read: Article, capture: Capture, tool: str
) -> None:
    """Keep what was read, with its bytes, and make it searchable."""
    extractor, _, extractor_version = read.provenance.get("text", tool).rpartition(" ")
    columns = {
        "added": now(),
        "fetched": stored_time(capture.fetched) if capture.fetched else None,
        "answered_url": capture.answered_url,
        "content_type": capture.content_type,
        "charset": capture.charset,
        "etag": capture.etag,
        "last_modified": capture.last_modified,
        "extractor": extractor or extractor_version or _READ_BY_NEWSDIFF,
        "extractor_version": extractor_version if extractor else "",
    }
    insert_row(connection, article, number, columns, read, capture.data)


def insert_row(
    connection: sqlite3.Connection,
    article: int,
    number: int,
    columns: Mapping[str, str | None],
    read: Article,
    data: bytes | None,
) -> None:
    """Insert a version; `columns` are those that neither the article nor its bytes tell."""
    row = {
        "article": article,
        "number": number,
        **columns,
        "raw": None if data is None else zlib.compress(data, _COMPRESSION),
        "raw_size": None if data is None else len(data),
        "raw_sha256": None if data is None else sha256_of(data),
        "text": read.text,
        "text_sha256": sha256_of(read.text.encode()),
        "metadata": to_json(read.model_dump(mode="json", exclude={"text"})),
    }
    names = ", ".join(row)
    values = ", ".join(f":{name}" for name in row)
    cursor = connection.execute(f"INSERT INTO version ({names}) VALUES ({values})", row)
    connection.execute(
        "INSERT INTO document (story, version, title, outlet, text)"
        " SELECT story, ?, ?, search_form(outlet), ? FROM article WHERE id = ?",
        (new_id(cursor), search_form(read.title or ""), search_form(read.text), article),
    )


def version_of(row: sqlite3.Row) -> Version:
    """A row of VERSION_COLUMNS."""
    times = {"added": time_of(row["added"]), "fetched": some_time(row["fetched"])}
    return Version(**{**dict(row), **times})


def article_of(path: Path, text: str, text_sha256: str, metadata: str, outlet: str | None = None) -> Article:
    """The article as it was read, under its outlet's name in the story; raises LibraryError for damage."""
    if sha256_of(text.encode()) != text_sha256:
        raise damaged(path, "a text is not what was saved")
    try:
        fields: dict[str, Any] = {**json.loads(metadata), "text": text}
        article = Article.model_validate(fields)
    except (ValidationError, ValueError) as error:
        raise damaged(path, "what is known of an article cannot be read") from error
    return article.model_copy(update={"outlet": outlet}) if outlet else article


def bytes_of(path: Path, raw: bytes | None, size: int, sha256: str) -> bytes | None:
    """The bytes that a version was read from; raises LibraryError for damage."""
    if raw is None:
        return None
    try:
        data = zlib.decompressobj().decompress(raw, size + 1)
    except zlib.error as error:
        raise damaged(path, "the bytes of an article cannot be unpacked") from error
    if sha256_of(data) != sha256:
        raise damaged(path, "the bytes of an article are not what was saved")
    return data
