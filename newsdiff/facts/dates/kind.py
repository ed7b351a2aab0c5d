"""Dates of two aligned sides, set against each other where they tell the time of the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsdiff.facts.dates.mention import DateMention, severity
from newsdiff.facts.dates.reading import find_dates
from newsdiff.facts.dates.roles import with_role
from newsdiff.facts.figures.beside import nearby
from newsdiff.facts.mention import OF_OTHERS, Aligned, ArticleText, Difference, Kind, Severity, Side
from newsdiff.facts.places import Places, Words
from newsdiff.facts.slots import MOST, one_sided, pair_slots

_PLACE = 4.0
"""What it counts for that both stand in one place of the two wordings."""
_AGREE = 2.0
_SAME_VERB = 1.0
_NEAR = 1.0
"""Weight of the words near both from which dates tell the time of the same thing."""
_OUTSIDE = "told elsewhere in the sentence"
_NEAR_WEEKDAYS = 1.5
"""The same for days of the week, of which every report has some."""


def _find(article: ArticleText) -> Iterator[DateMention]:
    """The dates of every sentence; what they go with is known in English alone."""
    for sentence in article.sentences:
        for mention in find_dates(
            article.text, sentence.start, sentence.end, article.language, article.published
        ):
            is_english = article.language == "en"
            yield with_role(mention, sentence, article.text) if is_english else mention


def _compare(pair: Aligned[DateMention]) -> Iterator[Difference]:
    if not (pair.a.mentions or pair.b.mentions):
        return
    places = Places(pair)
    pairs, left, right = pair_slots(pair.a.mentions, pair.b.mentions, lambda a, b: _score(a, b, places))
    for one, other in pairs:
        differs = severity(one, other) if one.comparable(other) else Severity.PRECISION
        if differs is not None:
            yield _difference(one, other, differs)
    for stretch in left:
        yield from (
            _difference(stretch, date, Severity.PRECISION)
            for date in _beside(stretch, pair.b, places, places.a)
        )
    for stretch in right:
        yield from (
            _difference(date, stretch, Severity.PRECISION)
            for date in _beside(stretch, pair.a, places, places.b)
        )
    events = (
        _missed(left, pair.b, places, places.a),
        _missed(right, pair.a, places, places.b),
    )
    reports = [_reports(dates) if other else [] for dates, other in ((left, events[1]), (right, events[0]))]
    alone = one_sided(pair, events[0] + reports[0], events[1] + reports[1], agree=DateMention.agrees)
    yield from _set_beside(list(alone), pair)


def _set_beside(alone: Sequence[Difference], pair: Aligned[DateMention]) -> Iterator[Difference]:
    """Dates of one side alone, each beside one that the other side has of another thing, if it has any.

    That is the date of a report beside that of an event, or one of the sentence outside the passage.
    """
    left = [found.a for found in alone if isinstance(found.a, DateMention)]
    right = [found.b for found in alone if isinstance(found.b, DateMention)]
    for a in [*left]:
        b = next((date for date in right if date.role != a.role), None)
        if b is not None:
            left.remove(a)
            right.remove(b)
            yield Difference("date", _attached(a), _attached(b), Severity.DIFFERENT, OF_OTHERS)
    for a in left:
        yield _beside_outside(a, pair.b)
    for b in right:
        found = _beside_outside(b, pair.a)
        yield replace(found, a=found.b, b=found.a)


def _beside_outside(date: DateMention, other: Side[DateMention]) -> Difference:
    outside = next((near for near in other.around if near.is_absolute), None)
    if outside is None:
        return Difference("date", _attached(date), None, Severity.ONE_SIDED)
    return Difference("date", _attached(date), _attached(outside), Severity.DIFFERENT, _OUTSIDE)


def _score(a: DateMention, b: DateMention, places: Places) -> float:
    """How surely two dates tell the time of the same thing; 0 for dates that are not compared."""
    same, near, verb = places.same(a, b), places.shared(a, b), bool(a.stem and a.stem == b.stem)
    weight = _PLACE * same + _SAME_VERB * verb + near
    if a.comparable(b) and severity(a, b) is None:
        return _AGREE + weight
    if a.role != b.role or not (a.comparable(b) or _is_stretch(a, b)):
        return 0.0
    return weight if same or _is_one_slot(a, b, near, verb) else 0.0


def _is_stretch(a: DateMention, b: DateMention) -> bool:
    """Whether one is a stretch of time until now and the other a date."""
    return any(
        one.lasting and other.is_absolute and not other.is_attribute for one, other in ((a, b), (b, a))
    )


def _beside(
    stretch: DateMention, other: Side[DateMention], places: Places, words: Words
) -> list[DateMention]:
    """The date of the other side's sentences that stands outside its passage, for a stretch told of it."""
    if not stretch.lasting or other.mentions or not places.missed(stretch, words):
        return []
    dates = [date for date in other.around if _is_stretch(stretch, date) and date.role == "event"]
    return dates if len(dates) == 1 else []


def _is_one_slot(a: DateMention, b: DateMention, near: float, verb: bool) -> bool:
    if a.is_attribute != b.is_attribute:
        return False
    if not a.comparable(b):
        return near >= _NEAR
    if a.offset and b.offset and not (a.inferred and b.inferred) and a.offset.unit in ("day", "week"):
        return False
    return verb or near >= (_NEAR_WEEKDAYS if a.weekday and b.weekday else _NEAR)


def _difference(a: DateMention, b: DateMention, differs: Severity) -> Difference:
    remark = "one is unknown" if a.is_unknown or b.is_unknown else "one is vaguer"
    return Difference(
        "date",
        a if a.stem == b.stem else _attached(a),
        b if a.stem == b.stem else _attached(b),
        differs,
        remark if differs is Severity.PRECISION else "",
        inferred=a.inferred or b.inferred,
    )


def _attached(date: DateMention) -> DateMention:
    """The date with what it goes with in its value: "28 November (reported)"."""
    if not date.verb:
        return date
    value = f"{date.value[:-1]}; {date.verb})" if date.value.endswith(")") else f"{date.value} ({date.verb})"
    return replace(date, value=value)


def _missed(
    dates: Sequence[DateMention], other: Side[DateMention], places: Places, words: Words
) -> list[DateMention]:
    """Dates of events that the other side tells of without one; a year as an attribute is none.

    Nor is one of what the other article dates in the sentence before or behind.
    """
    return [
        date
        for date in dates
        if date.is_absolute
        and date.role == "event"
        and not (date.is_attribute and date.first.month is None)
        and not any(date.agrees(each) or each.is_unresolved for each in other.mentions[:MOST])
        and places.missed(date, words)
        and not any(_are_of_one_deed(date, each) for each in other.once(nearby))
    ]


def _are_of_one_deed(date: DateMention, other: DateMention) -> bool:
    return bool(date.stem) and date.stem == other.stem and date.comparable(other)


def _reports(dates: Sequence[DateMention]) -> list[DateMention]:
    """The dates of reports, which are told where the other side has the date of an event."""
    return [date for date in dates if date.is_absolute and date.role == "reported"]


DATES = Kind("dates", _find, _compare)
