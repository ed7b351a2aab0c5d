"""The words of dates of each language, from the tables `date-words-*.toml` and the months of corpus."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from corpus.data import table
from newsdiff.facts.figures.words import Range
from newsdiff.tables import lookup

LANGUAGES = ("de", "en", "es", "fr", "it", "pt", "vi")
_ABBREVIATION = 4
"""A further name of a month that is not longer than this needs a day or a year with it."""


@dataclass(frozen=True)
class DateWords:
    """One language's words, in lower case and composed form; see date-words-en.toml for what each means.

    A language without a table has no words: only dates in digits are read in it.
    """

    language: str
    month: Mapping[str, int]
    alone: frozenset[str]
    """Names of months that are none without a day or a year, or a word of `alone_behind` in front."""
    alone_behind: tuple[str, ...]
    weekday: Mapping[str, int]
    capitalised: bool
    month_first: bool
    day_first: bool
    day_word: tuple[str, ...]
    of: tuple[str, ...]
    ago: tuple[str, ...]
    before: tuple[str, ...]
    early: tuple[str, ...]
    past: tuple[str, ...]
    most: tuple[str, ...]
    quarter: tuple[str, ...]
    half: tuple[str, ...]
    from_: tuple[str, ...]
    to: tuple[str, ...]
    since: tuple[str, ...]
    day: Mapping[str, int]
    turn: Mapping[str, int]
    behind: Mapping[str, int]
    unit: Mapping[str, str]
    lasting: Mapping[str, Range]
    season: Mapping[str, str]


def month_name(number: int) -> str:
    """The English name of a month."""
    return str(table("months")["en"][number - 1].split()[0]).capitalize()


def weekday_name(number: int) -> str:
    """The English name of a day of the week, 1 for Monday."""
    return str(lookup("date-words-en")["weekday"][number - 1]).capitalize()


@cache
def date_words(language: str) -> DateWords:
    """The words of a language."""
    words: dict[str, Any] = lookup(f"date-words-{language}") if language in LANGUAGES else {}
    months = _months(language) | words.get("month", {})
    full = {names.split()[0] for names in table("months").get(language, ())}
    short = {name for name in months if name not in full and len(name) <= _ABBREVIATION}
    weekdays = enumerate(words.get("weekday", ()), start=1)
    lists = (
        "alone_behind",
        "day_word",
        "of",
        "ago",
        "before",
        "early",
        "past",
        "most",
        "quarter",
        "half",
        "to",
        "since",
    )
    maps = ("day", "turn", "behind", "unit", "season")
    fields: dict[str, Any] = {name: tuple(words.get(name, ())) for name in lists}
    fields |= {name: words.get(name, {}) for name in maps}
    return DateWords(
        language=language,
        month=months if words else {},
        alone=frozenset(short | set(words.get("alone", ()))),
        weekday={name: number for number, names in weekdays for name in _names(names, language)},
        capitalised=words.get("capitalised", False),
        month_first=words.get("month_first", False),
        day_first=words.get("day_first", False),
        from_=tuple(words.get("from", ())),
        lasting={name: (low, high) for name, (low, high) in words.get("lasting", {}).items()},
        **fields,
    )


def _months(language: str) -> dict[str, int]:
    named = enumerate(table("months").get(language, ()), start=1)
    return {name: number for number, names in named for name in names.split()}


def _names(names: str, language: str) -> list[str]:
    """The names of a weekday; in Vietnamese a name is of two words."""
    return [names] if language == "vi" else names.split()
