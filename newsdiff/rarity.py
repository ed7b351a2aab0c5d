"""How much a shared word says: its rarity in the language at large."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from corpus.data import table
from corpus.folding import fold_key

_COMMONEST = 7.0  # Zipf value from which a word says nothing
_RAREST = 4.0  # and from which it says all it can
_POWER = 0.5


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


@cache
def _function_words(language: str) -> frozenset[str]:
    return frozenset(fold_key(word) for word in table("function_words").get(language, "").split())


def rarity(stem: str, language: str) -> float:
    """From 0 for the commonest words to 1 for words that are rare, unknown, or figures.

    The Zipf scale is van Heuven et al.'s (2014): log10 of occurrences per billion words. In a language
    without a frequency table function words count 0 and all others 1.
    """
    zipf = _frequencies(language)
    if not zipf:
        return 0.0 if stem in _function_words(language) else 1.0
    if stem[0].isdigit() or stem not in zipf:
        return 1.0
    return float(min(1.0, max(0.0, (_COMMONEST - zipf[stem]) / (_COMMONEST - _RAREST))) ** _POWER)
