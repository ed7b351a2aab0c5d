"""The blocks of a text by their layout: paragraphs, list items, quotations, marked headings."""

from __future__ import annotations

import re

from corpus.article import Block, BlockKind, Span
from corpus.lines import chunks, wrapped

_BULLET = re.compile(r"(?:[-*+•·▪‣◦–]|\d{1,3}[.)])[ \u00a0]+(?=\S)")
_QUOTE = re.compile(r">[ ]?")
_HASHES = re.compile(r"#{1,6}[ ]+(?=\S)")


def find_pieces(text: str, start: int = 0) -> list[Block]:
    """Blocks from offset `start` on, trimmed and in order; list, heading and quotation marks stand outside.

    Paragraphs are parted by blank lines and may be broken at a width, or stand one a line. A heading is known
    here by its marks only; `corpus.headings` tells the others from paragraphs.
    """
    return [piece for lines in chunks(text, start) for piece in _pieces(text, lines)]


def _pieces(text: str, lines: list[Span]) -> list[Block]:
    pieces: list[Block] = []
    joining = wrapped(text, lines)
    for line in lines:
        kind, begin = _marked(text, line)
        before = pieces[-1] if pieces else None
        if before and _goes_on(before.kind, kind, joining or _indented(text, line)):
            pieces[-1] = Block(start=before.start, end=line.end, kind=before.kind)
        else:
            pieces.append(Block(start=begin, end=line.end, kind=kind))
    return pieces


def _marked(text: str, line: Span) -> tuple[BlockKind, int]:
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
