"""What stands in front of a number and belongs to it: a bound, a currency's sign, "between", "aged"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from newsdiff.facts.dates.words import date_words
from newsdiff.facts.figures.pattern import patterns
from newsdiff.facts.figures.words import FigureWords, figure_words, key

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
    if rest and rest[-1] in _BREAK and _may_end(rest, words.language):
        found = list(_WORD.finditer(rest))[-_WORDS:]
        for word in found:
            phrase = key(rest[word.start() :])
            length = len(front) - word.start()
            if phrase in words.modifier:
                if phrase in words.prepositions and _is_topic(
                    rest[: word.start()], len(front) == at - start, words
                ):
                    return Front(front, len(sign), sign.strip())
                return Front(front, length, sign.strip(), words.modifier[phrase])
            if phrase in words.aged:
                return Front(front, length, sign.strip(), is_age=True)
            if phrase in words.between:
                return Front(front, len(sign), sign.strip(), is_range=True)
    return Front(front, len(sign), sign.strip())


def _may_end(rest: str, language: str) -> bool:
    """Whether the last word of some text may be the last of what belongs to a number."""
    last = rest.rstrip().rpartition(" ")[2]
    return not last.isalpha() or key(last) in _last_words(language)


@cache
def _last_words(language: str) -> frozenset[str]:
    words = figure_words(language)
    phrases = (*words.modifier, *words.aged, *words.between)
    return frozenset(phrase.split()[-1] for phrase in phrases)


def _is_topic(before: str, is_whole: bool, words: FigureWords) -> bool:
    """Whether a preposition behind some words is no bound: "talks on Monday about 18 contracts".

    In a language whose nouns have a capital, any noun may be meant; not one that begins the sentence, which
    `is_whole` tells the words to do, nor a day or month.
    """
    found = list(_WORD.finditer(before))
    if found and key(found[-1][0]) in _times(words.language):
        found.pop()
        found = found[:-1] if found and key(found[-1][0]) in words.on else found
    if not found or not before[-1:].isspace():
        return False
    word = found[-1][0]
    is_noun = words.topic_nouns and word[0].isupper() and not (is_whole and len(found) == 1)
    return is_noun or key(word) in words.topic


@cache
def _times(language: str) -> frozenset[str]:
    words = date_words(language)
    return frozenset([*words.weekday, *words.month, *words.day])


def _sign(front: str, words: FigureWords) -> str:
    """The sign that some text ends with, with a space that may follow it."""
    if front.strip()[-1:].lower() not in _last_letters(words.language):
        return ""
    found = patterns(words.language).sign.search(front, max(0, len(front) - _SIGN))
    return found[0] if found else ""


@cache
def _last_letters(language: str) -> frozenset[str]:
    return frozenset(sign[-1] for sign in patterns(language).signs)
