"""People without a name who are the subject of a sentence, with what they did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from newsdiff.facts.mention import Aligned, Difference, Severity, Side
from newsdiff.facts.names import tables
from newsdiff.facts.names.words import Word
from newsdiff.facts.roles.words import Reading, RoleMention, lemma
from newsdiff.tables import lookup
from newsdiff.tokens import tokenise

_COPY = 0.6
"""Closeness from which a passage is an edited copy of the other."""
_OPENING = 4
"""Words within which a sentence's subject is looked for, behind a dateline."""


@dataclass(frozen=True)
class Subject(RoleMention):
    """People whose noun says the same as `people`, and who did `verbs`, which are lemmas."""

    people: str
    verbs: frozenset[str]


def find_subjects(reading: Reading) -> Iterator[Subject]:
    """The people that a sentence opens with in the plural, if it tells something that they did."""
    words = reading.words
    opens = next((at for at, word in enumerate(words) if "—" in word.glue), 0)
    for at in range(opens, min(opens + _OPENING, len(words))):
        noun = people(words[at])
        if noun and words[at].form.endswith("s") and not words[at].possessive:
            verbs = frozenset(_verbs(words, at + 1))
            if verbs:
                yield Subject(*reading.quote(at, at + 1)[:2], "role", words[at].text, noun, verbs)
            return


def compare_subjects(pair: Aligned[RoleMention]) -> Iterator[Difference]:
    """In a rewrite, the same done by people of whom each side has only the one kind.

    In a copy every noun that is exchanged is told, whosever it is.
    """
    if pair.closeness >= _COPY:
        return
    for a in _subjects(pair.a):
        for b in _subjects(pair.b):
            if a.people == b.people or a.verbs.isdisjoint(b.verbs):
                continue
            if not (_speaks_of(pair.b, a, b.verbs) or _speaks_of(pair.a, b, a.verbs)):
                yield Difference("role", a, b, Severity.DIFFERENT)


def people(word: Word) -> str:
    """The first noun of its row for a noun of people, else ""."""
    return _people().get(word.token.stem, "")


def _subjects(side: Side[RoleMention]) -> list[Subject]:
    return [mention for mention in side.mentions if isinstance(mention, Subject)]


def _speaks_of(side: Side[RoleMention], subject: Subject, verbs: frozenset[str]) -> bool:
    """Whether a side has the noun of a subject, or its article tells that those did one of some verbs."""
    others = (other for other in side.everywhere if isinstance(other, Subject))
    return any(_people().get(token.stem) == subject.people for token in side.tokens) or any(
        other.people == subject.people and other.verbs & subject.verbs & verbs for other in others
    )


def _verbs(words: Sequence[Word], start: int) -> Iterator[str]:
    """Verbs in the past from a word on, saying and the passive left out."""
    for before, word in zip(words[start - 1 :], words[start:], strict=False):
        is_past = word.form.endswith("ed") and word.form not in tables.words("reporting")
        if is_past and before.form not in tables.roles("action", "be") | tables.words("determiners"):
            yield lemma(word)


@cache
def _people() -> dict[str, str]:
    """The first noun of its row by the stem of every noun of people."""
    rows = lookup("roles-en")["people"]["nouns"].strip().splitlines()
    return {token.stem: row.split()[0] for row in rows for token in tokenise(row, 0, len(row), "en")}
