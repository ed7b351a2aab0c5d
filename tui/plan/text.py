"""Article text made safe for a terminal's cells; offsets are not kept."""

from __future__ import annotations

import re

_SPACES = re.compile("[\t\n\x0b\x0c\r \x85\u2028\u2029]+")
_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_UNPRINTABLE = re.compile(f"[\x00-\x1f\x7f-\x9f{_BIDI}\ud800-\udfff]")
_WORD = re.compile(r"\w+(?:['’.,-]\w+)*")


def display(text: str) -> str:
    """The text on one line: runs of white space as one space, control characters as `�`.

    Texts are cleaned when they are read; this is the last door before the terminal.
    """
    return _UNPRINTABLE.sub("\ufffd", _SPACES.sub(" ", text))


def shortened(text: str, limit: int) -> str:
    """At most `limit` code points, the end replaced by `…`."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def word_count(text: str) -> int:
    return sum(1 for _ in _WORD.finditer(text))
