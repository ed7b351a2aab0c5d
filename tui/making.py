"""A comparison for a command: of sources, of a story of the library, or as a JSON export holds it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui.output import Trouble, told_in_one_line
from tui.sourcing import STDIN, Where, opened

if TYPE_CHECKING:
    from newsdiff import Comparison

_BEGINNING = 200
_MARK = b'"format": "newsdiff/1"'
UNNAMED = "comparison"


def make(
    where: Where,
    sources: Sequence[str],
    *,
    base: str | None,
    match: Any = None,
    config: str | None = None,
    reviewed: bool = False,
) -> Comparison:
    """Read and compare, or open a JSON export that is the only source. Raises Trouble.

    What was decided on files is applied where they are to be `reviewed`.
    """
    if where.story is None and _is_export(sources):
        return _opened(sources[0], base, match)
    from newsdiff import Settings
    from tui.comparing import compared
    from tui.config.reading import read_config

    source, kept = where.source(sources)
    settings = Settings(base=base or kept, match=match or read_config(config).match)
    return compared(source, settings, reviewed=reviewed)


def name_of(where: Where, sources: Sequence[str]) -> str:
    """The library's name for a story, or that of the only folder or file.

    Raises Trouble for a story that the library does not have.
    """
    if where.story is not None:
        with opened(where.library, made=False) as library:
            return library.story(where.story).slug
    if len(sources) == 1 and "://" not in sources[0] and sources[0] != STDIN:
        path = Path(sources[0]).resolve()
        return (path.name if path.is_dir() else path.stem) or UNNAMED
    return UNNAMED


def _is_export(sources: Sequence[str]) -> bool:
    """Whether the only source is a file that newsdiff wrote as JSON."""
    if len(sources) != 1 or sources[0] == STDIN:
        return False
    try:
        with Path(sources[0]).open("rb") as file:
            return _MARK in file.read(_BEGINNING)
    except (OSError, ValueError):
        return False


def _opened(file: str, base: str | None, match: str | None) -> Comparison:
    from newsdiff.bases import find_base
    from tui.exports_read import read_export

    comparison = read_export(file)
    if match and match != comparison.settings.get("match"):
        raise Trouble(f"{file} holds a comparison already made: --match needs the articles")
    if base is not None:
        with told_in_one_line():
            comparison = comparison.rebase(find_base(comparison.articles, base).id)
    return comparison
