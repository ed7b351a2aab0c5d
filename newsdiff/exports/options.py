"""How a comparison is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TextIO

from newsdiff.comparison import Comparison


@dataclass(frozen=True)
class Options:
    """What a writer may heed; each heeds what concerns its format.

    `explain` adds to a text report why passages were matched, `wide` makes of a CSV the matrix, `bom` begins
    it with the mark by which spreadsheet programs know UTF-8, and `colour` colours a diff for a terminal.
    """

    explain: bool = False
    wide: bool = False
    bom: bool = False
    colour: bool = False


Writer = Callable[[Comparison, TextIO, Options], None]
"""Writes a comparison to a stream in one format."""
