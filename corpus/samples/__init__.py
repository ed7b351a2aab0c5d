"""The story that comes with newsdiff: five articles of invented outlets on one invented event."""

from __future__ import annotations

from pathlib import Path

STORY = "santa-ouria-radar"


def path() -> Path:
    """The folder of the bundled story's articles."""
    return Path(__file__).parent / STORY
