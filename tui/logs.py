"""What --verbose tells: the log of the packages on stderr."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable

from tui.printing import printable

LOGGERS = ("corpus", "newsdiff", "tui")


def log_to_stderr() -> Callable[[], None]:
    """Tell what the packages log, with the milliseconds since the start; gives what ends it."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_OneLine("newsdiff: %(relativeCreated)6.0f ms  %(message)s"))
    loggers = [logging.getLogger(name) for name in LOGGERS]
    for logger in loggers:
        logger.addHandler(handler)
        logger.setLevel(logging.INFO)

    def end() -> None:
        for logger in loggers:
            logger.removeHandler(handler)
            logger.setLevel(logging.NOTSET)

    return end


class _OneLine(logging.Formatter):
    """What a name in a message holds never reaches the terminal as a control character."""

    def format(self, record: logging.LogRecord) -> str:
        return printable(super().format(record))
