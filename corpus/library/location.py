"""Where the library is."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from corpus.library.errors import LibraryError

VARIABLE = "NEWSDIFF_LIBRARY"
_NAME = "library.db"
ELSEWHERE = f"name another place with {VARIABLE}"


def library_path(given: str | Path | None = None) -> Path:
    """The file of the library: the one given, else that of NEWSDIFF_LIBRARY, else one in the user's data
    folder as the system has it. A folder stands for `library.db` in it. Raises LibraryError
    for an empty name.
    """
    named = os.environ.get(VARIABLE) or None if given is None else given
    if named is None:
        import platformdirs

        return platformdirs.user_data_path("newsdiff", appauthor=False) / _NAME
    if not str(named).strip() or "\0" in str(named):
        raise LibraryError("the name of the library is empty or no path: give the path of a file")
    path = user_path(named)
    return path / _NAME if is_folder(path) else path


def user_path(given: str | Path) -> Path:
    """The path, with `~` as the user's home where there is one."""
    try:
        return Path(given).expanduser()
    except RuntimeError:
        return Path(given)


def is_folder(path: Path) -> bool:
    """Whether it is one that can be seen: what cannot is told when it is opened."""
    try:
        return path.is_dir()
    except OSError:
        return False


def has_library(path: str | Path | None = None) -> bool:
    """Whether there is one already; nothing is made."""
    try:
        return library_path(path).stat().st_size > 0
    except OSError:
        return False


def prepare(path: Path) -> None:
    """Make the file and its folder where they are missing, for this user alone; raises LibraryError."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not path.exists():
            path.touch(mode=0o600)
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        from corpus.folders import shown

        in_file = isinstance(error, FileExistsError | NotADirectoryError)
        why = "its folder is a file" if in_file else getattr(error, "strerror", None) or "it is no path"
        raise LibraryError(f"{shown(path)} cannot be opened or made: {why.lower()}; {ELSEWHERE}") from error
    if not stat.S_ISREG(mode):
        from corpus.folders import shown

        raise LibraryError(f"{shown(path)} is no file, and the library is one: {ELSEWHERE}")
