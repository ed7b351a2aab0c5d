"""A person's notes, tied to what they are on in one comparison."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property

from newsdiff.comparison import Comparison
from newsdiff.review.decisions import Note
from newsdiff.review.finding import Finder, Stale
from newsdiff.review.material import Material
from newsdiff.review_records import ReviewNote, Subject


class Notes:
    """The notes by what they are on; a later one on the same takes an earlier one's place."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        before = comparison.reviewed.notes if comparison.reviewed else ()
        self._texts = {(note.on, note.id): note.text for note in before}
        self._last: dict[tuple[Subject, str], int] = {}

    @cached_property
    def _material(self) -> Material:
        return Material(self._comparison)

    def write(self, number: int, note: Note, finder: Finder) -> int | None:
        """Take in a note, the decision of that number; the number of the one it replaces. Raises Stale."""
        subject = (note.on, self._subject(note, finder))
        replaced = self._last.get(subject)
        self._last[subject] = number
        self._texts.pop(subject, None) if not note.text else self._texts.update({subject: note.text})
        return replaced

    @property
    def records(self) -> tuple[ReviewNote, ...]:
        return tuple(ReviewNote(on=on, id=name, text=text) for (on, name), text in self._texts.items())

    def _subject(self, note: Note, finder: Finder) -> str:
        if note.on == "alignment":
            return self._alignment(finder.passages(note.passages), finder.passages(note.against))
        found, lost = finder.found(note.passages)
        if not found:
            raise Stale("; ".join(lost))
        return found[0] if note.on == "passage" else self._claim(found)

    def _claim(self, passages: Collection[str]) -> str:
        """The claim with most of the passages."""
        nodes = set(self._material.nodes(list(passages)))
        groups = sorted(self._material.groups, key=self._material.first)
        return self._material.groups[max(groups, key=lambda group: len(nodes & set(group)))].id

    def _alignment(self, a: Collection[str], b: Collection[str]) -> str:
        """The alignment with most of the passages, and some of either side."""
        shared = {
            held.record.id: sum(len(set(mine) & set(theirs)) for mine, theirs in sides)
            for held in self._material.held
            for sides in (
                ((held.record.a, a), (held.record.b, b)),
                ((held.record.a, b), (held.record.b, a)),
            )
            if all(set(mine) & set(theirs) for mine, theirs in sides)
        }
        if not shared:
            raise Stale("these passages are no longer matched")
        return max(shared, key=lambda name: shared[name])
