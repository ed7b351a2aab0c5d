"""The words of a passage with what they may be looked up as; known phrases count as one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from newsdiff import lexicon
from newsdiff.lexicon import Relation
from newsdiff.lexicon_tables import phrases
from newsdiff.rarity import rarity
from newsdiff.tokens import Token

_LONGEST_PHRASE = 4


class Term(NamedTuple):
    """A word or phrase: tokens `first` to `last` (not included) of a side, at `start` to `end` of its text.

    `forms` are what it may be looked up as: the phrase, if it is one, and its words that say anything.
    `weight` is the rarity of the rarest of them, and 0 for words that say little by themselves.
    """

    first: int
    last: int
    start: int
    end: int
    stem: str
    forms: tuple[str, ...]
    weight: float

    def relation(self, other: Term) -> Relation:
        """The closest relation between what two terms may be looked up as."""
        if self.stem == other.stem:
            return Relation.SAME
        found = {lexicon.relation(one, another) for one in self.forms for another in other.forms}
        return next(kind for kind in Relation if kind in found)

    @property
    def base(self) -> str:
        """The base form of the phrase or word; of several the last, "say" for "said"."""
        return lexicon.lemmas(self.forms[0])[-1]

    def shares_a_word(self, other: Term) -> bool:
        """Whether two terms are forms of one word."""
        bases = {base for form in self.forms for base in lexicon.lemmas(form)}
        return self.stem == other.stem or any(
            bases.intersection(lexicon.lemmas(form)) for form in other.forms
        )

    def parts_of_speech(self) -> frozenset[str]:
        """Those of the phrase, or of the word."""
        return lexicon.parts_of_speech(self.forms[0])


def phrase_at(
    tokens: Sequence[Token], at: int, known: Mapping[str, frozenset[str]]
) -> tuple[str, int] | None:
    """The longest known phrase or word that begins at a token, and how many tokens it has.

    `known` has the phrases by their first word; that word is found and given in its base form.
    """
    head = tokens[at].form
    for lemma in dict.fromkeys((head, *lexicon.lemmas(head))):
        for length in range(min(_LONGEST_PHRASE, len(tokens) - at) if lemma in known else 0, 0, -1):
            rest = [token.form for token in tokens[at + 1 : at + length]]
            if (phrase := " ".join([lemma, *rest])) in known[lemma]:
                return phrase, length
    return None


def by_first_word(phrases: Iterable[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for phrase in phrases:
        found[phrase.partition(" ")[0]].add(phrase)
    return {first: frozenset(some) for first, some in found.items()}


@cache
def _expressions() -> dict[str, frozenset[str]]:
    return by_first_word(phrases())


def terms(tokens: Sequence[Token]) -> list[Term]:
    """The terms of some English tokens, in order."""
    found: list[Term] = []
    at = 0
    while at < len(tokens):
        phrase, length = phrase_at(tokens, at, _expressions()) or (tokens[at].form, 1)
        words = tokens[at : at + length]
        telling = [word.form for word in words if not lexicon.is_light(word.form)]
        forms = (phrase, *telling) if length > 1 else (phrase,)
        weight = max((rarity(word.stem, "en") for word in words if word.form in telling), default=0.0)
        found.append(Term(at, at + length, words[0].start, words[-1].end, words[0].stem, forms, weight))
        at += length
    return found
