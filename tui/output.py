"""Where a report goes: stdout, or a file that is complete or not there."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, TextIO

STDOUT = "-"


class Trouble(Exception):
    """What stops a command: one line that says what, where and what to do."""


class ReaderGone(Exception):
    """The program behind the pipe has stopped reading."""


def refuse_output(output: str, sources: Iterable[str], force: bool) -> None:
    """Raise Trouble for a file that must not be written, before any work is done for it."""
    if output == "":
        raise Trouble("the name of the output file is empty: pass -o FILE")
    if output == STDOUT or not os.path.lexists(output) or _is_stream(output):
        return
    from corpus.readers import SUFFIXES

    target = Path(output).resolve()
    if target.is_dir():
        raise Trouble(f"{output} is a folder: name a file in it")
    for source in (Path(source).resolve() for source in sources):
        if target == source or (source in target.parents and target.suffix.lower() in SUFFIXES):
            raise Trouble(f"{output} is one of the articles: choose another file")
    if not force:
        raise Trouble(f"{output} exists: choose another file, or pass --force to write over it")


def write_output(write: Callable[[TextIO], None], output: str | None) -> None:
    """Hand `write` a UTF-8 stream to stdout or to a file that takes its name when it is complete."""
    if output is None or output == STDOUT:
        _to_stdout(write)
    elif _is_stream(output):
        with Path(output).open("w", encoding="utf-8", newline="\n") as stream:
            write(stream)
    else:
        _to_file(write, output)


def _to_stdout(write: Callable[[TextIO], None]) -> None:
    stdout: Any = sys.stdout
    if hasattr(stdout, "reconfigure"):  # a pipe must not fail on a name with accents
        stdout.reconfigure(encoding="utf-8", newline="\n")
    try:
        write(stdout)
        stdout.flush()
    except BrokenPipeError as error:
        raise ReaderGone from error


def _to_file(write: Callable[[TextIO], None], output: str) -> None:
    target = Path(output).resolve()
    partial = target.with_name(f".newsdiff-{os.getpid()}.partial")
    try:
        with partial.open("x", encoding="utf-8", newline="\n") as stream:
            write(stream)
        partial.replace(target)
    except OSError as error:
        raise Trouble(f"{output} cannot be written: {error.strerror or error}") from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


def _is_stream(output: str) -> bool:
    """Whether it is a pipe or device, which is written to and never replaced."""
    path = Path(output)
    return path.exists() and not path.is_file() and not path.is_dir()
