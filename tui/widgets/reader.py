"""The reader: all columns painted from one row map, so that they scroll as one."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.plan.geometry import Column
from tui.plan.layout import Layout
from tui.widgets.marked import Marked

CACHED_LINES = 4096


class Reader(Marked, ScrollView, can_focus=True, inherit_bindings=False):
    """Shows a layout and keeps the current row in it; claims are the rows that can be current."""

    @dataclass
    class Moved(Message):
        """Another claim is current."""

        claim: int

    @dataclass
    class ColumnPicked(Message):
        """A cell of this outlet was clicked."""

        article: str

    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.layout_plan: Layout | None = None
        self.claim = 0
        self._strips: dict[tuple[int, int, bool], Strip] = {}

    @property
    def row(self) -> int:
        """The current claim's row."""
        rows = self._plan.sheet.row_of_claim
        return rows[self.claim] if rows else 0

    @property
    def _top(self) -> int:
        return self._plan.map.top(self.row)

    @property
    def _plan(self) -> Layout:
        assert self.layout_plan is not None
        return self.layout_plan

    def show(self, layout: Layout, claim: int) -> None:
        """Show a layout with `claim` current, as far from the top as the current row was."""
        offset = None
        if self.layout_plan is not None:
            offset = self._top - self.scroll_offset.y
        self.layout_plan = layout
        self.claim = claim
        self._strips.clear()
        self.virtual_size = self.virtual_size.with_height(layout.map.total).with_width(layout.geometry.width)
        if offset is not None:
            self._scroll(self._top - offset)
            self.go_to(claim)
        self.refresh()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._strips.clear()

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        line = y + self.scroll_offset.y
        if self.layout_plan is None or line >= self._plan.map.total:
            return self.paint((), width)
        row, number = self._plan.map.at(line)
        in_text = number < self._plan.map.height(row) - self._plan.rules(row)
        current = in_text and self._plan.sheet.rows[row].claim == self.claim
        key = (row, number, current)
        if key not in self._strips:
            if len(self._strips) >= CACHED_LINES:
                self._strips.clear()
            self._strips[key] = self.paint(self._plan.line(row, number, current), width, current)
        return self._strips[key]

    def go_to(self, claim: int, *, margin: int = 0) -> None:
        """Make a claim current and bring it into view, `margin` lines from the top if it was out of it."""
        if self._claims:
            self._set_current(max(0, min(claim, self._claims - 1)))
            self._scroll(self._plan.map.reveal(self.row, self.scroll_offset.y, self.size.height, margin))

    def step(self, direction: int) -> None:
        """To the next row, or the one before; a row taller than the window is scrolled through first."""
        top, view = self.scroll_offset.y, self.size.height
        if not self._claims:
            self._scroll(top + direction)
            return
        start = self._top
        end = start + self._plan.map.height(self.row)
        if end <= top or start >= top + view:
            self.go_to(self._first_seen() if direction > 0 else self._claim_at(top + view - 1))
        elif direction > 0 and end > top + view + 1:
            self._scroll(min(top + max(1, view - 1), end - view))
        elif direction < 0 and start < top:
            self._scroll(max(top - max(1, view - 1), start))
        else:
            self.go_to(self.claim + direction)

    def page(self, direction: int) -> None:
        """Scroll by the window's height; the first row that is seen becomes current, at an end the last."""
        top = self.scroll_offset.y
        self._scroll(top + direction * max(1, self.size.height - 1))
        if self.scroll_offset.y == top:
            self.go_to(0 if direction < 0 else self._claims - 1)
        elif self._claims:
            self._set_current(self._first_seen())

    def ends(self, direction: int) -> None:
        """To the first claim and the top, or the last and the bottom."""
        self.go_to(0 if direction < 0 else self._claims - 1)
        self._scroll(0 if direction < 0 else self._plan.map.total)

    @property
    def _claims(self) -> int:
        return len(self._plan.sheet.row_of_claim)

    def _first_seen(self) -> int:
        """The first claim that begins in the window, or the one that fills it."""
        top = self.scroll_offset.y
        row, number = self._plan.map.at(top)
        if number and row + 1 < len(self._plan.map):
            begins = self._plan.map.top(row + 1) < top + self.size.height
            row += begins
        return self._plan.sheet.nearest_claim(row)

    def on_resize(self, event: events.Resize) -> None:
        if self.layout_plan is not None:
            self.go_to(self.claim)

    def on_click(self, event: events.Click) -> None:
        line = event.y + self.scroll_offset.y
        if self.layout_plan is None or not self._claims or line >= self._plan.map.total:
            return
        self._set_current(self._claim_at(line))
        if (column := self._column_at(event.x)) is not None:
            self.post_message(self.ColumnPicked(column.article))

    def _column_at(self, x: int) -> Column | None:
        geometry = self._plan.geometry
        return None if geometry.stacked else geometry.column_at(x)

    def _claim_at(self, line: int) -> int:
        line = max(0, min(line, self._plan.map.total - 1))
        return self._plan.sheet.nearest_claim(self._plan.map.at(line)[0])

    def _set_current(self, claim: int) -> None:
        """Make a claim current without scrolling."""
        before, self.claim = self.row, claim
        if self.row != before:
            self._refresh_row(before)
            self._refresh_row(self.row)
            self.post_message(self.Moved(claim))

    def _scroll(self, top: int) -> None:
        self.scroll_to(y=top, animate=False, force=True)

    def _refresh_row(self, row: int) -> None:
        top = self._plan.map.top(row) - self.scroll_offset.y
        self.refresh(Region(0, top, self.size.width, self._plan.map.height(row)))
