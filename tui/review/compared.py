"""From a source of articles to a comparison with the decisions that are kept on it."""

from __future__ import annotations

from newsdiff.comparison import Comparison
from newsdiff.settings import Settings
from tui.loading import Files, Progress, Source, compare_source


def compare_reviewed(source: Source, settings: Settings | None, progress: Progress) -> Comparison:
    """Read and compare, and apply what a person decided on the story; as it was made where nothing was.

    Raises what `compare_source` does.
    """
    comparison = compare_source(source, settings, progress)
    if isinstance(source, Files):  # decisions on files last as long as the reader does
        return comparison
    from tui.review.session import Review

    return Review(comparison, source.decisions()).comparison
