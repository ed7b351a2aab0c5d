"""The reader's command that follows words to the other claims they stand in."""

from __future__ import annotations

from tui.plan.links import linked, next_linked
from tui.screens.filtering import FilteringScreen


class FollowingScreen(FilteringScreen):
    """A sentence may stand in several claims; the reader goes from one to the next."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "follow":
            return bool(self._shown.stops) and self._next is not None
        return super().check_action(action, parameters)

    @property
    def _next(self) -> int | None:
        return next_linked(self._comparison, self._reader.claim, self._focus)

    def action_follow(self) -> None:
        here, claim = self._reader.claim, self._next
        if claim is None:
            return
        places = ", ".join(str(number + 1) for number in linked(self._comparison, here, self._focus))
        self._bring(claim)
        words = f"The same words stand in claims {places}: this is claim {claim + 1}, from claim {here + 1}."
        self.call_after_refresh(self._say, words)
