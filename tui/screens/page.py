"""A screen that is one page of paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from textual.app import ComposeResult
from textual.screen import Screen

from tui.commands import MOVING, bindings
from tui.plan.pieces import Paragraph
from tui.widgets.footer import Footer
from tui.widgets.line import Header
from tui.widgets.page import Page

Result = TypeVar("Result")


class PageScreen(Screen[Result | None], Generic[Result]):
    """Shows paragraphs under a title; a screen of its own adds the key that closes it."""

    BINDINGS = bindings(*MOVING)

    def __init__(self, title: str, paragraphs: Sequence[Paragraph]) -> None:
        super().__init__()
        self._title = title
        self._page = Page(paragraphs)

    def compose(self) -> ComposeResult:
        yield Header()
        yield self._page
        yield Footer()

    def on_mount(self) -> None:
        self.say("")

    def say(self, words: str) -> None:
        """Say what was done, at the right of the header."""
        self.query_one(Header).show(self._title, words)

    def show(self, paragraphs: Sequence[Paragraph], reveal: int | None = None) -> None:
        """Put other paragraphs in the place of those shown, and bring that of a number into view."""
        self._page.show(paragraphs)
        if reveal is not None:
            self._page.reveal(reveal)

    def action_down(self) -> None:
        self._page.scroll_relative(y=1, animate=False)

    def action_up(self) -> None:
        self._page.scroll_relative(y=-1, animate=False)

    def action_page_down(self) -> None:
        self._page.scroll_relative(y=self._page.size.height - 1, animate=False)

    def action_page_up(self) -> None:
        self._page.scroll_relative(y=1 - self._page.size.height, animate=False)

    def action_first(self) -> None:
        self._page.scroll_to(y=0, animate=False)

    def action_last(self) -> None:
        self._page.scroll_to(y=self._page.max_scroll_y, animate=False)

    def action_close(self) -> None:
        self.dismiss(None)
