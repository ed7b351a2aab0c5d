"""The themes: blue against orange or yellow in each, which every kind of colour vision tells apart."""

from __future__ import annotations

from textual.theme import Theme

PREFIX = "newsdiff-"
"""What the name of a theme begins with, so that it is none of Textual's."""

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
HIGH_CONTRAST = Theme(
    name="newsdiff-high-contrast",
    primary="#7FD4FF",
    secondary="#7FD4FF",
    warning="#FFD500",
    accent="#FFD500",
    error="#FFB08A",
    success="#7FD4FF",
    foreground="#FFFFFF",
    background="#000000",
    surface="#202020",
    panel="#1A1A1A",
    dark=True,
)
COLOUR_BLIND = Theme(
    name="newsdiff-colour-blind",
    primary="#56B4E9",
    secondary="#56B4E9",
    warning="#E69F00",
    accent="#E69F00",
    error="#E69F00",
    success="#56B4E9",
    foreground="#EDEDED",
    background="#121212",
    surface="#242424",
    panel="#2A2A2A",
    dark=True,
)
"""Greys, with the sky blue and the orange of Okabe and Ito, "Color universal design" (2008), alone."""
SIXTEEN = Theme(
    name="newsdiff-16-colours",
    primary="ansi_bright_cyan",
    secondary="ansi_cyan",
    warning="ansi_bright_yellow",
    accent="ansi_bright_yellow",
    error="ansi_bright_red",
    success="ansi_bright_cyan",
    foreground="ansi_white",
    background="ansi_black",
    surface="ansi_black",
    panel="ansi_black",
    dark=True,
    ansi=True,
    variables={
        "ansi-background": "ansi_black",
        "ansi-foreground": "ansi_white",
        "footer-background": "ansi_black",
        "footer-foreground": "ansi_white",
        "footer-item-background": "ansi_black",
        "footer-key-foreground": "ansi_bright_cyan",
        "footer-description-foreground": "ansi_white",
        "footer-description-background": "ansi_black",
        "input-cursor-background": "ansi_white",
        "input-cursor-foreground": "ansi_black",
        "input-selection-background": "ansi_bright_cyan",
        "input-selection-foreground": "ansi_black",
        "block-cursor-foreground": "ansi_black",
        "block-cursor-background": "ansi_bright_cyan",
        "scrollbar": "ansi_white",
        "scrollbar-hover": "ansi_bright_white",
        "scrollbar-active": "ansi_bright_white",
    },
)
"""The terminal's own sixteen colours, light on its black: what they look like is its affair."""
THEMES = (DARK, LIGHT, HIGH_CONTRAST, COLOUR_BLIND, SIXTEEN)
"""Those that a person can choose; the contrast of all that have colours of their own is tested."""


def registered(name: str) -> str:
    """The name by which the application knows a theme that people call `name`."""
    return PREFIX + name
