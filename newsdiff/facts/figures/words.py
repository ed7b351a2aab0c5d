"""The words of figures of each language, from the tables `number-words-*.toml`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from newsdiff.tables import lookup

LANGUAGES = ("de", "en", "es", "fr", "it", "pt", "vi")
UNSPACED = (
    r"\u0e00-\u0e4f\u0e5a-\u0ecf\u0eda-\u0eff\u1000-\u103f\u104a-\u109f\u1100-\u11ff\u1780-\u17df"
    r"\u3005-\u3007\u3040-\u318f\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
)
"""Letters, for a class of characters, that stand beside figures without a space: Chinese, Thai, Korean."""
WORD = rf"(?-i:[^\W{UNSPACED}]|[\u0300-\u036f])"
"""A character of a word, the accents of a decomposed text included; no letter of `UNSPACED`."""
Range = tuple[float, float]
_LISTS = (
    *("joint", "one", "half", "and_half", "of", "between", "to", "percent", "points", "out_of"),
    *("aged", "skip", "stop", "prepositions", "on", "during", "by", "no_part"),
)
_MAPS = (
    *("cardinal", "hundred", "scale", "short", "ordinal", "currency", "modifier", "behind", "plural"),
    *("fraction", "part", "factor"),
)
_KEYS = 1 << 14
"""Words whose keys are remembered."""


@dataclass(frozen=True)
class FigureWords:
    """One language's words, in lower case and composed form; see number-words-en.toml for what each means.

    A language without a table has the signs of currencies and the percent sign.
    """

    language: str
    thousands: str
    decimal: str
    joint: tuple[str, ...]
    one: tuple[str, ...]
    half: tuple[str, ...]
    and_half: tuple[str, ...]
    of: tuple[str, ...]
    between: tuple[str, ...]
    to: tuple[str, ...]
    percent: tuple[str, ...]
    points: tuple[str, ...]
    out_of: tuple[str, ...]
    aged: tuple[str, ...]
    skip: tuple[str, ...]
    stop: tuple[str, ...]
    prepositions: tuple[str, ...]
    topic: frozenset[str]
    topic_nouns: bool
    """Whether any noun counts as a word of `topic`, as in German, where it has a capital."""
    on: tuple[str, ...]
    during: tuple[str, ...]
    measured: frozenset[str]
    by: tuple[str, ...]
    no_part: tuple[str, ...]
    plural: Mapping[str, str]
    signs: Mapping[str, str]
    cardinal: Mapping[str, float]
    hundred: Mapping[str, float]
    scale: Mapping[str, float]
    short: Mapping[str, float]
    ordinal: Mapping[str, float]
    currency: Mapping[str, str]
    modifier: Mapping[str, str]
    behind: Mapping[str, str]
    vague: Mapping[str, Range]
    tens: Mapping[str, Range]
    fraction: Mapping[str, float]
    part: Mapping[str, float]
    factor: Mapping[str, float]
    portion: Mapping[str, Range]

    @property
    def openings(self) -> frozenset[str]:
        """What the first word of a figure in words can be."""
        tables = (self.cardinal, self.hundred, self.scale, self.one, self.half, self.ordinal)
        vague = (self.vague, self.tens, self.fraction, self.part, self.factor, self.portion)
        return frozenset(opening(phrase) for table in (*tables, *vague) for phrase in table)


@dataclass(frozen=True)
class Unit:
    """A unit of measure or time: of which quantity it is one, and how many of the quantity's first unit."""

    quantity: str
    size: float


@cache
def figure_words(language: str) -> FigureWords:
    """The words of a language."""
    listed = lookup(f"number-words-{language}") if language in LANGUAGES else {}
    fields: dict[str, Any] = {name: tuple(listed.get(name, ())) for name in _LISTS}
    fields |= {name: listed.get(name, {}) for name in _MAPS}
    fields |= {name: frozenset(listed.get(name, ())) for name in ("topic", "measured")}
    for name in ("vague", "tens", "portion"):
        fields[name] = {word: (low, high) for word, (low, high) in listed.get(name, {}).items()}
    return FigureWords(
        language=language,
        thousands=listed.get("thousands", ".,"),
        decimal=listed.get("decimal", ".,"),
        topic_nouns=listed.get("topic_nouns", False),
        signs=lookup("currency-signs")["signs"],
        **fields,
    )


@cache
def units() -> dict[str, Unit]:
    """Units of measure and of time by name; those of time also in the singular."""
    found = {
        name: Unit(quantity, float(size))
        for quantity, sizes in lookup("units").items()
        for name, size in sizes.items()
    }
    singular = {"centuries": "century"}
    times = {name: unit for name, unit in found.items() if unit.quantity == "time"}
    return found | {singular.get(name, name.removesuffix("s")): unit for name, unit in times.items()}


@lru_cache(_KEYS)
def key(text: str) -> str:
    """The form in which words stand in the tables."""
    plain = " ".join(text.split()).lower()
    return plain if plain.isascii() else unicodedata.normalize("NFC", plain)


def opening(phrase: str) -> str:
    """The first run of letters of a phrase, as a key."""
    found = re.match(r"\W*(\w+)", phrase)
    return found[1] if found else ""


def any_of(phrases: Iterable[str]) -> str:
    """An alternation of phrases, the longest first, with any white space between words.

    It matches composed and decomposed forms of accented letters; of no phrases, it matches nowhere.
    """
    forms = {form for phrase in phrases for form in (phrase, unicodedata.normalize("NFD", phrase))}
    ordered = sorted(forms, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in ordered) or r"(?!)"
