"""A box to tick."""

from __future__ import annotations

from textual.widgets import Checkbox


class Tick(Checkbox):
    """A box whose mark alone, without its colour, says whether it is ticked."""

    @property
    def BUTTON_INNER(self) -> str:  # type: ignore[override]
        return "x" if self.value else " "
