"""Files written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from corpus.folders import shown
from corpus.library.errors import LibraryError


@contextmanager
def written(path: Path, *, force: bool) -> Iterator[Path]:
    """An empty file of this user's beside `path`, which takes its place once it was written.

    Raises LibraryError where `path` exists and `force` is not given, also for a link, and where it cannot be
    written.
    """
    if os.path.lexists(path) and not force:
        raise LibraryError(f"{shown(path)} exists: take another name, or --force to replace it")
    part = path.with_name(f".{path.name[:100]}.{os.urandom(4).hex()}.part")
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        yield part
        part.replace(path)
    except OSError as error:
        why = (error.strerror or "unknown trouble").lower()
        raise LibraryError(f"{shown(path)} cannot be written: {why}") from error
    finally:
        with suppress(OSError):
            part.unlink()
