"""Web pages."""

from __future__ import annotations

from typing import Any

from corpus.article import Article
from corpus.charsets import declared_charset
from corpus.decoding import decode
from corpus.errors import ReadError
from corpus.languages import listed_words, reads_as
from corpus.readers.pages import Pages
from corpus.readers.raw import Raw
from corpus.readers.slimming import slimmed

MAX_CHARACTERS = 3_000_000
"""A longer page is refused: what extracts it takes more than linear time."""


def read(raw: Raw, pages: Pages) -> list[Article]:
    """Read one page's article; raises ReadError where there is none, or where it takes too long."""
    text, notes = decode(raw.data, raw.source, raw.charset or declared_charset(raw.data))
    if len(text) > MAX_CHARACTERS:
        text = slimmed(text)
    if len(text) > MAX_CHARACTERS:
        raise ReadError(f"{raw.source} has more than 3 MB of HTML: save its text as a .txt file")
    page = pages.ask(raw.source, job="page", html=text, url=raw.url)
    article = Article.from_text(
        page["text"],
        source=raw.source,
        sha256=raw.sha256,
        notes=(*notes, *page["notes"]),
        origins=page["origins"],
        **likely_language(page["values"], page["text"]),
    )
    if not article.text.strip():
        raise ReadError(
            f"{raw.source} shows no article that newsdiff can find: copy its text into a .txt file"
        )
    return [article]


def likely_language(values: dict[str, Any], text: str) -> dict[str, Any]:
    """The values without a language that the text is plainly not in: many templates state a wrong one."""
    stated = str(values.get("language"))[:2].lower()
    if listed_words(stated) and not reads_as(text, stated):
        return {field: value for field, value in values.items() if field != "language"}
    return values
