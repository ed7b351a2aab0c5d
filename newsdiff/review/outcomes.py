"""What became of decisions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from newsdiff.comparison import Comparison
from newsdiff.review.decisions import Decision


class State(StrEnum):
    APPLIED = "applied"
    OVERRULED = "overruled"
    """A later decision says otherwise."""
    STALE = "stale"
    """Its text no longer holds."""


@dataclass(frozen=True)
class Outcome:
    """What became of a decision, and in plain words why, or what of it could not be applied."""

    decision: Decision
    state: State
    why: str = ""


@dataclass(frozen=True)
class Reviewed:
    """A comparison with decisions applied; one outcome a decision, in their order."""

    comparison: Comparison
    outcomes: tuple[Outcome, ...]

    @property
    def applied(self) -> tuple[Outcome, ...]:
        return self._of(State.APPLIED)

    @property
    def overruled(self) -> tuple[Outcome, ...]:
        return self._of(State.OVERRULED)

    @property
    def stale(self) -> tuple[Outcome, ...]:
        return self._of(State.STALE)

    def _of(self, state: State) -> tuple[Outcome, ...]:
        return tuple(outcome for outcome in self.outcomes if outcome.state is state)
