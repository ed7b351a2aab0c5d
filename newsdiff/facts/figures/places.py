"""Places of a text that may be figures, with what stands around the number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from newsdiff.facts.figures.counted import Counted, counted
from newsdiff.facts.figures.front import Front, read_front
from newsdiff.facts.figures.pattern import patterns
from newsdiff.facts.figures.words import WORD, FigureWords, key, units

_CLOCK = re.compile(r"\s?(?:[ap]\.?m\b|o['’]clock)", re.IGNORECASE)
_JOINED = re.compile(r"[\w.,:/'’–-]")
"""What may not stand right in front of a number in digits: it is part of a date, a version, a name."""
_HYPHEN = re.compile(r"[\w-]")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_NAME = re.compile(rf"[^\W\d_a-zß-ÿ]{WORD}*\.?\s$")
_APPOSED = re.compile(rf"[^\W\d_]{WORD}*,\s$")
_COMPOUND = re.compile(rf"-(?:to|in|on|off|size|{WORD}+-(?!old))", re.IGNORECASE)


class Measure(NamedTuple):
    """What a number is one of: the kind of change it makes, its unit, the unit's label, and its size."""

    kind: str
    unit: str
    label: str
    size: float = 1.0


@dataclass(frozen=True)
class Place:
    """A match of a figure's pattern, with what was found in front of it; `end` is that of the sentence."""

    text: str
    end: int
    words: FigureWords
    front: Front
    match: re.Match[str]

    @property
    def start(self) -> int:
        """Where the figure begins with its modifier and sign."""
        return self.match.start() - self.front.length

    @property
    def modifier(self) -> str:
        """The bound or the vagueness of the figure, "" for none."""
        if self.front.modifier:
            return self.front.modifier
        behind = self.match["behind"] or self.match["also"]
        return self.words.behind[key(behind)] if behind else ""

    @property
    def measure(self) -> Measure:
        match = self.match
        if match["percent"] or match["low_percent"]:
            return Measure("percent", "%", "%")
        if match["points"]:
            return Measure("percent", "pp", "percentage points")
        if self.front.sign or match["after"]:
            code = self._currency(self.front.sign or match["after"])
            return Measure("amount", code, code)
        if self.front.is_age or match["old"]:
            size = units()[key(match["unit"])].size if match["unit"] else units()["years"].size
            return Measure("count", "age", f"{_many(key(match['unit'] or 'years'))} old", size)
        if match["unit"]:
            unit = units()[key(match["unit"])]
            if unit.quantity == "time":
                return Measure("count", "time", _many(key(match["unit"])), unit.size)
            return Measure("amount", unit.quantity, key(match["unit"]).removesuffix(" of"), unit.size)
        return Measure("count", "", "")

    def _currency(self, written: str) -> str:
        name = key(written)
        return self.words.signs.get(name) or self.words.currency[name]

    def counted(self, at: int) -> Counted:
        """What the figure counts, told behind `at`."""
        return counted(self.text, at, self.end, self.words)

    @property
    def is_year(self) -> bool:
        return _YEAR.fullmatch(self.match["number"] or "") is not None

    @property
    def is_named(self) -> bool:
        """Whether a name stands right in front, as in "Section 12"."""
        return _NAME.search(self.front.text) is not None

    @property
    def is_apposed(self) -> bool:
        """Whether commas set it off behind a word, as an age is."""
        return (
            _APPOSED.search(self.front.text) is not None and self.text[self.match.end() : self.end][:1] == ","
        )

    @property
    def is_compound(self) -> bool:
        """Whether it is part of a longer compound, as in "one-size-fits-all"."""
        return _COMPOUND.match(self.text, self.match.end(), self.end) is not None


def _many(unit: str) -> str:
    return unit if unit.endswith("s") else "centuries" if unit == "century" else f"{unit}s"


def place_at(text: str, start: int, at: int, end: int, words: FigureWords) -> Place | None:
    """What may be a figure at `text[at:]`, within a sentence from `start` to `end`."""
    known = patterns(words.language)
    in_digits = text[at].isdecimal()
    match = None if in_digits else known.plain.match(text, at, end)
    if match is None and not in_digits:
        return None
    front = read_front(text, start, at, words)
    joined = _JOINED if in_digits else _HYPHEN
    if not (front.sign or front.modifier) and joined.match(front.text[-1:]):
        return None
    match = match or (known.joined if front.is_range else known.plain).match(text, at, end)
    if match is None or _CLOCK.match(text, match.end(), end):
        return None
    return Place(text, end, words, front, match)
