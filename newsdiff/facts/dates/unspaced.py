"""Dates in digits with the words for year, month and day behind them, such as "2031年3月5日"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsdiff.facts.dates.days import Day
from newsdiff.facts.dates.making import partial, stated
from newsdiff.facts.dates.mention import DateMention
from newsdiff.facts.figures.words import UNSPACED, any_of, key
from newsdiff.tables import lookup

_LETTER = re.compile(f"[{UNSPACED}]")
_YEARS = range(1500, 2100)
_DECADE = 10


@cache
def _eras() -> dict[str, int]:
    found: dict[str, int] = lookup("date-words-unspaced")["era"]
    return found


@cache
def _pattern() -> re.Pattern[str]:
    words = {name: any_of(lookup("date-words-unspaced")[name]) for name in ("year", "month", "day", "decade")}
    return re.compile(
        rf"""(?<![\d.,:/-])(?:
              (?:(?P<era>{any_of(_eras())})\s?(?P<year_of>\d{{1,2}})|(?P<year>\d{{4}}))\s?(?:{words["year"]})
              (?: (?P<decade>{words["decade"]})
                | \s?(?P<month>\d{{1,2}})\s?(?:{words["month"]})
                  (?:\s?(?P<day>\d{{1,2}})\s?(?:{words["day"]}))? )?
            | (?P<alone>\d{{1,2}})\s?(?:{words["month"]})
              (?:\s?(?P<day_alone>\d{{1,2}})\s?(?:{words["day"]}))? )""",
        re.VERBOSE,
    )


def find_unspaced_dates(text: str, start: int, end: int) -> Iterator[DateMention]:
    """The dates of this form in `text[start:end]`, in order; those that no calendar has are left alone."""
    if not _LETTER.search(text, start, end):
        return
    for match in _pattern().finditer(text, start, end):
        date = _date(match)
        if date is not None:
            yield date


def _date(match: re.Match[str]) -> DateMention | None:
    if match["alone"]:
        return stated(match, Day(None, int(match["alone"]), _number(match["day_alone"])))
    year = _eras()[key(match["era"])] + int(match["year_of"]) if match["era"] else int(match["year"])
    if year not in _YEARS:
        return None
    if match["decade"]:
        return partial(match, "", f"{year}s", Day(year), Day(year + _DECADE - 1))
    return stated(match, Day(year, _number(match["month"]), _number(match["day"])))


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None
