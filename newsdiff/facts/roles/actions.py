"""Who did what to whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from newsdiff.facts.mention import Aligned, Difference, Severity
from newsdiff.facts.names import tables
from newsdiff.facts.names.forms import NameMention
from newsdiff.facts.names.words import Word, function_words
from newsdiff.facts.roles.words import Reading, RoleMention, lemma
from newsdiff.tables import lookup

_COPY = 0.5
"""Closeness from which names in one place of the wording are compared without regard to what is done."""
_MONEY = " $£€¥"
"""Signs that stand before a sum and part no words."""
_LONGEST = 9
"""Words that may stand between who does and whom it is done to."""


@dataclass(frozen=True)
class Party:
    """Who does something, or has it done: a name, or a noun behind an article."""

    name: NameMention | None
    noun: str

    def agrees(self, other: Party) -> bool:
        if self.name and other.name:
            return self.name.agrees(other.name)
        return self.noun != "" and self.noun == other.noun


@dataclass(frozen=True)
class Action(RoleMention):
    """`agent` does `verb`, a lemma with its preposition, to `patient`; `value` is the sentence's wording."""

    verb: str
    agent: Party
    patient: Party


def find_actions(reading: Reading) -> Iterator[Action]:
    """Actions of one party on the next, or, where a thing changes hands, on the next but one."""
    parties = list(_parties(reading))
    for number, (party, first, end) in enumerate(parties):
        for other, opens, last in parties[number + 1 : number + 3]:
            found = _verb(reading.words, end, opens, last)
            found = found or _direction(reading.words, party, end, other, opens)
            if found is None:
                continue
            verb, turned = found
            agent, patient = (other, party) if turned else (party, other)
            start, stop, value = reading.quote(first, last)
            yield Action(start, stop, "role", value, verb, agent, patient)


def compare_actions(pair: Aligned[RoleMention]) -> Iterator[Difference]:
    """The same done by two parties to each other the other way round, or in a rewrite by or to another name.

    In a copy that is told as one name in the place of another.
    """
    for a in _actions(pair.a.mentions):
        for b in _actions(pair.b.mentions):
            if a.verb != b.verb or _is_done(a, pair.b.everywhere) or _is_done(b, pair.a.everywhere):
                continue
            if a.agent.agrees(b.patient) and a.patient.agrees(b.agent):
                yield Difference("role", a, b, Severity.DIFFERENT)
            elif pair.closeness < _COPY and a.verb not in tables.roles("action", "directions"):
                yield from _other_party(pair, a, b)


def _other_party(pair: Aligned[RoleMention], a: Action, b: Action) -> Iterator[Difference]:
    """The name that differs where verb and other party are the same, if neither article tells both."""
    parties = (
        (a.agent, b.agent, a.patient.agrees(b.patient)),
        (a.patient, b.patient, a.agent.agrees(b.agent)),
    )
    for mine, theirs, is_same in parties:
        if not is_same or mine.name is None or theirs.name is None or mine.agrees(theirs):
            continue
        if not (_is_party(mine, pair.b.everywhere) or _is_party(theirs, pair.a.everywhere)):
            yield Difference("name", mine.name, theirs.name, Severity.DIFFERENT)


def _actions(mentions: Sequence[RoleMention]) -> Iterator[Action]:
    return (mention for mention in mentions if isinstance(mention, Action))


def _is_party(party: Party, mentions: Sequence[RoleMention]) -> bool:
    return any(party.agrees(other.agent) or party.agrees(other.patient) for other in _actions(mentions))


def _is_done(action: Action, mentions: Sequence[RoleMention]) -> bool:
    return any(
        action.verb == other.verb
        and action.agent.agrees(other.agent)
        and action.patient.agrees(other.patient)
        for other in _actions(mentions)
    )


def _direction(
    words: Sequence[Word], party: Party, end: int, other: Party, opens: int
) -> tuple[str, bool] | None:
    """The small word that leads from one name to the next, as in "from Ardel to Morvan"."""
    if opens != end + 1 or not (party.name and other.name) or words[end - 1].possessive:
        return None
    link = words[end]
    is_bare = not (link.glue.strip() or words[opens].glue.strip())
    return (link.form, False) if is_bare and link.form in tables.roles("action", "directions") else None


def _parties(reading: Reading) -> Iterator[tuple[Party, int, int]]:
    """The parties of a sentence in order, each with where it begins and ends."""
    names = {named.opens: named for named in reading.names}
    at = 0
    while at < len(reading.words):
        named = names.get(at)
        if named:
            yield Party(named.name, ""), named.opens, named.end
            at = named.end
        elif _is_noun(reading.words, at):
            yield Party(None, reading.words[at + 1].token.stem), at, at + 2
            at += 2
        else:
            at += 1


def _is_noun(words: Sequence[Word], at: int) -> bool:
    if words[at].form not in tables.words("determiners") or at + 1 == len(words):
        return False
    noun = words[at + 1]
    return not (noun.is_capital or noun.glue.strip() or noun.form in function_words() or noun.possessive)


def _verb(words: Sequence[Word], start: int, end: int, last: int) -> tuple[str, bool] | None:
    """The verb that `words[start:end]` say, and whether it is done to whom stands before it.

    Whom or what it is done to ends at `last`.
    """
    if not 0 < end - start <= _LONGEST or words[start - 1].possessive:
        return None
    if any(word.glue.strip(_MONEY) for word in words[start : min(end + 1, len(words))]):
        return None
    between = [
        w for w in words[start:end] if not (w.form in tables.roles("action", "before") or _is_adverb(w))
    ]
    is_passive = bool(between) and between[-1].form == "by"
    if is_passive:
        between = between[between[0].form in tables.roles("action", "be") : -1]
    if not between or between[0].form in _no_verbs():
        return None
    verb, rest = lemma(between[0]), [word.form for word in between[1:]]
    if is_passive:
        return None if rest else (verb, True)
    if not rest and verb in tables.roles("action", "dative") and _opens_object(words, last):
        rest = ["to"]
    phrase = " ".join([verb, *rest[-1:]])
    if phrase in _converse():
        return _converse()[phrase]
    is_plain = not rest or (len(rest) == 1 and rest[0] in tables.roles("action", "prepositions"))
    return (phrase, False) if is_plain else None


def _opens_object(words: Sequence[Word], at: int) -> bool:
    """Whether a noun phrase begins at a word, so that the one before it tells to whom: "lent Orlan a car"."""
    if at == len(words) or words[at].glue.strip(_MONEY):
        return False
    return words[at].form[0].isdigit() or words[at].form in tables.words("determiners")


@cache
def _no_verbs() -> frozenset[str]:
    """Small words, and verbs that say the same of both parties."""
    small = tables.words("openers", "behind_heads") | tables.roles("action", "prepositions")
    return function_words() | small | tables.roles("action", "mutual")


def _is_adverb(word: Word) -> bool:
    return word.form.endswith("ly")


@cache
def _converse() -> dict[str, tuple[str, bool]]:
    """One verb for two that say the same from either party's side, and whether it turns the parties."""
    pairs = [row.split("|") for row in lookup("roles-en")["action"]["converse"].strip().splitlines()]
    return {one: (other, True) for one, other in pairs} | {other: (other, False) for _, other in pairs}
