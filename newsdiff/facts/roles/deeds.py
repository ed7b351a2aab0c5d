"""The same done by other people: "prosecutors asked for ten years", "the defence asked for ten years"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsdiff import lexicon
from newsdiff.facts.mention import Aligned, Difference, Severity
from newsdiff.facts.names import tables
from newsdiff.facts.names.words import Word, function_words
from newsdiff.facts.roles.subjects import people
from newsdiff.facts.roles.words import Reading, RoleMention
from newsdiff.facts.statements.readings import COPY
from newsdiff.lexicon import Relation

_OBJECT = 8
"""Words behind a verb that are compared."""
_SHARED = 2, 1 / 2
"""How many of their stems two deeds must share, and what share of the fewer."""


@dataclass(frozen=True)
class Deed(RoleMention):
    """What people whose noun says the same as `people` do: the form `verb`, and the stems of its `object`."""

    people: str
    verb: str
    object: frozenset[str]

    def is_same(self, other: Deed) -> bool:
        """Whether the same is done, by whomever."""
        least, share = _SHARED
        common = len(self.object & other.object)
        enough = common >= max(least, share * min(len(self.object), len(other.object)))
        return enough and lexicon.relation(self.verb, other.verb) is Relation.SAME


def find_deeds(reading: Reading) -> Iterator[Deed]:
    """What people without a name do, in the active, wherever a sentence tells it."""
    words = reading.words
    for at, word in enumerate(words):
        noun = people(word)
        first = at if word.form.endswith("s") else at - 1
        if not noun or first < 0 or (first < at and words[first].form not in tables.words("determiners")):
            continue
        verb = _verb(words, at + 1)
        if verb:
            done = frozenset(_object(words, verb + 1))
            start, end, value = reading.quote(first, at + 1)
            yield Deed(start, end, "role", value, noun, words[verb].form, done)


def compare_deeds(pair: Aligned[RoleMention]) -> Iterator[Difference]:
    """The same done by other people, unless an article tells both; in a copy exchanged words tell it."""
    if pair.closeness >= COPY:
        return
    for a in _deeds(pair.a.mentions):
        for b in _deeds(pair.b.mentions):
            if a.people == b.people or not a.is_same(b):
                continue
            if not (_is_told(a, pair.b.everywhere) or _is_told(b, pair.a.everywhere)):
                yield Difference("role", a, b, Severity.DIFFERENT)


def _deeds(mentions: Sequence[RoleMention]) -> Iterator[Deed]:
    return (mention for mention in mentions if isinstance(mention, Deed))


def _is_told(deed: Deed, mentions: Sequence[RoleMention]) -> bool:
    return any(deed.people == other.people and deed.is_same(other) for other in _deeds(mentions))


def _verb(words: Sequence[Word], start: int) -> int:
    """The verb at a word or behind auxiliaries and adverbs, 0 if there is none or it is one of saying."""
    idle = tables.roles("action", "before")
    for at in range(start, len(words)):
        word = words[at]
        if word.glue.strip():
            return 0
        if word.form in idle or word.form.endswith("ly"):
            continue
        is_verb = "v" in lexicon.parts_of_speech(word.form) and word.form not in function_words()
        return at if is_verb and word.form not in tables.words("reporting") - {"asked"} else 0
    return 0


def _object(words: Sequence[Word], start: int) -> Iterator[str]:
    """The stems of the telling words from one on, up to the end of the clause."""
    for word in words[start : start + _OBJECT]:
        if set(word.glue) & set(",;:—–"):
            return
        if word.form not in function_words():
            yield word.token.stem
