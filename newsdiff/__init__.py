"""Compare how several outlets report one event: `newsdiff.compare(articles) -> Comparison`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from newsdiff.comparison import (
    Alignment,
    ArticleRecord,
    Cell,
    Change,
    Claim,
    Comparison,
    Edit,
    Location,
    Nearest,
    Passage,
    Relation,
    Status,
    Tier,
)
from newsdiff.settings import Settings
from newsdiff.version import __version__

if TYPE_CHECKING:
    from corpus import Article

__all__ = [
    "Alignment",
    "ArticleRecord",
    "Cell",
    "Change",
    "Claim",
    "Comparison",
    "Edit",
    "Location",
    "Nearest",
    "Passage",
    "Relation",
    "Settings",
    "Status",
    "Tier",
    "__version__",
    "compare",
]


def compare(
    articles: Sequence[Article],
    *,
    settings: Settings | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Comparison:
    """Align every pair of articles and group their passages into claims.

    `progress` is called with steps done and to be done; what it raises stops the work. Raises
    ComparisonError for fewer than two articles and for a base that is not among them.
    """
    from newsdiff.engine import compare as run  # numpy and the aligner load when they are needed

    return run(articles, settings=settings, progress=progress)
