"""A cheap guess at the language of a text, by its script and its function words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

from corpus.data import table

DEFAULT = "en"
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
_LONG_LINE = 60
_TELLING = 0.02
"""Letters that only one language of a script has tell it from this share of all letters."""
_LEAST = 0.12
"""A text in any of the listed languages has at least this share of their function words."""


def guess_language(text: str) -> str:
    """The ISO 639-1 code of a listed language or of a script's usual one; "en" where none is likely."""
    if (written := _language_of_script(text)) is not None:
        return written
    shares = function_word_shares(text)
    best = max(shares, key=lambda code: shares[code])
    return best if shares[best] >= _LEAST and shares[best] > shares[DEFAULT] else DEFAULT


def _language_of_script(text: str) -> str | None:
    """The usual language of the script of most letters; None for Latin and for scripts not listed."""
    letters = Counter(char for char in text[:_SAMPLE].lower() if char.isalpha())
    scripts: Counter[str] = Counter()
    for letter, count in letters.items():
        scripts[unicodedata.name(letter, "").partition(" ")[0]] += count
    if not scripts:
        return None
    script = max(sorted(scripts), key=lambda name: scripts[name])
    telling: dict[str, str] = table("scripts")["letters"].get(script, {})
    counts = {language: sum(letters[char] for char in chars) for language, chars in telling.items()}
    likely: str | None = max(counts, key=lambda language: counts[language], default=None)
    if likely is not None and counts[likely] >= _TELLING * letters.total():
        return likely
    usual: dict[str, str] = table("scripts")["script"]
    return usual.get(script)


def reads_as(text: str, language: str) -> bool:
    """Whether a text has the function words of a language; False for a language that is not listed."""
    return function_word_shares(text).get(language, 0) >= _LEAST


def function_word_shares(text: str) -> dict[str, float]:
    """For each listed language, what share of a text's words are function words of it.

    Lines of sixty characters or more speak for the text, where it has any: menus have hardly any of them.
    """
    long = [line for line in text[: 5 * _SAMPLE].splitlines() if len(line) >= _LONG_LINE]
    sample = "\n".join(long) if long else text
    words = Counter(_WORD.findall(sample[:_SAMPLE].lower()))
    total = max(1, words.total())
    return {code: sum(words[word] for word in listed) / total for code, listed in _lists().items()}


def listed_words(language: str) -> frozenset[str]:
    """The function words of a language, lower case; none for a language that is not listed."""
    return _lists().get(language, frozenset())


@cache
def _lists() -> dict[str, frozenset[str]]:
    return {code: frozenset(words.split()) for code, words in table("function_words").items()}
