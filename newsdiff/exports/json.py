"""The newsdiff/1 export: the models as they are."""

from __future__ import annotations

import json
from typing import TextIO

from newsdiff.comparison import Comparison


def write_json(comparison: Comparison, stream: TextIO) -> None:
    """Write newsdiff/1: the same bytes for the same articles and settings. Offsets count code points."""
    json.dump(comparison.model_dump(mode="json"), stream, ensure_ascii=False, indent=1)
    stream.write("\n")
