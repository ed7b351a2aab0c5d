"""The keys that matter, shown once."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

FIRST_KEYS = (
    ("next-change", "goes to the next claim that the outlet alters, adds or drops"),
    ("next-outlet", "goes to the next outlet"),
    ("claim", "shows the whole claim, every quote and change"),
    ("matrix", "shows who tells what, and the figures side by side"),
    ("help", "shows all keys and marks"),
)
"""Commands, with what they do in a few words."""
CLOSING = ("escape", "enter", "space")


class FirstScreen(ModalScreen[str]):
    """Any key closes it; its result is the key that is still to be done, if it has a meaning below."""

    def __init__(self, keys: Sequence[str]) -> None:
        """`keys` are those of FIRST_KEYS."""
        super().__init__()
        self._keys = keys

    def compose(self) -> ComposeResult:
        width = max(map(len, self._keys)) + 2
        pairs = zip(self._keys, FIRST_KEYS, strict=True)
        lines = [f"{key:<{width}}{words}" for key, (_, words) in pairs]
        with Vertical(classes="asked"):
            yield Static(Content.styled("Five keys to begin with", "bold"))
            yield Static(Content("\n".join(["", *lines])))
            yield Static(Content("Any key goes on. This is shown once."), classes="answers")

    def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        self.dismiss("" if event.key in CLOSING else event.key)

    def on_click(self) -> None:
        self.dismiss("")
