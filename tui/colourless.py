"""A screen without any colour, for NO_COLOR: glyphs and text styles say it all."""

from __future__ import annotations

from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter


class Colourless(LineFilter):
    """Takes the colours from every style; Textual's own filter would leave greys."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        return [Segment(text, style and without_colour(style), control) for text, style, control in segments]


@lru_cache(1024)
def without_colour(style: Style) -> Style:
    """The style with its bold, underline, reverse, … and with what the mouse finds in it."""
    plain = style.without_color
    return plain + Style.from_meta(style.meta) if style.meta else plain
