"""Compare how several outlets report one event: `newsdiff.compare(articles) -> Comparison`.

The public names load when they are first used, so that a command that needs none of them starts at once.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from newsdiff.version import __version__

if TYPE_CHECKING:
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
        Stated,
        Status,
        Tier,
        Value,
        ValueRow,
    )
    from newsdiff.engine import compare
    from newsdiff.errors import ComparisonError
    from newsdiff.exports.row import Row
    from newsdiff.facts.mention import Severity
    from newsdiff.reuse_records import Reuse
    from newsdiff.settings import Settings

__all__ = [
    "Alignment",
    "ArticleRecord",
    "Cell",
    "Change",
    "Claim",
    "Comparison",
    "ComparisonError",
    "Edit",
    "Location",
    "Nearest",
    "Passage",
    "Relation",
    "Reuse",
    "Row",
    "Settings",
    "Severity",
    "Stated",
    "Status",
    "Tier",
    "Value",
    "ValueRow",
    "__version__",
    "compare",
]

_MODULES = {
    "compare": "engine",
    "ComparisonError": "errors",
    "Reuse": "reuse_records",
    "Row": "exports.row",
    "Settings": "settings",
    "Severity": "facts.mention",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"newsdiff.{_MODULES.get(name, 'comparison')}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
