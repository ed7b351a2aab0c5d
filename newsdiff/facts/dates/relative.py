"""Dates told from the day of publication: "yesterday", "last year", "on Tuesday", "two years ago"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from newsdiff.facts.dates.days import NO_DAY, Day, day_of, days_off, in_words, stretch
from newsdiff.facts.dates.making import Match, partial, plain, stated
from newsdiff.facts.dates.mention import DateMention, Offset
from newsdiff.facts.dates.words import DateWords, weekday_name
from newsdiff.facts.figures import numerals
from newsdiff.facts.figures.words import figure_words, key

_WEEK = 7
_YEAR_MONTHS = 12
_DECADE = 10
_MANY = 50
"""So many units of time "past years" may be."""
_LENGTHS = {"day": 1 / 365.25, "week": 7 / 365.25, "month": 1 / 12, "year": 1.0, "decade": 10.0}
"""Units of time in years."""


def told_from_now(match: Match, words: DateWords, published: date | None) -> DateMention | None:
    """A date counted from the day of publication, resolved if that is known."""
    turn = _turn(match, words)
    weekday = match["weekday"] or match["turn_weekday"] or match["back_weekday"]
    if weekday:
        return _weekday(match, words.weekday[key(weekday)], turn, published)
    if turn is not None and (name := match["turn_month"] or match["back_month"]):
        return stated(match, Day(None, words.month[key(name)]))
    if turn is not None and (name := match["turn_season"] or match["back_season"]):
        season = words.season[key(name)]
        return partial(match, f"season {season}", plain(match[0]), NO_DAY)
    offset = _offset(match, words, turn)
    if offset is None:
        return None
    if published and offset.unit == "week":
        offset = offset._replace(on_sunday=published.isoweekday() == _WEEK)
    first, last = resolve(offset, published) if published else (NO_DAY, None)
    found = DateMention(match.start(), match.end(), "date", plain(match[0]), first, last, offset=offset)
    return _inferred(found) if published else found


def lasting(match: Match, words: DateWords) -> DateMention | None:
    """A stretch of time until now: "the past two years", "for decades"."""
    if match["lasting"]:
        length = words.lasting[key(match["lasting"])]
    elif match["past_units"]:
        years = _count(match["past_count"], words) * _LENGTHS[words.unit[key(match["past_units"])]]
        length = (years, years)
    elif match["past_unit"]:
        unit = key(match["past_unit"])
        years = _LENGTHS[words.unit[unit]]
        many = unit.endswith("s") and unit[:-1] in words.unit
        length = (2 * years, _MANY * years) if many else (years, years)
    else:
        return None
    return DateMention(match.start(), match.end(), "date", plain(match[0]), lasting=length)


def _count(stated: str, words: DateWords) -> int:
    if stated.isdecimal():
        return int(stated)
    number = numerals.in_words(stated, figure_words(words.language))
    return int(number.value) if number else 1


def _turn(match: Match, words: DateWords) -> int | None:
    if match["turn"]:
        return words.turn[key(match["turn"])]
    return words.behind[key(match["behind"])] if match["behind"] else None


def _offset(match: Match, words: DateWords, turn: int | None) -> Offset | None:
    if match["day"]:
        return Offset("day", words.day[key(match["day"])])
    for count, unit in (("ago_count", "ago_unit"), ("before_count", "before_unit")):
        if match[unit]:
            return Offset(words.unit[key(match[unit])], -_count(match[count], words), True)
    unit = key(match["turn_unit"] or match["back_unit"] or "")
    if turn is None or not unit or (unit.endswith("s") and unit[:-1] in words.unit):
        return None
    return Offset(words.unit[unit], turn)


def _weekday(match: Match, weekday: int, turn: int | None, published: date | None) -> DateMention:
    value = weekday_name(weekday) if turn is None else plain(match[0])
    found = DateMention(match.start(), match.end(), "date", value, weekday=weekday)
    offset = Offset("week", turn) if turn is not None else None
    if published is None:
        return replace(found, offset=offset)
    return _inferred(replace(found, first=resolve_weekday(weekday, turn, published), offset=offset))


def _inferred(found: DateMention) -> DateMention:
    resolved = stretch(found.first, found.last) if found.last else in_words(found.first)
    return replace(found, value=f"{found.value} ({resolved})", inferred=True)


def resolve(offset: Offset, published: date) -> tuple[Day, Day | None]:
    """The date at an offset from a day of publication, as precise as its unit; a week has two ends."""
    unit, number, *_ = offset
    if unit == "day":
        return day_of(days_off(published, number)), None
    if unit == "week":
        monday = days_off(published, number * _WEEK - published.weekday())
        return day_of(monday), day_of(days_off(monday, _WEEK - 1))
    if unit == "month":
        months = published.year * _YEAR_MONTHS + published.month - 1 + number
        return Day(months // _YEAR_MONTHS, months % _YEAR_MONTHS + 1), None
    return Day(max(1, published.year + number * (_DECADE if unit == "decade" else 1))), None


def resolve_weekday(weekday: int, turn: int | None, published: date) -> Day:
    """The day of the week (1 for Monday) before publication or on it.

    `turn` is 1 for the next one behind it, 0 for that to come or the same day, and -1 for the last before it.
    """
    back = (published.isoweekday() - weekday) % _WEEK
    shift = {None: -back, -1: -(back or _WEEK), 0: (_WEEK - back) % _WEEK, 1: _WEEK - back}
    return day_of(days_off(published, shift[turn]))
