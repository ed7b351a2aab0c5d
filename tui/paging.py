"""A long report on a terminal goes through a pager, as git's do."""

from __future__ import annotations

import io
import os
import shlex
import shutil
import subprocess
from collections.abc import Callable
from contextlib import suppress
from typing import TextIO

from tui.output import on_terminal
from tui.printing import remark

_USUAL = ("less", "more")
_LESS = "FRX"
"""What less is told where LESS says nothing: leave if all fits, show colours, leave the report in sight."""


def pager() -> list[str] | None:
    """The pager's command: that of PAGER, else less or more; None where stdout is no terminal, or for `cat`.

    It is started without a shell.
    """
    if not on_terminal() or os.environ.get("TERM") == "dumb":
        return None
    try:
        wanted = shlex.split(os.environ["PAGER"]) if "PAGER" in os.environ else _installed()
    except ValueError:
        remark(["PAGER is no command: a quotation mark is left open in it"])
        return None
    return wanted if wanted and wanted != ["cat"] else None


def page(text: str, stream: TextIO) -> None:
    """Show a text in the pager, or write it to the stream where it is short or there is no pager."""
    command = pager()
    if command is None or text.count("\n") < shutil.get_terminal_size().lines or not _paged(command, text):
        stream.write(text)


def _paged(command: list[str], text: str) -> bool:
    """Run the pager to its end; false where it cannot be started."""
    environment = {"LESS": _LESS, **os.environ}
    try:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, env=environment)
    except OSError as error:
        remark([f"the pager {command[0]} cannot be started: {error.strerror or error}; see PAGER"])
        return False
    assert process.stdin is not None
    with suppress(BrokenPipeError, KeyboardInterrupt), process.stdin as pipe:
        pipe.write(text.encode("utf-8", "replace"))
    while True:
        with suppress(KeyboardInterrupt):  # Ctrl-C is the pager's to heed
            process.wait()
            return True


def _installed() -> list[str] | None:
    return next(([name] for name in _USUAL if shutil.which(name)), None)


def through_the_pager(write: Callable[[TextIO], None]) -> Callable[[TextIO], None]:
    """Write a report by way of the pager; where there is none, `write` itself, which holds nothing back."""
    if pager() is None:
        return write

    def paged(stream: TextIO) -> None:
        report = io.StringIO()
        write(report)
        page(report.getvalue(), stream)

    return paged
