"""Whether the reader was opened before: a file in the user's state folder says so."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

VARIABLE = "NEWSDIFF_WELCOMED"
NAME = "welcomed"


def marker() -> Path:
    """The file: that of $NEWSDIFF_WELCOMED, or else one in the user's own state folder."""
    if file := os.environ.get(VARIABLE):
        return Path(file).expanduser()
    from platformdirs import user_state_path

    return user_state_path("newsdiff", appauthor=False) / NAME


def is_first(file: Path) -> bool:
    """Whether nobody was welcomed yet; False where one cannot know."""
    try:
        return not file.exists()
    except OSError:
        return False


def remember(file: Path) -> None:
    """Say so from now on. Where that cannot be written, the card is shown again, and nothing is lost."""
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
