"""The names of the themes, for a command line that loads no screens."""

from __future__ import annotations

from typing import Literal, get_args

ThemeName = Literal["dark", "light", "high-contrast", "colour-blind", "16-colours"]
THEME_NAMES: tuple[ThemeName, ...] = get_args(ThemeName)
