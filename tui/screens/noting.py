"""A note on a claim, typed over the screen."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui.commands import NOTING, bindings
from tui.widgets.footer import Footer


class NoteScreen(ModalScreen[str | None]):
    """Its result is the note, empty where it is to be taken away, or None where it is to stay."""

    BINDINGS = bindings(*NOTING)

    def __init__(self, claim: str, text: str) -> None:
        """Both must be safe to print."""
        super().__init__()
        self._claim = claim
        self._text = text

    def compose(self) -> ComposeResult:
        with Vertical(classes="asked"):
            yield Static(Content(f"Note on {self._claim}"), classes="label")
            yield Input(
                self._text,
                id="note",
                placeholder="your words; none takes a note away",
                compact=True,
                select_on_focus=False,
            )
            yield Static(Content("Enter keeps it · Esc leaves it as it was"), classes="answers")
        yield Footer()

    def on_mount(self) -> None:
        self.query_one(Input).focus()

    @on(Input.Submitted)
    def _done(self, message: Input.Submitted) -> None:
        self.dismiss(message.value.strip())

    def action_leave(self) -> None:
        self.dismiss(None)
