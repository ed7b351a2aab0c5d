"""Words of figures of scripts that part words by no space, from `number-words-unspaced.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from newsdiff.facts.figures.words import UNSPACED, any_of, figure_words, units
from newsdiff.tables import lookup

LETTER = f"[{UNSPACED}]"
"""A letter of these scripts."""
_LISTS = ("to", "against", "part", "ratio", "ordinal", "more", "percent", "points", "tenths", "age")


@dataclass(frozen=True)
class UnspacedWords:
    """The tables; see number-words-unspaced.toml for what each means. `unit` gives names of `units()`."""

    languages: frozenset[str]
    lists: Mapping[str, str]
    """The words of each list as a regular expression."""
    scale: Mapping[str, float]
    currency: Mapping[str, str]
    unit: Mapping[str, str]
    counter: Mapping[str, str]
    modifier: Mapping[str, str]
    behind: Mapping[str, str]


@cache
def unspaced_words() -> UnspacedWords:
    """The words of figures; units in Latin letters, and signs of currencies, are among them."""
    listed = lookup("number-words-unspaced")
    counters = {word: name for name, words in listed["counter"].items() for word in words.split()}
    return UnspacedWords(
        languages=frozenset(listed["languages"]),
        lists={name: any_of(listed[name]) for name in _LISTS},
        scale=listed["scale"],
        currency=listed["currency"] | figure_words("").signs,
        unit={name: name for name in units()} | listed["unit"],
        counter=counters,
        modifier=listed["modifier"],
        behind=listed["behind"],
    )
