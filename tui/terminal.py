"""The terminal's own input, for when standard input was something else."""

from __future__ import annotations

import os
import sys

from tui.output import Trouble


def in_browser() -> bool:
    """Whether `newsdiff serve` started this process: a browser is its terminal."""
    return os.environ.get("TEXTUAL_DRIVER", "").endswith(":WebDriver")


def take_terminal() -> None:
    """Let standard input be the terminal again after articles were read from it; nothing where it is.

    Raises Trouble where there is no terminal.
    """
    if in_browser() or os.isatty(0):
        return
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError as error:
        raise Trouble("there is no terminal for the keys: write a report with newsdiff compare") from error
    if terminal != 0:
        os.dup2(terminal, 0)
        os.close(terminal)
    sys.__stdin__ = sys.stdin = os.fdopen(0, closefd=False)  # type: ignore[misc]
