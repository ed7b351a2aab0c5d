"""Content that stands in one of two close wordings and not in the other: who, what or what was done.

In an edited copy every word that was replaced was replaced for a reason. The words of each edit are set
against those of the other side, as bags: a synonym or a more general word answers for a word. What then
remains on both sides is a substitution; what stands on one side alone is content added or left out, if it
is more than a word. In free rewrites most words differ, and nothing is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdiff import lexicon
from newsdiff.facts.mention import Difference, Mention, Severity
from newsdiff.facts.statements.readings import Reading
from newsdiff.facts.statements.strength import differ_in_strength
from newsdiff.facts.statements.terms import Term
from newsdiff.lexicon import Relation
from newsdiff.wording import WordEdit

_TELLING = 1.6
"""Rarity, summed over what nothing stands for, from which it is told: that of two words that are not common.

Common words have many meanings, so that one may well stand for another in a way that no table has.
"""


def substitutions(edits: Sequence[WordEdit], a: Reading, b: Reading) -> Iterator[Difference]:
    """What stands for something else, and what stands on one side alone, in each edit of a copy."""
    if a.is_copy:
        for edit in edits:
            yield from _substituted(a, b, edit)
            yield from _added(a, b, edit)


def _substituted(a: Reading, b: Reading, edit: WordEdit) -> Iterator[Difference]:
    edited = a.edited(edit.a_start, edit.a_end), b.edited(edit.b_start, edit.b_end)
    left, right = _unanswered(a, edited[0], b, edited[1]), _unanswered(b, edited[1], a, edited[0])
    if (
        left
        and right
        and _weight([*left, *right]) >= _TELLING
        and not (_is_modifier(left) or _is_modifier(right))
    ):
        yield Difference("role", _mention(a, left), _mention(b, right), Severity.DIFFERENT)


def _unanswered(own: Reading, edited: Sequence[Term], other: Reading, near: Sequence[Term]) -> list[Term]:
    """The terms of an edit that nothing of the other side stands for."""
    return [
        term
        for term in edited
        if not _is_covered(own, term)
        and own.lacks_one(term, other)
        and not any(_answers(term, found) for found in near)
    ]


def _answers(term: Term, other: Term) -> bool:
    """Whether a word of an edit stands for another, or it is for another kind to tell how they differ."""
    if term.relation(other) is not Relation.OTHER or differ_in_strength(term, other):
        return True
    pairs = ((one, another) for one in term.forms for another in other.forms)
    return (_is_verb(term) or _is_verb(other)) and any(
        lexicon.fields(x) & lexicon.fields(y) for x, y in pairs
    )


def _added(a: Reading, b: Reading, edit: WordEdit) -> Iterator[Difference]:
    """What an edit has on one side alone, unless the other article has its words elsewhere."""
    left, right = a.edited(edit.a_start, edit.a_end), b.edited(edit.b_start, edit.b_end)
    if not _weight(right) and (new := _unknown(a, left, b)):
        yield Difference("role", _mention(a, new), None, Severity.ONE_SIDED)
    if not _weight(left) and (new := _unknown(b, right, a)):
        yield Difference("role", None, _mention(b, new), Severity.ONE_SIDED)


def _unknown(own: Reading, terms: Sequence[Term], other: Reading) -> list[Term]:
    """The terms that the other article has nowhere, if they say enough to be told."""
    known = other.vocabulary()
    found = [term for term in terms if term.stem not in known and not _is_covered(own, term)]
    return found if _weight(found) >= _TELLING else []


def _is_covered(own: Reading, term: Term) -> bool:
    return not term.weight or term.stem[0].isdigit() or own.is_title(term) or bool(own.claimed(term))


def _weight(terms: Sequence[Term]) -> float:
    return sum(term.weight for term in terms)


def _is_verb(term: Term) -> bool:
    return bool(parts := term.parts_of_speech()) and parts <= set("var")


def _is_modifier(terms: Sequence[Term]) -> bool:
    """Whether all of some words can only say how something is, which is a shade of meaning."""
    return all((parts := term.parts_of_speech()) and parts <= set("ar") for term in terms)


def _mention(own: Reading, terms: Sequence[Term]) -> Mention:
    """From the first of some terms to the last."""
    return own.mention("role", Mention(terms[0].start, terms[-1].end, "role", ""))
