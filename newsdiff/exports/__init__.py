"""One writer a format; `WRITERS` names them."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TextIO

from newsdiff.comparison import Comparison
from newsdiff.exports.names import file_name
from newsdiff.exports.options import Options, Writer

__all__ = ["WRITERS", "Options", "Writer", "file_name", "write", "writer_of"]

WRITERS = {
    "text": "text:write_text",
    "json": "json:write_json",
    "html": "html:write_html",
    "md": "markdown:write_markdown",
    "csv": "csv:write_csv",
    "diff": "diff:write_diff",
    "tei": "tei:write_tei",
    "collatex": "collatex:write_collatex",
    "webannotation": "webannotation:write_webannotation",
}
"""The writer of each format, as the module of this package and the function in it."""


def writer_of(format: str) -> Writer:
    """The writer of a format, its module imported now; KeyError for another."""
    module, name = WRITERS[format].split(":")
    writer: Writer = getattr(import_module(f"newsdiff.exports.{module}"), name)
    return writer


def write(
    comparison: Comparison,
    format: str,
    stream: TextIO,
    *,
    only: Sequence[str] = (),
    excerpt: bool = False,
    explain: bool = False,
    wide: bool = False,
    bom: bool = False,
    colour: bool = False,
) -> None:
    """Write a comparison in one of the formats of `WRITERS`; KeyError for another.

    `only` chooses claims by statuses and kinds of change, and `excerpt` keeps of the texts only the passages
    quoted; without `only`, of the claims that an outlet alters. See `Options` for the rest. Lines end in
    "\\n", those of a CSV in "\\r\\n": open a file with `newline=""`. Raises ComparisonError for an unknown
    word in `only`.
    """
    writer = writer_of(format)
    if excerpt:
        from newsdiff.exports.excerpt import excerpt as excerpt_of

        comparison = excerpt_of(comparison, only)
    elif only:
        from newsdiff.exports.selection import select

        comparison = select(comparison, only)
    writer(comparison, stream, Options(explain=explain, wide=wide, bom=bom, colour=colour))
