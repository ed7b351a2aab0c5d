"""Rows of all columns painted from one row map, so that they scroll as one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from textual.geometry import Region
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.plan.layout import RULE, Layout
from tui.plan.notice import notice_line
from tui.plan.partners import Lit
from tui.plan.pieces import Paragraph
from tui.widgets.marked import Marked

CACHED_LINES = 4096


class Rows(Marked, ScrollView, inherit_bindings=False):
    """Paints a layout, with the current claim's row and its partners lit."""

    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.layout_plan: Layout | None = None
        self.claim = 0
        self._notice: Sequence[Paragraph] = ()
        self._strips: dict[tuple[int, int, bool, Lit], Strip] = {}
        self._lit: Mapping[int, Lit] = {}

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

    def lay(self, layout: Layout, claim: int, notice: Sequence[Paragraph]) -> None:
        """Paint a layout from now on, with `claim` or the nearest one that is seen current.

        `notice` stands in the place of the rows if there are none.
        """
        self.layout_plan = layout
        nearest = layout.shown.nearest(claim)
        self.claim = claim if nearest is None else nearest
        self._notice = notice
        self._strips.clear()
        self._lit = self._find_lit()
        self.virtual_size = self.virtual_size.with_height(layout.map.total).with_width(layout.geometry.width)
        self.refresh()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._strips.clear()

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        line = y + self.scroll_offset.y
        if self.layout_plan is None or line >= self._plan.map.total:
            empty = self.layout_plan is not None and not self._plan.map.total
            return self.paint(notice_line(self._notice, width, self.size.height, y) if empty else (), width)
        row, number = self._plan.map.at(line)
        in_text = number < self._plan.map.height(row) - self._plan.rules(row)
        claim = self._plan.sheet.rows[row].claim
        current = in_text and claim == self.claim
        lit = self._lit.get(claim, ()) if in_text and claim is not None else ()
        key = (row, number, current, lit)
        if key not in self._strips:
            if len(self._strips) >= CACHED_LINES:
                self._strips.clear()
            self._strips[key] = self._painted(*key, width)
        return self._strips[key]

    def _painted(self, row: int, number: int, current: bool, lit: Lit, width: int) -> Strip:
        """A line; in a row that is not current the lit cells have the current row's background."""
        pieces = self._plan.line(row, number, current, lit)
        strip = self.paint(pieces, width, current)
        spans = self._plan.lit_cells(row, number, lit) if lit and not current else []
        if not spans:
            return strip
        bright = self.paint(pieces, width, current=True)
        cuts = sorted({0, width, *(min(at, width) for span in spans for at in span)})
        parts = [
            (bright if any(start <= first < end for start, end in spans) else strip).crop(first, last)
            for first, last in pairwise(cuts)
        ]
        return Strip.join(parts).simplify()

    def _find_lit(self) -> Mapping[int, Lit]:
        """The cells that are aligned with the focused outlet's part of the current claim."""
        sheet = self._plan.sheet
        return sheet.partners.lit(self.claim, self._plan.focus) if sheet.comparison.claims else {}

    def is_seen(self, claim: int, article: str) -> bool:
        """Whether some of a claim's row is in the window, not folded, and the article has a column."""
        row, top = self._plan.sheet.row_of_claim[claim], self.scroll_offset.y
        start, height = self._plan.map.top(row), self._plan.map.height(row) - RULE
        columns = (column.article for column in self._plan.geometry.columns)
        shown = article in columns and row not in self._plan.shown.folds
        return shown and height > 0 and start < top + self.size.height and start + height > top

    def _scroll(self, top: int) -> None:
        self.scroll_to(y=top, animate=False, force=True)

    def _refresh_row(self, row: int) -> None:
        top, height = self._plan.map.top(row) - self.scroll_offset.y, self._plan.map.height(row)
        if top < self.size.height and top + height > 0:
            self.refresh(Region(0, top, self.size.width, height))
