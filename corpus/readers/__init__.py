"""One reader a format: a function from a file's bytes to an article."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from corpus.article import Article
from corpus.readers import text

Reader = Callable[[bytes, str, str], Article]
"""Takes the bytes, the source as given and the bytes' SHA-256."""

_READERS: dict[str, Reader] = {".txt": text.read, ".md": text.read}
SUFFIXES = frozenset(_READERS)
"""What a folder is searched for."""


def reader_for(path: Path) -> Reader:
    """The reader of a file; one of an unknown ending is read as plain text."""
    return _READERS.get(path.suffix.lower(), text.read)
