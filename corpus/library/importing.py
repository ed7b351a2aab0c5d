"""The records of a file as a story of the library."""

from __future__ import annotations

import sqlite3

from pydantic import ValidationError

from corpus.article import Article
from corpus.folding import fold_key
from corpus.library.archive import Archive
from corpus.library.deciding import block_key
from corpus.library.keeping import insert_note, put_setting
from corpus.library.models import Capture
from corpus.library.names import free_name, plain_name
from corpus.library.records import ArticleRecord, StoryRecord, VersionRecord
from corpus.library.rows import new_id, one_line, sha256_of, stored_time, to_json
from corpus.library.storing import insert_article, insert_row, note_answer
from corpus.naming import web_address


def fill_story(connection: sqlite3.Connection, archive: Archive, record: StoryRecord, story: int) -> None:
    """Insert what belongs to a story that was just made; raises LibraryError for a damaged file."""
    taken: set[str] = set()
    numbers: list[int] = []
    for kept in record.articles:
        outlet = free_name(one_line(kept.outlet), taken)
        taken.add(fold_key(outlet))
        numbers.append(_insert_article(connection, archive, story, kept, outlet))

    def numbered(given: int | None) -> int | None:
        return numbers[given - 1] if given is not None and given <= len(numbers) else None

    connection.execute("UPDATE story SET base = ? WHERE id = ?", (numbered(record.base), story))
    for note in record.notes:
        article = numbered(note.article)
        insert_note(connection, story, article, note.quote, note.text, stored_time(note.made))
    _insert_reviews(connection, record, story)
    for name, value in record.settings.items():
        put_setting(connection, story, name, value)


def _insert_reviews(connection: sqlite3.Connection, record: StoryRecord, story: int) -> None:
    ids: list[int] = []
    for review in record.reviews:
        first = ids[review.made_with - 1] if review.made_with and review.made_with <= len(ids) else None
        redo = review.redo if review.undone else None
        row = (story, one_line(review.kind), to_json(review.payload), one_line(review.tool))
        cursor = connection.execute(
            "INSERT INTO review (story, kind, payload, tool, made, undone, made_with, redo)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (*row, stored_time(review.made), int(review.undone), first, redo),
        )
        ids.append(new_id(cursor))


def _insert_article(
    connection: sqlite3.Connection, archive: Archive, story: int, kept: ArticleRecord, outlet: str
) -> int:
    articles = [_read(archive, version) for version in kept.versions]
    url = _address(kept.url)
    number = insert_article(
        connection,
        story=story,
        outlet=outlet,
        plain=plain_name(articles[0].outlet),
        source=one_line(kept.source),
        url=url,
    )
    answer = Capture(
        etag=kept.etag,
        last_modified=kept.last_modified,
        fetched=kept.checked,
        requested_url=_address(kept.requested_url),
        answered_url=_address(kept.answered_url),
    )
    note_answer(connection, number, answer)
    for at, (version, article) in enumerate(zip(kept.versions, articles, strict=True), start=1):
        _insert_version(connection, archive, number, at, version, article)
    for decision in kept.decisions:
        row = (number, block_key(decision.text), decision.text, int(decision.excluded))
        connection.execute(
            "INSERT OR REPLACE INTO block_decision (article, key, text, excluded, made)"
            " VALUES (?, ?, ?, ?, ?)",
            (*row, stored_time(decision.made)),
        )
    if kept.read > 1:
        connection.execute(
            "INSERT INTO reading_mark (article, version, made) VALUES (?, ?, ?)",
            (number, min(kept.read, len(articles)), stored_time(kept.checked)),
        )
    return number


def _insert_version(
    connection: sqlite3.Connection,
    archive: Archive,
    article: int,
    number: int,
    version: VersionRecord,
    read: Article,
) -> None:
    data = archive.raw(version.raw) if version.raw else None
    if data is not None and sha256_of(data) != version.raw_sha256:
        raise archive.damaged(f"{version.raw} is not what was exported")
    columns = version.model_dump(include={"content_type", "charset", "etag", "last_modified"})
    columns |= {
        "added": stored_time(version.added),
        "fetched": stored_time(version.fetched) if version.fetched else None,
        "answered_url": _address(version.answered_url),
        "extractor": one_line(version.extractor),
        "extractor_version": one_line(version.extractor_version),
    }
    insert_row(connection, article, number, columns, read, data)


def _read(archive: Archive, version: VersionRecord) -> Article:
    """The article of a version, its blocks within its text, and its URL no script."""
    if sha256_of(version.text.encode()) != version.text_sha256:
        raise archive.damaged("a text in it is not what was exported")
    try:
        article = Article.model_validate({**version.metadata, "text": version.text})
    except ValidationError as error:
        raise archive.damaged("what is known of an article cannot be read") from error
    end = 0
    for block in article.blocks:
        if block.start < end or block.end > len(article.text):
            raise archive.damaged("the blocks of an article are not in its text")
        end = block.end
    lines = {field: one_line(getattr(article, field) or "") or None for field in ("title", "byline")}
    url = _address(article.url)
    return article.model_copy(update={**lines, "url": url, "outlet": one_line(article.outlet)})


def _address(url: str | None) -> str | None:
    """What is no web address, such as a script or a file, is left out."""
    return web_address(url) if url else None
