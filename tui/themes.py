"""Two themes in blue and orange, which every kind of colour vision tells apart."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="newsdiff-dark",
    primary="#56B4E9",
    secondary="#7FA7C4",
    warning="#F0A53A",
    accent="#F0A53A",
    error="#E8794A",
    success="#56B4E9",
    foreground="#D6DAE0",
    background="#14171C",
    surface="#1D222B",
    panel="#222833",
    dark=True,
)
LIGHT = Theme(
    name="newsdiff-light",
    primary="#00609A",
    secondary="#41637D",
    warning="#9A4F00",
    accent="#9A4F00",
    error="#A63A12",
    success="#00609A",
    foreground="#1E242C",
    background="#FBFAF7",
    surface="#F3F1EC",
    panel="#E7E4DC",
    dark=False,
)
THEMES = (DARK, LIGHT)
"""Those that a person can choose: their marks' contrast is tested."""
