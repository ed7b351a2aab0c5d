"""One reader a format: a function from a file's bytes to one or more articles."""

from __future__ import annotations

from corpus.readers import feed, html, json_file, json_lines, text, unread
from corpus.readers.pages import Pages
from corpus.readers.raw import Raw, Reader
from corpus.readers.sniffing import ENDINGS, Format, sniff

__all__ = ["SUFFIXES", "Pages", "Raw", "Reader", "reader_for", "reader_name"]

_READERS: dict[Format, Reader] = {
    Format.TEXT: text.read,
    Format.HTML: html.read,
    Format.JSON: json_file.read,
    Format.JSON_LINES: json_lines.read,
    Format.FEED: feed.read,
    Format.PDF: unread.read_pdf,
    Format.WARC: unread.read_warc,
}
SUFFIXES = frozenset(ENDINGS)
"""What a folder is searched for."""


def reader_for(raw: Raw) -> Reader:
    """The reader of bytes, chosen by what they begin with, then by what they are called."""
    return _READERS[sniff(raw.source, raw.data, raw.media_type)]


def reader_name(reader: Reader) -> str:
    """What a reader is called: its module's name."""
    return reader.__module__.rpartition(".")[2]
