"""The part of a text that shows what was looked for, as it was published."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from corpus.article import Span
from corpus.folding import fold, fold_key
from corpus.library.searchable import is_unspaced

LENGTH = 160
"""Characters of an excerpt, about."""
_PIECE = re.compile(r"[^\n]{1,2000}(?:(?<=\s)|(?=\s)|$)|[^\n]{1,2000}", re.MULTILINE)
_GAP = r"[\W_]{0,20}"


def excerpt_of(text: str, terms: list[str]) -> tuple[str, tuple[Span, ...]]:
    """One line with what was looked for, and where that stands in it.

    The terms are those of `corpus.library.searchable`. The piece of the text that has most of them is shown,
    of several the first; the beginning where none has any, as where only a title has them.
    """
    patterns = [_pattern(term, term is terms[-1]) for term in terms]
    best, most = "", 0
    for match in _PIECE.finditer(text):
        key = fold_key(match[0])
        count = sum(pattern.search(key) is not None for pattern in patterns)
        if count > most or not best.strip():
            best, most = match[0], count
        if most == len(terms):
            break
    return _cut(" ".join(best.split()), patterns)


def _cut(line: str, patterns: list[re.Pattern[str]]) -> tuple[str, tuple[Span, ...]]:
    folded = fold(line)
    ranges = sorted(match.span() for pattern in patterns for match in pattern.finditer(folded.text))
    marks = [folded.original(start, end) for start, end in ranges if end > start]
    start = max(0, marks[0].start - LENGTH // 4) if marks else 0
    if start:
        start = line.find(" ", start, marks[0].start) + 1 or start
    end = min(len(line), start + LENGTH)
    if end < len(line):
        end = max(line.rfind(" ", start, end), marks[0].end if marks else start + 1, start + LENGTH // 2)
    before, after = "… " if start else "", " …" if end < len(line) else ""
    shift = len(before) - start
    inside = (mark for mark in marks if mark.end <= end)
    spans = tuple(Span(start=mark.start + shift, end=mark.end + shift) for mark in _apart(inside))
    return before + line[start:end] + after, spans


def _apart(marks: Iterable[Span]) -> Iterator[Span]:
    """The marks in their order without those that begin in another."""
    end = 0
    for mark in marks:
        if mark.start >= end:
            yield mark
            end = mark.end


def _pattern(term: str, may_go_on: bool) -> re.Pattern[str]:
    """Where the term stands in a folded text; only scripts that space words have bounds of words."""
    words = term.split(" ")
    first = r"(?<!\w)" if not is_unspaced(words[0]) else ""
    last = r"(?!\w)" if not may_go_on and not is_unspaced(words[-1]) else ""
    return re.compile(first + _GAP.join(map(re.escape, words)) + last)
