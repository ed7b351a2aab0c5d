"""Plain text and Markdown."""

from __future__ import annotations

from corpus.article import Article
from corpus.decoding import decode
from corpus.readers.pages import Pages
from corpus.readers.raw import Raw


def read(raw: Raw, pages: Pages) -> list[Article]:
    """Read one article; raises ReadError for an empty or a binary file."""
    text, notes = decode(raw.data, raw.source, raw.charset)
    return [Article.from_text(text, source=raw.source, url=raw.url, sha256=raw.sha256, notes=notes)]
