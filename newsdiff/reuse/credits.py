"""Whom an article or a report of it is credited to: "Adapted from", "Source:", a byline, a dateline."""

from __future__ import annotations

from collections.abc import Iterator

from corpus import Block
from corpus.bylines import read_byline, read_credit, read_source
from corpus.metadata import dateline_end
from newsdiff.comparison import ArticleRecord
from newsdiff.reuse.naming import is_agency

_LONGEST = 200
"""Characters in the longest line that is a credit."""

Credit = tuple[str, int, int]
"""A name, and where the words that credit it begin and end."""


def find_credits(article: ArticleRecord) -> Iterator[Credit]:
    """The credits of an article, those in blocks set aside among them, in reading order.

    Of bylines and datelines only those that name an agency.
    """
    for block in sorted({*article.blocks, *article.excluded}, key=lambda block: (block.start, block.end)):
        line = block.of(article.text)
        if len(line) <= _LONGEST and (name := _credited(line)):
            yield name, block.start, block.end
        elif (end := dateline_end(article.text, block.start, block.end)) > block.start:
            yield from _dateline(article.text, block, end)


def _credited(line: str) -> str | None:
    if name := read_credit(line) or read_source(line):
        return name
    if byline := read_byline(line):
        return next(filter(is_agency, (byline.writer, byline.outlet or "")), None)
    by, _, name = line.strip().partition(" ")
    return name if by.casefold() == "by" and is_agency(name) else None


def _dateline(text: str, block: Block, end: int) -> Iterator[Credit]:
    begin, closing = text.rfind("(", block.start, end) + 1, text.rfind(")", block.start, end)
    if is_agency(text[begin:closing]):
        yield text[begin:closing], begin, closing
