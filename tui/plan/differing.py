"""What an alignment differs in, as marks on the words of one of its sides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsdiff.comparison import Alignment, Comparison, Location
from tui.plan.marks import Mark
from tui.plan.pieces import Marked

RESTATED = 0.5
"""Where more of a passage is worded differently than this, only its typed changes are marked."""
LONG = 60
"""Of a change of more characters than this only the edited words are marked."""


def differing(comparison: Comparison, alignment: Alignment, article: str) -> Iterator[Marked]:
    """What an alignment alters and words differently, as marks on `article`, one of the two."""
    yield from substance(alignment, article)
    if _is_restated(comparison, alignment):
        return
    for edit in alignment.edits:
        one_sided = Mark.ADDED if edit.a is None else Mark.DROPPED
        mark = Mark.REPLACED if edit.a and edit.b else one_sided
        yield from _located((edit.a, edit.b), article, mark)


def substance(alignment: Alignment, article: str) -> Iterator[Marked]:
    """What an alignment alters, as marks on `article`, one of the two."""
    edited = [side for edit in alignment.edits for side in (edit.a, edit.b) if side]
    for change in (each for each in alignment.changes if not each.immaterial):
        for marked in _located((change.a, change.b), article, Mark.SUBSTANCE):
            yield from _narrowed(marked, [side for side in edited if side.article == article])


def _narrowed(marked: Marked, edited: Iterable[Location]) -> list[Marked]:
    """Of a long mark, such as a quotation's, the words that are edited; all of it where none are."""
    if marked.end - marked.start <= LONG:
        return [marked]
    spans = ((max(marked.start, side.start), min(marked.end, side.end)) for side in edited)
    return [Marked(start, end, marked.mark) for start, end in spans if start < end] or [marked]


def _located(sides: Iterable[Location | None], article: str, mark: Mark) -> Iterator[Marked]:
    for location in sides:
        if location is not None and location.article == article:
            yield Marked(location.start, location.end, mark)


def _is_restated(comparison: Comparison, alignment: Alignment) -> bool:
    """Whether so much is reworded that marking the words would only tint the whole passage."""
    passages = [comparison.passage_by_id[each] for each in alignment.b]
    words = sum(edit.b.end - edit.b.start for edit in alignment.edits if edit.b)
    return words > RESTATED * sum(passage.end - passage.start for passage in passages)
