"""Scores whose numbers are words: "ruled seven to two", "by seven votes to two"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from newsdiff.facts.figures.figure import Figure
from newsdiff.facts.figures.words import any_of
from newsdiff.tables import lookup

_REACH = 60
"""So many characters in front of two numbers are searched for what tells that they are a score."""
_AGAINST = re.compile(r"(?:\svotes?)?\s(?:to|against)\s", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s$", re.IGNORECASE)
_MOST = 1000


def with_scores(figures: Sequence[Figure], start: int, text: str) -> list[Figure]:
    """The figures of an English sentence that begins at `start`, two counts set against each other as one."""
    found: list[Figure] = []
    for figure in figures:
        if found and _are_score(found[-1], figure, start, text):
            first = found.pop()
            value = f"{first.number:.0f}–{figure.number:.0f}"
            score = Figure(first.start, figure.end, "count", value, first.number, figure.number, unit="score")
            found.append(score)
        else:
            found.append(figure)
    return found


def _are_score(one: Figure, other: Figure, start: int, text: str) -> bool:
    plain = all(f.kind == "count" and not (f.unit or f.modifier) and f.number < _MOST for f in (one, other))
    if not plain or other.head or one.head not in ("", "vote"):
        return False
    if not _AGAINST.fullmatch(text, one.end, other.start) or _FROM.search(
        text[max(start, one.start - _REACH) : one.start]
    ):
        return False
    return one.head == "vote" or _scored().search(text, max(start, one.start - _REACH), one.start) is not None


@cache
def _scored() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(lookup('counted-en')['scored'].split())})\b", re.IGNORECASE)
