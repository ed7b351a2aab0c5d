"""The terminal's own input, for when standard input was something else."""

from __future__ import annotations

import os
import sys


def take_terminal() -> None:
    """Let standard input be the terminal again after articles were read from it; nothing where it is.

    Raises OSError where there is no terminal.
    """
    if os.isatty(0):
        return
    terminal = os.open("/dev/tty", os.O_RDWR)
    if terminal != 0:
        os.dup2(terminal, 0)
        os.close(terminal)
    sys.__stdin__ = sys.stdin = os.fdopen(0, closefd=False)  # type: ignore[misc]
