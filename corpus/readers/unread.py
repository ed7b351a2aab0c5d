"""Formats that are known and that nothing reads yet: each says so in one line."""

from __future__ import annotations

from corpus.article import Article
from corpus.errors import ReadError
from corpus.readers.pages import Pages
from corpus.readers.raw import Raw


def read_pdf(raw: Raw, pages: Pages) -> list[Article]:
    """Raises ReadError."""
    raise ReadError(f"{raw.source} is a PDF, which newsdiff does not read yet: save its text as a .txt file")


def read_warc(raw: Raw, pages: Pages) -> list[Article]:
    """Raises ReadError."""
    raise ReadError(
        f"{raw.source} is a web archive (WARC), which newsdiff does not read yet: save its pages as .html"
    )
