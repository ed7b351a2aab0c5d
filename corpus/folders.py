"""Paths given to the files they stand for."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import ReadError
from corpus.readers import SUFFIXES

_PAGES = (".html", ".htm", ".xhtml")
_DEEPEST = 100
"""Folders within each other; more are a mistake, and Python's own walk ends in a fault on a thousand."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read; `named` ones were given themselves, others were found in a folder."""

    path: Path
    named: bool


def find_files(given: str | Path) -> list[Found]:
    """The files that a path stands for, those of a folder sorted.

    Raises ReadError for a path that is nothing to read, and for a folder that holds nothing.
    """
    if str(given) == "":
        raise ReadError("an empty path: name a file or a folder")
    return _expanded(Path(given))


def file_bytes(given: str | Path, most: int) -> bytes:
    """All bytes of a file; raises ReadError for what is none, such as a pipe, and for more than `most`."""
    path = Path(given)
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise ReadError(f"{shown(path)} is no file: name one")
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        raise trouble(path, error) from error
    except ValueError as error:
        raise ReadError(f"{shown(path)} is not a path: check its spelling") from error
    if len(data) > most:
        raise ReadError(f"{shown(path)} is larger than {most // 10**6} MB: name another file")
    return data


def trouble(path: Path, error: OSError) -> ReadError:
    """What to tell of a path that the system refuses."""
    if isinstance(error, FileNotFoundError):
        return ReadError(f"{shown(path)} does not exist: check the path")
    if isinstance(error, PermissionError):
        return ReadError(f"{shown(path)} may not be read: check its permissions")
    return ReadError(f"{shown(path)} cannot be read: {(error.strerror or 'unknown trouble').lower()}")


def shown(path: Path) -> str:
    """The path as given, on one line; what no terminal or JSON file can take is replaced."""
    return "".join(c if c.isprintable() else "\ufffd" for c in path.as_posix())


def _expanded(given: Path) -> list[Found]:
    try:
        mode = given.stat().st_mode
    except OSError as error:
        raise trouble(given, error) from error
    except ValueError as error:
        raise ReadError(f"{shown(given)} is not a path: check its spelling") from error
    if stat.S_ISREG(mode):
        return [Found(given, named=True)]
    if not stat.S_ISDIR(mode):
        raise ReadError(
            f"{shown(given)} is neither a file nor a folder: pass a text file or a folder of them"
        )
    found = sorted(_walk(given))
    if not found:
        raise ReadError(f"{shown(given)} holds no articles: put text files or saved pages into it")
    return [Found(path, named=False) for path in found]


def _walk(folder: Path) -> Iterator[Path]:
    def fail(error: OSError) -> None:
        raise trouble(Path(error.filename), error) from error

    deepest = str(folder).count(os.sep) + _DEEPEST
    for root, folders, names in os.walk(folder, onerror=fail):
        if root.count(os.sep) > deepest:
            raise ReadError(f"{shown(folder)} holds folders in folders without end: name one of them")
        folders[:] = [name for name in folders if not name.startswith(".") and not _of_a_page(name, names)]
        for path in (Path(root, name) for name in names if not name.startswith(".")):
            if path.suffix.lower() in SUFFIXES and not _is_readme(path) and path.is_file():
                yield path


def _of_a_page(folder: str, beside: list[str]) -> bool:
    """Whether a folder holds what a browser saved with a page: "page_files" beside "page.html"."""
    stem = folder.removesuffix("_files")
    return stem != folder and any(f"{stem}{ending}" in beside for ending in _PAGES)


def _is_readme(path: Path) -> bool:
    return path.name.lower().partition(".")[0] == "readme"
