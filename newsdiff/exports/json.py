"""The newsdiff/1 export: the models as they are, and what every export states."""

from __future__ import annotations

import json
from typing import Any, TextIO

from newsdiff.comparison import Comparison
from newsdiff.exports.options import Options
from newsdiff.exports.statement import statement


def write_json(comparison: Comparison, stream: TextIO, options: Options) -> None:
    """Write newsdiff/1: the same bytes for the same articles and settings. Offsets count code points."""
    told = statement(comparison)
    data: dict[str, Any] = comparison.model_dump(mode="json")
    data |= {"review": told.review, "note": told.note}
    for chunk in json.JSONEncoder(ensure_ascii=False, indent=1).iterencode(data):
        stream.write(chunk)
    stream.write("\n")
