"""Reading a JSON export again."""

from __future__ import annotations

from corpus.folders import file_bytes
from newsdiff import Comparison
from tui.output import told_in_one_line

MAX_EXPORT = 200_000_000
"""Bytes: a larger file is no export of articles that a person reads side by side."""


def read_export(file: str) -> Comparison:
    """The comparison that a file holds; raises Trouble for a file that is none, or cannot be read."""
    with told_in_one_line():
        data = file_bytes(file, MAX_EXPORT)
    with told_in_one_line(file):
        return Comparison.from_json(data)
