"""Decisions that cannot be kept now are kept later."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from itertools import count
from typing import NamedTuple

from corpus.library.errors import LibraryError
from newsdiff.review import Decision
from newsdiff.version import TOOL
from tui.review.keeping import Entry, Keeper


class _Waiting(NamedTuple):
    """What is to be kept, and how many decisions that is."""

    keep: Callable[[], None]
    decisions: int


class Patience:
    """Keeps in their order what is made, undone and done again; what fails is tried again with the next."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper
        self._waiting: list[_Waiting] = []
        self._deeds = count(-1, -1)  # those that are loaded are not negative
        self.trouble = ""
        """Why something could not be kept, in a line; empty where all is."""

    @property
    def keeper(self) -> Keeper:
        return self._keeper

    @property
    def unkept(self) -> int:
        """How many decisions, made or taken back, are not kept."""
        return sum(each.decisions for each in self._waiting)

    def load(self) -> tuple[list[Entry], list[str]]:
        """As a keeper does. Raises LibraryError."""
        return self._keeper.load()

    def add(self, decisions: Sequence[Decision]) -> list[Entry]:
        now = datetime.now(UTC)
        self._waiting.append(_Waiting(partial(self._keeper.add, decisions, now), len(decisions)))
        self.settle()
        deed = next(self._deeds)
        return [Entry(decision, now, TOOL, deed=deed) for decision in decisions]

    def hold(self, numbers: Sequence[int], *, holds: bool) -> None:
        keep = partial(self._keeper.hold, numbers, holds=holds)
        self._waiting.append(_Waiting(keep, len(numbers)))
        self.settle()

    def settle(self) -> None:
        """Keep what waits."""
        self.trouble = ""
        while self._waiting:
            try:
                self._waiting[0].keep()
            except LibraryError as error:
                self.trouble = str(error)
                return
            self._waiting.pop(0)
