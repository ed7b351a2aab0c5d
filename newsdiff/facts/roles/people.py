"""Who is under a rule: whom somebody requires, allows or forbids to do something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from newsdiff.facts.mention import Aligned, Difference, Severity
from newsdiff.facts.names import tables
from newsdiff.facts.names.words import Word, function_words
from newsdiff.facts.roles.words import Reading, RoleMention
from newsdiff.rarity import rarity
from newsdiff.tables import lookup

_LONGEST = 16
"""Words that may stand between a verb that puts somebody under a rule and what it asks of them."""
_ASKED = 8
"""Words of what is asked that are compared."""
_TELLING = 0.5
"""Rarity from which a word of it tells that both sides mean the same."""


@dataclass(frozen=True)
class Ruled(RoleMention):
    """`verb` asks of those with the stems `whom` what has the telling stems `asked`."""

    verb: str
    whom: frozenset[str]
    asked: frozenset[str]


def find_ruled(reading: Reading) -> Iterator[Ruled]:
    """Those between a verb such as "require" and the "to" or "from" behind it."""
    words = reading.words
    for at, word in enumerate(words):
        if word.form not in _rules():
            continue
        link = _link(words, at)
        last = next((n for n in range(at + 1, link) if words[n].form in ("that", "who", "whose")), link)
        whom = frozenset(w.token.stem for w in words[at + 1 : last] if w.form not in function_words())
        if whom:
            start, end, value = reading.quote(at + 1, last)
            asked = frozenset(
                w.token.stem
                for w in words[link + 1 : link + 1 + _ASKED]
                if rarity(w.token.stem, "en") >= _TELLING
            )
            yield Ruled(start, end, "role", value, _rules()[word.form], whom, asked)


def compare_ruled(pair: Aligned[RoleMention]) -> Iterator[Difference]:
    """The same asked of others, or, where one side has all words of the other, of fewer or more of them."""
    for a in _ruled(pair.a.mentions):
        for b in _ruled(pair.b.mentions):
            if a.verb != b.verb or a.asked.isdisjoint(b.asked):
                continue
            if not (_is_ruled(a, pair.b.everywhere) or _is_ruled(b, pair.a.everywhere)):
                is_part = a.whom < b.whom or b.whom < a.whom
                yield Difference("role", a, b, Severity.PRECISION if is_part else Severity.DIFFERENT)


def _ruled(mentions: Sequence[RoleMention]) -> Iterator[Ruled]:
    return (mention for mention in mentions if isinstance(mention, Ruled))


def _is_ruled(ruled: Ruled, mentions: Sequence[RoleMention]) -> bool:
    return any(ruled.verb == other.verb and ruled.whom == other.whom for other in _ruled(mentions))


def _link(words: Sequence[Word], at: int) -> int:
    """Where the "to" or "from" stands by which the verb goes on that stands at `at`, or 0."""
    for link in range(at + 1, min(at + _LONGEST, len(words))):
        form, glue = words[link].form, words[link].glue
        if any(mark in glue for mark in ".;:—") or form in tables.roles("rule", "stops"):
            return 0
        if form in ("to", "from"):
            return link
    return 0


@cache
def _rules() -> dict[str, str]:
    """The first word of its row by every form of a verb that puts somebody under a rule."""
    rows = lookup("roles-en")["rule"]["verbs"].strip().splitlines()
    return {form: row.split()[0] for row in rows for form in row.split()}
