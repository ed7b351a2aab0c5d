"""Waiting for another process that has the library locked."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from typing import TypeVar

from corpus.library.trouble import is_busy

SECONDS = 60.0
"""How long another process may hold the library before that is told as trouble."""
_PAUSE = 0.02

T = TypeVar("T")


def patiently(action: Callable[[], T], seconds: float = SECONDS) -> T:
    """What the action gives, tried again while another process is in its way.

    SQLite's own timeout does not cover the change to WAL, nor the recovery after a process that was killed.
    """
    deadline = time.monotonic() + seconds
    while True:
        try:
            return action()
        except sqlite3.OperationalError as error:
            if not is_busy(error) or time.monotonic() > deadline:
                raise
        time.sleep(_PAUSE)
