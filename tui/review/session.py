"""A comparison as it was made, the decisions on it, and what they make of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from newsdiff.comparison import Comparison
from newsdiff.review import Decision, History, Material, Outcome, Reviewed, State, Step, apply
from tui.review.keeping import Entry, Keeper
from tui.review.patience import Patience


@dataclass(frozen=True, slots=True)
class Held:
    """A decision that holds, by its number, with what became of it."""

    number: int
    entry: Entry
    outcome: Outcome


class Review:
    """Decisions are applied over the comparison as it was made: nothing is aligned again.

    What one key did is undone and done again as one. What cannot be kept holds here, and is tried again.
    """

    def __init__(self, raw: Comparison, keeper: Keeper) -> None:
        """Raises LibraryError where decisions cannot be read."""
        self._kept = Patience(keeper)
        self._entries, self.unread = self._kept.load()
        undone = _undone(self._entries)
        kept = ((entry.decision, entry.holds) for entry in self._entries)
        self._history = History(kept, (number for number, _ in undone))
        self._done = _counts(entry.deed for entry in self._entries if entry.holds)
        self._undone = _counts(turn for _, turn in undone)
        self.told = False
        """Whether it was said where decisions are kept."""
        self.over(raw)

    def over(self, raw: Comparison) -> None:
        """Apply the decisions over another comparison of the same story."""
        self._raw = raw
        self._material: Material | None = None
        self._show(self._applied(self._history.decisions))

    def _applied(self, decisions: Sequence[Decision]) -> Reviewed:
        """What some decisions make of the comparison; what is found in its texts is found once."""
        if decisions and self._material is None:
            self._material = Material(self._raw)
        return apply(self._raw, decisions, material=self._material)

    def _show(self, reviewed: Reviewed) -> None:
        self.comparison, self._outcomes = reviewed.comparison, reviewed.outcomes

    @property
    def lasts(self) -> bool:
        """Whether what is decided is kept when newsdiff is left."""
        return self._kept.keeper.lasts

    @property
    def where(self) -> str:
        """Where decisions are kept, in a sentence; empty where that goes without saying."""
        return self._kept.keeper.words

    @property
    def unkept(self) -> int:
        """How many decisions, made or taken back, could not be kept yet."""
        return self._kept.unkept

    @property
    def trouble(self) -> str:
        """How many are not kept, and why; empty where all is."""
        if not self.unkept:
            return ""
        count = "1 decision is" if self.unkept == 1 else f"{self.unkept} decisions are"
        return f"{count} not kept: {self._kept.trouble}"

    def settle(self) -> None:
        """Try once more to keep what could not be kept."""
        self._kept.settle()

    @property
    def held(self) -> list[Held]:
        """The decisions that hold, the newest first."""
        pairs = zip(self._history.numbers, self._outcomes, strict=True)
        return [Held(number, self._entries[number], outcome) for number, outcome in pairs][::-1]

    @property
    def stale(self) -> int:
        """How many decisions have lost their text."""
        return self._count(State.STALE)

    @property
    def overruled(self) -> int:
        return self._count(State.OVERRULED)

    def _count(self, state: State) -> int:
        return sum(outcome.state is state for outcome in self._outcomes)

    @property
    def can_undo(self) -> bool:
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        return self._history.can_redo

    def do(self, decisions: Sequence[Decision]) -> str:
        """Make and keep decisions; else why they cannot be applied, and then none is made.

        Raises ComparisonError, and then none is made either.
        """
        trial = self._applied([*self._history.decisions, *decisions])
        last = trial.outcomes[len(trial.outcomes) - len(decisions) :]
        if refused := next((outcome.why for outcome in last if outcome.state is not State.APPLIED), ""):
            return refused
        self._entries += self._kept.add(decisions)
        for decision in decisions:
            self._history.do(decision)
        self._done.append(len(decisions))
        self._undone.clear()
        self._show(trial)
        return ""

    def drop(self, number: int) -> Decision:
        """Take back one decision, whatever came after it; this can be undone too."""
        self._kept.hold([number], holds=False)
        self._history.drop(number)
        self._done.append(1)
        self._undone.clear()
        self._show(self._applied(self._history.decisions))
        return self._entries[number].decision

    def undo(self) -> list[tuple[Decision, bool]]:
        """Turn back what was done last; its decisions, with whether each now holds."""
        return self._turn(self._done, self._undone, back=True)

    def redo(self) -> list[tuple[Decision, bool]]:
        """Do again what was undone last."""
        return self._turn(self._undone, self._done, back=False)

    def _turn(self, source: list[int], target: list[int], *, back: bool) -> list[tuple[Decision, bool]]:
        if not source:
            return []
        count = source[-1]
        turn = self._history.undo if back else self._history.redo
        steps = [step for step in (turn() for _ in range(count)) if step is not None]
        self._keep(steps)
        target.append(source.pop())
        self._show(self._applied(self._history.decisions))
        return [(self._entries[step.number].decision, step.holds) for step in steps]

    def _keep(self, steps: Sequence[Step]) -> None:
        """What one key did either made decisions or took one back, so that all steps go one way."""
        self._kept.hold([step.number for step in steps], holds=steps[0].holds)


def _undone(entries: Sequence[Entry]) -> list[tuple[int, int]]:
    """The decisions that can be done again, by number, each with its turn; the one undone last at the end."""
    found = [(number, entry.redo) for number, entry in enumerate(entries) if not entry.holds]
    turns = [(number, turn) for number, turn in found if turn is not None]
    return sorted(turns, key=lambda each: (each[1], -each[0]))


def _counts(keys: Iterable[int]) -> list[int]:
    """How many of the same stand one after another."""
    return [len(list(same)) for _, same in groupby(keys)]
