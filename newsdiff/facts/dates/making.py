"""Mentions of dates made from what a pattern matched."""

from __future__ import annotations

import re
from datetime import date

from newsdiff.facts.dates.days import Day, in_words, stretch
from newsdiff.facts.dates.mention import DateMention

Match = re.Match[str]


def stated(match: Match, first: Day, last: Day | None = None) -> DateMention | None:
    """A date, or a stretch of time from one to another; None for one that no calendar has."""
    if not all(day.exists for day in (first, last) if day):
        return None
    weekday = None
    if first.year and first.month and first.day:
        weekday = date(first.year, first.month, first.day).isoweekday()
    value = in_words(first) if last is None else stretch(first, last)
    return DateMention(match.start(), match.end(), "date", value, first, last, weekday)


def partial(match: Match, part: str, name: str, first: Day, last: Day | None = None) -> DateMention:
    """A quarter, half or season, or the years of a decade, by its name."""
    value = f"{name} {first.year}" if first.year and last is None else name
    return DateMention(match.start(), match.end(), "date", value, first, last, part=part)


def plain(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())
