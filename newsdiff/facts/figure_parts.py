"""Parts of a whole in words: "a third of", "seven in ten", "nearly all"."""

from __future__ import annotations

import re

from newsdiff.facts.figure import IN_WORDS, Figure
from newsdiff.facts.figure_places import Place
from newsdiff.facts.figure_words import key
from newsdiff.facts.numerals import Number

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
    behind = place.text[place.match.end() : place.end]
    return (
        number in _CLASSES
        and _THE.search(place.front.text) is not None
        and not behind.startswith(" of")
        and not place.counted(place.match.end()).head
    )
