"""Several files at once: all of them, each complete, or none."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TextIO

from tui.output import Trouble

Write = Callable[[TextIO], None]


def write_files(files: Mapping[Path, Write], *, force: bool) -> None:
    """Write each beside its name, then give all of them theirs; the folder is made where there is none.

    Raises Trouble where one cannot be written, or, without `force`, where one exists; then none is there that
    was not before.
    """
    with ExitStack() as undo:
        try:
            for folder in dict.fromkeys(path.parent for path in files):
                _make(folder, undo)
            partials = {path: _partial(path, write, undo) for path, write in files.items()}
            for path, partial in partials.items():
                _name(partial, path, force, undo)
        except OSError as error:
            raise Trouble(f"{error.filename} cannot be written: {error.strerror or error}") from error
        undo.pop_all()


def refuse_existing(files: Iterable[Path], force: bool) -> None:
    """Raise Trouble for a file that is there, before any work is done for it."""
    for path in files:
        if os.path.lexists(path) and not force:
            raise Trouble(f"{path} exists: choose another folder, or pass --force to write over it")


def _make(folder: Path, undo: ExitStack) -> None:
    if not folder.exists():
        _make(folder.parent, undo)
        folder.mkdir()
        undo.callback(_ignoring, folder.rmdir)


def _partial(path: Path, write: Write, undo: ExitStack) -> Path:
    partial = path.with_name(f".{path.name}-{os.getpid()}.partial")
    undo.callback(_ignoring, partial.unlink)
    with partial.open("x", encoding="utf-8", newline="\n") as stream:
        write(stream)
    return partial


def _name(partial: Path, path: Path, force: bool, undo: ExitStack) -> None:
    if force:
        if path.exists():
            partial.chmod(path.stat().st_mode)
        partial.replace(path)
        return
    try:
        os.link(partial, path)  # fails, as nothing else does, where the name was taken in the meantime
    except FileExistsError:
        refuse_existing([path], force)
    except OSError:  # a file system without links
        partial.rename(path)
    else:
        partial.unlink()
    undo.callback(_ignoring, path.unlink)


def _ignoring(undo: Callable[[], None]) -> None:
    with suppress(OSError):
        undo()
