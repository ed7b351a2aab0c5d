"""What the words and digits of a date mean."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from newsdiff.facts.dates.days import Day, in_words
from newsdiff.facts.dates.making import Match, partial, stated
from newsdiff.facts.dates.mention import DateMention
from newsdiff.facts.dates.relative import lasting, told_from_now
from newsdiff.facts.dates.words import DateWords
from newsdiff.facts.figures.words import figure_words, key

_YEARS = range(1500, 2100)
_FRONT = 12
"""The word in front of a month is looked for in so many characters."""
_UNKNOWN = frozenset({"00", "99", "0000", "9999"})
"""Digits that stand for a part of a date that is not known."""


def read(match: Match, words: DateWords, published: date | None) -> DateMention | None:
    """The date of a match of a language's pattern, or None if no calendar has it."""
    return (
        _in_digits(match, words)
        or _named(match, words)
        or _part_of_year(match, words)
        or lasting(match, words)
        or told_from_now(match, words, published)
        or _years(match)
    )


def _in_digits(match: Match, words: DateWords) -> DateMention | None:
    if match["iso_year"]:
        return stated(match, Day(int(match["iso_year"]), int(match["iso_month"]), int(match["iso_day"])))
    if match["short_day"]:
        return stated(match, Day(None, int(match["short_month"]), int(match["short_day"])))
    if not match["digits_year"]:
        return None
    digits = (match["one"], match["two"], match["digits_year"])
    if all(part in _UNKNOWN for part in digits):
        return DateMention(match.start(), match.end(), "date", "unknown", is_unknown=True)
    one, two, year = map(int, digits)
    if year not in _YEARS:
        return None
    if words.day_first or match["mark"] == "." or one > 12:
        return stated(match, Day(year, two, one))
    found = stated(match, Day(year, one, two))
    if found is None or two > 12 or one == two:
        return found
    value = f"{in_words(Day(None, one, two))} or {in_words(Day(year, two, one))}"
    return replace(found, weekday=None, swapped=True, value=value)


def _named(match: Match, words: DateWords) -> DateMention | None:
    name = match["month_first"] or match["month_second"]
    if not name:
        return None
    day = _number(match["day_first"] or match["day_second"])
    year = _number(match["year_third"] or match["year_last"])
    if day is None and year is None and key(name) in words.alone and not _is_told(match, words):
        return None
    until = _number(match["until_first"] or match["until_second"])
    first = Day(year, words.month[key(name)], day)
    return stated(match, first, first._replace(day=until) if until else None)


def _is_told(match: Match, words: DateWords) -> bool:
    """Whether the word in front tells that a word is a month: "in May"."""
    front = match.string[max(0, match.start() - _FRONT) : match.start()]
    return key(front).rpartition(" ")[2] in words.alone_behind


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _part_of_year(match: Match, words: DateWords) -> DateMention | None:
    if match["decade"]:
        first = int(match["decade"])
        return partial(match, "", f"{first}s", Day(first), Day(first + 9))
    ranks = figure_words(words.language).ordinal
    for part, mark in (("quarter", "Q"), ("half", "H")):
        rank = _number(match[f"{part}_rank"]) or ranks.get(key(match[f"{part}_word"] or ""))
        if part == "quarter":
            rank = rank or _number(match["q"] or match["quarter_last"])
        if rank:
            year = _number(match[f"{part}_year"] or (match["q_year"] if part == "quarter" else None))
            return partial(match, f"{part} {rank:.0f}", f"{mark}{rank:.0f}", Day(year))
    if match["season"]:
        season = words.season[key(match["season"])]
        return partial(match, f"season {season}", season, Day(int(match["season_year"])))
    return None


def _years(match: Match) -> DateMention | None:
    if not match["year"]:
        return None
    until = match["until_year"]
    if until is None:
        return stated(match, Day(int(match["year"])))
    last = int(until) if len(until) == 4 else int(match["year"][:2] + until)
    return stated(match, Day(int(match["year"])), Day(last)) if last > int(match["year"]) else None
