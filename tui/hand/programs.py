"""Another program, started without a shell."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Call:
    """A program with its arguments; `in_terminal` says that it takes the terminal over until it ends."""

    arguments: tuple[str, ...]
    in_terminal: bool


@lru_cache(64)
def is_there(program: str) -> bool:
    """Whether a program of that name or path can be started."""
    return shutil.which(program) is not None


def run(call: Call) -> str:
    """Start it, and wait if it takes the terminal over; returns what went wrong in words, or nothing."""
    try:
        if call.in_terminal:
            status = subprocess.run(call.arguments, check=False).returncode
            return f"{call.arguments[0]} ended with status {status}" if status else ""
        _start(call.arguments)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        return f"{call.arguments[0]} cannot be started: {reason}"
    return ""


def _start(arguments: Sequence[str]) -> None:
    """Start a program in the background; it neither reads from the terminal nor writes to it."""
    quiet = subprocess.DEVNULL
    subprocess.Popen(arguments, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)
