"""Figures that stand among letters of scripts that part words by no space, such as "死者12人"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsdiff.facts.figures import numerals
from newsdiff.facts.figures.figure import IN_WORDS, Figure
from newsdiff.facts.figures.numerals import Number
from newsdiff.facts.figures.unspaced_pattern import unspaced_patterns
from newsdiff.facts.figures.unspaced_words import LETTER, unspaced_words
from newsdiff.facts.figures.words import key, units

_DIGITS = re.compile(r"\d+")
_LETTER = re.compile(LETTER)
_JOINED = re.compile(rf"(?!{LETTER})[\w.,:/'’–-]")
"""What may not stand right in front of a number: it is part of a date, a version, a name."""
_GOES_ON = re.compile(r"[a-z_]|[.,:/-]\d", re.IGNORECASE)
"""What may not stand right behind it."""
_FRONT = 14
"""So many characters in front of a number are looked at."""
_YEARS = range(1500, 2100)
_TENTH = 10


class _Measure(NamedTuple):
    kind: str
    unit: str = ""
    label: str = ""
    size: float = 1.0
    head: str = ""


def find_unspaced(text: str, start: int, end: int, language: str) -> Iterator[Figure]:
    """The figures of `text[start:end]` that touch a letter of these scripts, in order.

    In a language written in one of them, all numbers in digits are looked at.
    """
    if not _LETTER.search(text, start, end):
        return
    throughout = language in unspaced_words().languages
    position = start
    for digits in _DIGITS.finditer(text, start, end):
        at = digits.start()
        if at < position or not (throughout or _touches(text, at, digits.end())):
            continue
        figure = _figure(text, max(position, at - _FRONT), at, end)
        if figure is not None:
            yield figure
            position = figure.end


def _touches(text: str, at: int, end: int) -> bool:
    return any(_LETTER.match(char) for char in (text[at - 1 : at], text[end : end + 1]))


def _figure(text: str, start: int, at: int, end: int) -> Figure | None:
    known = unspaced_patterns()
    front = known.front.search(text[start:at])
    assert front is not None
    if not front[0] and _JOINED.match(text, at - 1 if at > start else len(text)):
        return None
    match = (known.ordinal if front["ordinal"] else known.figure).match(text, at, end)
    if match is None or _GOES_ON.match(text, match.end(), end):
        return None
    if match["other"]:
        one, other = int(match["low"]), int(match["other"])
        return Figure(at, match.end(), "count", f"{one}–{other}", one, other, unit="score")
    if match["part"]:
        share = 100 * int(match["part"]) / int(match["low"]) if int(match["low"]) else 0
        value = f"{share:.0f}% ({match[0]})"
        return Figure(at, match.end(), "percent", value, share, share, 1, "%", IN_WORDS, "about")
    return _number(front, match)


def _number(front: re.Match[str], match: re.Match[str]) -> Figure | None:
    measure = _measure(front, match)
    modifier = _modifier(front, match)
    if _is_year(match["low"]) and not (modifier or measure.head) and measure.unit in ("", "time"):
        return None
    low = _value(match["low"])
    high = _value(match["high"]) if match["high"] else low
    if high.value < low.value:
        return None
    stated = numerals.written(low.value * (_TENTH if match["tenths"] else 1))
    if high.value != low.value:
        stated = f"{stated} to {numerals.written(high.value * (_TENTH if match['tenths'] else 1))}"
    value = f"{modifier} {stated}{'' if measure.unit == '%' else ' '}{measure.label}".strip()
    return Figure(
        match.start() - len(front[0]),
        match.end(),
        measure.kind,
        front["ordinal"] + match[0] if measure.unit == "ordinal" else value,
        low.value * measure.size,
        high.value * measure.size,
        max(low.step, high.step, measure.unit == "%" and not low.step) * measure.size,
        measure.unit,
        measure.label,
        modifier,
        measure.head,
        frozenset(filter(None, [measure.head])),
        measure.size,
    )


def _is_year(digits: str) -> bool:
    return digits.isdecimal() and int(digits) in _YEARS


def _modifier(front: re.Match[str], match: re.Match[str]) -> str:
    words = unspaced_words()
    if front["modifier"]:
        return words.modifier[key(front["modifier"])]
    if match["behind"]:
        return words.behind[key(match["behind"])]
    return "over" if match["more"] else ""


def _measure(front: re.Match[str], match: re.Match[str]) -> _Measure:
    words = unspaced_words()
    head = words.counter.get(key(match["counter"] or ""), "")
    if front["ordinal"]:
        return _Measure("count", "ordinal", head=head)
    if match["points"]:
        return _Measure("percent", "pp", "percentage points")
    if match["tenths"]:
        return _Measure("percent", "%", "%", _TENTH)
    if match["percent"] or front["ratio"]:
        return _Measure("percent", "%", "%")
    if written := match["currency"] or front["sign"]:
        code = words.currency[key(written)]
        return _Measure("amount", code, code)
    if match["age"]:
        return _Measure("count", "age", "years old", units()["years"].size)
    if match["unit"]:
        name = words.unit[key(match["unit"])]
        unit = units()[name]
        return _Measure("count" if unit.quantity == "time" else "amount", unit.quantity, name, unit.size)
    return _Measure("count", label=match["counter"] or "", head=head)


def _value(written: str) -> Number:
    """A number of groups, such as "1億2000万"; its step is that of the last."""
    total, step = 0.0, 0.0
    for group in unspaced_patterns().group.finditer(written):
        scale = unspaced_words().scale.get(key(group["scale"] or ""), 1.0)
        value, last = numerals.in_plain_digits(group["digits"])
        total += value * scale
        step = max(last * scale, scale if scale > 1 else 0)
    return Number(total, step)
