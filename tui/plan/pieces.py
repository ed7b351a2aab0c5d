"""Styled text before it has a width: pieces, and the paragraphs they make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tui.plan.marks import BRACKETS, Mark
from tui.plan.text import display


class Piece(NamedTuple):
    """A run of text with one mark; the text is safe to print."""

    text: str
    mark: Mark = Mark.PLAIN


class Paragraph(NamedTuple):
    """Pieces that wrap together, `indent` cells in; lines after the first are `hang` cells further in."""

    pieces: tuple[Piece, ...]
    indent: int = 0
    hang: int = 0

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


def paragraph(*parts: str | Piece, indent: int = 0, hang: int = 0) -> Paragraph:
    """A paragraph from safe texts and pieces; a bare text is plain."""
    return Paragraph(tuple(p if isinstance(p, Piece) else Piece(p) for p in parts), indent, hang)


class Marked(NamedTuple):
    """A mark over `[start, end)` of an article's text."""

    start: int
    end: int
    mark: Mark


_RANK = {
    Mark.PLAIN: 0,
    Mark.REPLACED: 1,
    Mark.ADDED: 2,
    Mark.DROPPED: 2,
    Mark.SUBSTANCE: 3,
    Mark.SHARED: 4,
}


def mark_span(text: str, start: int, end: int, marks: Iterable[Marked]) -> list[Piece]:
    """`text[start:end]` cut where its marks begin and end; where they overlap the strongest wins."""
    events: list[tuple[int, int, Mark]] = []
    for marked in marks:
        first, last = max(marked.start, start), min(marked.end, end)
        if first < last:
            events += [(first, 1, marked.mark), (last, -1, marked.mark)]
    open_marks = dict.fromkeys(_RANK, 0)
    pieces: list[Piece] = []
    position = start
    for at, step, mark in [*sorted(events), (end, 0, Mark.PLAIN)]:
        if at > position:
            strongest = max((m for m in _RANK if open_marks[m]), key=_RANK.__getitem__, default=Mark.PLAIN)
            pieces.append(Piece(display(text[position:at]), strongest))
            position = at
        open_marks[mark] += step
    return list(_merged(pieces))


def _merged(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Neighbours of one mark as one piece; a space that two pieces share is kept once."""
    held: Piece | None = None
    for piece in pieces:
        text = piece.text
        if held is not None and held.text.endswith(" "):
            text = text.lstrip(" ")
        if not text:
            continue
        if held is not None and held.mark == piece.mark:
            held = Piece(held.text + text, held.mark)
            continue
        if held is not None:
            yield held
        held = Piece(text, piece.mark)
    if held is not None:
        yield held


def bracketed(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces with the characters that carry a mark without colour, set close to the words."""
    for piece in pieces:
        brackets = BRACKETS.get(piece.mark)
        words = piece.text.strip(" ")
        if not brackets or not words:
            yield piece
            continue
        before = piece.text[: len(piece.text) - len(piece.text.lstrip(" "))]
        after = piece.text[len(before) + len(words) :]
        yield Piece(f"{before}{brackets[0]}{words}{brackets[1]}{after}", piece.mark)
