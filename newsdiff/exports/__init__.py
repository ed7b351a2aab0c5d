"""One writer a format; `WRITERS` names them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from newsdiff.comparison import Comparison
from newsdiff.exports.collatex import write_collatex
from newsdiff.exports.csv import write_csv
from newsdiff.exports.diff import write_diff
from newsdiff.exports.excerpt import excerpt as excerpt_of
from newsdiff.exports.html import write_html
from newsdiff.exports.json import write_json
from newsdiff.exports.markdown import write_markdown
from newsdiff.exports.options import Options, Writer
from newsdiff.exports.selection import select
from newsdiff.exports.tei import write_tei
from newsdiff.exports.text import write_text
from newsdiff.exports.webannotation import write_webannotation

WRITERS: dict[str, Writer] = {
    "text": write_text,
    "json": write_json,
    "html": write_html,
    "md": write_markdown,
    "csv": write_csv,
    "diff": write_diff,
    "tei": write_tei,
    "collatex": write_collatex,
    "webannotation": write_webannotation,
}


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
    writer = WRITERS[format]
    if excerpt:
        comparison = excerpt_of(comparison, only)
    elif only:
        comparison = select(comparison, only)
    writer(comparison, stream, Options(explain=explain, wide=wide, bom=bom, colour=colour))
