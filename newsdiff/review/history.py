"""Decisions done, undone and done again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from newsdiff.review.decisions import Decision


class Step(NamedTuple):
    """The decision of that number, from 0, now holds or no longer does."""

    number: int
    holds: bool


class History:
    """All decisions ever made on a story, in their order, and which of them hold.

    Each change of it is a `Step`, so that a library can keep the same. Nothing is removed: what is undone
    only no longer holds.
    """

    def __init__(self, kept: Iterable[tuple[Decision, bool]] = (), undone: Iterable[int] = ()) -> None:
        """`kept` are the decisions so far, each with whether it holds; those that hold can be undone.

        `undone` are the numbers of those that can be done again, the one that was undone last at the end.
        """
        entries = list(kept)
        self._decisions = [decision for decision, _ in entries]
        self._holds = [holds for _, holds in entries]
        self._past = [Step(number, True) for number, holds in enumerate(self._holds) if holds]
        self._future = [Step(number, True) for number in undone]

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """Those that hold, in the order they were made: what `apply` takes."""
        return tuple(self._decisions[number] for number in self.numbers)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of those that hold, parallel to `decisions` and so to a review's outcomes."""
        return tuple(number for number, holds in enumerate(self._holds) if holds)

    @property
    def can_undo(self) -> bool:
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        return bool(self._future)

    def do(self, decision: Decision) -> Step:
        """Make a decision; what was undone before can no longer be redone."""
        self._decisions.append(decision)
        self._holds.append(False)
        return self._step(Step(len(self._decisions) - 1, True))

    def drop(self, number: int) -> Step:
        """Take back one decision, whatever came after it; this can be undone too."""
        if not self._holds[number]:
            raise ValueError(f"decision {number} does not hold")
        return self._step(Step(number, False))

    def undo(self) -> Step | None:
        """Turn the last step back; None where there is none."""
        return self._turn(self._past, self._future, back=True)

    def redo(self) -> Step | None:
        """Take the last undone step again; None where there is none."""
        return self._turn(self._future, self._past, back=False)

    def _step(self, step: Step) -> Step:
        self._holds[step.number] = step.holds
        self._past.append(step)
        self._future.clear()
        return step

    def _turn(self, source: list[Step], target: list[Step], *, back: bool) -> Step | None:
        if not source:
            return None
        step = source.pop()
        target.append(step)
        holds = step.holds is not back
        self._holds[step.number] = holds
        return Step(step.number, holds)
