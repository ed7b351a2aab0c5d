"""One article in full, with a cursor that goes from sentence to sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.plan.article import ArticleParagraph
from tui.plan.article_lines import ArticleLines
from tui.plan.cells import Planner
from tui.plan.layout import CURRENT
from tui.plan.marks import Mark
from tui.plan.pieces import Piece
from tui.widgets.marked import Marked

BAR = 2
MARGIN = 2
"""Lines kept above and below a sentence that is brought into view."""


class ArticleView(Marked, ScrollView, can_focus=True, inherit_bindings=False):
    """Shows an article's paragraphs and keeps the current one of its sentences."""

    @dataclass
    class Moved(Message):
        """Another sentence is current."""

    @dataclass
    class Opened(Message):
        """A sentence was clicked twice."""

    ALLOW_SELECT = False

    def __init__(self, planner: Planner, paragraphs: Sequence[ArticleParagraph], at: int) -> None:
        """`at` is the number of the sentence to begin with."""
        super().__init__()
        self._planner = planner
        self._paragraphs = paragraphs
        self._lines: ArticleLines | None = None
        self.at = at

    def show(self, planner: Planner, paragraphs: Sequence[ArticleParagraph], at: int = 0) -> None:
        """Put another article in the place of the one shown."""
        self._planner, self._paragraphs, self._lines, self.at = planner, paragraphs, None, at
        self._lay_out()

    def on_resize(self, event: events.Resize) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        width = max(1, self.size.width - BAR)
        if self.size.width and (self._lines is None or self._lines.width != width):
            self._lines = ArticleLines(self._planner, self._paragraphs, width)
            self.virtual_size = Size(self.size.width, len(self._lines))
            self._reveal()
            self.refresh()

    def render_line(self, y: int) -> Strip:
        number = y + self.scroll_offset.y
        if self._lines is None or number >= len(self._lines):
            return self.paint((), self.size.width)
        current = self.at if self._lines.sentences else None
        here = current is not None and number in range(*self._lines.lines_of(current))
        bar = Piece((CURRENT if here else "").ljust(BAR), Mark.BAR)
        return self.paint([bar, *self._lines.line(number, current)], self.size.width)

    def go_to(self, at: int) -> None:
        """Make a sentence current and bring it into view."""
        count = len(self._lines.sentences) if self._lines else 0
        if count:
            self.at = max(0, min(at, count - 1))
            self._reveal()
            self.refresh()
            self.post_message(self.Moved())

    def step(self, direction: int) -> None:
        """To the next sentence, or the one before; past them the page scrolls.

        A sentence taller than the window is scrolled through first.
        """
        sentences = self._lines.sentences if self._lines else []
        top, view = self.scroll_offset.y, self.size.height
        first, end = self._lines.lines_of(self.at) if self._lines and sentences else (0, 0)
        page = max(1, view - 1)
        if direction > 0 and first < top + view < end:
            self.scroll_to(y=min(top + page, end - view), animate=False)
        elif direction < 0 and first < top < end:
            self.scroll_to(y=max(top - page, first), animate=False)
        elif 0 <= self.at + direction < len(sentences):
            self.go_to(self.at + direction)
        else:
            self.scroll_relative(y=direction, animate=False)

    def page(self, direction: int) -> None:
        """Scroll by the window's height; the first sentence that begins in it becomes current."""
        top = self.scroll_offset.y
        self.scroll_to(y=top + direction * max(1, self.size.height - 1), animate=False, force=True)
        if self._lines is None or not self._lines.sentences:
            return
        if self.scroll_offset.y == top:
            self.ends(direction)
            return
        starts = (self._lines.lines_of(n)[0] for n in range(len(self._lines.sentences)))
        self.at = next((n for n, line in enumerate(starts) if line >= self.scroll_offset.y), self.at)
        self.refresh()
        self.post_message(self.Moved())

    def ends(self, direction: int) -> None:
        """To the first sentence and the top, or the last and the bottom."""
        self.go_to(0 if direction < 0 or self._lines is None else len(self._lines.sentences) - 1)
        self.scroll_to(y=0 if direction < 0 else self.max_scroll_y, animate=False)

    def on_click(self, event: events.Click) -> None:
        if self._lines is None:
            return
        found = self._lines.at(event.y + self.scroll_offset.y, event.x - BAR)
        if found is not None:
            self.go_to(found)
            if event.chain > 1:
                self.post_message(self.Opened())

    def _reveal(self) -> None:
        if self._lines is None or not self._lines.sentences:
            return
        first, end = self._lines.lines_of(self.at)
        top, view = self.scroll_offset.y, self.size.height
        margin = min(MARGIN, max(0, (view - (end - first)) // 2))
        if first - margin < top:
            self.scroll_to(y=max(0, first - margin), animate=False, force=True)
        elif first > top + 2 * view:
            self.scroll_to(y=first - min(view // 4, max(0, view - (end - first))), animate=False, force=True)
        elif end + margin > top + view:
            self.scroll_to(y=min(first, end + margin - view), animate=False, force=True)
