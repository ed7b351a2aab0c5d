"""Amounts, percentages and counts: number, scale, unit and modifier."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from corpus.data import table
from newsdiff.facts.dates import find_dates
from newsdiff.facts.mention import Aligned, ArticleText, Difference, Kind, Mention, Severity
from newsdiff.facts.slots import one_sided, pair_slots

_ROUNDING = 0.05
"""How far, as a share, a figure stated as approximate may be from another and still agree with it."""
_MAX_DIGITS = 18
_VAGUE = "tens|dozens|scores|hundreds|thousands|millions|billions"


@cache
def _words() -> dict[str, dict[str, Any]]:
    return tomllib.loads((files("newsdiff") / "data" / "number-words.toml").read_text(encoding="utf-8"))


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@cache
def _pattern() -> re.Pattern[str]:
    words = _words()
    currency = _any_of(words["currency"])
    cardinal = _any_of(words["cardinal"])
    units = _any_of(["one", *(word for word, value in words["cardinal"].items() if value < 10)])
    long_scale = _any_of(word for word in words["scale"] if len(word) > 3)
    short_scale = _any_of(word for word in words["scale"] if len(word) <= 3)
    number = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    return re.compile(
        rf"""(?:\b(?P<modifier>{_any_of(words["modifier"])})\s+)?
        (?:
          (?<!\w)(?P<before>{currency})?\s?
          (?P<number>(?<![\w.,:/-]){number})
          (?:(?:\s?[-–]\s?|\ to\ |(?<=\d)\ and\ (?=[\d.,]+\s?(?:%|per|{long_scale})))
             (?:{currency})?(?P<high>{number}))?
          (?:[\s-]?(?P<scale>{long_scale})s?\b|\s?(?P<short>{short_scale})\b)?
        | \b(?P<words>(?:(?:{cardinal}|a|one)\s+hundred(?:\s+and)?\s+)?(?:{cardinal})(?:[\s-](?:{units}))?)\b
          (?:[\s-](?P<word_scale>{long_scale})s?\b)?
        | \b(?P<vague>(?:{_VAGUE})(?:\s+of\s+(?:{_VAGUE}))?)\b
        )
        (?:\s?(?P<percent>%|per\ ?cent\b|pct\b|percentage\ points?\b)|[\s-](?:of\s+)?(?P<after>{currency})\b)?
        (?![\w:/])""",
        re.VERBOSE | re.IGNORECASE,
    )


class _Reading(NamedTuple):
    value: float
    high: float
    """The upper end of a range, or the value again."""
    step: float
    """The value of its last stated digit: two figures that round to one another agree."""


@dataclass(frozen=True)
class Figure(Mention):
    """A figure. `modifier` is "", "about", "over", "under" or "vague"; `unit` a currency code, "%" or "".

    `slot` is the word that a count counts; counts of different things are not compared.
    """

    number: float
    high: float
    step: float
    unit: str
    modifier: str
    slot: str

    def comparable(self, other: Figure) -> bool:
        return self.kind == other.kind and (self.kind != "count" or self.slot == other.slot)

    def agrees(self, other: Figure) -> bool:
        if self.unit != other.unit or self.slot != other.slot:
            return False
        if "vague" in (self.modifier, other.modifier):
            return self.modifier == other.modifier and self.number == other.number
        return (
            self._bound() == other._bound()
            and self._near(self.number, other.number, other)
            and self._near(self.high, other.high, other)
        )

    def _near(self, mine: float, theirs: float, other: Figure) -> bool:
        if "about" in (self.modifier, other.modifier):
            return abs(mine - theirs) <= _ROUNDING * max(mine, theirs)
        return abs(mine - theirs) <= max(self.step, other.step) / 2

    def _bound(self) -> str:
        return self.modifier if self.modifier in ("over", "under") else ""


def find_figures(text: str, start: int, end: int) -> list[Figure]:
    """The figures of `text[start:end]`, in order; a bare four-digit year is a date, not a count.

    Numbers of more than 18 digits are left alone.
    """
    return [
        figure
        for match in _pattern().finditer(text, start, end)
        if (figure := _figure(text, end, match)) is not None
    ]


def _figure(text: str, end: int, match: re.Match[str]) -> Figure | None:
    reading = _read(match)
    if reading is None:
        return None
    currencies = _words()["currency"]
    sign = match["before"] or match["after"]
    unit = "%" if match["percent"] else str(currencies[sign.lower()]) if sign else ""
    if not unit and match["number"] and _is_year(match):
        return None
    modifier = str(_words()["modifier"].get((match["modifier"] or "").lower(), ""))
    if match["high"] and not (unit or match["scale"] or " to " in match[0]):
        return None  # a score, a telephone number, a date
    kind = "percent" if unit == "%" else "amount" if unit else "count"
    slot = _counted(text, match.end(), end) if kind == "count" else ""
    if kind == "count" and not slot:
        return None
    words = _in_words(reading, match["vague"], unit or slot, modifier)
    modifier = "vague" if match["vague"] else modifier
    return Figure(match.start(), match.end(), kind, words, *reading, unit, modifier, slot)


def _read(match: re.Match[str]) -> _Reading | None:
    words = _words()
    if match["vague"]:
        return _Reading(_rank(match["vague"]), _rank(match["vague"]), 0.0)
    if match["words"]:
        value = _spelled(match["words"]) * float(words["scale"].get((match["word_scale"] or "").lower(), 1))
        return _Reading(value, value, 0.0)
    digits = match["number"].replace(",", "")
    high = (match["high"] or match["number"]).replace(",", "")
    if max(len(digits), len(high)) > _MAX_DIGITS:
        return None
    scale = float(words["scale"].get((match["scale"] or match["short"] or "").lower(), 1))
    decimals = len(digits.partition(".")[2])
    step = scale * 10.0**-decimals if decimals or scale > 1 else 0.0
    return _Reading(float(digits) * scale, float(high) * scale, step)


def _spelled(words: str) -> float:
    """Reads "two hundred and fifty-one" as 251."""
    cardinal = {"a": 1, "one": 1, **_words()["cardinal"]}
    value = 0.0
    for word in re.split(r"[\s-]+", words.lower()):
        value = value * 100 if word == "hundred" else value + cardinal.get(word, 0)
    return value


def _rank(vague: str) -> float:
    """Orders of magnitude of a number that is not stated, as in "tens of millions"."""
    ranks = {"tens": 1, "dozens": 1, "scores": 1, "hundreds": 2, "thousands": 3, "millions": 6, "billions": 9}
    return float(sum(ranks[word] for word in vague.lower().split() if word != "of"))


def _is_year(match: re.Match[str]) -> bool:
    bare = not (match["scale"] or match["short"])
    return bare and re.fullmatch(r"(?:1[5-9]|20)\d\d", match["number"]) is not None


def _counted(text: str, start: int, end: int) -> str:
    """The first word behind a count, without its plural s; a crude name for what is counted.

    "of the" is passed over; another function word, or a clock's "p.m.", means that nothing is counted.
    """
    word = re.compile(r"[\s-]+(?:of\s+)?(?:(?:the|its|his|her|their|our|these|those)\s+)?([^\W\d_]+)(?!\.\w)")
    found = word.match(text, start, end)
    name = found[1].lower() if found else ""
    return "" if name in table("function_words")["en"].split() else name.removesuffix("s")


def _in_words(reading: _Reading, vague: str | None, unit: str, modifier: str) -> str:
    number = " ".join(vague.lower().split()) if vague else _scaled(reading.value)
    if reading.high != reading.value:
        number = f"{number} to {_scaled(reading.high)}"
    words = f"{number}%" if unit == "%" else f"{number} {unit}"
    return f"{modifier} {words}" if modifier else words


def _scaled(value: float) -> str:
    """1500000 → "1.5 million"."""
    for size, name in {1e12: "trillion", 1e9: "billion", 1e6: "million"}.items():
        if value >= size:
            return f"{value / size:g} {name}"
    return f"{value:,.10g}"


def _find(article: ArticleText) -> list[Figure]:
    """The figures of every sentence; a year is not a count, nor a day of a date."""
    found = []
    for sentence in article.sentences:
        dates = find_dates(article.text, sentence.start, sentence.end)
        found += [
            figure
            for figure in find_figures(article.text, sentence.start, sentence.end)
            if not any(d.start < figure.end and figure.start < d.end for d in dates)
        ]
    return found


def _compare(pair: Aligned[Figure]) -> Iterator[Difference]:
    differing, left, right = pair_slots(
        pair.a.mentions, pair.b.mentions, agree=Figure.agrees, comparable=Figure.comparable
    )
    for a, b in differing:
        yield Difference(a.kind, a, b, Severity.DIFFERENT)
    stated = [[figure for figure in side if figure.kind != "count"] for side in (left, right)]
    yield from one_sided(pair, *stated, agree=Figure.agrees)


FIGURES = Kind("figures", _find, _compare)
