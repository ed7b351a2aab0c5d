"""What SQLite reports, as one line with what to do."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus.folders import shown
from corpus.library.errors import LibraryError
from corpus.library.location import ELSEWHERE

_PRIMARY = 0xFF
"""The low byte of an extended result code is the primary one: sqlite.org/rescode.html."""
_TOLD = {
    sqlite3.SQLITE_FULL: "cannot take more, the disk is full: nothing was saved now, what was saved before is"
    " intact; free some space",
    sqlite3.SQLITE_READONLY: f"may only be read: make the file and its folder writable, or {ELSEWHERE}",
    sqlite3.SQLITE_PERM: f"may not be opened: check its permissions, or {ELSEWHERE}",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened: its folder must be writable, for reading too: change its"
    f" permissions, or copy the file and {ELSEWHERE}",
    sqlite3.SQLITE_IOERR: "cannot be read or written, the disk reports an error: nothing was saved now,"
    " what was saved before is intact; see whether it has space left",
    sqlite3.SQLITE_BUSY: "is busy with another newsdiff for too long: nothing was saved now; try again",
    sqlite3.SQLITE_TOOBIG: "cannot hold anything that large: leave it out",
}
_UNWRITTEN = (
    sqlite3.SQLITE_IOERR_WRITE,
    sqlite3.SQLITE_IOERR_FSYNC,
    sqlite3.SQLITE_IOERR_DIR_FSYNC,
    sqlite3.SQLITE_IOERR_TRUNCATE,
)
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite raises into LibraryError."""
    try:
        yield
    except sqlite3.ProgrammingError:  # a fault of newsdiff, not of the file
        raise
    except sqlite3.Error as error:
        raise LibraryError(f"{shown(path)} {_why(path, error)}") from error
    except UnicodeEncodeError as error:
        raise LibraryError(f"{shown(path)} cannot hold half a character, and one was given") from error


def damaged(path: Path, what: str) -> LibraryError:
    """For contents that are not as they were written."""
    return LibraryError(f"{shown(path)} is damaged, {what}: {_restore(path)}")


def backup_path(path: Path, schema: int, number: int = 1) -> Path:
    """Where the file is copied to before it is migrated from a schema."""
    again = f"-{number}" if number > 1 else ""
    return path.with_name(f"{path.stem}.schema-{schema}{again}.backup{path.suffix}")


def is_busy(error: sqlite3.Error) -> bool:
    return _code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def unwritten(error: sqlite3.Error) -> int | None:
    """The number of the system's error where a file could not be written; None for other trouble."""
    if _code(error) == sqlite3.SQLITE_FULL:
        return errno.ENOSPC
    return errno.EIO if getattr(error, "sqlite_errorcode", None) in _UNWRITTEN else None


def _code(error: BaseException) -> int:
    code: int = getattr(error, "sqlite_errorcode", None) or 0
    return code & _PRIMARY


def _why(path: Path, error: BaseException) -> str:
    code = _code(error)
    if code in _DAMAGED:
        return f"is damaged, or is no library: {_restore(path)}"
    if code in _TOLD:
        return _TOLD[code]
    if "no such module: fts5" in str(error):
        return "cannot be used with this Python, whose SQLite has no FTS5: install another Python"
    return f"failed: {' '.join(str(error).split())}; nothing was saved now"


def _restore(path: Path) -> str:
    backups = sorted(path.parent.glob(f"*.backup{path.suffix}"), key=lambda file: file.stat().st_mtime)
    ours = [file for file in backups if file.name.startswith(f"{path.stem}.schema-")]
    if ours:
        return f"put a backup in its place, such as {shown(ours[-1])}"
    return f"put a backup in its place, or {ELSEWHERE}"
