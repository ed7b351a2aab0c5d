"""From paths to a comparison, with progress; free of Textual."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from functools import partial

import corpus
import newsdiff
from newsdiff.comparison import Comparison
from newsdiff.settings import Settings


class Step(Enum):
    """What is being done, in words."""

    READING = "Reading the articles…"
    ALIGNING = "Aligning what they say…"


class Cancelled(Exception):
    """Raised by a progress callback to stop the work."""


Progress = Callable[[Step, int, int], None]
"""Called with the step, how much of it is done and how much there is."""


def compare_files(paths: Sequence[str], settings: Settings | None, progress: Progress) -> Comparison:
    """Read and compare; without paths, the bundled story. Raises ReadError, ComparisonError
    and what `progress` raises."""
    articles = corpus.load(paths or [bundled()], progress=partial(progress, Step.READING))
    comparison = newsdiff.compare(articles, settings=settings, progress=partial(progress, Step.ALIGNING))
    require_text(comparison)
    return comparison


def require_text(comparison: Comparison) -> None:
    """Raise ComparisonError where there was nothing to compare: articles of headings or junk alone."""
    if not comparison.compares():
        raise newsdiff.ComparisonError(
            "fewer than two of the articles have any text to compare: look into the files"
        )


def bundled() -> str:
    """The folder of the story that newsdiff brings along."""
    from corpus import samples

    return str(samples.path())
