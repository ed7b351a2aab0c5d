"""Lines of a text, and which of them belong to one paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from corpus.article import Span

_TERMINAL = re.compile(r"[.!?…。！？][\"”’»')\]]*$")
_WIDEST = 120
_NARROWEST = 40
_MOSTLY = 0.9
_CONTINUING = 0.4


def ends_sentence(text: str) -> bool:
    """Whether a trimmed text ends as a sentence does, closing quotes and brackets aside."""
    return bool(_TERMINAL.search(text, max(0, len(text) - 8)))


def chunks(text: str, start: int) -> list[list[Span]]:
    """Trimmed lines from `start` on, grouped between blank lines."""
    groups: list[list[Span]] = []
    last = -1
    for line in _lines(text, start):
        if last < 0 or text.count("\n", last, line.start) > 1:
            groups.append([])
        groups[-1].append(line)
        last = line.end
    return groups


def _lines(text: str, start: int) -> Iterator[Span]:
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start:end]
        if kept := line.strip():
            first = start + len(line) - len(line.lstrip())
            yield Span(start=first, end=first + len(kept))
        start = end + 1


def wrapped(text: str, lines: list[Span]) -> bool:
    """Whether lines without a blank one between them are one paragraph, broken at a width.

    Broken text shows two things: the first word of a line would not have fitted on the line before, and
    many lines begin in the middle of a sentence. One paragraph a line, lists of headlines and menus do not.
    """
    width = max(map(len, lines), default=0)
    if len(lines) < 2 or not _NARROWEST <= width <= _WIDEST:
        return False
    pairs = list(pairwise(lines))
    full = sum(len(a) + 1 + len(b.of(text).split(maxsplit=1)[0]) > width for a, b in pairs)
    continuing = sum(_continues(text, a, b) for a, b in pairs)
    return full >= _MOSTLY * len(pairs) and continuing >= max(1, _CONTINUING * len(pairs))


def _continues(text: str, before: Span, after: Span) -> bool:
    first = text[after.start]
    return first.isalnum() and not (first.isupper() or first.istitle()) and not ends_sentence(before.of(text))
