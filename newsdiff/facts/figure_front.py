"""What stands in front of a number and belongs to it: a bound, a currency's sign, "between", "aged"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from newsdiff.facts.figure_pattern import patterns
from newsdiff.facts.figure_words import FigureWords, key

_BEFORE = 40
"""So many characters in front of a number are looked at."""
_SIGN = 5
"""A sign has at most so many characters, with the space behind it."""
_WORDS = 4
"""A bound has at most so many words."""
_WORD = re.compile(r"[^\s(\[“‘«—–]+")
_BREAK = " \t\n\u00a0\u202f\u2009'’"


@dataclass(frozen=True)
class Front:
    """The text in front of a number, and how many characters of it belong to the number, as which words."""

    text: str
    length: int = 0
    sign: str = ""
    modifier: str = ""
    is_range: bool = False
    is_age: bool = False


def read_front(text: str, start: int, at: int, words: FigureWords) -> Front:
    """What stands in front of `text[at:]`, not before `start`."""
    front = text[max(start, at - _BEFORE) : at]
    sign = _sign(front, words)
    rest = front[: len(front) - len(sign)]
    if rest and rest[-1] in _BREAK:
        found = list(_WORD.finditer(rest))[-_WORDS:]
        for word in found:
            phrase = key(rest[word.start() :])
            length = len(front) - word.start()
            if phrase in words.modifier:
                return Front(front, length, sign.strip(), words.modifier[phrase])
            if phrase in words.aged:
                return Front(front, length, sign.strip(), is_age=True)
            if phrase in words.between:
                return Front(front, len(sign), sign.strip(), is_range=True)
    return Front(front, len(sign), sign.strip())


def _sign(front: str, words: FigureWords) -> str:
    """The sign that some text ends with, with a space that may follow it."""
    if front.strip()[-1:].lower() not in _last_letters(words.language):
        return ""
    found = patterns(words.language).sign.search(front, max(0, len(front) - _SIGN))
    return found[0] if found else ""


@cache
def _last_letters(language: str) -> frozenset[str]:
    return frozenset(sign[-1] for sign in patterns(language).signs)
