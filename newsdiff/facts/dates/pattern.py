"""Regular expressions of dates, one set a language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from newsdiff.facts.dates.words import DateWords, date_words
from newsdiff.facts.figures.words import WORD, any_of, figure_words, opening

_YEAR = r"(?:1[5-9]|20)\d\d"
_NTH = r"(?:st|nd|rd|th|er|º|°|\.)?"
_SPACE = r"\s{1,3}"
_POINT = rf"(?:\.(?=,?{_SPACE}(?:\d|(?-i:[^\W\d_A-Z]))))?"
"""That of an abbreviation: the sentence goes on behind it."""
_FLAGS = re.VERBOSE | re.IGNORECASE


@dataclass(frozen=True)
class Patterns:
    """`date` matches from where a date begins, `before` at the end of what stands in front of it.

    `between` matches what stands between the ends of a span. `openings` are the first words of dates, and
    `since` the words of a stretch of time without an end; `both` are words that may also part two dates.
    """

    date: re.Pattern[str]
    before: re.Pattern[str]
    between: re.Pattern[str]
    openings: frozenset[str]
    since: tuple[str, ...]
    both: tuple[str, ...]


@cache
def patterns(language: str) -> Patterns:
    """The patterns of a language; without a table, those of dates in digits."""
    words = date_words(language)
    dates = (_in_digits(words), _named(words), _part_of_year(words), _relative(words), _plain(words))
    article = rf"(?:(?:the|{any_of(words.of)}){_SPACE})?"
    return Patterns(
        date=re.compile("|".join(dates), _FLAGS),
        before=re.compile(
            rf"""(?<!{WORD})(?:(?P<span>{any_of(words.from_)})|(?P<since>{any_of(words.since)})
            |(?P<most>{any_of(words.most)})){_SPACE}{article}$""",
            _FLAGS,
        ),
        between=re.compile(rf"{_SPACE}(?P<word>{any_of(words.to)}){_SPACE}{article}|\s?[-–—]\s?", _FLAGS),
        openings=_openings(words),
        since=words.since,
        both=words.to[:1],
    )


def _openings(words: DateWords) -> frozenset[str]:
    numbers = figure_words(words.language)
    tables = (words.month, words.weekday, words.day, words.turn, words.unit, words.lasting, words.season)
    lists = (words.before, words.early, words.past, words.quarter, words.half, words.day_word)
    counting = (numbers.cardinal, numbers.ordinal, numbers.one, ("q1", "q2", "q3", "q4"))
    return frozenset(opening(phrase) for group in (*tables, *lists, *counting) for phrase in group)


def _in_digits(words: DateWords) -> str:
    return rf"""
        (?P<iso_year>{_YEAR})(?P<iso_mark>[-/])(?P<iso_month>\d\d?)(?P=iso_mark)(?P<iso_day>\d\d?)(?![\d/-])
        | (?P<one>\d\d?)(?P<mark>[/.-])(?P<two>\d\d?)(?P=mark)(?P<digits_year>\d{{4}})(?![\d/-])
        | (?:{any_of(words.day_word)}){_SPACE}(?P<short_day>\d\d?)/(?P<short_month>\d\d?)(?![\d/-])"""


def _named(words: DateWords) -> str:
    """A day of a month, or a month; a weekday in front is read with it."""
    of, month = rf"(?:{_SPACE}(?:{any_of(words.of)}))?{_SPACE}", _names(words.month, words)
    year = rf"(?:(?:,?{_SPACE}|{of}|\s?/\s?)(?P<%s>{_YEAR})(?!{WORD}|[.,]\d))?"
    day = rf"(?P<%s>\d\d?){_NTH}(?:\s?[-–]\s?(?P<%s>\d\d?){_NTH})?"
    weekday = rf"(?P<with_weekday>{_names(words.weekday, words)})(?!{WORD})\.?,?{_SPACE}(?:(?:the|den)\s)?"
    behind = rf"(?:{_SPACE}{day % ('day_second', 'until_second')}(?!{WORD}|[.,]?\d|\s?%|\s?per\s?cent))?"
    return rf"""
        (?:{weekday})?
        (?: {day % ("day_first", "until_first")}{of}(?P<month_second>{month})(?!{WORD}){_POINT}
            {year % "year_third"}
          | (?P<month_first>{month})(?!{WORD}){_POINT}
            {behind if words.month_first else "(?P<day_second>(?!))?(?P<until_second>(?!))?"}
            {year % "year_last"} )"""


def _part_of_year(words: DateWords) -> str:
    of = rf"(?:{_SPACE}(?:{any_of(words.of)}))?{_SPACE}"
    ordinals, quarter = any_of(figure_words(words.language).ordinal), any_of(words.quarter)
    rank = rf"(?:(?P<%s>{ordinals})|(?P<%s>[1-4]){_NTH}){_SPACE}"
    year = rf"{of}(?P<%s>{_YEAR})(?!{WORD})"
    return rf"""
        {rank % ("quarter_word", "quarter_rank")}(?:{quarter})(?!{WORD})(?:{year % "quarter_year"})?
        | (?:Q(?P<q>[1-4])|(?:{quarter}){_SPACE}(?P<quarter_last>[1-4]))(?!{WORD})(?:{year % "q_year"})?
        | {rank % ("half_word", "half_rank")}(?:{any_of(words.half)})(?!{WORD}){year % "half_year"}
        | (?P<season>{any_of(words.season)}){year % "season_year"}
        | (?P<decade>(?:1[5-9]|20)\d0)(?:s|er)(?!{WORD})"""


def _relative(words: DateWords) -> str:
    numbers = figure_words(words.language)
    cardinal = any_of(numbers.cardinal)
    count = rf"(?P<%s>\d{{1,3}}|(?:{any_of(numbers.one)})|(?:{cardinal})(?:[\s-](?:{cardinal}))?)"
    unit = rf"(?P<%s>{any_of(words.unit)})(?!{WORD})"
    turned = rf"""(?:(?P<%s>{any_of(words.unit)})|(?P<%s>{_names(words.weekday, words)})
        |(?P<%s>{_names(words.month, words)})|(?P<%s>{any_of(words.season)}))(?!{WORD})"""
    return rf"""
        (?P<day>{any_of(words.day)})(?!{WORD})
        | (?:(?:{any_of(words.early)}){_SPACE})?(?P<turn>{any_of(words.turn)})(?:(?<=['’])|\s{{1,3}})
          {turned % ("turn_unit", "turn_weekday", "turn_month", "turn_season")}
        | {turned % ("back_unit", "back_weekday", "back_month", "back_season")}{_SPACE}
          (?P<behind>{any_of(words.behind)})(?!{WORD})
        | {count % "ago_count"}{_SPACE}{unit % "ago_unit"}{_SPACE}(?:{any_of(words.ago)})(?!{WORD})
        | (?:{any_of(words.before)}){_SPACE}{count % "before_count"}{_SPACE}{unit % "before_unit"}
        | (?:{any_of([*words.past, *(w for w, n in words.turn.items() if n < 0)])}){_SPACE}
          (?:{count % "past_count"}{_SPACE}{unit % "past_units"})
        | (?:{any_of(words.past)}){_SPACE}{unit % "past_unit"}
        | (?P<lasting>{any_of(words.lasting)})(?!{WORD})"""


def _plain(words: DateWords) -> str:
    return rf"""
        (?P<weekday>{_names(words.weekday, words)})(?!{WORD})
        | (?P<year>{_YEAR})(?:\s?[-–]\s?(?P<until_year>{_YEAR}|\d\d)(?!\d))?(?!{WORD}|%|[.,]\d|-{WORD})"""


def _names(names: Iterable[str], words: DateWords) -> str:
    """Names of months or weekdays; where these are capitalised, only so, or in capitals."""
    if not words.capitalised:
        return any_of(names)
    forms = [form for name in names for form in (name.capitalize(), name.upper())]
    return f"(?-i:{any_of(forms)})"
