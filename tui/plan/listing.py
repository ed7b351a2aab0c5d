"""Pages of which some paragraphs stand for a claim, or a pair of outlets, that can be opened."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from tui.plan.flow import cells, fitted
from tui.plan.marks import Mark
from tui.plan.pieces import Paragraph, Piece, paragraph

Pair = tuple[str, str]
"""The ids of two articles."""


class Entry(NamedTuple):
    """A paragraph, and the number of the claim it belongs to, from 0, or the pair of outlets."""

    paragraph: Paragraph
    claim: int | None = None
    pair: Pair | None = None


class Stop(NamedTuple):
    """The paragraphs `[first, end)` that one claim, or pair of outlets, has in a row."""

    claim: int | None
    first: int
    end: int
    pair: Pair | None = None


BLANK = Entry(paragraph(""))


def stops(entries: Sequence[Entry]) -> list[Stop]:
    """Where one can stand on a page, in order; a claim that is listed twice has two stops."""
    found = []
    for (claim, pair), run in groupby(enumerate(entries), lambda each: (each[1].claim, each[1].pair)):
        numbers = [number for number, _ in run]
        if claim is not None or pair is not None:
            found.append(Stop(claim, numbers[0], numbers[-1] + 1, pair))
    return found


def parts(entries: Sequence[Entry]) -> list[int]:
    """The numbers of the paragraphs that are headings."""
    firsts = ((number, entry.paragraph.pieces[:1]) for number, entry in enumerate(entries))
    return [number for number, first in firsts if any(piece.mark is Mark.HEADING for piece in first)]


def line(*parts: str | Piece) -> Entry:
    """Pieces that are cut to their width already; the spaces they begin with are kept."""
    pieces = paragraph(*parts).pieces
    spaces = 0
    for number, piece in enumerate(pieces):
        kept = piece.text.lstrip(" ")
        spaces += len(piece.text) - len(kept)
        if kept:
            return Entry(paragraph(Piece(kept, piece.mark), *pieces[number + 1 :], indent=spaces))
    return BLANK


def heading(words: str) -> Entry:
    return line(Piece(words, Mark.HEADING))


def how_to_read(*lines: str, indent: int = 0) -> list[Entry]:
    """What a part shows, and what it does not say."""
    return [Entry(paragraph(Piece(words, Mark.DIM), indent=indent)) for words in lines]


def beside(left: Iterable[Sequence[Piece]], right: Iterable[Sequence[Piece]], width: int) -> list[Entry]:
    """Two blocks of lines side by side, the right one from `width` cells on."""
    one, other = list(left), list(right)
    missing = len(other) - len(one)
    one += [[]] * missing
    other += [[]] * -missing
    return [line(*fitted(a, width), *b) for a, b in zip(one, other, strict=True)]


def widest(blocks: Iterable[Sequence[Piece]]) -> int:
    """The width of a block of lines in cells."""
    return max((cells(block) for block in blocks), default=0)
