"""Clauses of a sentence, as spans of its text: the parts that can each be told without the other."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from corpus.article import Span
from corpus.data import table

_LEAST_WORDS = 4
"""A part of fewer words is a fragment and stays with its neighbour."""
_WORD = re.compile(r"\w+")
_MARKS = r"[;:]\s+|\s[–—-]{1,2}\s|—"


def split_clauses(text: str, span: Span, language: str) -> list[Span]:
    """The clauses of the sentence `span`, in order, trimmed; the sentence itself where it has but one.

    Cut by rule: at semicolons, colons and dashes, before words that open a subordinate or relative clause,
    before "and" and the like where a predicate follows, before participles behind a comma, behind an
    opening subordinate clause, and between a quotation and who says it. A language without a table is cut
    at the marks alone.
    """
    parts: list[tuple[int, int, int]] = []
    for start, end in pairwise(_edges(text, span, language)):
        words = sum(1 for _ in _WORD.finditer(text, start, end))
        if parts and min(words, parts[-1][2]) < _LEAST_WORDS:
            first, _, before = parts.pop()
            start, words = first, before + words
        parts.append((start, end, words))
    return [_trimmed(text, start, end) for start, end, _ in parts]


def _edges(text: str, span: Span, language: str) -> list[int]:
    opening = _opening_clause(language).match(text, span.start, span.end)
    first = [opening.end()] if opening else []
    rest = _boundary(language).finditer(text, first[0] if first else span.start, span.end)
    return sorted({span.start, *first, *(match.end() for match in rest), span.end})


def _trimmed(text: str, start: int, end: int) -> Span:
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Span(start=start, end=end)


@cache
def _opening_clause(language: str) -> re.Pattern[str]:
    """A subordinate clause that opens a sentence, up to its comma."""
    words = table("clauses").get(language)
    openers = "|".join(map(re.escape, words["anywhere"].split())) if words else r"(?!)"
    return re.compile(rf"(?:{openers})\b[^,;:]*,\s", re.IGNORECASE)


@cache
def _boundary(language: str) -> re.Pattern[str]:
    """What stands between two clauses, the opening word of the second left to it."""
    words = table("clauses").get(language)
    if words is None:
        return re.compile(_MARKS)
    anywhere, behind_comma, predicate = (
        "|".join(re.escape(word) for word in words[name].split())
        for name in ("anywhere", "behind_comma", "predicate")
    )
    joiner = "|".join(
        word for word in ("and", "und", "et", "y", "e", "en", "và") if word in words["behind_comma"]
    )
    keeps = "".join(rf"(?<!\b{word})" for word in words.get("keeps", "").split())
    participle = r"[^\W\d_]{3,}(?:ing|ed\s+(?:by|to|in|on|as|with|for))\b"
    return re.compile(
        rf"(?=[;:,”\"—\s])(?:{_MARKS}"
        rf"|[,”\"]\s+(?=(?:{behind_comma}|{anywhere})\b)"
        rf"|,[”\"]\s+"
        rf"|{keeps}\s(?=(?:{anywhere})\b)"
        rf"|\s(?=(?:{joiner})\s(?:{predicate})\b)"
        rf"|\s(?=(?:{joiner})\s[^\W\d_]+ed\b)"
        rf"|,\s(?={participle}))",
        re.IGNORECASE,
    )
