"""JSON files: an export of newsdiff, schema.org, a JSON Feed, or records of text."""

from __future__ import annotations

import json
from typing import Any

from corpus.article import Article
from corpus.decoding import decode
from corpus.errors import NoArticleError, ReadError
from corpus.readers.pages import Pages
from corpus.readers.raw import Raw
from corpus.readers.records import articles_of


def read(raw: Raw, pages: Pages) -> list[Article]:
    """Read the articles of a file, of one value or a list of them; raises ReadError."""
    text, notes = decode(raw.data, raw.source, raw.charset)
    articles = articles_of(parsed(text, raw.source), raw, pages, notes)
    if not articles:
        raise NoArticleError(
            f"{raw.source} is JSON, but has no article: it takes an export of newsdiff, a schema.org"
            ' NewsArticle with its articleBody, a JSON Feed, or {"text": …, "outlet": …}'
        )
    return articles


def parsed(text: str, where: str) -> Any:
    """The value of a JSON text; raises ReadError."""
    try:
        return json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise ReadError(f"{where} is damaged JSON at {place}: save it again") from error
    except (ValueError, RecursionError) as error:
        raise ReadError(
            f"{where} is JSON that no article needs: too deep, or with too long a number"
        ) from error
