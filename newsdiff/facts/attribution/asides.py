"""Words that say when or where something was said: "late on Friday", "in an emailed statement"."""

from __future__ import annotations

import re

from newsdiff.facts.attribution.phrases import Phrases
from newsdiff.facts.attribution.words import AttributionWords

_LONGEST = 9
_OWN = 3
"""So many words of its own may stand before the word for a place: "a hastily called news conference"."""
_NUMBER = re.compile(r"\d{1,4}(?:st|nd|rd|th)?")
_YEAR = re.compile(r"[12]\d{3}")


def behind_aside(phrases: Phrases, start: int, words: AttributionWords) -> int:
    """The word behind an aside that begins with word `start`; `start` if none does."""
    end, own, placed = start, 0, False
    for i in range(start, min(len(phrases.tokens), start + _LONGEST)):
        form = phrases.form(i)
        if i > start and phrases.gap(i).strip() and not _is_year(phrases, i):
            break
        if _is_time(phrases, i, words) or (placed and form in words.words["forums"]):
            end, own = i + 1, 0
        elif not _leads_to_time(form, words):
            own += 1
            if not placed or own > _OWN or _breaks(form, words):
                break
        placed = placed or form in words.words["prepositions"]
    return end


def before_aside(phrases: Phrases, end: int, words: AttributionWords) -> int:
    """Where the aside begins that says when, and ends in front of word `end`; `end` if none does."""
    i = end
    while i > 1 and not phrases.gap(i).strip() and _says_when(phrases, i - 1, words):
        i -= 1
    timed = any(_is_time(phrases, k, words) for k in range(i, end))
    return i if timed else end


def _breaks(form: str, words: AttributionWords) -> bool:
    """Whether nothing with this word says where."""
    return form in words.words["stops"] | words.ascribing | words.words["pronouns"]


def _says_when(phrases: Phrases, i: int, words: AttributionWords) -> bool:
    return _is_time(phrases, i, words) or _leads_to_time(phrases.form(i), words)


def _leads_to_time(form: str, words: AttributionWords) -> bool:
    """Whether a word may stand in front of a time: "on", "earlier", "this", "28"."""
    known = (words.words[name] for name in ("prepositions", "adverbs", "determiners", "when"))
    return any(form in group for group in known) or bool(_NUMBER.fullmatch(form))


def _is_time(phrases: Phrases, i: int, words: AttributionWords) -> bool:
    """Whether a word is a time; "may" is one with a capital."""
    form = phrases.form(i)
    return (form in words.words["times"] and (form not in words.words["stops"] or phrases.name(i))) or (
        _is_year(phrases, i)
    )


def _is_year(phrases: Phrases, i: int) -> bool:
    return bool(_YEAR.fullmatch(phrases.form(i)))
