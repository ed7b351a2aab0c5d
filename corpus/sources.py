"""Paths to articles."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from corpus.article import Article
from corpus.errors import ReadError
from corpus.identity import duplicates_noted, outlets_told_apart
from corpus.readers import SUFFIXES, reader_for

MAX_BYTES = 20_000_000
"""A larger file is refused: no article has that size."""


def load(
    paths: str | Path | Iterable[str | Path],
    progress: Callable[[int, int], None] | None = None,
) -> list[Article]:
    """Read the articles of files and folders, in the order given.

    A folder gives its .txt and .md files and those of the folders in it, sorted by path; hidden files and
    folders, links to folders and any README are skipped. A file that is named itself is read whatever its
    ending. A path given twice is read once; two files of the same bytes stay two articles, and the second
    says so in its notes. Outlets of one name are told apart by a number. `progress` is called with the
    number of articles read so far and of all; what it raises stops the reading. Raises ReadError.
    """
    files = _files([paths] if isinstance(paths, str | Path) else paths)
    articles: list[Article] = []
    for path in files:
        if progress:
            progress(len(articles), len(files))
        articles.append(_read(path))
    if progress:
        progress(len(articles), len(files))
    return outlets_told_apart(duplicates_noted(articles))


def _files(paths: Iterable[str | Path]) -> list[Path]:
    """The files that paths stand for, each once, without following links: two names stay two articles."""
    files: dict[str, Path] = {}
    for given in paths:
        if str(given) == "":
            raise ReadError("an empty path: name a file or a folder")
        for path in _expanded(Path(given)):
            files.setdefault(os.path.normpath(Path.cwd() / path), path)
    return list(files.values())


def _expanded(given: Path) -> list[Path]:
    try:
        mode = given.stat().st_mode
    except OSError as error:
        raise _trouble(given, error) from error
    except ValueError as error:
        raise ReadError(f"{_shown(given)} is not a path: check its spelling") from error
    if stat.S_ISREG(mode):
        return [given]
    if not stat.S_ISDIR(mode):
        raise ReadError(
            f"{_shown(given)} is neither a file nor a folder: pass a text file or a folder of them"
        )
    found = sorted(_walk(given))
    if not found:
        raise ReadError(f"{_shown(given)} holds no articles: put .txt or .md files into it")
    return found


def _walk(folder: Path) -> Iterator[Path]:
    def fail(error: OSError) -> None:
        raise _trouble(Path(error.filename), error) from error

    for root, folders, names in os.walk(folder, onerror=fail):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for path in (Path(root, name) for name in names if not name.startswith(".")):
            if path.suffix.lower() in SUFFIXES and not _is_readme(path) and path.is_file():
                yield path


def _is_readme(path: Path) -> bool:
    return path.name.lower().partition(".")[0] == "readme"


def _read(path: Path) -> Article:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise _trouble(path, error) from error
    if len(data) > MAX_BYTES:
        raise ReadError(f"{_shown(path)} is larger than {MAX_BYTES // 10**6} MB: split it or leave it out")
    return reader_for(path)(data, _shown(path), hashlib.sha256(data).hexdigest())


def _trouble(path: Path, error: OSError) -> ReadError:
    if isinstance(error, FileNotFoundError):
        return ReadError(f"{_shown(path)} does not exist: check the path")
    if isinstance(error, PermissionError):
        return ReadError(f"{_shown(path)} may not be read: check its permissions")
    return ReadError(f"{_shown(path)} cannot be read: {(error.strerror or 'unknown trouble').lower()}")


def _shown(path: Path) -> str:
    """The path as given, on one line; what no terminal or JSON file can take is replaced."""
    return "".join(c if c.isprintable() else "\ufffd" for c in path.as_posix())
