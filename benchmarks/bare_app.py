"""The least that Textual can paint: one line of text."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Static

WORDS = "bare words"


class Bare(App[None]):
    def compose(self) -> ComposeResult:
        yield Static(WORDS)


if __name__ == "__main__":
    Bare().run()
