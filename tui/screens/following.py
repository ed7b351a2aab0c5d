"""The reader's command that follows words to the other claims they stand in, or belong to."""

from __future__ import annotations

from collections.abc import Sequence

from tui.plan.links import Step, round_of
from tui.screens.filtering import FilteringScreen


class FollowingScreen(FilteringScreen):
    """Words lead to several claims; the reader goes from one to the next, and round again."""

    _round: Sequence[Step] = ()
    _round_of: tuple[object, str, int] | None = None
    """The comparison, the outlet and the claim that the round was last at: elsewhere another one begins."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "follow":
            return bool(self._shown.stops) and len(self._found_round()) > 1
        return super().check_action(action, parameters)

    def _found_round(self) -> Sequence[Step]:
        """The round that is being gone, or the one that begins here."""
        here = self._reader.claim
        if self._round_of == (id(self._comparison), self._focus, here):
            return self._round
        return round_of(self._sheet, here, self._focus)

    def action_follow(self) -> None:
        here, steps = self._reader.claim, self._found_round()
        if len(steps) < 2:
            return
        at = next(n for n, step in enumerate(steps) if step.claim == here)
        step = steps[(at + 1) % len(steps)]
        self._round, self._round_of = steps, (id(self._comparison), self._focus, step.claim)
        self._bring(step.claim)
        self.call_after_refresh(self._say, f"{step.why}, from claim {here + 1}.")
