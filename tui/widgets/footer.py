"""The keys at the foot of a screen."""

from __future__ import annotations

from collections.abc import Hashable

from textual import widgets


class Footer(widgets.Footer):
    """Textual's footer in one line, made anew only where the keys that it shows are others.

    Textual asks for that whenever a screen is shown or anything of what can be done may have changed, several
    times a key, and each time every key of the footer would be a new widget.
    """

    _composed: Hashable = None

    def __init__(self) -> None:
        super().__init__(compact=True)

    async def recompose(self) -> None:
        if not self.is_attached or self.screen not in self.app.screen_stack:  # closed while this waited
            return
        shown = tuple(
            (active.binding.action, self.app.get_key_display(active.binding), active.enabled)
            for active in self.screen.active_bindings.values()
            if active.binding.show
        )
        if shown != self._composed:
            self._composed = shown
            await super().recompose()
