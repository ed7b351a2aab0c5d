"""Hiding and moving outlets' columns: in the reader and in the matrix."""

from __future__ import annotations

from abc import abstractmethod

from newsdiff.comparison import Comparison
from tui.plan.arrangement import Arrangement
from tui.plan.outlets import numbered


class Columns:
    """The commands of a screen with columns. The base keeps the left edge.

    The screen says which outlet has the focus, and shows what was arranged.
    """

    _arrangement: Arrangement
    _comparison: Comparison
    _focus: str
    _order: list[str]
    """All articles, in the order of their numbers."""

    @abstractmethod
    def _arrange(self, arrangement: Arrangement, said: str) -> None:
        """Show the columns in another arrangement, and say so."""

    def can_arrange(self, action: str) -> bool | None:
        """Whether a command can do something now; None for one that is not of columns."""
        base = self._comparison.base
        if action == "hide_column":
            return self._arrangement.can_hide(self._focus, base)
        if action == "show_columns":
            return bool(self._arrangement.hidden_beside(base))
        if action == "move_column":
            return self._focus != base and len(self._arrangement.columns(base)) > 2
        if action == "reset_columns":
            return self._arrangement != Arrangement.of(self._order)
        return None

    def action_hide_column(self) -> None:
        """Hide the focused outlet; the one after it gets the focus, or else the one before."""
        hidden, base = self._focus, self._comparison.base
        beside = self._arrangement.columns(base)[1:]
        at = beside.index(hidden)
        self._focus = [*beside[at + 1 :], *reversed(beside[:at])][0]
        name = numbered(self._comparison, hidden)
        number = self._order.index(hidden) + 1
        self._arrange(self._arrangement.hiding(hidden), f"{name} is hidden; {number} or H shows it again.")

    def action_show_columns(self) -> None:
        self._arrange(self._arrangement.showing(), "All columns are shown.")

    def action_move_column(self, step: int) -> None:
        moved = self._arrangement.moved(self._focus, step, self._comparison.base)
        name = numbered(self._comparison, self._focus)
        edge = "left, beside the base" if step < 0 else "right"
        stays = moved == self._arrangement
        self._arrange(moved, f"{name} stands at the {edge}." if stays else f"{name} was moved.")

    def action_reset_columns(self) -> None:
        self._arrange(Arrangement.of(self._order), "The columns are as at first.")

    def turned(self, step: int) -> str:
        """The outlet so many columns from the focused one, round again from the last to the first."""
        seen = set(self._arrangement.columns(self._comparison.base))
        turns = [each for each in self._arrangement.order if each in seen]
        return turns[(turns.index(self._focus) + step) % len(turns)]
