"""The commands that arrange columns: hide, move, widen."""

from __future__ import annotations

from tui.plan.arrangement import Arrangement
from tui.plan.outlets import numbered
from tui.screens.reading import ReadingScreen


class ArrangingScreen(ReadingScreen):
    """The base keeps the left edge; an outlet that gets the focus is shown again."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        base, beside = self._comparison.base, self._arrangement.columns(self._comparison.base)
        if action == "hide_column":
            return self._arrangement.can_hide(self._focus, base)
        if action == "show_columns":
            return bool(self._arrangement.hidden_beside(base))
        if action == "move_column":
            return self._focus != base and len(beside) > 2
        if action == "widen_column":
            return len(beside) > 1
        if action == "reset_columns":
            return self._arrangement != Arrangement.of(self._order)
        return super().check_action(action, parameters)

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

    def action_widen_column(self, steps: int) -> None:
        assert self._layout_plan is not None
        if self._layout_plan.geometry.stacked:
            self._say("Outlets that stand one under another have one width.")
            return
        before = [column.width for column in self._layout_plan.geometry.columns]
        kept, wider = self._arrangement, self._arrangement.widened(self._focus, steps)
        self._arrange(wider, f"{numbered(self._comparison, self._focus)} has another width.")
        if before == [column.width for column in self._layout_plan.geometry.columns]:
            self._arrange(
                kept, "The column cannot be made narrower." if steps < 0 else "There is no more room."
            )

    def action_reset_columns(self) -> None:
        self._arrange(Arrangement.of(self._order), "The columns are as at first.")

    def _arrange(self, arrangement: Arrangement, said: str) -> None:
        self._arrangement = arrangement
        self._lay_out(self._reader.claim)
        self.refresh_bindings()
        self._say(said)
