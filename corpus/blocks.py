"""The blocks of a text by their layout: paragraphs, list items, quotations, marked headings."""

from __future__ import annotations

import re

from corpus.article import Block, BlockKind, Span
from corpus.lines import chunks, ends_sentence, wrapped

_BULLET = re.compile(r"(?:[-*+•·▪‣◦–]|\d{1,3}[.)])[ \u00a0]+(?=\S)")
_QUOTE = re.compile(r">[ ]?")
_HASHES = re.compile(r"#{1,6}[ ]+(?=\S)")
_UNDERLINE = re.compile(r"={3,}|-{3,}")
_LONGEST_UNDERLINED = 120


def find_pieces(text: str, start: int = 0) -> list[Block]:
    """Blocks from offset `start` on, trimmed and in order; list, heading and quotation marks stand outside.

    Paragraphs are parted by blank lines and may be broken at a width, or stand one a line. A heading is known
    here by its marks or underline only; `corpus.headings` tells the others from paragraphs.
    """
    return [piece for lines in chunks(text, start) for piece in _parted(text, lines)]


def _parted(text: str, lines: list[Span]) -> list[Block]:
    """The pieces of lines without a blank one between them; an underline makes a heading of what is above."""
    pieces: list[Block] = []
    first = 0
    for index in range(1, len(lines)):
        if index > first and _is_underlined(text, lines[index - 1], lines[index]):
            pieces += _pieces(text, lines[first : index - 1])
            title = lines[index - 1]
            pieces.append(Block(start=title.start, end=title.end, kind=BlockKind.HEADING))
            first = index + 1
    return pieces + _pieces(text, lines[first:])


def _is_underlined(text: str, title: Span, line: Span) -> bool:
    """Whether a line of "===" or "---" stands under one that may be a title (Markdown's setext headings)."""
    return (
        _UNDERLINE.fullmatch(text, line.start, line.end) is not None
        and len(title) <= _LONGEST_UNDERLINED
        and marked(text, title)[0] is BlockKind.PARAGRAPH
        and any(map(str.isalnum, title.of(text)))
        and not ends_sentence(title.of(text))
    )


def _pieces(text: str, lines: list[Span]) -> list[Block]:
    pieces: list[Block] = []
    joining = wrapped(text, lines)
    for line in lines:
        kind, begin = marked(text, line)
        before = pieces[-1] if pieces else None
        if before and _goes_on(before.kind, kind, joining or _indented(text, line)):
            pieces[-1] = Block(start=before.start, end=line.end, kind=before.kind)
        else:
            pieces.append(Block(start=begin, end=line.end, kind=kind))
    return pieces


def marked(text: str, line: Span) -> tuple[BlockKind, int]:
    """What the mark that a line begins with makes of it, and where its words begin."""
    for pattern, kind in (
        (_HASHES, BlockKind.HEADING),
        (_BULLET, BlockKind.LIST_ITEM),
        (_QUOTE, BlockKind.QUOTATION),
    ):
        match = pattern.match(text, line.start, line.end)
        if match and match.end() < line.end:
            return kind, match.end()
    return BlockKind.PARAGRAPH, line.start


def _goes_on(before: BlockKind, kind: BlockKind, continuing: bool) -> bool:
    if kind is BlockKind.QUOTATION:
        return before is kind
    return kind is BlockKind.PARAGRAPH and continuing and before is not BlockKind.HEADING


def _indented(text: str, line: Span) -> bool:
    return text.startswith("  ", line.start - 2)
