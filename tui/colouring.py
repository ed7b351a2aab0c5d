"""Whether what is written has colours: --color, NO_COLOR, and where it goes."""

from __future__ import annotations

import os

from tui.output import on_terminal

CHOICES = ("auto", "always", "never")


def is_coloured(wanted: str, *, to_stdout: bool) -> bool:
    """Whether to colour; `auto` does on a terminal that knows colours, unless NO_COLOR is set."""
    if wanted != "auto":
        return wanted == "always"
    return to_stdout and on_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
