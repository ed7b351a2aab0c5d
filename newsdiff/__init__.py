"""Compare how several outlets report one event: `newsdiff.compare(articles) -> Comparison`."""

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
from newsdiff.engine import compare
from newsdiff.settings import Settings
from newsdiff.version import __version__

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
