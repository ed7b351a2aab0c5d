"""Stories kept: their articles in every version, what a person decided about them, and notes.

Nothing of SQLite is loaded before `open_library` is called, and no model before it is used.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.library.errors import LibraryError
from corpus.library.location import has_library, library_path

if TYPE_CHECKING:
    from corpus.library.models import (
        Added,
        BlockDecision,
        Capture,
        DecidedFiles,
        Hit,
        KeptArticle,
        Outcome,
        Review,
        Story,
        UnnamedStory,
        Version,
    )
    from corpus.library.whole import Library

__all__ = [
    "Added",
    "BlockDecision",
    "Capture",
    "DecidedFiles",
    "Hit",
    "KeptArticle",
    "Library",
    "LibraryError",
    "Outcome",
    "Review",
    "Story",
    "UnnamedStory",
    "Version",
    "has_library",
    "library_path",
    "open_library",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"corpus.library.{'whole' if name == 'Library' else 'models'}"), name)


@contextmanager
def open_library(
    path: str | Path | None = None, *, tool: str = "newsdiff", patience: float | None = None
) -> Iterator[Library]:
    """The library at `path`, else where `library_path` says; made or migrated first where that is needed.

    `tool` is the version of newsdiff, such as "newsdiff 0.1.0", noted beside what is saved. A library is used
    by one thread, the one that opened it; other threads and processes open their own. `patience` is how many
    seconds another process may hold it before that is trouble, a minute by default. Raises LibraryError, here
    and from every method, in one line.
    """
    from corpus.library.connection import Database
    from corpus.library.waiting import SECONDS
    from corpus.library.whole import Library

    with Database.opened(library_path(path), SECONDS if patience is None else patience) as database:
        yield Library(database, tool)
