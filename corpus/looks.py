"""What each block of a text looks like by itself: prose, or a line of something else."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass, replace
from enum import Enum

from corpus.article import Block, BlockKind
from corpus.languages import listed_words, reads_as
from corpus.lines import ends_sentence

_WORD = re.compile(r"[^\W_\u3040-\u9fff]+|[\u3040-\u9fff]")
_NUMBER = re.compile(r"\d")
_PROSE_WORDS = 8
_UNPUNCTUATED_PROSE_WORDS = 25
_ROW_WORDS = 8
_ROWS_NEARBY = 3
_LEAST_FUNCTION_WORDS = 0.12


class Kind(Enum):
    """The looks a block can have."""

    PROSE = "prose"
    REMARK = "remark"
    """A short sentence or a marked heading: part of the article or not, as its neighbours are."""
    ROW = "row"
    """A short line with a number among others, as in a table, or an item of a list that prose introduces."""
    LINK = "link"
    """A line without end punctuation: a headline, a menu entry, a label."""


@dataclass(frozen=True, slots=True)
class Look:
    """A block's kind and its number of words."""

    kind: Kind
    words: int


def look_at(text: str, blocks: list[Block], language: str, junk: Container[int]) -> list[Look]:
    """The look of every block; `junk` blocks are links whatever they look like.

    Prose must have function words of its language, if the text as a whole has them.
    """
    known = listed_words(language) if reads_as(text, language) else frozenset[str]()
    looks = [
        _look(block.of(text), known, possible=index not in junk, heading=block.kind is BlockKind.HEADING)
        for index, block in enumerate(blocks)
    ]
    return _rows_among_rows(_introduced(text, blocks, looks))


def _look(line: str, known: frozenset[str], *, possible: bool, heading: bool) -> Look:
    words = _WORD.findall(line.lower())
    count = len(words)
    if not possible:
        return Look(Kind.LINK, count)
    closed = ends_sentence(line) or line.endswith(":")
    fluent = not known or sum(word in known for word in words) >= _LEAST_FUNCTION_WORDS * count
    if fluent and count >= (_PROSE_WORDS if closed else _UNPUNCTUATED_PROSE_WORDS):
        return Look(Kind.PROSE, count)
    if closed or heading:
        return Look(Kind.REMARK, count)
    return Look(Kind.ROW if count <= _ROW_WORDS and _NUMBER.search(line) else Kind.LINK, count)


def _introduced(text: str, blocks: list[Block], looks: list[Look]) -> list[Look]:
    """The items of a list that follows a sentence with a colon are rows."""
    introduced = False
    result = []
    for block, look in zip(blocks, looks, strict=True):
        item = block.kind is BlockKind.LIST_ITEM
        if look.kind in (Kind.PROSE, Kind.REMARK):
            introduced = text[block.end - 1] == ":" or (introduced and item)
        else:
            introduced = introduced and item
        result.append(replace(look, kind=Kind.ROW) if introduced and look.kind is Kind.LINK else look)
    return result


def _rows_among_rows(looks: list[Look]) -> list[Look]:
    """A row with fewer than two others close by is a link."""
    rows = [look.kind is Kind.ROW for look in looks]
    return [
        replace(look, kind=Kind.LINK) if row and sum(rows[max(0, at - 2) : at + 3]) < _ROWS_NEARBY else look
        for at, (look, row) in enumerate(zip(looks, rows, strict=True))
    ]
