"""Where a report goes: stdout, or a file that is complete or not there."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TextIO

STDOUT = "-"


class Trouble(Exception):
    """What stops a command: one line that says what, where and what to do."""


class ReaderGone(Exception):
    """The program behind the pipe has stopped reading."""


@contextmanager
def told_in_one_line(file: str | None = None) -> Iterator[None]:
    """Turn what a user can mend into Trouble, with the name of the file where that is known."""
    from corpus import ReadError
    from corpus.library import LibraryError
    from newsdiff import ComparisonError

    try:
        yield
    except (ReadError, LibraryError, ComparisonError) as error:
        raise Trouble(f"{file}: {error}" if file else str(error)) from error


def refuse_output(output: str, sources: Iterable[str], force: bool) -> None:
    """Raise Trouble for a file that must not be written, before any work is done for it."""
    if output == "":
        raise Trouble("the name of the output file is empty: pass -o FILE")
    if output == STDOUT or _is_stream(output):
        return
    from corpus.readers import SUFFIXES

    target = _resolved(output)
    if target.is_dir() or output.endswith(os.sep):
        raise Trouble(f"{output} is a folder: name a file in it")
    for source in map(_resolved, sources):
        if target == source or (source in target.parents and target.suffix.lower() in SUFFIXES):
            raise Trouble(f"{output} is one of the articles or would be read as one: choose another file")
    if os.path.lexists(output) and not force:
        raise Trouble(f"{output} exists: choose another file, or pass --force to write over it")


def write_output(write: Callable[[TextIO], None], output: str | None) -> None:
    """Hand `write` a UTF-8 stream to stdout or to a file that takes its name when it is complete."""
    if output is None or output == STDOUT:
        _to_stdout(write)
    else:
        try:
            _to_stream(write, output) if _is_stream(output) else _to_file(write, _resolved(output))
        except OSError as error:
            raise Trouble(f"{output} cannot be written: {error.strerror or error}") from error


def on_terminal() -> bool:
    """Whether a reader can be opened: stdout is a terminal, or leads to a browser."""
    from tui.terminal import in_browser

    return in_browser() or (sys.stdout is not None and sys.stdout.isatty())


def abandon(stream: Any) -> None:
    """Let what a stream still holds go nowhere, so that Python's last flush does not fail on it."""
    with suppress(OSError, AttributeError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _to_stdout(write: Callable[[TextIO], None]) -> None:
    stdout: Any = sys.stdout
    if stdout is None:
        raise Trouble("stdout is closed: pass -o FILE")
    if hasattr(stdout, "reconfigure"):  # a pipe must not fail on a name with accents
        stdout.reconfigure(encoding="utf-8", newline="\n")
    try:
        write(stdout)
        stdout.flush()
    except BrokenPipeError as error:
        abandon(stdout)
        raise ReaderGone from error
    except OSError as error:
        abandon(stdout)
        raise Trouble(f"stdout cannot be written: {error.strerror or error}") from error


def _to_stream(write: Callable[[TextIO], None], output: str) -> None:
    with Path(output).open("w", encoding="utf-8", newline="\n") as stream:
        write(stream)


def _to_file(write: Callable[[TextIO], None], target: Path) -> None:
    """Write beside the target and take its name, and the mode of what it replaces."""
    partial = target.with_name(f".newsdiff-{os.urandom(4).hex()}.partial")
    try:
        with partial.open("x", encoding="utf-8", newline="\n") as stream:
            if target.exists():
                partial.chmod(target.stat().st_mode)
            write(stream)
        partial.replace(target)
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


def _resolved(path: str) -> Path:
    try:
        with suppress(FileNotFoundError):
            Path(path).stat()
        return Path(path).resolve()
    except OSError as error:
        raise Trouble(f"{path} cannot be reached: {error.strerror or error}") from error


def _is_stream(output: str) -> bool:
    """Whether it is a pipe or device, which is written to and never replaced."""
    path = Path(output)
    return path.exists() and not path.is_file() and not path.is_dir()
