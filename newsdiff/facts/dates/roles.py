"""What a date tells the time of: the verb or noun it stands by, and whether that is one of telling."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from corpus.languages import listed_words
from newsdiff.facts.dates.mention import DateMention
from newsdiff.facts.mention import Sentence
from newsdiff.tables import lookup
from newsdiff.tokens import Token

_REACH = 12
"""A verb is looked for in so many words in front of a date, or else behind it."""
_TOLD = 5
"""A date goes with a verb of telling that is not farther in front of it."""
_HELPED = 3
"""A verb helps another that is not farther behind it."""
_NEAR_DATES = frozenset({"late", "early", "last", "this", "during", "since", "between"})
_ADDRESSED = frozenset({"told", "tells", "in", "at", "to", "during"})
"""What may stand in front of an article between a verb of telling and its date: "told a paper on Monday"."""
_OPENING = frozenset({"in", "at", "on", "after", "during", "with", "by", "from", "before"})
"""Prepositions that open what stands in front of a statement."""
_MARKS = frozenset(',;:—–()“”"')
_ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their"})


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(str(lookup("date-roles-en")[name]).split())


def with_role(mention: DateMention, sentence: Sentence, text: str) -> DateMention:
    """A date of an English sentence with its role, and with the word that it goes with."""
    tokens = sentence.tokens
    first = bisect_left(tokens, mention.start, key=lambda token: token.start)
    last = bisect_left(tokens, mention.end, key=lambda token: token.start)
    noun = _noun_behind(mention, tokens[max(0, first - 1) : first], tokens[last : last + 1], text)
    if noun is not None:
        return replace(mention, verb=noun.form, stem=noun.stem, is_attribute=True)
    before = _clause(tokens[max(0, first - _REACH) : first], text, mention.start)
    verb = _verb_before(before)
    told = verb is not None and _is_telling(before, verb)
    if verb is None:
        verb = _verb_behind(_until_bound(tokens[last : last + _REACH]))
        told = verb is not None and verb.form in _words("verbs")
        if told and text[mention.end : mention.end + 1] == "," and _says_something(before):
            return mention
    if verb is None:
        return mention
    if verb.form in _words("helping") or (verb.form in _words("verbs") and not told):
        return mention
    return replace(mention, verb=verb.form, stem=verb.stem, role="reported" if told else "event")


def _noun_behind(
    mention: DateMention, before: Sequence[Token], behind: Sequence[Token], text: str
) -> Token | None:
    """The noun that a date is an attribute of: "Tuesday's vote", "the 2031 vote"."""
    if not behind or behind[0].form in listed_words("en"):
        return None
    gap = text[mention.end : behind[0].start]
    if gap in ("'s ", "’s "):
        return behind[0]
    owned = bool(before) and (
        before[0].form in _ARTICLES or text[before[0].start : before[0].end][-2:-1] in "'’"
    )
    return behind[0] if owned and gap == " " else None


def _clause(before: Sequence[Token], text: str, end: int) -> list[Token]:
    """The words in front of a date back to where its clause begins."""
    clause: list[Token] = []
    for token in reversed(before):
        if token.form in _words("bounds") or not _MARKS.isdisjoint(text[token.end : end]):
            break
        clause.append(token)
        end = token.start
    return clause[::-1]


def _until_bound(behind: Sequence[Token]) -> list[Token]:
    forms = [token.form in _words("bounds") for token in behind]
    return list(behind[: forms.index(True)] if True in forms else behind)


def _verb_before(clause: Sequence[Token]) -> Token | None:
    """The last verb of a clause, or the noun of telling at its end."""
    content = [token for token in clause if token.form not in listed_words("en") | _NEAR_DATES]
    if content and content[-1].form in _words("nouns"):
        return content[-1]
    verbs = [token for token in clause if _is_verb(token) or token.form.endswith("ing")]
    return verbs[-1] if verbs else None


def _says_something(clause: Sequence[Token]) -> bool:
    """Whether a date ends a statement that who says so may follow; "In a letter on Friday" is none."""
    told = any(token.form not in listed_words("en") | _NEAR_DATES for token in clause)
    return told and clause[0].form not in _OPENING


def _verb_behind(clause: Sequence[Token]) -> Token | None:
    """The first verb of a clause; not one that only helps another."""
    verbs = [n for n, token in enumerate(clause) if _is_verb(token)]
    helped = [n for n in verbs if clause[n].form not in _words("helping")]
    if not verbs or not helped:
        return clause[verbs[0]] if verbs else None
    return clause[helped[0] if helped[0] - verbs[0] <= _HELPED else verbs[0]]


def _is_verb(token: Token) -> bool:
    form = token.form
    return (form.endswith("ed") and len(form) > 3) or any(
        form in _words(n) for n in ("verbs", "past", "helping")
    )


def _is_telling(clause: Sequence[Token], verb: Token) -> bool:
    """Whether a date at the end of a clause is when somebody told something, not when it came to pass."""
    if verb.form in _words("nouns"):
        return True
    between = clause[clause.index(verb) + 1 :]
    if verb.form not in _words("verbs") or len(between) > _TOLD:
        return False
    owner = [verb, *between]
    return all(owner[n].form in _ADDRESSED for n, token in enumerate(between) if token.form in _ARTICLES)
