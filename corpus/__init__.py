"""What outlets published: sources read into articles, blocks, sentences and passages.

The public names load when they are first used, so that a screen is painted before any article is read.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from corpus.article import Article, Block, BlockKind, Span
    from corpus.errors import ReadError
    from corpus.sources import load

__all__ = ["Article", "Block", "BlockKind", "ReadError", "Span", "load"]

_MODULES = {"ReadError": "errors", "load": "sources"}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"corpus.{_MODULES.get(name, 'article')}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
