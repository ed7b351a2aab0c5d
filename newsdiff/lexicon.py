"""What English words have to do with one another: synonyms, more general words, opposites.

Two sources are merged: WordNet, and a table of words that news reports use for one another. Both are read
when they are first needed.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from newsdiff.lexicon_tables import news_terms, wordnet

_ENDINGS = (
    ("ies", "y"),
    ("ied", "y"),
    ("ier", "y"),
    ("iest", "y"),
    ("men", "man"),
    ("es", ""),
    ("s", ""),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
    ("er", ""),
    ("er", "e"),
    ("est", ""),
    ("est", "e"),
)
"""Inflections and what stands in their place in the base form, after WordNet's morphy."""
_SPELLINGS = (
    ("isation", "ization"),
    ("ise", "ize"),
    ("yse", "yze"),
    ("our", "or"),
    ("tre", "ter"),
    ("ll", "l"),
)
_NEGATIVE = ("un", "non")
_STEPS = 2
"""How many senses up from a word another may be that stands for it: "vehicle" for "jet", not "thing"."""
_LEAST_COMPOUND = 5
"""Letters from which the first part of a compound tells what it is about: "cliff" and "clifftop"."""
_KEPT = 1 << 16
"""Answers that are remembered."""
_ENTRIES = 1 << 12


class Relation(Enum):
    """What one word is to another, the closest first."""

    SAME = "same"
    """Forms of one word, derived from it, or synonyms in one of their senses."""
    OPPOSITE = "opposite"
    """They turn a statement round."""
    RELATED = "related"
    """One is more general, or both are kinds of one quality."""
    OTHER = "other"


@lru_cache(_KEPT)
def lemmas(form: str) -> tuple[str, ...]:
    """The base forms that a lower-case form may be of; the form itself if it is unknown."""
    bases = wordnet().irregular.get(form, "").split()
    if not bases:
        bases = [form.removesuffix(end) + base for end, base in _ENDINGS if form.endswith(end)]
        bases = _known(bases) or _known(base[:-1] for base in bases if base[-1:] == base[-2:-1])
    return tuple(dict.fromkeys(_known([form, *bases]))) or (form,)


def _known(words: Iterable[str]) -> list[str]:
    return [w for w in words if len(w) > 1 and (w in wordnet().words or w in news_terms().groups)]


@lru_cache(_KEPT)
def parts_of_speech(form: str) -> frozenset[str]:
    """Of n, v, a, r, and p for an adjective made from a noun; empty for an unknown word."""
    return frozenset(wordnet().part_of_speech(sense)[0] for sense in wordnet().senses(lemmas(form)))


@lru_cache(_KEPT)
def fields(form: str) -> frozenset[str]:
    """WordNet's fields of a verb, such as motion or communication, as letters; empty for other words."""
    parts = (wordnet().part_of_speech(sense) for sense in wordnet().senses(lemmas(form)))
    return frozenset(part[1] for part in parts if part[0] == "v")


@lru_cache(_KEPT)
def is_light(form: str) -> bool:
    """Whether a form says little by itself."""
    return form.endswith("n't") or not news_terms().light.isdisjoint(lemmas(form))


def relation(one: str, other: str) -> Relation:
    """The closest relation between two forms or phrases; it is the same turned round."""
    return _relation(one, other) if one <= other else _relation(other, one)


@lru_cache(_KEPT)
def _relation(one: str, other: str) -> Relation:
    a, b = _entry(one), _entry(other)
    if not a.bases.isdisjoint(b.bases) or a.spelling == b.spelling:
        return Relation.SAME
    if turn_round(one, other):
        return Relation.OPPOSITE
    if _synonymous(a, b):
        return Relation.SAME
    if _opposed(a, b) or _is_negated(a, b) or _is_negated(b, a):
        return Relation.OPPOSITE
    if _covers(a, b) or _covers(b, a) or not a.qualities.isdisjoint(b.qualities):
        return Relation.RELATED
    return Relation.RELATED if _is_compound(one, other) else Relation.OTHER


def turn_round(one: str, other: str) -> bool:
    """Whether the table of news terms has two forms or phrases as opposites."""
    return not _groups(one).isdisjoint(_opposite_groups(other))


def has_opposite(form: str) -> bool:
    """Whether the table of news terms has an opposite of a form or phrase."""
    return bool(_opposite_groups(form))


@lru_cache(_KEPT)
def _groups(form: str) -> frozenset[str]:
    return news_terms().groups_of(lemmas(form))


@lru_cache(_KEPT)
def _opposite_groups(form: str) -> frozenset[str]:
    return news_terms().opposite(_groups(form))


class _Entry(NamedTuple):
    """What the tables say of a form: all that its relation to others is read from."""

    bases: frozenset[str]
    spelling: str
    kin: frozenset[str]
    """Words derived from it."""
    groups: frozenset[str]
    """The groups of the table that it or its kin are in."""
    senses: frozenset[int]
    qualities: frozenset[int]
    """Its senses as an adjective, with the heads of their clusters."""
    opposites: frozenset[int]
    """The opposites of its senses and of its qualities."""
    above: frozenset[int]
    """The senses that are some steps more general."""


@lru_cache(_ENTRIES)
def _entry(form: str) -> _Entry:
    bases = lemmas(form)
    senses, kin = wordnet().senses(bases), wordnet().derived(bases)
    adjectives = frozenset(sense for sense in senses if wordnet().part_of_speech(sense) == "a")
    qualities = adjectives | wordnet().more_general(adjectives)
    above = [senses]
    for _ in range(_STEPS):
        above.append(wordnet().more_general(above[-1]))
    return _Entry(
        bases=frozenset(bases),
        spelling=_spelling(form),
        kin=kin,
        groups=news_terms().groups_of([*bases, *kin]),
        senses=senses,
        qualities=qualities,
        opposites=wordnet().opposite(senses | qualities),
        above=frozenset().union(*above[1:]),
    )


def _synonymous(a: _Entry, b: _Entry) -> bool:
    """Whether words, or words derived from them, share a sense or a group of the table."""
    shared = ((a.kin, b.bases), (b.kin, a.bases), (a.senses, b.senses), (a.groups, b.groups))
    return any(not one.isdisjoint(other) for one, other in shared)


def _opposed(a: _Entry, b: _Entry) -> bool:
    """Whether a word has its opposite among another's senses, or in the clusters of these."""
    shared = (
        (a.opposites, b.senses),
        (a.opposites, b.qualities),
        (b.opposites, a.senses),
        (b.opposites, a.qualities),
    )
    return any(not one.isdisjoint(other) for one, other in shared)


def _covers(general: _Entry, special: _Entry) -> bool:
    """Whether a sense of one is among those more general than the other's."""
    return not special.above.isdisjoint(general.senses)


def _spelling(word: str) -> str:
    """One spelling for British and American ones."""
    for british, american in _SPELLINGS:
        word = word.replace(british, american)
    return word


def _is_negated(entry: _Entry, other: _Entry) -> bool:
    return any(prefix + word in other.bases for word in entry.bases for prefix in _NEGATIVE)


def _is_compound(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= _LEAST_COMPOUND and longer.startswith(shorter)
