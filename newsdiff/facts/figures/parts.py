"""Parts and changes of a whole in words: "a third of", "seven in ten", "nearly all", "by half", "doubled"."""

from __future__ import annotations

import re
from dataclasses import replace

from newsdiff.facts.figures.figure import IN_WORDS, Figure
from newsdiff.facts.figures.numerals import Number
from newsdiff.facts.figures.places import Place
from newsdiff.facts.figures.words import key, units

_PERIOD = re.compile(r"\s(?:an?\s|(?:1[5-9]|20)\d\d\b)")
_THE = re.compile(r"\bthe\s$", re.IGNORECASE)
_CLASSES = (1, 99)
"""Percentages by which people are called."""


def fraction(place: Place) -> Figure | None:
    """Reads "a third of" as 33%; not where it is one of a number or of a stretch of time."""
    match, words = place.match, place.words
    stated = key(match["fraction"])
    if _PERIOD.match(place.text, match.end()) or key(place.front.text).endswith(tuple(words.ordinal)):
        return None  # a quarter of a million, half of 2031, the first half
    number = float(words.fraction[stated])
    part = re.sub(r" (?:of|the)$", "", stated)
    return _percent(place, number, f"{part} ({number:.0f}%)", match.start() + len(part))


def change(place: Place) -> Figure | None:
    """Reads "by half" as 50% and "doubled" as 100%; a part is none without a word such as "by" in front."""
    match, words = place.match, place.words
    if match["factor"]:
        number, group = words.factor[key(match["factor"])], "factor"
    elif _before(place).endswith(tuple(f" {word}" for word in words.by)):
        number, group = words.part[key(match["part"])], "part"
    else:
        return None
    return _percent(place, number, f"{key(match[group])} ({number:.0f}%)", match.end(group))


def share(place: Place, number: Number) -> Figure | None:
    """Reads "seven in ten" as 70%; None where the part is not the smaller number."""
    match = place.match
    stated = key(match["whole"])
    whole = float(stated if stated.isdecimal() else place.words.cardinal[stated])
    if place.front.sign or not number.value < whole:
        return None
    percent = 100 * number.value / whole
    end = match.end("whole")
    return _percent(place, percent, f"{percent:.3g}% ({key(place.text[match.start() : end])})", end)


def _percent(place: Place, number: float, value: str, end: int) -> Figure:
    """A part in words, which is never exact."""
    modifier = place.modifier or "about"
    value = f"{place.modifier} {value}".lstrip()
    return Figure(place.start, end, "percent", value, number, number, 1, "%", IN_WORDS, modifier)


def portion(place: Place) -> Figure:
    """Reads "nearly all" as between 90% and 100%."""
    low, high = place.words.portion[key(place.match["portion"])]
    value = key(place.match["portion"]).removesuffix(" of")
    return Figure(*place.match.span("portion"), "percent", value, low, high, 0, "%", IN_WORDS, "vague")


def is_class(place: Place, number: float) -> bool:
    """Whether "the 1 percent" stands for people, not for a part of something."""
    return (
        number in _CLASSES
        and _THE.search(place.front.text) is not None
        and not place.text.startswith(" of", place.match.end(), place.end)
        and not place.counted(place.match.end()).head
    )


def without_during(place: Place) -> Place:
    """A place without a bound that means "during": "over 35 years", but not "for over 35 years"."""
    match, front, words = place.match, place.front, place.words
    unit = units().get(key(match["unit"] or ""))
    if unit is None or unit.quantity != "time" or match["old"] or not front.modifier:
        return place
    bound = key(front.text[len(front.text) - front.length :])
    if bound not in words.during or _before(place).rpartition(" ")[2] in words.measured:
        return place
    return replace(place, front=replace(front, length=0, modifier=""))


def _before(place: Place) -> str:
    """The words in front of a figure and its bound."""
    front = place.front
    return f" {key(front.text[: len(front.text) - front.length])}"
