"""Words for one thing that differ in strength: a ban and a restriction, what is claimed and what is said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from newsdiff.facts.attribution.kind import ATTRIBUTION
from newsdiff.facts.mention import Difference, Severity
from newsdiff.facts.statements.places import (
    are_turned_round,
    share_an_object,
    share_names,
    share_the_most,
    speak_of_the_same,
)
from newsdiff.facts.statements.readings import Reading
from newsdiff.facts.statements.terms import Term
from newsdiff.lexicon import lemmas
from newsdiff.tables import lookup
from newsdiff.wording import WordEdit

_KEPT = 1 << 14


@cache
def _scales() -> Mapping[str, Mapping[str, int]]:
    """The step of each word on each scale that it is on."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for scale, words in lookup("strength-en")["scale"].items():
        for step, some in enumerate(words):
            for word in some:
                found[word][scale] = step
    return dict(found)


def _steps(term: Term) -> Mapping[str, int]:
    """The steps of a term by the scales that it is on."""
    return next(filter(None, map(_steps_of, term.forms)), {})


@lru_cache(_KEPT)
def _steps_of(form: str) -> Mapping[str, int]:
    return next((_scales()[base] for base in (form, *lemmas(form)) if base in _scales()), {})


def _graded(reading: Reading) -> list[Term]:
    """The terms of a side that are on a scale."""
    return [term for term in reading.terms if _steps(term)]


def differ_in_strength(one: Term, other: Term) -> bool:
    """Whether two terms are on a scale, and nowhere on the same step."""
    shared = _steps(one).keys() & _steps(other).keys()
    return bool(shared) and all(_steps(one)[scale] != _steps(other)[scale] for scale in shared)


def strengths(edits: Sequence[WordEdit], a: Reading, b: Reading) -> Iterator[Difference]:
    """Words of different steps in the same place that no other kind compares."""
    for x, y in _in_edits(edits, a, b) if a.is_copy else _in_rewrite(a, b):
        if not (_is_claimed(a, x, b, y) or are_turned_round(a, x, b, y)):
            left, right = a.mention("hedge", x), b.mention("hedge", y)
            yield Difference("hedge", left, right, Severity.DIFFERENT, "strength differs")


def _is_claimed(a: Reading, x: Term, b: Reading, y: Term) -> bool:
    """Whether another kind compares a word, as attributions do where the two sides name other sources."""
    if a.claimed(x, but=ATTRIBUTION.name) or b.claimed(y, but=ATTRIBUTION.name):
        return True
    left, right = ([source.value for source in side.claimed(z)] for side, z in ((a, x), (b, y)))
    return bool(left) and bool(right) and left != right


def _in_edits(edits: Sequence[WordEdit], a: Reading, b: Reading) -> Iterator[tuple[Term, Term]]:
    for edit in edits:
        for x in a.edited(edit.a_start, edit.a_end):
            for y in b.edited(edit.b_start, edit.b_end):
                if differ_in_strength(x, y):
                    yield x, y


def _in_rewrite(a: Reading, b: Reading) -> Iterator[tuple[Term, Term]]:
    """Terms that are said of the same; "two killed, nine hurt" is no other than "two dead, nine hurt"."""
    for x in a.once(_graded):
        for y in b.once(_graded):
            differ = differ_in_strength(x, y) and not (_has_both(a, x, y) or _has_both(b, y, x))
            if differ and _in_one_slot(a, x, b, y):
                yield x, y


def _has_both(reading: Reading, own: Term, other: Term) -> bool:
    """Whether a side also has a word of the other word's step, on a scale where both may be told."""
    scales = _steps(own).keys() & _steps(other).keys() & set(lookup("strength-en")["together"])
    return any(
        _steps(term).get(scale) == _steps(other)[scale]
        for term in reading.once(_graded)
        for scale in scales
        if term is not own
    )


def _in_one_slot(a: Reading, x: Term, b: Reading, y: Term) -> bool:
    rules = (share_an_object, share_the_most, share_names)
    return speak_of_the_same(a, x, b, y) and any(rule(a, x, b, y) for rule in rules)
