"""Whether words around a verb of saying show that something is stated, and on which side of it."""

from __future__ import annotations

from newsdiff.facts.attribution.asides import behind_aside
from newsdiff.facts.attribution.phrases import Phrase, Phrases
from newsdiff.facts.attribution.words import AttributionWords

_LOOK_AHEAD = 8
"""Words behind a verb in which a statement must show."""


def follows_statement(phrases: Phrases, first: int, last: int, words: AttributionWords) -> bool:
    """Whether source and verb stand behind what is stated, or are set into it."""
    quoted = _behind_quotation(phrases, first)
    aside = behind_aside(phrases, last, words)
    ends = phrases.ends(aside) or any(set(phrases.gap(i)) & set(',;—–"“”.') for i in (last, aside))
    if not quoted:
        return ends and first >= 1 and phrases.gap(first).strip() == ","
    return ends or not (_opens_statement(phrases, last, words))


def _behind_quotation(phrases: Phrases, first: int) -> bool:
    """Whether a quotation mark stands in front of the source or of the apposition it belongs to."""
    for i in range(first, max(0, first - _LOOK_AHEAD), -1):
        if phrases.quoted(i):
            return True
        if i == first and phrases.gap(i).strip() != ",":
            return False
    return False


def states(phrases: Phrases, verb: int, last: int, source: Phrase, words: AttributionWords) -> bool:
    """Whether something behind the verb shows that a statement follows."""
    form = phrases.form(verb)
    if phrases.ends(last):
        return False
    if form in words.verbs["free"]:
        return True
    if form in words.verbs["data"] and _is_data(phrases, source, words):
        return True
    if _opens_statement(phrases, last, words):
        return True
    behind = phrases.form(last)
    knows = form in words.verbs["knowledge"]
    loose = behind in words.words["prepositions"] | words.words["times"] | words.words["adverbs"]
    addressed = form in words.verbs["told"]
    for i in range(last, min(len(phrases.tokens), last + _LOOK_AHEAD)):
        if set(phrases.gap(i)) & set(",.;:—"):
            break
        if phrases.form(i) in words.words["complements"]:
            return loose or addressed
        if phrases.form(i) in words.words["relatives"] | {"to"}:
            break
        if phrases.form(i) in words.words["auxiliaries"] and not (knows or phrases.name(i)):
            return True
    return False


def _opens_statement(phrases: Phrases, i: int, words: AttributionWords) -> bool:
    """Whether word `i` opens a statement: a pronoun, "that" and the like, or a word behind a mark."""
    openers = words.words["pronouns"] - words.words["relatives"] | words.words["complements"]
    return bool(set(phrases.gap(i)) & set('"“”„«:')) or phrases.form(i) in openers


def _is_data(phrases: Phrases, source: Phrase, words: AttributionWords) -> bool:
    return any(phrases.form(i) in words.nouns["data"] for i in range(*source))
