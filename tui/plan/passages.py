"""The text of a cell's passages: marked, with what stands around and between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdiff.comparison import Comparison, Passage
from tui.plan.glyphs import CUT, GAP
from tui.plan.marks import Mark
from tui.plan.outline import Outline
from tui.plan.pieces import Marked, Piece, mark_span
from tui.plan.text import display


def passages_text(
    comparison: Comparison,
    outlines: dict[str, Outline],
    passages: Sequence[Passage],
    marks: Sequence[Marked],
    *,
    sentences: bool,
) -> list[Piece]:
    """One article's passages, given in reading order, with the stray words of their blocks in dim.

    Around a clause stands the rest of its sentence with `sentences`, else a sign that it is cut out of one.
    """
    pieces: list[Piece] = []
    before: Passage | None = None
    for passage, after in zip(passages, [*passages[1:], None], strict=True):
        outline = outlines[passage.article]
        text = comparison.article_by_id[passage.article].text
        if before and not (sentences and same_sentence(before, passage)):
            adjacent = outline.order[passage.id] - outline.order[before.id] == 1
            pieces.append(Piece(" ") if adjacent else Piece(GAP, Mark.DIM))
        if lead := outline.lead.get(passage.id):
            pieces.append(Piece(display(lead) + " ", Mark.DIM))
        pieces += sentence_start(text, passage, before, whole=sentences)
        pieces += mark_span(text, passage.start, passage.end, marks)
        pieces += sentence_end(text, passage, after, whole=sentences)
        if tail := outline.tail.get(passage.id):
            pieces.append(Piece(" " + display(tail), Mark.DIM))
        before = passage
    return pieces


def sentence_start(text: str, passage: Passage, before: Passage | None, *, whole: bool) -> Iterator[Piece]:
    """What stands before a clause in its sentence, from the passage `before` it on if that is in it too."""
    follows = before is not None and same_sentence(before, passage)
    start = before.end if before and follows else (passage.sentence or passage).start
    if whole:
        yield from _context(text, start, passage.start)
    elif start < passage.start and not follows:
        yield Piece(f"{CUT} ", Mark.DIM)


def sentence_end(text: str, passage: Passage, after: Passage | None, *, whole: bool) -> Iterator[Piece]:
    """What stands after a clause in its sentence, unless `after` goes on with it."""
    if after is not None and same_sentence(passage, after):
        return
    end = (passage.sentence or passage).end
    if whole:
        yield from _context(text, passage.end, end)
    elif passage.end < end:
        yield Piece(f" {CUT}", Mark.DIM)


def same_sentence(passage: Passage, other: Passage) -> bool:
    return passage.sentence is not None and passage.sentence == other.sentence


def _context(text: str, start: int, end: int) -> Iterator[Piece]:
    if words := display(text[start:end]):
        yield Piece(words, Mark.CONTEXT)
