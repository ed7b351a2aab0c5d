"""From a source of articles to a comparison with the decisions that are kept on it."""

from __future__ import annotations

from newsdiff.comparison import Comparison
from newsdiff.settings import Settings
from tui.loading import Files, Progress, Source, compare_source


def compare_reviewed(
    source: Source, settings: Settings | None, progress: Progress, *, reviewed: bool = False
) -> Comparison:
    """Read and compare, and apply what a person decided on the story.

    What was decided on files is applied where they are to be `reviewed`: a script that names files gets the
    same of them on every machine. Raises what `compare_source` does.
    """
    comparison = compare_source(source, settings, progress)
    if isinstance(source, Files) and not reviewed:
        return comparison
    from tui.review.session import Review

    return Review(comparison, source.decisions()).comparison
