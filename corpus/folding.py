"""The comparison form of a text, with the way back to the offsets of the original.

Case, diacritics, typographic variants of quotes, dashes and spaces, and invisible characters are levelled
one character at a time. Compatibility forms are not: "10²" does not become "102", and "½" stays.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from dataclasses import dataclass

from corpus.article import Span

_LEVELLED = {
    **dict.fromkeys("‘’‚‛′ʹʼ`´‹›", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    "…": "...",
    "đ": "d",
    "ð": "d",
    "ł": "l",
    "ø": "o",
    "þ": "th",
    "æ": "ae",
    "œ": "oe",
    "ı": "i",
    "ħ": "h",
    "ŋ": "n",
    "ŧ": "t",
}
_DROPPED = frozenset({"Cc", "Cf", "Cs"})
_DIACRITICS = (
    (0x0300, 0x036F),
    (0x0591, 0x05C7),
    (0x064B, 0x065F),
    (0x1AB0, 0x1AFF),
    (0x1DC0, 0x1DFF),
    (0x20D0, 0x20FF),
    (0xFE00, 0xFE0F),
    (0xFE20, 0xFE2F),
)
"""Marks that a comparison ignores; the vowel signs of Indic and Southeast Asian scripts are not here."""


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` is the comparison form; its character `i` comes from code point `offsets[i]` of the original.

    `offsets` has one entry more than `text` has characters: the length of the original.
    """

    text: str
    offsets: tuple[int, ...]

    def original(self, start: int, end: int) -> Span:
        """The span of the original that `text[start:end]` stands for."""
        first = self.offsets[start]
        if end <= start:
            return Span(start=first, end=first)
        return Span(start=first, end=max(self.offsets[end], self.offsets[end - 1] + 1))

    def folded(self, span: Span) -> Span:
        """The range of `text` that comes from a span of the original."""
        return Span(start=bisect_left(self.offsets, span.start), end=bisect_left(self.offsets, span.end))


class _Table(dict[int, str]):
    """The comparison form of each character, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


def _fold_character(character: str) -> str:
    if character.isspace():
        return " "
    if unicodedata.category(character) in _DROPPED:
        return ""
    letters = "".join(c for c in unicodedata.normalize("NFD", character.casefold()) if not _is_diacritic(c))
    return unicodedata.normalize("NFC", "".join(_LEVELLED.get(c, c) for c in letters))


def _is_diacritic(character: str) -> bool:
    return any(first <= ord(character) <= last for first, last in _DIACRITICS)


_TABLE = _Table()


def fold_key(text: str) -> str:
    """The comparison form alone: equal keys are the same words in the same order.

    Runs of white space become one space, and none is left at either end.
    """
    return " ".join(text.translate(_TABLE).split())


def fold(text: str) -> Folded:
    """The comparison form with its offsets; `fold(text).text == fold_key(text)`."""
    characters: list[str] = []
    offsets: list[int] = []
    pending: int | None = None
    for at, character in enumerate(text):
        for folded in _TABLE[ord(character)]:
            if folded == " ":
                pending = at if pending is None else pending
                continue
            if pending is not None and characters:
                characters.append(" ")
                offsets.append(pending)
            pending = None
            characters.append(folded)
            offsets.append(at)
    offsets.append(len(text))
    return Folded("".join(characters), tuple(offsets))
