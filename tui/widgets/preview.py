"""The articles' texts while they are aligned."""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Region
from textual.strip import Strip

from newsdiff.arriving import Arriving
from tui.plan.geometry import GUTTER, Geometry
from tui.plan.preview import Preview
from tui.widgets.marked import Marked

SCROLLBAR = 1
"""Cells that the reader's scroll bar will take: nothing moves when it comes."""
HEADS = ((20, 3), (10, 2))
"""From so many lines of the screen on, so many lines of heads, as the reader has them."""


class PreviewView(Marked):
    """The texts from their beginning; marks are added as they arrive."""

    ALLOW_SELECT = False

    def __init__(self, preview: Preview) -> None:
        super().__init__()
        self._preview = preview

    @property
    def _geometry(self) -> Geometry:
        return self._preview.geometry(max(1, self.size.width - SCROLLBAR))

    @property
    def _heads(self) -> int:
        return next((lines for least, lines in HEADS if self.screen.size.height >= least), 0)

    def mark(self, found: Sequence[Arriving]) -> None:
        """Add marks; nothing but their cells is painted anew."""
        changed = {passage for each in found for passage in self._preview.mark(each)}
        heads = self._heads
        places = self._preview.places(self._geometry, changed, self.size.height - heads)
        for x, y in places:
            self.refresh(Region(x, y + heads, GUTTER, 1))

    def render_line(self, y: int) -> Strip:
        geometry, heads = self._geometry, self._heads
        pieces = self._preview.heads(geometry)[y] if y < heads else self._preview.line(geometry, y - heads)
        return self.paint(pieces, self.size.width)
