"""One writer a format; `WRITERS` names them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TextIO

from newsdiff.comparison import Comparison
from newsdiff.exports.json import write_json
from newsdiff.exports.text import write_text

Writer = Callable[[Comparison, TextIO], None]

WRITERS: dict[str, Writer] = {"text": write_text, "json": write_json}


def write(comparison: Comparison, format: str, stream: TextIO, *, explain: bool = False) -> None:
    """Write a comparison in one of the formats of `WRITERS`; KeyError for another.

    `explain` adds to a text report why passages were matched; other formats have the evidence anyway.
    """
    if explain and format == "text":
        write_text(comparison, stream, explain=True)
    else:
        WRITERS[format](comparison, stream)
