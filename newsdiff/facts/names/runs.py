"""Runs of words that are a name: capitals, with the small words inside them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import accumulate

from newsdiff.facts.names import tables
from newsdiff.facts.names.forms import country
from newsdiff.facts.names.words import Evidence, Line, Word, function_words
from newsdiff.rarity import rarity

_GLUE = re.compile(r"\s?|-|\s?&\s?")
_POINT = re.compile(r"\.\s?")
_NO_NAME_ENDINGS = ("ly", "ing", "ers", "ists")
_CURRENCY_WORDS = 3
"""Words of a currency's name, and between one of them and a number in front."""
_LONGEST = 14
"""Words that a name may have."""
_BODY_WORDS = 4
"""Words that the second half of a name with "and" inside may have."""


def runs(line: Line, known: Evidence) -> Iterator[tuple[int, int]]:
    """Ranges of a line's words, in order; each begins and ends with a word of the name."""
    at = 0
    while at < len(line.words):
        if _may_stand(line, at, known):
            end = _end(line, at, known)
            yield at, end
            at = end
        else:
            at += 1


def _may_stand(line: Line, at: int, known: Evidence) -> bool:
    """Whether a word is of a name: by its capital, and where that says little by the rest of the article."""
    word = line.words[at]
    if not word.is_capital or word.form in tables.words("calendar", "common", "determiners"):
        return False
    if word.is_contracted or _is_currency(line.words, at):
        return False
    if line.is_headline:
        return known.names(word) or (word.is_acronym and not line.is_shouted)
    return not line.opens(at) or _opens_with(line, at, known)


def _opens_with(line: Line, at: int, known: Evidence) -> bool:
    """Whether the first word of a sentence is of a name."""
    word, following = line.words[at], line.words[at + 1 : at + 3]
    if word.form in function_words():
        return word.is_acronym and known.names(word)
    if word.is_camel or word.is_acronym or word.form in tables.well_known():
        return True
    if word.form in tables.words("openers") or word.form.endswith(_NO_NAME_ENDINGS):
        return False
    if word.form in known.lower:
        return False
    goes_on = bool(following) and _goes_on(line.words, at + 1) and not _is_day(line.words, at + 1)
    return goes_on or word.form in known.capital or _lists(following) or rarity(word.token.stem, "en") == 1


def _lists(following: Sequence[Word]) -> bool:
    """Whether a word goes on as the first of a list of names: ", Brex and" or ", Brex,"."""
    if len(following) < 2 or following[0].glue.strip() != "," or not following[0].is_capital:
        return False
    return following[1].form in ("and", "or") or "," in following[1].glue


def _end(line: Line, start: int, known: Evidence) -> int:
    words, end = line.words, start + 1
    while end < min(len(words), start + _LONGEST) and not words[end - 1].possessive:
        word = words[end]
        if _goes_on(words, end) and not _parts(words[end - 1], word):
            if line.is_headline and not _may_stand(line, end, known):
                break
            end += 1
        elif word.text.isdigit() and word.glue == "-":
            end += 1
        elif joined := _joined(words, start, end):
            end = joined
        else:
            break
    return end


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether a word may continue the name that the word before it is of."""
    word, before = words[at], words[at - 1]
    if not word.is_capital or word.form in tables.words("common", "determiners"):
        return False
    if _is_currency(words, at):
        return False
    if _POINT.fullmatch(word.glue):
        return len(before.form) == 1 or before.form in tables.office_words() | tables.words("abbreviated")
    return _GLUE.fullmatch(word.glue) is not None and not _is_day(words, at)


def _is_currency(words: Sequence[Word], at: int) -> bool:
    """Whether a word belongs to a sum of money: "US$30", "30 million Taiwan dollars"."""
    return _is_sign(words, at) or _is_of_currency(words, at)


def _is_sign(words: Sequence[Word], at: int) -> bool:
    """Whether a word stands as a currency's sign or code in front of a number: "US$30", "CHF 30"."""
    if at + 1 == len(words) or not words[at + 1].text[0].isdigit():
        return False
    sign = words[at + 1].glue
    if sign and not sign[0].isspace():
        return all(unicodedata.category(c) == "Sc" for c in sign.rstrip())
    return not sign.strip() and words[at].form in tables.currencies()


def _is_of_currency(words: Sequence[Word], at: int) -> bool:
    """Whether a word is part of a currency's name behind a number, as in "5 Taiwan dollars"."""
    if words[at].form not in tables.currency_openings():
        return False
    before = words[max(0, at - _CURRENCY_WORDS) : at]
    if not any(word.text[0].isdigit() or word.form in tables.scales() for word in before):
        return False
    ahead = (words[n].form for n in range(at, min(at + _CURRENCY_WORDS, len(words))))
    phrases = accumulate(ahead, lambda phrase, form: f"{phrase} {form}")
    return any(phrase in tables.currency_names() for phrase in phrases)


def _parts(word: Word, following: Word) -> bool:
    """Whether a dash parts two countries, as in "U.S.-Mexico"."""
    return following.glue == "-" and (following.form,) in tables.places() and bool(country((word.form,)))


def _is_day(words: Sequence[Word], at: int) -> bool:
    """Whether the name of a month or day stands there as such, and not as a surname."""
    word = words[at]
    if word.form not in tables.words("calendar"):
        return False
    return word.form != "may" or (at + 1 < len(words) and words[at + 1].text[0].isdigit())


def _joined(words: Sequence[Word], start: int, at: int) -> int:
    """Where the first capitalised word behind small ones ends that belong to the name, or 0."""
    small, after = words[at], at + 1
    if after == len(words):
        return 0
    if small.glue == "-":
        return after + 1 if words[after].glue == "-" and words[after].is_capital else 0  # Mar-a-Lago
    if small.glue.strip():
        return 0
    if small.form in tables.words("behind_heads") and _takes_of(words, start, at):
        after += words[after].form == "the"
    elif small.form == "and":
        if not _is_one_body(words, start, at):
            return 0
    elif small.form in tables.words("always"):
        after += words[after].form in tables.words("always")  # de la
    else:
        return 0
    if after == len(words) or words[after].glue.strip(" -") or not words[after].is_capital:
        return 0
    return 0 if words[after].form in tables.words("calendar") else after + 1


def _takes_of(words: Sequence[Word], start: int, at: int) -> bool:
    """Whether "of" and the like may go on with a name or office that has begun."""
    forms = [w.form for w in words[start:at]]
    if tuple(w.form for w in words[at - 1 : at + 2]) in tables.phrases("offices"):
        return True
    if forms[-1] in tables.words("first_heads"):
        return len(forms) == 1
    return not tables.words("heads").isdisjoint(forms)


def _is_one_body(words: Sequence[Word], start: int, at: int) -> bool:
    """Whether "and" stands within one name, as in "Securities and Exchange Commission"."""
    before, end = words[start:at], at + 1
    if before[-1].form in tables.words("heads") or country((before[0].form,)):
        return False
    while end < min(len(words), at + _BODY_WORDS) and _goes_on(words, end):
        end += 1
    is_open = len(before) == 1 or any(w.form in tables.words("behind_heads") for w in before)
    return is_open and end > at + 2 and words[end - 1].form in tables.words("heads")
