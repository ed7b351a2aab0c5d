"""Words and phrases that act on what follows them, such as "not" or "may", and the terms that they govern."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from newsdiff.facts.mention import ArticleText, Mention
from newsdiff.facts.statements.terms import Known, Term, terms
from newsdiff.tables import lookup
from newsdiff.tokens import Token

_REACH = 8
"""Tokens behind a cue among which what it governs is looked for."""
_CLOSING = frozenset(',;:()[]"“”„«»—–?!')
"""Signs that no cue reaches across."""
_CONTRACTED = "n't"
CONTRAST = "contrast"
"""The sort of a "not" that says what is meant instead."""


@dataclass(frozen=True)
class Cue(Mention):
    """A cue with the first term that it governs; the value is all their words.

    `sort` is what the cue does, and `governed` all terms of its clause behind it, as far as it reaches.
    """

    sort: str
    governed: tuple[Term, ...]

    def governs(self, term: Term) -> bool:
        """Whether a term of the cue's own passage is among those governed."""
        return any(own.start < term.end and term.start < own.end for own in self.governed)


@dataclass(frozen=True)
class CueTable:
    """Cues in their base form with their sorts, and words that bound what a cue governs."""

    sorts: Mapping[str, str]
    known: Known
    """The cues, and phrases that hold a cue but are none."""
    boundary: frozenset[str]
    """Words that end the clause."""
    auxiliary: frozenset[str]
    """Words that are passed over."""


@cache
def cue_table(name: str) -> CueTable:
    """The cues of a lookup table."""
    words = lookup(name)
    sorts = {cue: sort for sort, cues in words["cues"].items() for cue in cues}
    return CueTable(
        sorts=sorts,
        known=Known([*sorts, *words["idle"]["phrases"]]),
        boundary=frozenset(words["clause"]["boundary"]),
        auxiliary=frozenset(words["clause"]["auxiliary"]),
    )


def find_cues(article: ArticleText, kind: str, table: CueTable) -> Iterator[Cue]:
    """The cues of an English article that govern something, in order."""
    for sentence in article.sentences:
        found = list(_words(sentence.tokens, table))
        clauses = _Clauses(article.text, sentence.tokens, table) if found else None
        for word, at, behind in found:
            governed = clauses.behind(behind) if clauses else ()
            if clauses and governed:
                start, end = sentence.tokens[at].start, governed[0].end
                value = " ".join(article.text[start:end].split())
                sort = CONTRAST if word == "not" and clauses.begins(at) else table.sorts[word]
                yield Cue(start, end, kind, value, sort, governed)


def _words(tokens: Sequence[Token], table: CueTable) -> Iterator[tuple[str, int, int]]:
    """The cues among some tokens, each with the number of its first token and of the first behind it."""
    end, opens = 0, table.known.opens
    for at, token in enumerate(tokens):
        if at >= end and (opens(token.form) or token.form.endswith(_CONTRACTED)):
            word, length = _cue_at(tokens, at, table)
            end = at + length
            if word in table.sorts:
                yield word, at, end


def _cue_at(tokens: Sequence[Token], at: int, table: CueTable) -> tuple[str, int]:
    if tokens[at].form.endswith(_CONTRACTED):
        return "not", 1
    return table.known.at(tokens, at) or ("", 1)


class _Clauses:
    """The terms of a sentence that a cue may govern, and where its clauses end."""

    def __init__(self, text: str, tokens: Sequence[Token], table: CueTable) -> None:
        self._signs = [
            before is None or not _CLOSING.isdisjoint(text[before.end : token.start])
            for before, token in zip([None, *tokens], tokens, strict=False)
        ]
        self._ends = [
            sign or token.form in table.boundary for sign, token in zip(self._signs, tokens, strict=True)
        ]
        self._terms = [
            term
            for term in terms(tokens)
            if term.forms[0] not in table.auxiliary and term.parts_of_speech() != {"r"}
        ]
        self._firsts = [term.first for term in self._terms]

    def begins(self, at: int) -> bool:
        """Whether a sign stands in front of a token."""
        return self._signs[at]

    def behind(self, at: int) -> tuple[Term, ...]:
        """The terms from a token to the end of its clause, or as far as a cue reaches."""
        end = min(at + _REACH, len(self._ends))
        end = next((n for n in range(at, end) if self._ends[n]), end)
        return tuple(self._terms[bisect_left(self._firsts, at) : bisect_left(self._firsts, end)])
