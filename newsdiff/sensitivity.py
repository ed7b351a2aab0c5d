"""How much evidence an alignment takes."""

from __future__ import annotations

from typing import Literal, get_args

Sensitivity = Literal["strict", "normal", "loose"]
SENSITIVITIES: tuple[Sensitivity, ...] = get_args(Sensitivity)
