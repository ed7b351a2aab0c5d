"""Regular expressions of figures among letters of scripts that part words by no space."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from newsdiff.facts.figures.unspaced_words import UnspacedWords, unspaced_words
from newsdiff.facts.figures.words import any_of

_FLAGS = re.VERBOSE | re.IGNORECASE
_DIGITS = r"(?:\d{1,3}(?:[,，]\d{3}){1,5}(?!\d)|\d{1,18}(?!\d))(?:[.．]\d{1,18}(?!\d))?"
_KOREAN = "만억조"
_GROUPS = 3
"""A number is read up to so many groups with a scale word behind its first, as in "1億2000万"."""


@dataclass(frozen=True)
class UnspacedPatterns:
    """`front` matches at the end of what stands in front of a number, `figure` from where its digits begin.

    `ordinal` does the same for an ordinal, which has no scale words, and `group` is one part of a number.
    """

    front: re.Pattern[str]
    figure: re.Pattern[str]
    ordinal: re.Pattern[str]
    group: re.Pattern[str]


@cache
def unspaced_patterns() -> UnspacedPatterns:
    """The patterns; one set serves all these scripts."""
    words = unspaced_words()
    scale = rf"(?!{any_of(words.unit)})(?:{any_of(words.scale)})"
    number = _number(scale)
    return UnspacedPatterns(
        front=re.compile(_front(words), _FLAGS),
        figure=re.compile(_figure(words, number), _FLAGS),
        ordinal=re.compile(_figure(words, _DIGITS), _FLAGS),
        group=re.compile(rf"(?P<digits>{_DIGITS})\s?(?P<scale>{scale})?", _FLAGS),
    )


def _number(scale: str) -> str:
    """A number in digits with scale words; in Korean a space may follow on one."""
    last = "".join(unicodedata.normalize(form, scale)[-1] for form in ("NFC", "NFD") for scale in _KOREAN)
    gap = rf"(?:(?<=[{last}])\s)?"
    group = rf"{_DIGITS}\s?{scale}"
    return rf"(?:{group}(?:{gap}{group}){{0,{_GROUPS}}}(?:{gap}{_DIGITS}(?!\s?[年月년월]))?|{_DIGITS})"


def _front(words: UnspacedWords) -> str:
    signs = any_of(sign for sign in words.currency if not sign[-1].isalnum())
    lists = words.lists
    return rf"""(?:(?P<modifier>{any_of(words.modifier)})\s?)?(?P<ratio>(?:{lists["ratio"]})\s?)?
        (?P<ordinal>{lists["ordinal"]})?(?P<sign>{signs})?\Z"""


def _figure(words: UnspacedWords, number: str) -> str:
    lists = words.lists
    measure = rf"""
          (?P<points>{lists["points"]}) | (?P<percent>{lists["percent"]}) | (?P<tenths>{lists["tenths"]})
        | (?P<age>{lists["age"]}) | (?P<currency>{any_of(words.currency)})(?![a-z])
        | (?P<unit>{any_of(words.unit)})(?![a-z]) | (?P<counter>{any_of(words.counter)})"""
    return rf"""(?P<low>{number})
        (?: (?:{lists["part"]})\s?(?P<part>\d{{1,3}})(?!\d)
          | (?:{lists["against"]})\s?(?P<other>\d{{1,3}})(?!\d)
          | (?:(?:\s?(?:{lists["percent"]}))?\s?(?:{lists["to"]})\s?(?P<high>{number}))?
            (?P<more>{lists["more"]})? (?:\s?(?:{measure}))? (?:\s?(?P<behind>{any_of(words.behind)}))? )"""
