"""Figures of a text: amounts, percentages, counts, measures, ordinals and scores."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import replace
from functools import cache
from itertools import islice

from newsdiff.facts.figures import numerals
from newsdiff.facts.figures.counted import NOTHING, Counted
from newsdiff.facts.figures.figure import Figure
from newsdiff.facts.figures.numerals import Number
from newsdiff.facts.figures.parts import change, fraction, is_class, portion, share, without_during
from newsdiff.facts.figures.places import Measure, Place, place_at
from newsdiff.facts.figures.unspaced import find_unspaced
from newsdiff.facts.figures.words import WORD, figure_words, key, units

_TOKEN = re.compile(rf"{WORD}+")
_PART = re.compile(r"(?:half|thirds?|quarters?) of $", re.IGNORECASE)
_SCORES = frozenset({"decis", "defeat", "lead", "loss", "major", "margin", "record", "score", "vote", "win"})
"""Stems of what two numbers set against each other are called."""
_AGAINST = re.compile(r"\s(?:to|against)\s(\d{1,3})(?![\w.,]\w)")
_ONE_OF = re.compile(r"\sof\b")
_SCORED = 1000
MOST = 10_000
"""So many figures of a sentence are read; one with more is a table of data."""
_AGES = range(1, 120)


def find_figures(text: str, start: int, end: int, language: str = "en") -> list[Figure]:
    """The figures of `text[start:end]`, in order; a bare four-digit year is a date, not a count.

    Of one sentence the first `MOST` are read. Numbers of more than 18 digits are left alone, and so are
    times of day, versions and numbers of a name.
    """
    words, openings = figure_words(language), _openings(language)
    unspaced = deque(islice(find_unspaced(text, start, end, language), MOST))
    found: list[Figure] = []
    position = start
    for token in _TOKEN.finditer(text, start, end):
        at = token.start()
        while unspaced and unspaced[0].start <= at:
            position = max(position, unspaced[0].end)
            found.append(unspaced.popleft())
        if len(found) >= MOST:
            break
        word = token[0]
        if at < position or not (key(word) in openings or word[0].isdecimal()):
            continue
        place = place_at(text, start, at, end, words)
        figure = _read(without_during(place)) if place else None
        if figure is not None:
            found.append(figure)
            position = figure.end
    return [*found, *unspaced][:MOST]


@cache
def _openings(language: str) -> frozenset[str]:
    return figure_words(language).openings


def _read(place: Place) -> Figure | None:
    match = place.match
    if match["fraction"]:
        return fraction(place)
    if match["part"] or match["factor"]:
        return change(place)
    if match["portion"]:
        return portion(place)
    if match["tens"] or match["vague"]:
        return _vague(place)
    if match["ordinal"] or match["nth"]:
        return _ordinal(place)
    ends = _ends(place)
    if ends is None:
        return None
    return share(place, ends[0]) if match["whole"] else _number(place, *ends)


def _vague(place: Place) -> Figure | None:
    match, words = place.match, place.words
    if match["tens"]:
        scale = key(match["tens_scale"])
        size = numerals.scaled(scale, words) * words.hundred.get(scale.removesuffix("s"), 1)
        low, high = (size * end for end in words.tens[key(match["tens"])])
    else:
        low, high = words.vague[key(match["vague"])]
    measure = place.measure
    what = NOTHING if measure.unit else place.counted(match.end())
    if not (measure.unit or what.head):
        return None
    stated = max(match.end("tens_scale"), match.end("vague"))
    counted = _plain(place.text[stated : what.end])
    value = f"{key(place.text[match.start() : stated])} {measure.label or counted}"
    end = match.end()
    figure = Figure(
        match.start(), end, measure.kind, value, low, high, 0, measure.unit, measure.label, "vague"
    )
    return replace(
        figure, number=low * measure.size, high=high * measure.size, head=what.head, nouns=what.stems
    )


def _ordinal(place: Place) -> Figure | None:
    match = place.match
    end = match.end("ordinal") if match["ordinal"] else match.end("nth") + 2
    rank = int(match["nth"] or place.words.ordinal[key(match["ordinal"])])
    what = place.counted(end)
    if not what.head:
        return None
    ending = "th" if rank % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(rank % 10, "th")
    value = f"{rank}{ending} {_plain(place.text[what.start : what.end])}"
    figure = Figure(match.start(), end, "count", value, rank, rank, unit="ordinal")
    return replace(figure, head=what.head, nouns=what.stems)


def _ends(place: Place) -> tuple[Number, Number] | None:
    """Both ends of a range, or the number twice; a scale word behind the higher end counts for both."""
    match, words = place.match, place.words
    if match["half"]:
        number = numerals.whole(numerals.scaled(match["half"], words) / 2)
    elif match["words"]:
        spelled = numerals.in_words(match["words"], words)
        if spelled is None:
            return None
        number = spelled
        if match["and_half"]:
            number = numerals.whole((number.value + 0.5) * numerals.scaled(match["half_of"], words))
    else:
        scale = match["scale"] or match["short"]
        high_scale = match["high_scale"] or match["high_short"]
        number = numerals.in_digits(match["number"], scale or high_scale, words)
        if match["high"]:
            return number, numerals.in_digits(match["high"], high_scale, words)
    return number, number


def _number(place: Place, low: Number, high: Number) -> Figure | None:
    match, measure = place.match, place.measure
    what = NOTHING if measure.unit else place.counted(match.end())
    if match["short"] == "m" and not measure.unit and not _several(place, what):
        return None
    start = place.start
    if match["join"] and measure.unit and high.value < low.value:
        start, low = match.start("high"), high  # "on June 12 to 9 years" is no range
    if match["join"] and not measure.unit and (high.value <= low.value or what.head in _SCORES):
        return _score(place, low.value, high.value, match.end())
    against = _AGAINST.match(place.text, what.end, place.end) if what.head in _SCORES else None
    if against:
        return _score(place, low.value, float(against[1]), against.end())
    if match["words"] and low.value == 1 and _ONE_OF.match(place.text, match.end()):
        return None
    if not (measure.unit or match["scale"] or match["short"] or place.modifier):
        if match["words"] and (place.is_compound or _PART.search(place.front.text)):
            return None
        if match["number"] and place.is_apposed and low.value in _AGES:
            measure = Measure("count", "age", "years old", units()["years"].size)
        elif match["number"] and (place.is_year or (not what.head and (match["join"] or place.is_named))):
            return None
    if measure.unit == "%" and is_class(place, low.value):
        return None
    stated = numerals.written(low.value)
    if high.value != low.value:
        stated = f"{stated} to {numerals.written(high.value)}"
    counted = _plain(place.text[what.start : what.end])
    value = f"{place.modifier} {stated}{'' if measure.unit == '%' else ' '}{measure.label or counted}".strip()
    return Figure(
        start,
        match.end(),
        measure.kind,
        value,
        low.value * measure.size,
        high.value * measure.size,
        max(low.step, high.step, measure.unit == "%" and not low.step) * measure.size,
        measure.unit,
        measure.label,
        place.modifier,
        what.head,
        what.stems,
        measure.size,
    )


def _several(place: Place, what: Counted) -> bool:
    """Whether a plural is counted: "25m users" are millions, a "25m tank" is not."""
    return place.text[what.start : what.end].endswith(("s", "people"))


def _plain(text: str) -> str:
    return " ".join(text.split())


def _score(place: Place, one: float, other: float, end: int) -> Figure | None:
    """Two numbers set against each other, as of votes or goals; neither is rounded."""
    match = place.match
    if match["scale"] or match["high_scale"] or max(one, other) >= _SCORED:
        return None
    return Figure(match.start(), end, "count", f"{one:.0f}–{other:.0f}", one, other, unit="score")
