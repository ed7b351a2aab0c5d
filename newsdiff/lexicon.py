"""What English words have to do with one another: synonyms, more general words, opposites.

Two sources are merged: WordNet, and a table of words that news reports use for one another. Both are read
when they are first needed.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from functools import lru_cache

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
    a, b = lemmas(one), lemmas(other)
    if set(a) & set(b) or _spelling(one) == _spelling(other):
        return Relation.SAME
    if turn_round(one, other):
        return Relation.OPPOSITE
    if _synonymous(a, b):
        return Relation.SAME
    senses, others = wordnet().senses(a), wordnet().senses(b)
    if _opposed(senses, others) or _is_negated(a, b) or _is_negated(b, a):
        return Relation.OPPOSITE
    if _covers(senses, others) or _covers(others, senses) or _qualities(senses) & _qualities(others):
        return Relation.RELATED
    return Relation.RELATED if _is_compound(one, other) else Relation.OTHER


@lru_cache(_KEPT)
def turn_round(one: str, other: str) -> bool:
    """Whether the table of news terms has two forms or phrases as opposites."""
    return bool(_groups(one) & news_terms().opposite(_groups(other)))


def _groups(form: str) -> frozenset[str]:
    return news_terms().groups_of(lemmas(form))


def _synonymous(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether words, or words derived from them, share a sense or a group of the table."""
    kin, others = wordnet().derived(a), wordnet().derived(b)
    if kin.intersection(b) or others.intersection(a) or wordnet().senses(a) & wordnet().senses(b):
        return True
    return bool(news_terms().groups_of([*a, *kin]) & news_terms().groups_of([*b, *others]))


def _qualities(senses: frozenset[int]) -> frozenset[int]:
    """The senses of adjectives among some, with the heads of their clusters."""
    adjectives = frozenset(sense for sense in senses if wordnet().part_of_speech(sense) == "a")
    return adjectives | wordnet().more_general(adjectives)


def _opposed(senses: frozenset[int], others: frozenset[int]) -> bool:
    """Whether some senses have their opposites among others, or in the clusters of these."""
    a, b = senses | _qualities(senses), others | _qualities(others)
    return bool(wordnet().opposite(a) & b or wordnet().opposite(b) & a)


def _covers(senses: frozenset[int], others: frozenset[int]) -> bool:
    """Whether some senses are among those more general than others."""
    above = others
    for _ in range(_STEPS):
        above = wordnet().more_general(above)
        if above & senses:
            return True
    return False


def _spelling(word: str) -> str:
    """One spelling for British and American ones."""
    for british, american in _SPELLINGS:
        word = word.replace(british, american)
    return word


def _is_negated(words: Iterable[str], others: Iterable[str]) -> bool:
    return any(prefix + word in others for word in words for prefix in _NEGATIVE)


def _is_compound(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= _LEAST_COMPOUND and longer.startswith(shorter)
