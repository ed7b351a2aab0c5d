"""Where the words for an office stand beside a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsdiff.facts.names import tables
from newsdiff.facts.names.words import Word, function_words
from newsdiff.facts.roles.office_words import office_words, portfolios, ranks
from newsdiff.facts.roles.words import Named

_COMMAS = (",", "")
_DESCRIPTION = 3
"""Words that may stand before an office behind a name and a comma."""
_HELPING = 4
"""Words such as "will" that may stand between a name and a verb."""
_APPOSED = 8
"""Words of what stands between two commas beside a name, or in front of it, that are read."""


class Phrase(NamedTuple):
    """Words `first` to `last` (exclusive) are those of an office, in what `opens` to `end` say of a name."""

    first: int
    last: int
    opens: int
    end: int


def before(words: Sequence[Word], named: Named) -> Phrase | None:
    """The words right before a name that are of an office."""
    start = named.start
    while start > 0 and not words[start].glue.strip(" .-") and words[start - 1].form in office_words():
        start -= 1
    opens = start
    while (
        opens > max(0, start - _DESCRIPTION)
        and not words[opens].glue.strip()
        and (_describes(words[opens - 1]) or words[opens - 1].form in ranks())
    ):
        opens -= 1
    return Phrase(start, named.start, opens, named.start) if start < named.start else None


def apposed(words: Sequence[Word], named: Named) -> Phrase | None:
    """The office in "The Ardelian deputy minister, Orlan, said": from an article on, up to the comma."""
    end = named.start
    closes = named.end == len(words) or words[named.end].glue.strip() in _COMMAS
    if not (end and words[end].glue.strip() == "," and closes):
        return None
    for opens in range(end - 1, max(-1, end - 1 - _APPOSED), -1):
        if words[opens].form in tables.words("determiners") and words[opens - 1].form not in ("of", "for"):
            first = next((n for n in range(opens + 1, end) if words[n].form in office_words()), end)
            last = _run(words, first, end)
            is_of = last == end or words[last].form in ("of", "for")
            return Phrase(first, last, opens + 1, end) if first < last and is_of else None
        if words[opens].glue.strip(" -") or words[opens].form in tables.words("reporting"):
            return None
    return None


def behind(words: Sequence[Word], named: Named) -> Phrase | None:
    """The words of an office that stand behind a name and a comma: "Orlan, the Ardelian deputy minister"."""
    opens = start = named.end
    if start == len(words) or words[start].glue.strip() != "," or words[start - 1].possessive:
        return None
    while start < min(named.end + _DESCRIPTION, len(words)) and _describes(words[start]):
        start += 1
    last = _run(words, start, len(words))
    names_another = last < len(words) and words[last].is_capital and not words[last].glue.strip()
    if last == start or names_another or any(w.glue.strip(" -") for w in words[opens + 1 : last]):
        return None
    return Phrase(start, last, opens, _end_of_apposition(words, last))


def taken_up(words: Sequence[Word], named: Named) -> Phrase | None:
    """The office in "Orlan will become the ministry's chief legal officer", behind a name and its verb."""
    verb = named.end
    while verb < min(named.end + _HELPING, len(words)) and words[verb].form in tables.roles(
        "office", "helping"
    ):
        verb += 1
    if not (
        named.end < len(words) and verb < len(words) and words[verb].form in tables.roles("office", "taking")
    ):
        return None
    opens = verb + 1 + (verb + 1 < len(words) and words[verb + 1].form == "as")
    ahead = range(opens, min(opens + _DESCRIPTION + 1, len(words)))
    first = next((n for n in ahead if words[n].form in office_words()), len(words))
    last = _run(words, first, len(words))
    between = words[named.end + 1 : last]
    if last == first or any(word.glue.strip(" -,") for word in between):
        return None
    return Phrase(first, last, opens, _end_of_apposition(words, last))


def _run(words: Sequence[Word], start: int, end: int) -> int:
    """Where the words of an office end that begin at `start`; "legal" is one in "chief legal officer"."""
    last = start
    while last < end and (last == start or not words[last].glue.strip()):
        is_charge = start < last < end - 1 and words[last].form in portfolios()
        if words[last].form not in office_words() and not (
            is_charge and words[last - 1].form == "chief" and words[last + 1].form == "officer"
        ):
            break
        last += 1
    return last


def _end_of_apposition(words: Sequence[Word], last: int) -> int:
    """Where that ends which "of" or "for" goes on with behind an office: "minister for the arts"."""
    if last == len(words) or words[last].glue.strip() or words[last].form not in ("of", "for"):
        return last
    ahead = range(last + 1, min(last + _DESCRIPTION + 1, len(words)))
    return next((n for n in ahead if words[n].glue.strip()), ahead.stop)


def _describes(word: Word) -> bool:
    """Whether a word may stand before an office and is none of it: an article, or no small word or verb."""
    if word.form in office_words() or word.form.endswith("ed"):
        return False
    return word.form in tables.words("determiners") or word.form not in function_words()
