"""The reader's columns: hidden, moved, made wider."""

from __future__ import annotations

from tui.plan.arrangement import Arrangement
from tui.plan.outlets import numbered
from tui.screens.columns import Columns
from tui.screens.reading import ReadingScreen


class ArrangingScreen(Columns, ReadingScreen):
    """An outlet that gets the focus is shown again."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if (can := self.can_arrange(action)) is not None:
            return can
        if action == "widen_column":
            return len(self._arrangement.columns(self._comparison.base)) > 1
        return super().check_action(action, parameters)

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

    def _arrange(self, arrangement: Arrangement, said: str) -> None:
        self._arrangement = arrangement
        self._lay_out(self._reader.claim)
        self.refresh_bindings()
        self._say(said)
