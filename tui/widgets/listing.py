"""A page with a cursor that goes from claim to claim, or from pair to pair."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from textual import events
from textual.message import Message
from textual.strip import Strip

from tui.plan.flow import Flow
from tui.plan.layout import CURRENT
from tui.plan.listing import Entry, Pair, Stop, parts, stops
from tui.plan.marks import Mark
from tui.plan.pieces import Piece
from tui.widgets.page import MARGIN, Page


class _PartSeen(NamedTuple):
    """The part that was gone to last, and how far the page was scrolled then."""

    number: int
    top: int


class Listing(Page):
    """Paragraphs planned for the widget's width, some of which can be current."""

    @dataclass
    class Opened(Message):
        """A claim was clicked twice, or a pair of outlets, which has no number."""

        claim: int | None

    def __init__(self, planned: Callable[[int], Sequence[Entry]]) -> None:
        """`planned` gives the page at a width in cells."""
        super().__init__(())
        self._planned = planned
        self._entries: Sequence[Entry] = ()
        self._stops: list[Stop] = []
        self._at = 0
        self._part = _PartSeen(0, 0)

    @property
    def claim(self) -> int | None:
        """The claim under the cursor."""
        return self._stops[self._at].claim if self._stops else None

    @property
    def pair(self) -> Pair | None:
        """The pair of outlets under the cursor."""
        return self._stops[self._at].pair if self._stops else None

    def plan_anew(self, planned: Callable[[int], Sequence[Entry]]) -> None:
        """Show another page, from its top."""
        self._planned, self._flow, self._at = planned, None, 0
        self._part = _PartSeen(0, 0)
        self._lay_out()
        self.scroll_to(y=0, animate=False)

    def _lay_out(self) -> None:
        width = max(1, self.size.width - 2 * MARGIN)
        if self.size.width and (self._flow is None or self._flow.width != width):
            self._entries = self._planned(width)
            self.paragraphs = [entry.paragraph for entry in self._entries]
            self._stops = stops(self._entries)
            self._at = min(self._at, max(0, len(self._stops) - 1))
        super()._lay_out()

    def render_line(self, y: int) -> Strip:
        line = y + self.scroll_offset.y
        lines = self._current_lines()
        if self._flow is None or line not in range(*lines):
            return super().render_line(y)
        bar = Piece(CURRENT.ljust(MARGIN), Mark.BAR)
        return self.paint([bar, *self._flow.line(line)], self.size.width, current=True)

    def step(self, direction: int) -> None:
        """To the next claim, or the one before; the current one is brought into view first.

        Before the first claim and after the last the page scrolls.
        """
        if not self._stops:
            self.scroll_relative(y=direction, animate=False)
        elif not self._is_seen():
            self._go_to(self._at)
        elif 0 <= self._at + direction < len(self._stops):
            self._go_to(self._at + direction)
        else:
            self.scroll_relative(y=direction, animate=False)

    def page(self, direction: int) -> None:
        """Scroll by the window's height; the first claim in it becomes current, at an end the last."""
        top = self.scroll_offset.y
        self.scroll_to(y=top + direction * max(1, self.size.height - 1), animate=False, force=True)
        if self.scroll_offset.y == top:
            self._at = 0 if direction < 0 else max(0, len(self._stops) - 1)
        elif self._flow is not None:
            seen = range(self.scroll_offset.y, self.scroll_offset.y + self.size.height)
            starts = (self._lines(stop)[0] for stop in self._stops)
            self._at = next((n for n, start in enumerate(starts) if start in seen), self._at)
        self.refresh()

    def ends(self, direction: int) -> None:
        """To the top and the first claim, or to the bottom and the last."""
        self._at = 0 if direction < 0 else max(0, len(self._stops) - 1)
        self.scroll_to(y=0 if direction < 0 else self.max_scroll_y, animate=False)
        self.refresh()

    def to_part(self, direction: int) -> None:
        """To the next heading, or the one before: from the last that was gone to, if still there."""
        if self._flow is None:
            return
        flow, top = self._flow, self.scroll_offset.y
        heads = [flow.lines_of(number)[0] for number in parts(self._entries)]
        if self._part.top == top:
            onward = [self._part.number + direction]
        else:
            onward = [n for n, head in enumerate(heads) if (head - top) * direction > 0]
        number = (min if direction > 0 else max)(onward, default=-1)
        if number in range(len(heads)):
            self.go_to_part(number)

    def go_to_part(self, number: int) -> None:
        """To a heading, by its number from 0; the first row of its part becomes current."""
        if self._flow is None:
            return
        heads = [*parts(self._entries), len(self._entries)]
        self.scroll_to(y=self._flow.lines_of(heads[number])[0], animate=False, force=True)
        inside = range(heads[number], heads[number + 1])
        self._at = next((n for n, stop in enumerate(self._stops) if stop.first in inside), self._at)
        self._part = _PartSeen(number, self.scroll_offset.y)
        self.refresh()

    def go_to_claim(self, claim: int) -> None:
        """Make a claim current that is listed, the first time that it is."""
        number = next((n for n, stop in enumerate(self._stops) if stop.claim == claim), None)
        if number is not None:
            self._go_to(number)

    def on_click(self, event: events.Click) -> None:
        line = event.y + self.scroll_offset.y
        found = (n for n, stop in enumerate(self._stops) if line in range(*self._lines(stop)))
        if (number := next(found, None)) is not None:
            self._go_to(number)
            if event.chain > 1:
                self.post_message(self.Opened(self._stops[number].claim))

    def _go_to(self, number: int) -> None:
        self._at = number
        first, end = self._current_lines()
        top, view = self.scroll_offset.y, self.size.height
        if first < top:
            self.scroll_to(y=first, animate=False)
        elif end > top + view:
            self.scroll_to(y=min(first, end - view), animate=False)
        self.refresh()

    def _is_seen(self) -> bool:
        first, end = self._current_lines()
        top = self.scroll_offset.y
        return first >= top and first < top + self.size.height and end > top

    def _current_lines(self) -> tuple[int, int]:
        return self._lines(self._stops[self._at]) if self._stops else (0, 0)

    def _lines(self, stop: Stop) -> tuple[int, int]:
        if not isinstance(self._flow, Flow):
            return 0, 0
        return self._flow.lines_of(stop.first)[0], self._flow.lines_of(stop.end - 1)[1]
