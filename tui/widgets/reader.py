"""The reader: rows, of which one is current and kept in view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.message import Message

from tui.plan.geometry import Column
from tui.plan.layout import Layout
from tui.plan.pieces import Paragraph
from tui.plan.stops import following, preceding
from tui.widgets.rows import Rows


class Reader(Rows, can_focus=True, inherit_bindings=False):
    """Shows a layout and keeps the current row in it; claims are the rows that can be current."""

    @dataclass
    class Moved(Message):
        """Another claim is current."""

        claim: int

    @dataclass
    class ColumnPicked(Message):
        """A cell of this outlet was clicked."""

        article: str

    def show(self, layout: Layout, claim: int, notice: Sequence[Paragraph] = ()) -> None:
        """Show a layout with `claim` current, as far from the top as the current row was."""
        before = None if self.layout_plan is None else self._top - self.scroll_offset.y
        self.lay(layout, claim, notice)
        if before is not None:
            self._scroll(self._top - before)
            self.go_to(self.claim)

    def go_to(self, claim: int, *, margin: int = 0) -> None:
        """Make a claim, or the nearest that is seen, current and bring it into view.

        If it was out of it, `margin` lines are kept above.
        """
        nearest = self._plan.shown.nearest(claim)
        if nearest is not None:
            self._set_current(nearest)
            self._scroll(self._plan.map.reveal(self.row, self.scroll_offset.y, self.size.height, margin))

    def reveal_match(self, *, margin: int = 0) -> None:
        """Bring the line of the current match into view."""
        line = self._plan.match_line()
        top, view = self.scroll_offset.y, self.size.height
        if line is not None and not top <= line < top + view:
            self._scroll(line - min(margin, max(0, view - 1)))

    def step(self, direction: int) -> None:
        """To the next row, or the one before; a row taller than the window is scrolled through first."""
        top, view = self.scroll_offset.y, self.size.height
        if not self._stops:
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
            found = (
                following(self._stops, self.claim) if direction > 0 else preceding(self._stops, self.claim)
            )
            self.go_to(self.claim if found is None else found)

    def page(self, direction: int) -> None:
        """Scroll by the window's height; the first row that is seen becomes current, at an end the last."""
        top = self.scroll_offset.y
        self._scroll(top + direction * max(1, self.size.height - 1))
        if self.scroll_offset.y == top:
            self._go_to_end(direction)
        elif self._stops:
            self._set_current(self._first_seen())

    def ends(self, direction: int) -> None:
        """To the first claim and the top, or the last and the bottom."""
        self._go_to_end(direction)
        self._scroll(0 if direction < 0 else self._plan.map.total)

    def _go_to_end(self, direction: int) -> None:
        if self._stops:
            self.go_to(self._stops[0 if direction < 0 else -1])

    @property
    def _stops(self) -> Sequence[int]:
        return self._plan.shown.stops

    def _first_seen(self) -> int:
        """The first claim that begins in the window, or the one that fills it."""
        top = self.scroll_offset.y
        row, number = self._plan.map.at(top)
        after = self._plan.shown.after(row)
        if number and after is not None and self._plan.map.top(after) < top + self.size.height:
            row = after
        return self._claim_from(row)

    def on_resize(self, event: events.Resize) -> None:
        if self.layout_plan is not None:
            self.go_to(self.claim)

    def on_click(self, event: events.Click) -> None:
        line = event.y + self.scroll_offset.y
        if self.layout_plan is None or not self._stops or line >= self._plan.map.total:
            return
        self._set_current(self._claim_at(line))
        if (column := self._column_at(event.x)) is not None:
            self.post_message(self.ColumnPicked(column.article))

    def _column_at(self, x: int) -> Column | None:
        geometry = self._plan.geometry
        return None if geometry.stacked else geometry.column_at(x)

    def _claim_at(self, line: int) -> int:
        line = max(0, min(line, self._plan.map.total - 1))
        return self._claim_from(self._plan.map.at(line)[0])

    def _claim_from(self, row: int) -> int:
        claim = self._plan.shown.claim_from(row)
        return self.claim if claim is None else claim

    def _set_current(self, claim: int) -> None:
        """Make a claim current without scrolling."""
        before, self.claim = self.row, claim
        if self.row != before:
            was_lit, self._lit = self._lit, self._find_lit()
            rows = self._plan.sheet.row_of_claim
            for row in {before, self.row, *(rows[each] for each in (*was_lit, *self._lit))}:
                self._refresh_row(row)
            self.post_message(self.Moved(claim))
