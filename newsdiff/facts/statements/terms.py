"""The words of a passage with what they may be looked up as; known phrases count as one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from newsdiff import lexicon
from newsdiff.lexicon import Relation
from newsdiff.lexicon_tables import phrases
from newsdiff.rarity import rarity
from newsdiff.tokens import Token

_KEPT = 1 << 14


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
        if len(self.forms) == len(other.forms) == 1:
            return lexicon.relation(self.forms[0], other.forms[0])
        found = {lexicon.relation(one, another) for one in self.forms for another in other.forms}
        return next(kind for kind in Relation if kind in found)

    @property
    def base(self) -> str:
        """The base form of the phrase or word; of several the last, "say" for "said"."""
        return lexicon.lemmas(self.forms[0])[-1]

    def shares_a_word(self, other: Term) -> bool:
        """Whether two terms are forms of one word."""
        return self.stem == other.stem or not _bases(self.forms).isdisjoint(_bases(other.forms))

    def parts_of_speech(self) -> frozenset[str]:
        """Those of the phrase, or of the word."""
        return lexicon.parts_of_speech(self.forms[0])


@lru_cache(_KEPT)
def _bases(forms: tuple[str, ...]) -> frozenset[str]:
    """All that a phrase, or a word of it, may be a form of."""
    return frozenset(base for form in forms for base in lexicon.lemmas(form))


class Known:
    """Known phrases and words, each found by its first word in any form."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = frozenset(phrases)
        self._longest: dict[str, int] = defaultdict(int)
        for phrase in self._phrases:
            first = phrase.partition(" ")[0]
            self._longest[first] = max(self._longest[first], phrase.count(" ") + 1)
        self._heads = lru_cache(_KEPT)(self._find_heads)

    def opens(self, form: str) -> bool:
        """Whether one may begin with a form."""
        return bool(self._heads(form))

    def at(self, tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
        """The longest that begins at a token, its first word in the base form, and how many tokens it has."""
        for head in self._heads(tokens[at].form):
            for length in range(min(self._longest[head], len(tokens) - at), 0, -1):
                rest = [token.form for token in tokens[at + 1 : at + length]]
                if (phrase := " ".join([head, *rest])) in self._phrases:
                    return phrase, length
        return None

    def _find_heads(self, form: str) -> tuple[str, ...]:
        """What a word may be a form of that a phrase begins with; "noted" is none of the adverb "not"."""
        bases = [base for base in lexicon.lemmas(form) if lexicon.parts_of_speech(base) != {"r"}]
        return tuple(base for base in dict.fromkeys((form, *bases)) if base in self._longest)


@cache
def _expressions() -> Known:
    return Known(phrases())


def terms(tokens: Sequence[Token]) -> list[Term]:
    """The terms of some English tokens, in order."""
    found: list[Term] = []
    known = _expressions()
    at = 0
    while at < len(tokens):
        token = tokens[at]
        phrase, length = token.form, 1
        if known.opens(phrase):
            phrase, length = known.at(tokens, at) or (phrase, length)
        if length == 1:
            weight = 0.0 if lexicon.is_light(token.form) else rarity(token.stem, "en")
            found.append(Term(at, at + 1, token.start, token.end, token.stem, (phrase,), weight))
            at += 1
            continue
        words = tokens[at : at + length]
        telling = [word.form for word in words if not lexicon.is_light(word.form)]
        forms = (phrase, *telling)
        weight = max((rarity(word.stem, "en") for word in words if word.form in telling), default=0.0)
        found.append(Term(at, at + length, token.start, words[-1].end, token.stem, forms, weight))
        at += length
    return found
