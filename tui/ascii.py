"""A screen drawn with ASCII: marks and rules become characters that every terminal has."""

from __future__ import annotations

from functools import lru_cache

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_GLYPHS = "●≈≠·⇄○✓∥▪▸►▌⇥⇧⏎¶↑↓→←…⋯╱×≥≤↔‹›−–—‐‑“”„«»‘’‚\u00a0\u202f"
_IN_ASCII = '=~!-^oV"*>>|>S<#^v><_:/x><-<>-----"""""\'\'\'  '
_WIDE = {"🔎": "/ "}
"""Two characters for what takes two cells."""
_UPRIGHT = "│┃╎╏┆┇┊┋║╵╷╹╻"
_LEVEL = "─━╌╍┄┅┈┉═╴╶╸╺╼╾"
_FULL = "█▇▆▅▉▊▋▐▓▒▀▄■"


def _table() -> dict[int, str]:
    blocks = {chr(code): " " for code in range(0x2580, 0x25A0)} | dict.fromkeys(_FULL, "#")
    boxes = {chr(code): "+" for code in range(0x2500, 0x2580)}
    lines = dict.fromkeys(_UPRIGHT, "|") | dict.fromkeys(_LEVEL, "-")
    glyphs = dict(zip(_GLYPHS, _IN_ASCII, strict=True))
    return str.maketrans(boxes | blocks | lines | glyphs | _WIDE)


_TABLE = _table()


@lru_cache(8192)
def in_ascii(text: str) -> str:
    """The text with the glyphs, rules and typographic marks replaced, each as wide as it was.

    Letters stay as they are: an article's words are not spelt anew.
    """
    return text if text.isascii() else text.translate(_TABLE)


class Ascii(LineFilter):
    """Puts ASCII in the place of every glyph on its way to the terminal."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        return [Segment(in_ascii(text), style, control) for text, style, control in segments]
