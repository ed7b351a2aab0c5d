"""Quotes with what differs marked: `<ins>` in an outlet's words, `<del>` in the base's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from newsdiff.cells import reference, shown_alignments, told
from newsdiff.comparison import Alignment, Cell, Claim, Comparison, Passage
from newsdiff.exports.html.markup import esc
from newsdiff.facts.mention import Severity

RESTATED = 0.5
"""Where more of the passages is worded differently than this, only typed changes are marked."""
LONG = 60
"""Of a change of more code points than this only the edited words are marked."""


class Mark(NamedTuple):
    """A range of an article's text that differs; without a `kind`, in wording only.

    `mild` are changes whose sides may agree, or of which one side states nothing.
    """

    start: int
    end: int
    kind: str = ""
    mild: bool = False


def outlet_marks(comparison: Comparison, cell: Cell) -> list[Mark]:
    """What differs in an outlet's words from the base's, or those of the claim's reference."""
    found = shown_alignments(comparison, cell)
    marks = [mark for alignment in found for mark in _changes(alignment, cell.article)]
    edits = [mark for alignment in found for mark in _edits(alignment, cell.article)]
    return marks if _restated(comparison, cell, edits) else [*marks, *edits]


def reference_marks(comparison: Comparison, claim: Claim) -> list[Mark]:
    """What others alter of the reference's words; where only one other tells the claim, its wording too."""
    first = claim.cell(reference(comparison, claim))
    others = [cell for cell in told(claim) if cell is not first]
    marks = [
        mark
        for cell in others
        for alignment in shown_alignments(comparison, cell)
        for mark in _changes(alignment, first.article)
    ]
    if len(others) != 1:
        return marks
    found = shown_alignments(comparison, others[0])
    edits = [mark for alignment in found for mark in _edits(alignment, first.article)]
    return marks if _restated(comparison, first, edits) else [*marks, *edits]


def marked(text: str, passage: Passage, marks: Iterable[Mark], tag: str) -> str:
    """A passage as HTML; a mark's kinds are in `data-kind`, on the last piece of it alone."""
    inside = [mark for mark in marks if mark.start < passage.end and mark.end > passage.start]
    cuts = {passage.start, passage.end}
    for mark in inside:
        cuts |= {max(mark.start, passage.start), min(mark.end, passage.end)}
    places = sorted(cuts)
    pieces = [
        (start, end, frozenset(mark for mark in inside if mark.start <= start and end <= mark.end))
        for start, end in pairwise(places)
    ]
    return "".join(_piece(text[start:end], end, covering, tag) for start, end, covering in pieces)


def _piece(text: str, end: int, covering: frozenset[Mark], tag: str) -> str:
    if not covering:
        return esc(text)
    kinds = sorted({mark.kind for mark in covering if mark.kind and mark.end == end})
    typed = [mark for mark in covering if mark.kind]
    name = "altered" + mildness(all(mark.mild for mark in typed)) if typed else "worded"
    kind = f' data-kind="{esc(", ".join(kinds))}"' if kinds else ""
    return f'<{tag} class="{name}"{kind}>{esc(text)}</{tag}>'


def _changes(alignment: Alignment, article: str) -> Iterator[Mark]:
    edited = list(_edits(alignment, article))
    for change in alignment.changes:
        for side in (change.a, change.b):
            if side is not None and side.article == article:
                mild = change.immaterial or change.severity is not Severity.DIFFERENT
                yield from _narrowed(Mark(side.start, side.end, change.kind, mild), edited)


def mildness(mild: bool) -> str:
    """A second class for what strikes the eye less."""
    return " mild" if mild else ""


def _narrowed(whole: Mark, edited: Sequence[Mark]) -> list[Mark]:
    """Of a long change, such as a quotation's, the words that are edited; all of it where none are."""
    if whole.end - whole.start <= LONG:
        return [whole]
    spans = ((max(whole.start, edit.start), min(whole.end, edit.end)) for edit in edited)
    return [whole._replace(start=start, end=end) for start, end in spans if start < end] or [whole]


def _edits(alignment: Alignment, article: str) -> Iterator[Mark]:
    for edit in alignment.edits:
        for side in (edit.a, edit.b):
            if side is not None and side.article == article:
                yield Mark(side.start, side.end)


def _restated(comparison: Comparison, cell: Cell, edits: Sequence[Mark]) -> bool:
    passages = [comparison.passage_by_id[name] for name in cell.passages]
    length = sum(passage.end - passage.start for passage in passages)
    return sum(edit.end - edit.start for edit in edits) > RESTATED * length
