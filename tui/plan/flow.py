"""Paragraphs wrapped to a width, their lines cut on demand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from rich.cells import cell_len, set_cell_size

from tui.plan.pieces import Paragraph, Piece
from tui.plan.wrapping import Line, wrap

MIN_CELLS = 2
"""Below this a wide character would not fit a line."""
MIN_HUNG = 16
"""A paragraph hangs only as far as leaves its lines this many cells."""


def height(paragraphs: Sequence[Paragraph], width: int) -> int:
    """How many lines a `Flow` of these paragraphs has."""
    return sum(len(_wrapped(paragraph, width)) for paragraph in paragraphs)


def _margins(paragraph: Paragraph, width: int) -> tuple[int, int]:
    """The indent of a paragraph's first line and what is added for the others; they give way to the text."""
    indent = max(0, min(paragraph.indent, width - MIN_CELLS))
    return indent, max(0, min(paragraph.hang, width - indent - MIN_HUNG))


def _wrapped(paragraph: Paragraph, width: int) -> list[Line]:
    indent, hang = _margins(paragraph, width)
    return wrap(paragraph.text, max(MIN_CELLS, width - indent), hang)


class Flow:
    """The lines of some paragraphs at a width in cells."""

    def __init__(self, paragraphs: Sequence[Paragraph], width: int) -> None:
        self.width = width
        self._paragraphs = paragraphs
        self._lines = [
            (number, line)
            for number, paragraph in enumerate(paragraphs)
            for line in _wrapped(paragraph, width)
        ]
        self._starts = [list(accumulate((len(p.text) for p in par.pieces), initial=0)) for par in paragraphs]

    def __len__(self) -> int:
        return len(self._lines)

    def lines_of(self, number: int) -> tuple[int, int]:
        """The first line of a paragraph, and the one after its last."""
        first = bisect_left(self._lines, number, key=lambda line: line[0])
        return first, bisect_right(self._lines, number, key=lambda line: line[0])

    def line(self, index: int) -> list[Piece]:
        """The pieces of a line, its indent first; not padded."""
        number, (start, end) = self._lines[index]
        starts = self._starts[number]
        margin = self._margin(index)
        pieces = [Piece(" " * margin)] if margin else []
        for at in range(bisect_right(starts, start) - 1, len(self._paragraphs[number].pieces)):
            if starts[at] >= end:
                break
            piece = self._paragraphs[number].pieces[at]
            text = piece.text[max(0, start - starts[at]) : end - starts[at]]
            if text:
                pieces.append(Piece(text, piece.mark))
        return pieces

    def _margin(self, index: int) -> int:
        number = self._lines[index][0]
        indent, hang = _margins(self._paragraphs[number], self.width)
        first = index == 0 or self._lines[index - 1][0] != number
        return indent if first else indent + hang


def cells(pieces: Sequence[Piece]) -> int:
    """The width of a line in cells."""
    return sum(cell_len(piece.text) for piece in pieces)


def fitted(pieces: Sequence[Piece], width: int) -> list[Piece]:
    """The line cut or filled with spaces to exactly `width` cells."""
    kept: list[Piece] = []
    room = width
    for piece in pieces:
        size = cell_len(piece.text)
        kept.append(piece if size <= room else Piece(set_cell_size(piece.text, max(0, room)), piece.mark))
        room -= size
    return padded(kept, width)


def padded(pieces: list[Piece], width: int) -> list[Piece]:
    """The line filled with spaces up to `width` cells."""
    missing = width - cells(pieces)
    return [*pieces, Piece(" " * missing)] if missing > 0 else pieces
