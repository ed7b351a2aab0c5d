"""Calendar dates as articles print them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from corpus.article import Span
from corpus.data import table


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and where it is printed."""

    span: Span
    day: date


def find_dates(text: str) -> list[FoundDate]:
    """Complete dates in order: "2026-03-04", "March 4, 2026", "4 Mar. 2026", "Tuesday, 4th March 2026".

    A date without its year is none, nor is one that no calendar has. Of figures only, the ISO form and
    "2026/03/04" are read: "04/03/2026" is two dates.
    """
    return [
        FoundDate(Span(start=match.start(), end=match.end()), day)
        for match in _pattern().finditer(text)
        if (day := _day(match)) is not None
    ]


def parse_date(text: str) -> date | None:
    """The first complete date of a text, or None."""
    return next((found.day for found in find_dates(text)), None)


def _day(match: re.Match[str]) -> date | None:
    year = match["y1"] or match["y2"] or match["y3"]
    month = match["m1"] or match["m2"] or match["m3"]
    day = match["d1"] or match["d2"] or match["d3"]
    try:
        return date(int(year), int(month) if month.isdigit() else _months()[month.lower()], int(day))
    except ValueError:
        return None


@cache
def _months() -> dict[str, int]:
    return {
        name: number
        for names in table("months").values()
        for number, synonyms in enumerate(names, 1)
        for name in synonyms.split()
    }


@cache
def _pattern() -> re.Pattern[str]:
    month = "|".join(sorted(map(re.escape, _months()), key=lambda name: (-len(name), name)))
    return re.compile(
        rf"""(?<![\w/-])(?:
        (?P<y1>[0-9]{{4}})(?P<sep>[-/])(?P<m1>[0-9]{{1,2}})(?P=sep)(?P<d1>[0-9]{{1,2}})(?=T|\W|$)(?![-/])
        | (?P<m2>{month})\.?\s(?P<d2>[0-9]{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y2>[0-9]{{4}})
        | (?P<d3>[0-9]{{1,2}})(?:st|nd|rd|th|er|\.)?\s(?:(?:de|of)\s)?
          (?P<m3>{month})\.?,?\s(?:de\s)?(?P<y3>[0-9]{{4}})
        )(?!\d)""",
        re.IGNORECASE | re.VERBOSE,
    )
