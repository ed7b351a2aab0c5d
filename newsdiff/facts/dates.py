"""Dates, as precisely as they are stated: a year, a month, a day, or a day of the week."""

from __future__ import annotations

import calendar
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from newsdiff.facts.mention import Aligned, ArticleText, Difference, Kind, Mention, Severity
from newsdiff.facts.slots import one_sided, pair_slots


@cache
def _names() -> dict[str, dict[str, int]]:
    return tomllib.loads((files("newsdiff") / "data" / "months-en.toml").read_text(encoding="utf-8"))


@cache
def _pattern() -> re.Pattern[str]:
    names = _names()
    month = "|".join(name.capitalize() for name in names["month"])
    weekday = "|".join(name.capitalize() for name in names["weekday"])
    year = r"(?:1[5-9]|20)\d\d"
    return re.compile(
        rf"""\b(?P<iso_year>{year})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)\b
        | \b(?P<day_first>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month_second>{month})\b\.?
          (?:,?\s+(?P<year_third>{year})\b)?
        | \b(?P<month_first>{month})\b\.?
          (?:\s+(?P<day_second>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s*(?:%|percent)))?
          (?:,?\s+(?P<year_last>{year})\b)?
        | \b(?P<weekday>{weekday})\b
        | (?<![\w$€£.,-])(?P<year>{year})\b(?![\w%,-])
        """,
        re.VERBOSE,
    )


@dataclass(frozen=True)
class DateMention(Mention):
    """A date; a part that is not stated is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    def comparable(self, other: DateMention) -> bool:
        """Dates compare where they state a part in common: April and November do, April and 2007 do not."""
        return bool(self._common(other))

    def agrees(self, other: DateMention) -> bool:
        common = self._common(other)
        return bool(common) and all(mine == theirs for mine, theirs in common)

    def _common(self, other: DateMention) -> list[tuple[int, int]]:
        parts = (
            (self.year, other.year),
            (self.month, other.month),
            (self.day, other.day),
            (self.weekday, other.weekday),
        )
        return [(mine, theirs) for mine, theirs in parts if mine is not None and theirs is not None]


def find_dates(text: str, start: int, end: int) -> list[DateMention]:
    """The dates of `text[start:end]`, in order. "May" needs a day or year; impossible days are left alone."""
    found = []
    for match in _pattern().finditer(text, start, end):
        year, month, day = _parts(match)
        if (year, month, day, match["weekday"]) == (None, None, None, None):
            continue
        if match["month_first"] == "May" and day is None and year is None:
            continue
        if day is not None and not 1 <= day <= calendar.monthrange(year or 2024, month or 1)[1]:
            continue
        weekday = _names()["weekday"][match["weekday"].lower()] if match["weekday"] else None
        value = _in_words(year, month, day, weekday)
        found.append(DateMention(match.start(), match.end(), "date", value, year, month, day, weekday))
    return found


def _parts(match: re.Match[str]) -> tuple[int | None, int | None, int | None]:
    def number(*groups: str) -> int | None:
        return next((int(match[group]) for group in groups if match[group]), None)

    name = match["month_first"] or match["month_second"]
    month = _names()["month"][name.lower()] if name else number("iso_month")
    if month is not None and not 1 <= month <= 12:
        return None, None, None
    return (
        number("iso_year", "year_third", "year_last", "year"),
        month,
        number("iso_day", "day_first", "day_second"),
    )


def _in_words(year: int | None, month: int | None, day: int | None, weekday: int | None) -> str:
    names = [str(day or ""), _full_name("month", month), str(year or ""), _full_name("weekday", weekday)]
    return " ".join(filter(None, names))


def _full_name(table: str, number: int | None) -> str:
    """The table's first name of a month or weekday."""
    return next((name.capitalize() for name, value in _names()[table].items() if value == number), "")


def _find(article: ArticleText) -> list[DateMention]:
    return [found for s in article.sentences for found in find_dates(article.text, s.start, s.end)]


def _compare(pair: Aligned[DateMention]) -> Iterator[Difference]:
    differing, left, right = pair_slots(
        pair.a.mentions, pair.b.mentions, agree=DateMention.agrees, comparable=DateMention.comparable
    )
    for a, b in differing:
        yield Difference("date", a, b, Severity.DIFFERENT)
    stated = [[found for found in side if found.weekday is None] for side in (left, right)]
    yield from one_sided(pair, *stated, agree=DateMention.agrees)


DATES = Kind("dates", _find, _compare)
