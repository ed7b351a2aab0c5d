"""Pieces to strips: the one place where a mark becomes a style."""

from __future__ import annotations

from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from tui.plan.marks import Mark
from tui.plan.pieces import Piece

CURRENT = "row--current"
COMPONENTS = {*(f"mark--{mark}" for mark in Mark), CURRENT}


class Marked(Widget):
    """A widget that paints pieces; styles are looked up once and kept until the theme changes.

    The app has them as its component classes, `COMPONENTS`: Textual makes a node for each component of each
    widget whenever a screen is shown, and marks look alike on all of them.
    """

    _mark_styles: dict[tuple[Mark, bool], Style] | None = None

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._mark_styles = None

    def paint(self, pieces: Iterable[Piece], width: int, current: bool = False) -> Strip:
        """A strip of exactly `width` cells."""
        if self._mark_styles is None:
            self._mark_styles = self._read_styles()
        styles = self._mark_styles
        segments = [Segment(piece.text, styles[piece.mark, current]) for piece in pieces]
        strip = Strip(segments).adjust_cell_length(width, styles[Mark.PLAIN, current])
        return strip.simplify()

    def _read_styles(self) -> dict[tuple[Mark, bool], Style]:
        row = self.rich_style
        current = row + self._own_style(CURRENT)
        own = {mark: self._own_style(f"mark--{mark}") for mark in Mark}
        return {(mark, on): (current if on else row) + own[mark] for mark in Mark for on in (False, True)}

    def _own_style(self, component: str) -> Style:
        """What a component class sets itself, its colours blended with the widget's background."""
        styles = self.app.get_component_styles(component)
        under = self.background_colors[1]
        behind = under + styles.background
        colours = Style(
            color=(behind + styles.color).rich_color if styles.has_rule("color") else None,
            bgcolor=behind.rich_color if styles.has_rule("background") else None,
        )
        return colours + styles.text_style
