"""Article text made safe for a terminal's cells; offsets are not kept."""

from __future__ import annotations

import re

CONTEXT = 8
"""How far before a difference a text is cut at least, so that a word or two lead to it."""

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
    """At most `limit` code points, the end replaced by `…`, between two words where there are any."""
    if len(text) <= limit:
        return text
    cut = text.rfind(" ", limit // 2, limit)
    return text[: cut if cut > 0 else limit - 1].rstrip(" ,;:") + "…"


def contrasted(left: str, right: str, limit: int) -> tuple[str, str]:
    """Both texts in at most `limit` code points each, cut so that one sees where they begin to differ."""
    if max(len(left), len(right)) <= limit:
        return left, right
    pairs = enumerate(zip(left, right, strict=False))
    same = next((n for n, (a, b) in pairs if a != b), min(len(left), len(right)))
    start = left.rfind(" ", 0, same) + 1
    context = left.rfind(" ", 0, max(0, start - CONTEXT)) + 1
    if context <= limit // 2:
        return shortened(left, limit), shortened(right, limit)
    return "…" + shortened(left[context:], limit - 1), "…" + shortened(right[context:], limit - 1)


def word_count(text: str) -> int:
    return sum(1 for _ in _WORD.finditer(text))
