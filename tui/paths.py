"""Paths as people know them."""

from __future__ import annotations

from pathlib import Path


def near(path: str) -> str:
    """The shortest of an absolute path, of one from the working folder, and of one from the home as `~/…`."""
    found = [path]
    for folder, before in ((Path.cwd, ""), (Path.home, "~/")):
        try:
            found.append(before + str(Path(path).relative_to(folder())))
        except (ValueError, OSError, RuntimeError):
            continue
    return min(found, key=len)
