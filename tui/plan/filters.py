"""Which claims are shown: those in which some outlet does what is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from newsdiff.cells import POSSIBLE
from newsdiff.comparison import Cell, Claim, Comparison, Status
from tui.plan.cells import Planner
from tui.plan.glyphs import GLYPHS
from tui.plan.outlets import numbered
from tui.plan.reviewing import is_unreviewed
from tui.plan.text import display

KINDS = (Status.ALTERED, Status.ADDED, Status.DROPPED)
FIGURES = frozenset({"amount", "percent", "count", "date"})
"""The kinds of change that `figures` asks for."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked of a claim; without any of it all claims are shown.

    One outlet's cell must meet it all: its status is one of `kinds`, with `figures` a figure or date of it
    is altered, it has a change of one of the kinds `changes`, it is that of one of the `outlets`, which tells
    the claim unless it is asked for what is dropped, with `sure` its match is more than possible, and with
    `unreviewed` nobody has reviewed that.
    """

    kinds: frozenset[Status] = frozenset()
    figures: bool = False
    sure: bool = False
    unreviewed: bool = False
    changes: frozenset[str] = frozenset()
    outlets: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return self._asks_of_cells or self.sure

    @property
    def _asks_of_cells(self) -> bool:
        return bool(self.kinds or self.figures or self.unreviewed or self.changes or self.outlets)

    @property
    def asks_of_changes(self) -> bool:
        """Whether only claims with typed changes can pass."""
        return self.figures or bool(self.changes)

    def turned(self, kind: Status) -> Filters:
        """With `kind` asked for, or no longer."""
        return replace(self, kinds=self.kinds ^ {kind})

    def passes(self, planner: Planner, claim: Claim) -> bool:
        """Whether a claim is shown."""
        if not self._asks_of_cells:
            return not self.sure or self._is_sure(planner, claim)
        told = claim.cell(planner.comparison.base)
        lost = bool(told.passages) and not told.shared_with
        if (
            told.article in self.outlets
            and told.passages
            and not (self.kinds or self.figures or self.changes or self.unreviewed)
        ):
            return True
        return any(self._meets(planner, cell, lost) for cell in claim.cells if cell is not told)

    def _meets(self, planner: Planner, cell: Cell, lost: bool) -> bool:
        if cell.shared_with or (self.sure and planner.is_possible(cell)):
            return False
        if self.outlets and cell.article not in self.outlets:
            return False
        if self.outlets and not self.kinds and not cell.passages:
            return False
        if self.kinds and (cell.status not in self.kinds or (cell.status is Status.DROPPED and not lost)):
            return False
        if self.unreviewed and not is_unreviewed(planner.comparison, cell):
            return False
        if not self.asks_of_changes:
            return True
        kinds = {change.kind for change in planner.changes(cell) if not change.immaterial}
        return (not self.figures or bool(kinds & FIGURES)) and (
            not self.changes or bool(kinds & self.changes)
        )

    def _is_sure(self, planner: Planner, claim: Claim) -> bool:
        """Whether more than possible matches join a claim's outlets, or nothing has to."""
        base = planner.comparison.base
        others = [planner.is_possible(cell) for cell in claim.cells if cell.passages and cell.article != base]
        return not others or not all(others)

    def in_words(self, comparison: Comparison) -> str:
        """What is asked for, as `only altered, added · figures · of 2 Lantern · no possible`."""
        kinds = ", ".join(kind for kind in KINDS if kind in self.kinds)
        outlets = [numbered(comparison, a.id) for a in comparison.articles if a.id in self.outlets]
        return " · ".join(self._parts(kinds, "no possible", sorted(self.changes), outlets))

    def in_brief(self, comparison: Comparison) -> str:
        """The same in glyphs, numbers of kinds and of outlets, for a narrow window."""
        kinds = "".join(GLYPHS[kind] for kind in KINDS if kind in self.kinds)
        outlets = [str(n) for n, a in enumerate(comparison.articles, 1) if a.id in self.outlets]
        changes = sorted(self.changes)
        changes = changes if len(changes) < 2 else [f"{len(changes)} kinds"]
        return ", ".join(self._parts(kinds, f"no {POSSIBLE}", changes, outlets))

    def _parts(self, kinds: str, sure: str, changes: Sequence[str], outlets: Sequence[str]) -> Iterator[str]:
        if kinds:
            yield f"only {kinds}"
        if self.figures:
            yield "figures" if kinds else "only figures"
        if self.unreviewed:
            yield "unreviewed" if kinds or self.figures else "only unreviewed"
        if changes:
            words = display(", ".join(changes))
            yield words if kinds or self.figures or self.unreviewed else f"only {words}"
        if outlets:
            yield f"of {', '.join(outlets)}"
        if self.sure:
            yield sure
