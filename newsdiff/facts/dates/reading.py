"""Dates of a text."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from newsdiff.facts.dates.days import stretch
from newsdiff.facts.dates.mention import DateMention
from newsdiff.facts.dates.pattern import Patterns, patterns
from newsdiff.facts.dates.unspaced import find_unspaced_dates
from newsdiff.facts.dates.values import read
from newsdiff.facts.dates.words import date_words
from newsdiff.facts.figures.words import UNSPACED, WORD, key

_TOKEN = re.compile(rf"{WORD}+")
_LETTER = re.compile(f"[{UNSPACED}]")
_JOINED = re.compile(rf"[^\W{UNSPACED}]|[$€£.,’'–-]")
"""What may not stand right in front of a date in digits."""
_BEFORE = 24
"""Words of a stretch of time are looked for in so many characters in front of it."""


def find_dates(
    text: str, start: int, end: int, language: str = "en", published: date | None = None
) -> list[DateMention]:
    """The dates of `text[start:end]`, in order; those told from the day of publication are resolved by it.

    "May" needs a day, a year or a preposition; impossible days are left alone, but for 99/99/9999, a date
    that is not known.
    """
    words, known = date_words(language), patterns(language)
    unspaced = deque(find_unspaced_dates(text, start, end))
    found: list[DateMention] = []
    position = start
    for token in _TOKEN.finditer(text, start, end):
        at = token.start()
        while unspaced and unspaced[0].start <= at:
            position = max(position, unspaced[0].end)
            found.append(unspaced.popleft())
        if at < position or not _may_open(token, known):
            continue
        match = known.date.match(text, at, end)
        if match is None or (match["year"] and _is_glued(match)):
            continue
        position = match.end()
        mention = read(match, words, published)
        if mention is not None:
            found.append(_opened(mention, text[max(start, at - _BEFORE) : at], known))
    return _joined([*found, *unspaced], text, known)


def _is_glued(match: re.Match[str]) -> bool:
    """Whether a year in digits touches a letter of a script without spaces: then it is a number."""
    beside = (
        match.string[max(0, match.start() - 1) : match.start()],
        match.string[match.end() : match.end() + 1],
    )
    return any(_LETTER.match(char) for char in beside)


def _may_open(token: re.Match[str], known: Patterns) -> bool:
    word = token[0]
    if word[0].isdecimal():
        return not _JOINED.match(token.string, token.start() - 1) if token.start() else True
    return key(word) in known.openings


def _opened(mention: DateMention, front: str, known: Patterns) -> DateMention:
    """A date with what the words in front of it add: "since 2014", "most of the past decade"."""
    before = known.before.search(front)
    if before is None:
        return mention
    if key(before["since"] or before["span"] or "") in known.since and not mention.lasting:
        return replace(mention, is_open=True)
    if before["most"] and mention.lasting:
        least, most = mention.lasting
        value = f"{key(before['most'])} the {mention.value}"
        return replace(mention, lasting=(least / 2, most), value=value)
    return mention


def _joined(found: Sequence[DateMention], text: str, known: Patterns) -> list[DateMention]:
    """Dates with the two ends of a stretch of time made one."""
    spans: list[DateMention] = []
    for mention in found:
        last = spans[-1] if spans else None
        if last is not None and _is_span(last, mention, text, known):
            spans[-1] = _span(last, mention)
        else:
            spans.append(mention)
    return [replace(date, value=f"since {date.value}") if date.is_open else date for date in spans]


def _is_span(first: DateMention, last: DateMention, text: str, known: Patterns) -> bool:
    """Whether two dates are the ends of one stretch: "from … to …", "between … and …", "2000 to 2006"."""
    if not (_is_end(first) and _is_end(last)) or len(text[first.end : last.start]) > _BEFORE:
        return False
    between = known.between.fullmatch(text, first.end, last.start)
    if between is None:
        return False
    before = known.before.search(text[max(0, first.start - _BEFORE) : first.start])
    bare = between["word"] is None or key(between["word"]) not in known.both
    return bare or first.is_open or bool(before and before["span"])


def _is_end(mention: DateMention) -> bool:
    return mention.last is None and mention.lasting is None and not mention.is_unknown and not mention.part


def _span(first: DateMention, last: DateMention) -> DateMention:
    begin = first.first
    if begin.year is None and begin.month is not None and last.first.month is not None:
        begin = begin._replace(year=last.first.year)
    value = stretch(begin, last.first) if begin.year or begin.month else f"{first.value} to {last.value}"
    return replace(
        first, end=last.end, value=value, first=begin, last=last.first, weekday=None, is_open=False
    )
