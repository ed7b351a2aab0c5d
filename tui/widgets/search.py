"""The line in which one types what to search for, with the count of its matches."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.strip import Strip
from textual.widgets import Input

from tui.commands import SEARCH_LINE, bindings
from tui.plan.marks import Mark
from tui.plan.pieces import Piece
from tui.widgets.marked import Marked


class Words(Marked):
    """A few words as wide as they are."""

    ALLOW_SELECT = False

    def __init__(self, text: str, *, id: str) -> None:
        super().__init__(id=id)
        self.text = text
        self.styles.width = cell_len(text)

    def show(self, text: str) -> None:
        self.text = text
        self.styles.width = cell_len(text)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        return self.paint([Piece(self.text, Mark.LABEL)] if y == 0 else (), self.size.width)


class SearchInput(Input):
    """The words; it hands the keys that it does not type to the screen."""

    BINDINGS = bindings(*SEARCH_LINE)

    def action_line(self, deed: str) -> None:
        self.post_message(SearchBar.Asked(deed))


class SearchBar(Horizontal):
    """Unseen until a search is begun; it stays as long as there is one."""

    @dataclass
    class Asked(Message):
        """A key was pressed in the line: `read`, `next`, `previous` or `end`."""

        deed: str

    @dataclass
    class Typed(Message):
        """The words are others now."""

        words: str

    def compose(self) -> ComposeResult:
        yield Words(" / ", id="search-sign")
        yield SearchInput(compact=True, select_on_focus=True)
        yield Words("", id="search-count")

    @property
    def _input(self) -> SearchInput:
        return self.query_one(SearchInput)

    def open(self) -> None:
        """Show the line and let it have the keys at once: none that follows quickly may be a command."""
        self.display = True
        self.screen.set_focus(self._input)

    def close(self) -> None:
        self.display = False
        self._input.value = ""

    def count(self, text: str) -> None:
        self.query_one("#search-count", Words).show(f" {text} ")

    @on(Input.Changed)
    def _changed(self, message: Input.Changed) -> None:
        message.stop()
        self.post_message(self.Typed(message.value))
