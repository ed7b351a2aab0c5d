"""How much a shared word says: its rarity in the language at large."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

_COMMONEST = 7.0  # Zipf value from which a word says nothing
_RAREST = 4.0  # and from which it says all it can


@cache
def _frequencies(language: str) -> dict[str, float]:
    """Zipf values by stem; empty for a language without a table."""
    table = files("newsdiff") / "data" / f"frequencies-{language}.txt"
    if not table.is_file():
        return {}
    zipf = {}
    for line in table.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            value, *stems = line.split()
            zipf.update(dict.fromkeys(stems, int(value) / 10))
    return zipf


def rarity(stem: str, language: str) -> float:
    """From 0 for the commonest words to 1 for words that are rare, unknown, or figures.

    Every word of a language without a frequency table counts 1. The Zipf scale is van Heuven et al.'s
    (2014): log10 of occurrences per billion words.
    """
    zipf = _frequencies(language)
    if not zipf or stem[0].isdigit() or stem not in zipf:
        return 1.0
    return min(1.0, max(0.0, (_COMMONEST - zipf[stem]) / (_COMMONEST - _RAREST)))
