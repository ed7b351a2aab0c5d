"""Denials that leave something open: "did not fully comply", "no evidence of fraud"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from newsdiff.facts.mention import Difference, Mention, Severity
from newsdiff.facts.statements.cues import Cue
from newsdiff.facts.statements.negation import is_quoted
from newsdiff.facts.statements.places import speak_of_the_same
from newsdiff.facts.statements.readings import Reading
from newsdiff.facts.statements.terms import Term
from newsdiff.lexicon import Relation, lemmas
from newsdiff.tables import lookup
from newsdiff.wording import WordEdit

_HEADS = 2
"""Governed terms that may be what is denied: "racism" in "no evidence of racism"."""


@cache
def _words() -> frozenset[str]:
    return frozenset(lookup("negation-en")["partial"]["words"])


def partial_denials(edits: Sequence[WordEdit], a: Reading, b: Reading) -> Iterator[Difference]:
    """Where both sides deny the same, one of them in part."""
    for cue in a.negations:
        for term in cue.governed[:_HEADS]:
            for other, found in _denials(term, b):
                in_part = _is_partial(cue, term, a) != _is_partial(other, found, b)
                quoted = is_quoted(cue, a) and is_quoted(other, b)
                if in_part and not quoted and speak_of_the_same(a, cue, b, other):
                    yield Difference(
                        "hedge", _shown(cue, term, a), _shown(other, found, b), Severity.PRECISION
                    )


def _denials(term: Term, reading: Reading) -> Iterator[tuple[Cue, Term]]:
    for cue in reading.negations:
        for found in cue.governed[:_HEADS]:
            if found.weight and found.relation(term) is Relation.SAME:
                yield cue, found


def _is_partial(cue: Cue, term: Term, reading: Reading) -> bool:
    between = [token.form for token in reading.tokens if cue.start <= token.start < term.start]
    return any(base in _words() for form in between for base in lemmas(form))


def _shown(cue: Cue, term: Term, reading: Reading) -> Mention:
    return reading.mention("hedge", Mention(cue.start, term.end, "hedge", ""))
