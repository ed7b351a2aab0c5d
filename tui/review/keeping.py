"""Where decisions on a comparison are kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count
from typing import TYPE_CHECKING, Protocol

from newsdiff.errors import ComparisonError
from newsdiff.review import Decision, from_record, to_record
from newsdiff.version import TOOL

if TYPE_CHECKING:
    from corpus.library.models import Review as Record
    from corpus.library.models import UnnamedStory
    from corpus.library.whole import Library

PATIENCE = 1.0
"""Seconds that a key waits for another process that has the library locked."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A decision as it is kept: when it was made and with what, and whether it held when it was read."""

    decision: Decision
    made: datetime
    tool: str
    holds: bool = True
    deed: int = 0
    """The same for decisions that one key made."""
    redo: int | None = None
    """Of those undone, what has the greatest was undone last; None where it cannot be done again."""


class Keeper(Protocol):
    """Keeps decisions in the order they are made; they are known by their numbers in it, from 0."""

    @property
    def lasts(self) -> bool:
        """Whether they are there again when newsdiff is started anew."""

    @property
    def words(self) -> str:
        """Where and for how long they are kept, in a sentence; empty where that goes without saying."""

    def load(self) -> tuple[list[Entry], list[str]]:
        """All of them, those taken back too, and in words what could not be read. Raises LibraryError."""

    def add(self, decisions: Sequence[Decision], made: datetime) -> None:
        """Keep more, which one key made. Raises LibraryError, and then none is kept."""

    def hold(self, numbers: Sequence[int], *, holds: bool) -> None:
        """Let some hold again, or take them back. Raises LibraryError, and then nothing is changed."""


class SessionKeeper:
    """Keeps them until newsdiff is left."""

    lasts = False
    words = "Decisions hold until you leave."

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._deeds = count(1)

    def load(self) -> tuple[list[Entry], list[str]]:
        return list(self._entries), []

    def add(self, decisions: Sequence[Decision], made: datetime) -> None:
        deed = next(self._deeds)
        self._entries = [replace(each, redo=None) for each in self._entries]
        self._entries += [Entry(decision, made, TOOL, deed=deed) for decision in decisions]

    def hold(self, numbers: Sequence[int], *, holds: bool) -> None:
        redo = None if holds else next(self._deeds)
        for number in numbers:
            self._entries[number] = replace(self._entries[number], holds=holds, redo=redo)


class LibraryKeeper:
    """Keeps them with a story of the library, each at once."""

    lasts = True
    words = ""

    def __init__(self, opened: Callable[[], AbstractContextManager[Library]], story: str | None) -> None:
        """`opened` opens the library anew, and `story` is a slug."""
        self._opened = opened
        self._story: UnnamedStory | str | None = story
        self._ids: list[int] = []

    def load(self) -> tuple[list[Entry], list[str]]:
        with self._opened() as library:
            story = self._found(library)
            records = library.reviews(story, undone=True) if story else ()
        self._ids = []
        entries, problems = [], []
        for record in records:
            try:
                entries.append(_entry(record))
                self._ids.append(record.id)
            except ComparisonError as error:
                problems.append(str(error))
        return entries, problems

    def add(self, decisions: Sequence[Decision], made: datetime) -> None:
        with self._opened() as library, library.together():
            story = self._made(library)
            first: Record | None = None
            ids = []
            for decision in decisions:
                kind, payload = to_record(decision)
                record = library.add_review(story, kind, payload, made=made, made_with=first)
                first = first or record
                ids.append(record.id)
        self._story = story
        self._ids += ids

    def hold(self, numbers: Sequence[int], *, holds: bool) -> None:
        with self._opened() as library:
            library.undo_reviews([self._ids[number] for number in numbers], undone=not holds)

    def _found(self, library: Library) -> UnnamedStory | str | None:
        """What decisions are kept with; None where there are none yet."""
        return self._story

    def _made(self, library: Library) -> UnnamedStory | str:
        """The same, made where it is missing."""
        assert self._story is not None
        return self._story


def _entry(record: Record) -> Entry:
    decision = from_record(record.kind, record.payload)
    deed = record.id if record.made_with is None else record.made_with
    return Entry(decision, record.made, record.tool, not record.undone, deed, record.redo)
