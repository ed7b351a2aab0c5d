"""The key that a command has on a screen."""

from __future__ import annotations

from typing import Any

from textual.screen import Screen

from tui.commands import BY_ID


def key_of(screen: Screen[Any], command: str) -> str:
    """The first key of a command, as the footer writes it; of one that cannot be done now, as it began."""
    for active in screen.active_bindings.values():
        if active.binding.id == command:
            return screen.app.get_key_display(active.binding)
    return BY_ID[command].keys.split(",")[0]
