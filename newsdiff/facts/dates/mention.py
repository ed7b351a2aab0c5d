"""A date, and how two of them stand to each other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from newsdiff.facts.dates.days import NO_DAY, Day, shifted
from newsdiff.facts.figures.words import Range
from newsdiff.facts.mention import Mention, Severity

_MONTHS, _DAYS = 12, 31
_WEEK = 7
_SLACK = 1
"""By so many days a week told from the day of publication may be off."""
_FUZZ = {("year", "year"): 1, ("decade", "year"): 5, ("month", "month"): 1}
"""By how many years or months "two years ago" and the like may be off, by their unit."""
_Days = tuple[tuple[int, int, int], tuple[int, int, int]]


class Offset(NamedTuple):
    """A distance from the day of publication in a unit: ("year", -2, True) for "two years ago".

    `on_sunday` marks one in weeks that is told on a Sunday, which some count as the last day of a week and
    others as the first.
    """

    unit: str
    number: int
    fuzzy: bool = False
    on_sunday: bool = False


@dataclass(frozen=True)
class DateMention(Mention):
    """A date, as precisely as it is stated or can be resolved.

    `first` is its only day, month or year, or that at which a stretch of time begins; `last` ends the
    stretch, and `is_open` marks one without an end. `part` is a quarter, half or season, or a decade.
    `offset` is set on a date told from the day of publication, and `lasting` on a stretch until then: its
    length in years, from and to. `inferred` marks that `first` is worked out from the day of publication.
    `swapped` marks that day and month may be the other way round, and `is_unknown` a date such as
    99/99/9999.

    `role` is "reported" where the date is that of a report, "event" elsewhere; `verb` is the word whose
    time it tells, if that is known, and `stem` what two of these are compared by. `is_attribute` marks a
    date that goes with a noun ("2031 vote").
    """

    first: Day = NO_DAY
    last: Day | None = None
    weekday: int | None = None
    part: str = ""
    offset: Offset | None = None
    lasting: Range | None = None
    is_open: bool = False
    inferred: bool = False
    swapped: bool = False
    is_unknown: bool = False
    role: str = "event"
    verb: str = ""
    stem: str = ""
    is_attribute: bool = False

    @property
    def is_absolute(self) -> bool:
        """Whether it names a month or year without regard to the day of publication."""
        return self.offset is None and (self.first.year is not None or self.first.month is not None)

    @property
    def is_unresolved(self) -> bool:
        """Whether it is told from a day of publication that is not known."""
        return (self.offset is not None or self.weekday is not None) and self.first == NO_DAY

    def comparable(self, other: DateMention) -> bool:
        """Whether both state something in common: April and November do, April and 2031 do not."""
        if self.is_unknown or other.is_unknown:
            return self.is_absolute or other.is_absolute or self.is_unknown == other.is_unknown
        if self.lasting or other.lasting:
            return bool(self.lasting and other.lasting)
        return (
            _same_unit(self, other)
            or bool(self.part and other.part and self.part[0] == other.part[0])
            or (self.weekday is not None and other.weekday is not None)
            or _with_year(self, other) is not None
        )

    def agrees(self, other: DateMention) -> bool:
        """Whether one is what the other says, if perhaps less precisely."""
        return self.comparable(other) and severity(self, other) is None


def severity(one: DateMention, other: DateMention) -> Severity | None:
    """How two comparable dates differ, or None if one is what the other says, if perhaps less precisely."""
    if one.is_unknown or other.is_unknown:
        return None if one.is_unknown == other.is_unknown else Severity.PRECISION
    if one.lasting and other.lasting:
        return _lengths(one.lasting, other.lasting)
    agree = any(_agree(a, b) for a in _readings(one) for b in _readings(other))
    return None if agree else Severity.DIFFERENT


def _readings(date: DateMention) -> list[DateMention]:
    """A date, and that with day and month the other way round if that is what it may mean."""
    day = date.first
    return [date, replace(date, first=Day(day.year, day.day, day.month))] if date.swapped else [date]


def _lengths(one: Range, other: Range) -> Severity | None:
    if one == other:
        return None
    overlap = max(one[0], other[0]) <= min(one[1], other[1])
    return Severity.PRECISION if overlap else Severity.DIFFERENT


def _agree(one: DateMention, other: DateMention) -> bool:
    if one.part and other.part and one.part != other.part:
        return False
    if one.offset and one.offset[:2] == (other.offset or ())[:2] and one.weekday == other.weekday:
        return True
    if one.weekday is not None and other.weekday is not None and not _both_days(one, other):
        return one.weekday == other.weekday
    with_year = _with_year(one, other)
    if with_year is None:
        return not _same_unit(one, other)
    if _is_week(one) or _is_week(other):
        return _agree_as_weeks(one, other, with_year)
    if one.last and other.last:
        ends = _range(one.last, with_year), _range(other.last, with_year)
        return _contained(_start(one, with_year), _start(other, with_year)) and _contained(*ends)
    if one.is_open or other.is_open:
        return _contained(_start(one, with_year), _start(other, with_year))
    return _contained(_whole(one, with_year), _whole(other, with_year))


def _is_week(date: DateMention) -> bool:
    return date.offset is not None and date.offset.unit == "week" and date.weekday is None


def _loosened(date: DateMention) -> DateMention:
    """A week told from the day of publication with a day more at both ends; on a Sunday, with the next."""
    if not _is_week(date) or date.last is None or date.offset is None:
        return date
    later = _SLACK + _WEEK * date.offset.on_sunday
    return replace(date, first=shifted(date.first, -_SLACK), last=shifted(date.last, later))


def _agree_as_weeks(one: DateMention, other: DateMention, with_year: bool) -> bool:
    """Whether two weeks are the same if one is loosened; or a day or month shares a day with one."""
    loose = [_whole(_loosened(date), with_year) for date in (one, other)]
    if _is_week(one) and _is_week(other):
        strict = [_whole(date, with_year) for date in (one, other)]
        return _contained(loose[0], strict[1]) or _contained(strict[0], loose[1])
    return max(loose)[0] <= min(loose, key=lambda days: days[1])[1]


def _same_unit(one: DateMention, other: DateMention) -> bool:
    """Whether both tell how far they are from the day of publication, in the same unit."""
    return bool(
        one.offset and other.offset and one.offset.unit == other.offset.unit and one.weekday == other.weekday
    )


def _both_days(one: DateMention, other: DateMention) -> bool:
    """Whether both state a day of a month."""
    return bool(one.first.day and other.first.day) and not (one.inferred or other.inferred)


def _with_year(one: DateMention, other: DateMention) -> bool | None:
    """Whether two dates compare with their years, or without; None if they don't."""
    if one.first.year and other.first.year:
        return True
    return False if one.first.month and other.first.month else None


def _start(date: DateMention, with_year: bool) -> _Days:
    return _range(date.first, with_year, date.offset)


def _whole(date: DateMention, with_year: bool) -> _Days:
    return _start(date, with_year)[0], _range(date.last or date.first, with_year, date.offset)[1]


def _range(day: Day, with_year: bool, offset: Offset | None = None) -> _Days:
    """The first and the last day that a date may mean."""
    years, months = (
        _FUZZ.get((offset.unit, unit), 0) if offset and offset.fuzzy else 0 for unit in ("year", "month")
    )
    year = day.year or 0 if with_year else 0
    first = (year - years, (day.month or 1) - months, day.day or 1)
    return first, (year + years, (day.month or _MONTHS) + months, day.day or _DAYS)


def _contained(one: _Days, other: _Days) -> bool:
    return (one[0] <= other[0] and other[1] <= one[1]) or (other[0] <= one[0] and one[1] <= other[1])
