"""Plain text and Markdown."""

from __future__ import annotations

from corpus.article import Article
from corpus.decoding import decode


def read(data: bytes, source: str, sha256: str) -> Article:
    """Read one article; raises ReadError for an empty or a binary file."""
    text, notes = decode(data, source)
    return Article.from_text(text, source=source, sha256=sha256, notes=notes)
