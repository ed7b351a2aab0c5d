"""Where decisions on a comparison are kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from newsdiff.errors import ComparisonError
from newsdiff.review import Decision, from_record, to_record
from newsdiff.version import __version__

if TYPE_CHECKING:
    from corpus.library.models import Review as Record
    from corpus.library.whole import Library


@dataclass(frozen=True, slots=True)
class Entry:
    """A decision as it is kept: when it was made and with what, and whether it held when it was read."""

    decision: Decision
    made: datetime
    tool: str
    holds: bool = True


class Keeper(Protocol):
    """Keeps decisions in the order they are made; they are known by their numbers in it, from 0."""

    @property
    def lasts(self) -> bool:
        """Whether they are there again when newsdiff is started anew."""

    def load(self) -> tuple[list[Entry], list[str]]:
        """All of them, those taken back too, and in words what could not be read. Raises LibraryError."""

    def add(self, decisions: Sequence[Decision]) -> list[Entry]:
        """Keep more. Raises LibraryError, and then none is kept."""

    def hold(self, numbers: Sequence[int], *, holds: bool) -> None:
        """Let some hold again, or take them back. Raises LibraryError, and then nothing is changed."""


class SessionKeeper:
    """Keeps them until newsdiff is left."""

    lasts = False

    def __init__(self) -> None:
        self._entries: list[Entry] = []

    def load(self) -> tuple[list[Entry], list[str]]:
        return list(self._entries), []

    def add(self, decisions: Sequence[Decision]) -> list[Entry]:
        now = datetime.now(UTC)
        entries = [Entry(decision, now, f"newsdiff {__version__}") for decision in decisions]
        self._entries += entries
        return entries

    def hold(self, numbers: Sequence[int], *, holds: bool) -> None:
        for number in numbers:
            entry = self._entries[number]
            self._entries[number] = Entry(entry.decision, entry.made, entry.tool, holds)


class LibraryKeeper:
    """Keeps them with a story of the library, each at once."""

    lasts = True

    def __init__(self, opened: Callable[[], AbstractContextManager[Library]], story: str) -> None:
        """`opened` opens the library anew, and `story` is a slug."""
        self._opened = opened
        self._story = story
        self._ids: list[int] = []

    def load(self) -> tuple[list[Entry], list[str]]:
        with self._opened() as library:
            records = library.reviews(self._story, undone=True)
        self._ids = []
        entries, problems = [], []
        for record in records:
            try:
                entries.append(_entry(record))
                self._ids.append(record.id)
            except ComparisonError as error:
                problems.append(str(error))
        return entries, problems

    def add(self, decisions: Sequence[Decision]) -> list[Entry]:
        with self._opened() as library, library.together():
            records = [library.add_review(self._story, *to_record(decision)) for decision in decisions]
        self._ids += [record.id for record in records]
        return [_entry(record) for record in records]

    def hold(self, numbers: Sequence[int], *, holds: bool) -> None:
        with self._opened() as library, library.together():
            for number in numbers:
                library.undo_review(self._ids[number], undone=not holds)


def _entry(record: Record) -> Entry:
    decision = from_record(record.kind, record.payload)
    return Entry(decision, record.made, record.tool, not record.undone)
