"""The values of numbers, in digits and in words."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsdiff.facts.figures.pattern import patterns
from newsdiff.facts.figures.words import FigureWords, key

_EXACT_ZEROS = 1
"""A whole number is taken for a round one if it ends in more zeros than this."""


_DECIMALS = 3
"""A number with more decimals of a million is written out."""


class Number(NamedTuple):
    """A value and the value of the last digit that is stated, 0 where the number is exact."""

    value: float
    step: float = 0.0


def in_digits(text: str, scale_words: str | None, words: FigureWords) -> Number:
    """A number in digits, multiplied by its scale words: "23.4", "million" is 23400000."""
    match = patterns(words.language).number.fullmatch(text)
    assert match is not None
    scale = scaled(scale_words, words)
    digits = re.sub(r"\D", "", match["grouped"] or match["single"])
    decimals = (match["decimals"] or "")[1:]
    value = float(f"{digits}.{decimals or 0}") * scale
    if decimals:
        return Number(value, scale * 10.0 ** -len(decimals))
    return Number(value, max(_step(digits) * scale, scale if scale > 1 else 0))


def in_plain_digits(text: str) -> Number:
    """A number in digits of any width, with commas between groups of three and a decimal point."""
    digits, _, decimals = re.sub("[,，]", "", text).replace("．", ".").partition(".")
    value = float(f"{digits}.{decimals or 0}")
    return Number(value, 10.0 ** -len(decimals) if decimals else _step(f"{int(digits)}"))


def whole(value: float) -> Number:
    """A number that is not written in digits."""
    return Number(value, _step(f"{value:.0f}") if value == int(value) else 0.0)


def _step(digits: str) -> float:
    zeros = len(digits) - len(digits.rstrip("0"))
    return 10.0**zeros if _EXACT_ZEROS < zeros < len(digits) else 0.0


def scaled(scale: str | None, words: FigureWords) -> float:
    """The product of scale words, such as "nghìn tỷ"; 1 for none."""
    value = 1.0
    for word in re.split(r"[\s-]+", key(scale or "")):
        value *= _scale(word, words) or words.short.get(word, 1)
    return value


def in_words(phrase: str, words: FigureWords) -> Number | None:
    """Reads "two hundred and fifty-one" as 251; None if it begins with no number, as "million" does."""
    parts = [part for part in _split(phrase, words) if part not in words.joint]
    first = parts[0]
    if not (first in words.cardinal or first in words.one):
        return None
    total, current = 0.0, 0.0
    for part in parts:
        scale = _scale(part, words)
        if part in words.hundred:
            current = max(current, 1) * words.hundred[part]
        elif scale and (current or total or part not in words.cardinal):
            total, current = (total + current * scale, 0.0) if current else (max(total, 1) * scale, 0.0)
        else:
            current += words.cardinal.get(part, 1 if part in words.one else 0)
    return whole(total + current)


def _split(phrase: str, words: FigureWords) -> list[str]:
    """The words of a number; some, such as "quatre-vingt", keep their hyphen."""
    compounds = [word for word in words.cardinal if "-" in word]
    pattern = "|".join([*map(re.escape, sorted(compounds, key=len, reverse=True)), r"[^\s-]+"])
    return re.findall(pattern, key(phrase))


def _scale(word: str, words: FigureWords) -> float | None:
    return words.scale.get(word) or words.scale.get(word.removesuffix("s"))


def written(value: float) -> str:
    """1500000 → "1.5 million"."""
    for size, name in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if value >= size and value / size == round(value / size, _DECIMALS):
            return f"{value / size:.10g} {name}"
    return f"{value:,.10g}"
