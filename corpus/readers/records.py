"""JSON values to articles: which kind of record each is."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from corpus.article import Article
from corpus.errors import ReadError
from corpus.readers import exports, json_feed, news_article
from corpus.readers.pages import Pages
from corpus.readers.raw import Raw
from corpus.readers.stated import Stated


class Record(BaseModel):
    """A simple record of one article."""

    model_config = ConfigDict(strict=True)

    text: str
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None


def articles_of(
    value: Any, raw: Raw, pages: Pages, notes: tuple[str, ...], where: str | None = None
) -> list[Article]:
    """The articles of a JSON value or of those in a list; none for a value that is something else.

    `where` names the value in an error; raises ReadError for a record of a known kind that is damaged.
    """
    where = where or raw.source
    values = value if isinstance(value, list) else [value]
    articles: list[Article] = []
    for one in values:
        if isinstance(one, dict):
            articles += _read(one, raw, pages, where)
    articles = [article.model_copy(update={"notes": (*notes, *article.notes)}) for article in articles]
    return numbered(articles, raw)


def numbered(articles: list[Article], raw: Raw) -> list[Article]:
    """The articles of one source, each with its number if there are several; chosen ones have theirs."""
    if len(articles) == 1 or raw.items is not None:
        return articles
    return [
        article.model_copy(update={"source": raw.part(number)})
        for number, article in enumerate(articles, start=1)
    ]


def _read(value: dict[str, Any], raw: Raw, pages: Pages, where: str) -> list[Article]:
    if exports.is_export(value):
        return exports.read(value, where)
    if json_feed.is_feed(value):
        return json_feed.read(value, raw, pages)
    if found := news_article.read(value, raw, pages):
        return found
    return [_simple(value, raw, where)] if "text" in value and "@type" not in value else []


def _simple(value: dict[str, Any], raw: Raw, where: str) -> Article:
    try:
        record = Record.model_validate(value)
    except ValidationError as error:
        problem = error.errors()[0]
        field = ".".join(map(str, problem["loc"]))
        raise ReadError(f"{where} has a {field} that is no text: {problem['msg'].lower()}") from error
    if not record.text.strip():
        raise ReadError(f"{where} has an empty text: there is nothing to compare")
    stated = Stated()
    stated.add("record", **record.model_dump(exclude={"text"}))
    return Article.from_text(record.text, source=raw.source, **stated.arguments())
