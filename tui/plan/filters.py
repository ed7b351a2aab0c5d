"""Which claims are shown: those in which some outlet does what is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from newsdiff.cells import POSSIBLE
from newsdiff.comparison import Cell, Claim, Status
from tui.plan.cells import Planner
from tui.plan.marks import GLYPHS
from tui.plan.reviewing import is_unreviewed

KINDS = (Status.ALTERED, Status.ADDED, Status.DROPPED)
FIGURES = frozenset({"amount", "percent", "count", "date"})
"""The kinds of change that `figures` asks for."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked of a claim; without any of it all claims are shown.

    One outlet's cell must meet it all: its status is one of `kinds`, with `figures` a figure or date of it
    is altered, with `sure` its match is more than possible, and with `unreviewed` nobody has reviewed that.
    """

    kinds: frozenset[Status] = frozenset()
    figures: bool = False
    sure: bool = False
    unreviewed: bool = False

    def __bool__(self) -> bool:
        return bool(self.kinds or self.figures or self.sure or self.unreviewed)

    def turned(self, kind: Status) -> Filters:
        """With `kind` asked for, or no longer."""
        return replace(self, kinds=self.kinds ^ {kind})

    def passes(self, planner: Planner, claim: Claim) -> bool:
        """Whether a claim is shown."""
        if not (self.kinds or self.figures or self.unreviewed):
            return not self.sure or self._is_sure(planner, claim)
        told = claim.cell(planner.comparison.base)
        lost = bool(told.passages) and not told.shared_with
        return any(self._meets(planner, cell, lost) for cell in claim.cells if cell is not told)

    def _meets(self, planner: Planner, cell: Cell, lost: bool) -> bool:
        if cell.shared_with or (self.sure and planner.is_possible(cell)):
            return False
        if self.kinds and (cell.status not in self.kinds or (cell.status is Status.DROPPED and not lost)):
            return False
        if self.unreviewed and not is_unreviewed(planner.comparison, cell):
            return False
        return not self.figures or any(
            change.kind in FIGURES and not change.immaterial for change in planner.changes(cell)
        )

    def _is_sure(self, planner: Planner, claim: Claim) -> bool:
        """Whether more than possible matches join a claim's outlets, or nothing has to."""
        base = planner.comparison.base
        others = [planner.is_possible(cell) for cell in claim.cells if cell.passages and cell.article != base]
        return not others or not all(others)

    def in_words(self) -> str:
        """What is asked for, as `only altered, added · figures · no possible`."""
        kinds = ", ".join(kind for kind in KINDS if kind in self.kinds)
        return " · ".join(self._parts(kinds, "no possible"))

    def in_brief(self) -> str:
        """The same in glyphs, for a narrow window."""
        kinds = "".join(GLYPHS[kind] for kind in KINDS if kind in self.kinds)
        return ", ".join(self._parts(kinds, f"no {POSSIBLE}"))

    def _parts(self, kinds: str, sure: str) -> Iterator[str]:
        if kinds:
            yield f"only {kinds}"
        if self.figures:
            yield "figures" if kinds else "only figures"
        if self.unreviewed:
            yield "unreviewed" if kinds or self.figures else "only unreviewed"
        if self.sure:
            yield sure
