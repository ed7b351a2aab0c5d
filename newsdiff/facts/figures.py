"""Amounts, percentages and counts: number, scale, unit and modifier."""

from __future__ import annotations

import math
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from newsdiff.facts.mention import Fact, Mention

_ROUNDING = 0.05
"""How far, as a share, a figure stated as approximate may be from another and still agree with it."""
_MAX_DIGITS = 18
_VAGUE = {"tens": 10, "dozens": 12, "hundreds": 100, "thousands": 1e3, "millions": 1e6, "billions": 1e9}


@cache
def _words() -> dict[str, dict[str, Any]]:
    return tomllib.loads((files("newsdiff") / "data" / "number-words.toml").read_text(encoding="utf-8"))


def _any_of(words: dict[str, Any]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@cache
def _pattern() -> re.Pattern[str]:
    words = _words()
    currency = _any_of(words["currency"])
    long_scale = _any_of({word: 0 for word in words["scale"] if len(word) > 3})
    short_scale = _any_of({word: 0 for word in words["scale"] if len(word) <= 3})
    vague = "|".join(_VAGUE)
    return re.compile(
        rf"""(?:\b(?P<modifier>{_any_of(words["modifier"])})\s+)?
        (?:
          (?<!\w)(?P<before>{currency})?\s?
          (?P<number>(?<![\w.,:/-])\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|(?<![\w.,:/-])\d+(?:\.\d+)?)
          (?:[\s-]?(?P<scale>{long_scale})s?\b|\s?(?P<short>{short_scale})\b)?
        | \b(?P<word>{_any_of(words["cardinal"])})\b(?:[\s-](?P<word_scale>{long_scale})s?\b)?
        | \b(?P<vague>{vague})\s+of(?:\s+(?P<of>{vague})\b)?
        )
        (?:\s?(?P<percent>%|per\ ?cent\b|pct\b|percentage\ points?\b)|[\s-](?:of\s+)?(?P<after>{currency})\b)?
        (?![\w:/])""",
        re.VERBOSE | re.IGNORECASE,
    )


class _Reading(NamedTuple):
    value: float
    step: float
    """The value of its last stated digit: two figures that round to one another agree."""
    vague: bool


@dataclass(frozen=True)
class Figure:
    """A figure. `modifier` is "", "about", "over", "under" or "vague"; `unit` a currency code, "%" or "".

    `slot` is the word that a count counts; counts of different things are not compared.
    """

    mention: Mention
    value: float
    step: float
    unit: str
    modifier: str
    slot: str

    def comparable(self, other: Fact) -> bool:
        if not isinstance(other, Figure) or self.mention.kind != other.mention.kind:
            return False
        return self.mention.kind != "count" or self.slot == other.slot

    def agrees(self, other: Fact) -> bool:
        if not isinstance(other, Figure) or self.unit != other.unit or self.slot != other.slot:
            return False
        if "vague" in (self.modifier, other.modifier):
            return self.modifier == other.modifier and self.value == other.value
        if self._bound() != other._bound():
            return False
        distance = abs(self.value - other.value)
        if "about" in (self.modifier, other.modifier):
            return distance <= _ROUNDING * max(self.value, other.value)
        return distance <= max(self.step, other.step) / 2

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
    modifier = (
        "vague" if reading.vague else str(_words()["modifier"].get((match["modifier"] or "").lower(), ""))
    )
    kind = "percent" if unit == "%" else "amount" if unit else "count"
    slot = _counted(text, match.end(), end) if kind == "count" else ""
    if kind == "count" and not slot:
        return None
    mention = Mention(
        match.start(), match.end(), kind, _in_words(reading, unit, modifier, slot), kind != "count"
    )
    return Figure(mention, reading.value, reading.step, unit, modifier, slot)


def _read(match: re.Match[str]) -> _Reading | None:
    scales, cardinals = _words()["scale"], _words()["cardinal"]
    if match["vague"]:
        value = _VAGUE[match["vague"].lower()] * _VAGUE.get((match["of"] or "").lower(), 1)
        return _Reading(value, value, True)
    if match["word"]:
        scale = float(scales.get((match["word_scale"] or "").lower(), 1))
        return _Reading(cardinals[match["word"].lower()] * scale, 0.0, False)
    digits = match["number"].replace(",", "")
    if len(digits) > _MAX_DIGITS:
        return None
    scale = float(scales.get((match["scale"] or match["short"] or "").lower(), 1))
    decimals = len(digits.partition(".")[2])
    step = scale * 10.0**-decimals if decimals or scale > 1 else 0.0
    return _Reading(float(digits) * scale, step, False)


def _is_year(match: re.Match[str]) -> bool:
    bare = not (match["scale"] or match["short"])
    return bare and re.fullmatch(r"(?:1[5-9]|20)\d\d", match["number"]) is not None


def _counted(text: str, start: int, end: int) -> str:
    """The first word behind a count, without its plural s; a crude name for what is counted."""
    word = re.compile(r"[\s-]+([^\W\d_]+)").match(text, start, end)
    return word.group(1).lower().removesuffix("s") if word else ""


def _in_words(reading: _Reading, unit: str, modifier: str, slot: str) -> str:
    if reading.vague:
        size = {10: "tens", 12: "dozens", 100: "hundreds"}.get(int(reading.value))
        number = size or _scaled(reading.value, "s of ")
    else:
        number = _scaled(reading.value, " ")
    words = f"{number}%" if unit == "%" else " ".join(filter(None, (number.strip(), unit or slot)))
    return f"{modifier} {words}" if modifier in ("about", "over", "under") else words


def _scaled(value: float, joint: str) -> str:
    """1500000 → "1.5 million"; with another joint, "tens of millions" and the like."""
    names = {1e12: "trillion", 1e9: "billion", 1e6: "million"}
    for size, name in names.items():
        if value >= size:
            if joint == " ":
                return f"{value / size:g} {name}"
            count = {1: "", 10: "tens of ", 100: "hundreds of "}.get(round(value / size), "")
            return f"{count}{name}s of" if count else f"{name}s of"
    return f"{value:,.10g}" if math.isfinite(value) else "?"
