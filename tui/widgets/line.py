"""Lines of plain text above and below the reader."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size
from textual.strip import Strip

from tui.plan.flow import Flow
from tui.plan.marks import Mark
from tui.plan.pieces import Piece, paragraph
from tui.widgets.marked import Marked


class Header(Marked):
    """What is compared at the left, where the reader stands at the right."""

    ALLOW_SELECT = False

    left = ""
    right = ""
    beside = ""

    def show(self, left: str, right: str, beside: str = "") -> None:
        """The texts must be safe to print; the left one is cut where they do not fit.

        `beside` stands after the right one where there is room for both.
        """
        if (left, right, beside) != (self.left, self.right, self.beside):
            self.left, self.right, self.beside = left, right, beside
            self.refresh()

    @property
    def _far(self) -> str:
        both = " · ".join(filter(None, (self.right, self.beside)))
        return both if cell_len(both) + 2 <= self.size.width else self.right

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        room = max(0, width - cell_len(self._far) - 3)
        left = _cut(self.left, room)
        return self.paint([Piece(" " + set_cell_size(left, room) + " ", Mark.HEAD), Piece(self._far)], width)


class Status(Marked):
    """The current claim in words; what does not fit ends in `…`, as the claim's screen has it in full."""

    ALLOW_SELECT = False

    text = ""

    def show(self, text: str) -> None:
        """Lines of text that are safe to print, the most telling last."""
        if text != self.text:
            self.text = text
            self.refresh()

    def render_line(self, y: int) -> Strip:
        lines = self._lines(self.size.width - 1, self.size.height)
        return self.paint([Piece(" "), *lines[y]] if y < len(lines) else (), self.size.width)

    def _lines(self, width: int, height: int) -> list[list[Piece]]:
        """The first text has one line, the rest what is left; with one line only the last is said."""
        first, *rest = self.text.split("\n")
        if height == 1:
            return [[Piece(_cut((rest or [first])[-1], width))]]
        flow = Flow([paragraph(text) for text in rest], max(1, width))
        room = height - 1
        shown = [flow.line(number) for number in range(min(room, len(flow)))]
        if len(flow) > room:
            last = "".join(piece.text for piece in shown[-1])
            shown[-1] = [Piece(_cut(last + "…", width))]
        return [[Piece(_cut(first, width))], *shown]


def _cut(text: str, width: int) -> str:
    """The text in at most `width` cells."""
    return text if cell_len(text) <= width else set_cell_size(text, max(0, width - 1)) + "…"
