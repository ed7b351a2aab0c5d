"""Days, months and years, as far as they are stated, and how they are written."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import NamedTuple

from newsdiff.facts.dates.words import month_name

_LEAP_YEAR = 2024


class Day(NamedTuple):
    """A day, month or year; a part that is not stated is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def exists(self) -> bool:
        """Whether a calendar has it; 29 February without a year is in one."""
        month, year = self.month or 1, self.year or _LEAP_YEAR
        if self.month == 0 or month > 12:
            return False
        return self.day is None or 1 <= self.day <= calendar.monthrange(year, month)[1]


NO_DAY = Day()


def day_of(day: date) -> Day:
    """A day of a calendar."""
    return Day(day.year, day.month, day.day)


def days_off(day: date, days: int) -> date:
    """A day some days off; the first or last of the calendar where that is beyond it."""
    try:
        return day + timedelta(days)
    except OverflowError:
        return date.min if days < 0 else date.max


def shifted(day: Day, days: int) -> Day:
    """A day with its month and year, some days off; what is less precise is left alone."""
    if day.year is None or day.month is None or day.day is None:
        return day
    return day_of(days_off(date(day.year, day.month, day.day), days))


def in_words(day: Day) -> str:
    """14 March 2031, as far as it is stated."""
    name = month_name(day.month) if day.month else ""
    return " ".join(filter(None, (str(day.day or ""), name, str(day.year or ""))))


def stretch(first: Day, last: Day) -> str:
    """3 to 5 March 2031: the first day without what it has in common with the last."""
    if first.month and first.year == last.year:
        same_month = first.day and first.month == last.month
        first = Day(None, None if same_month else first.month, first.day)
    return f"{in_words(first)} to {in_words(last)}"
