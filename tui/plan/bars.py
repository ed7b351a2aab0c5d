"""Quantities drawn with block characters, readable without colour."""

from __future__ import annotations

from collections.abc import Sequence

_BAR = "▆"
_HEIGHTS = "▁▂▃▄▅▆"
"""None is so high that lines under one another would touch."""
SHADES = ((0.8, "█"), (0.5, "▓"), (0.2, "▒"), (0.05, "░"))
"""From which share on a cell of a heat map has which shade."""
SCALE = " · ".join(f"{shade} from {share:.0%}" for share, shade in reversed(SHADES))


def bar(value: float, most: float, width: int) -> str:
    """A bar of at most `width` cells, all of them for `most`; what is not nothing has one at least."""
    if value <= 0 or most <= 0 or width <= 0:
        return ""
    return _BAR * max(1, round(min(1.0, value / most) * width))


def heights(values: Sequence[int], most: int) -> str:
    """A cell for each count: lowest for one, highest for `most`, a space for none."""
    top = len(_HEIGHTS) - 1
    steps = (
        round((min(value, most) - 1) / max(1, most - 1) * top) if value > 0 else None for value in values
    )
    return "".join(" " if step is None else _HEIGHTS[step] for step in steps)


def shade(share: float) -> str:
    """The shade of a share from 0 to 1, a space below the least of them."""
    return next((sign for least, sign in SHADES if share >= least), " ")


def percent(share: float) -> str:
    """A share in whole percent; what is not nothing is never called 0%."""
    return "<1%" if 0 < share < 0.01 else f"{share:.0%}"


def shaded(share: float, width: int) -> str:
    """A heat map's cell of `width` cells: its number in the middle of its shade, and a space after it."""
    number = f" {percent(share)} "
    room = max(0, width - 1 - len(number))
    sign = shade(share)
    return (sign * (room // 2) + number + sign * (room - room // 2) + " ")[:width]
