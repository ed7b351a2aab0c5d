"""What one side denies and the other does not, and words that turn a statement round.

A negation governs the predicate or noun phrase that follows it in its clause. Where the other side has
the same predicate and does not deny it, the two differ; where it says the opposite, undenied, they agree:
"did not accept" is "rejected".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsdiff.facts.absence import ABSENCE
from newsdiff.facts.attribution.kind import ATTRIBUTION
from newsdiff.facts.mention import ArticleText, Difference, Mention, Severity
from newsdiff.facts.quotes.kind import QUOTES
from newsdiff.facts.statements.cues import CONTRAST, Cue, cue_table, find_cues
from newsdiff.facts.statements.places import (
    are_turned_round,
    share_a_neighbour,
    share_the_most,
    speak_of_the_same,
)
from newsdiff.facts.statements.readings import Reading
from newsdiff.facts.statements.terms import Term
from newsdiff.lexicon import Relation, turn_round
from newsdiff.wording import WordEdit

_NOUN_PHRASE = 3
"""Terms of a noun phrase, with what is said of it, that "no" denies."""
_NOUN = "noun"
"""The sort of cues that deny a noun phrase."""
_GERUND = "gerund"
"""The sort of cues that deny a word in -ing alone."""
_NUMBER = re.compile(r"(?:No|no\.)\.?\s?\d")
_IMPLIED = "implied"
"""The sort of cues that only agree with a negation."""
_LIMITING = frozenset({"only", "solely", "merely", "exclusively", "less"})


def find_negations(article: ArticleText) -> Iterator[Cue]:
    """The negations of an article; the "No." of a number is none."""
    for cue in find_cues(article, "negation", cue_table("negation-en")):
        stops = cue.sort != _GERUND or cue.governed[0].forms[0].endswith("ing")
        if stops and not _NUMBER.match(article.text, cue.start):
            yield cue


def negations(edits: Sequence[WordEdit], a: Reading, b: Reading) -> Iterator[Difference]:
    """Where one side denies what the other states, then where one has the opposite of the other's word."""
    for left, right in (*_denied(a, b), *((mine, theirs) for theirs, mine in _denied(b, a))):
        if any(isinstance(cue, Cue) and cue.sort == _NOUN for cue in (left, right)):
            left, right = a.widened(left), b.widened(right)
        yield Difference("negation", left, right, Severity.DIFFERENT)
    for x, y in _reversed(edits, a, b):
        left, right = a.mention("negation", x), b.mention("negation", y)
        yield Difference("negation", left, right, Severity.DIFFERENT, "reversed")


def _denied(own: Reading, other: Reading) -> Iterator[tuple[Cue, Mention]]:
    """The cues of one side whose predicate the other has and does not deny, outside quotations."""
    for cue in own.negations:
        stated = (
            _stated(cue, own, other) if cue.sort != _IMPLIED and not _is_left_to_others(cue, own) else None
        )
        if stated is not None:
            yield cue, other.mention("negation", stated)


def _is_left_to_others(cue: Cue, own: Reading) -> bool:
    """Whether a cue is quoted, or says that something is not told."""
    return any(claimed.by in (QUOTES.name, ABSENCE.name) for claimed in own.claimed(cue))


def is_quoted(cue: Cue, own: Reading) -> bool:
    """Whether a cue stands in a quotation, which is compared word by word."""
    return any(claimed.by == QUOTES.name for claimed in own.claimed(cue))


def _stated(cue: Cue, own: Reading, other: Reading) -> Term | None:
    """What the other side states that a cue denies; None if it denies it, too, or says the opposite.

    In a free rewrite only the first word of a noun phrase counts: what "no" denies is "link" in "no link". A
    "not" that contrasts, as in "for the many, not the few", is told in a copy only.
    """
    heads = _heads(cue)
    if any(_agrees(term, other) for term in heads) or (cue.sort == CONTRAST and not own.is_copy):
        return None
    stated = (
        found
        for term in (heads if own.is_copy else heads[:1])
        for found in other.like(term, Relation.SAME)
        if speak_of_the_same(own, cue, other, found) and not _is_limited(found, other)
    )
    return next(stated, None)


def _heads(cue: Cue) -> Sequence[Term]:
    """What a cue denies: some words of a noun phrase with what is said of it, or the first telling word."""
    if cue.sort == _NOUN:
        return cue.governed[:_NOUN_PHRASE]
    return cue.governed[: next((n for n, term in enumerate(cue.governed, start=1) if term.weight), 0)]


def _agrees(term: Term, other: Reading) -> bool:
    """Whether the other side denies a word, too, or says its opposite instead."""
    same = other.like(term, Relation.SAME)
    if same:
        return any(_is_denied(found, other) for found in same)
    return any(not _is_denied(found, other) for found in other.like(term, Relation.OPPOSITE))


def _is_denied(term: Term, reading: Reading) -> bool:
    return any(cue.governs(term) for cue in reading.negations)


def _is_limited(term: Term, reading: Reading) -> bool:
    """Whether "only" stands beside a word, so that it denies the rest."""
    beside = reading.tokens[max(0, term.first - 2) : term.last + 2]
    return any(token.form in _LIMITING for token in beside)


def _reversed(edits: Sequence[WordEdit], a: Reading, b: Reading) -> Iterator[tuple[Term, Term]]:
    """Opposites in the same place: in one edit of a copy, or with the same about them.

    Neither word may occur on the other side, too, and both must be denied or neither. In a free rewrite
    only opposites of the table of news terms count, beside the same word.
    """
    if a.is_copy:
        places = [(a.edited(e.a_start, e.a_end), b.edited(e.b_start, e.b_end)) for e in edits]
    else:
        places = [(a.reversible, b.reversible)]
    for left, right in places:
        for x in left:
            for y in right:
                if _are_opposite(x, y, a.is_copy) and _in_one_slot(a, x, b, y):
                    yield x, y


def _are_opposite(x: Term, y: Term, is_copy: bool) -> bool:
    if is_copy and x.weight and y.weight:
        return x.relation(y) is Relation.OPPOSITE
    return any(turn_round(one, other) for one in x.forms for other in y.forms)


def _in_one_slot(a: Reading, x: Term, b: Reading, y: Term) -> bool:
    return (
        not (a.claimed(x, but=ATTRIBUTION.name) or b.claimed(y, but=ATTRIBUTION.name))
        and _is_denied(x, a) == _is_denied(y, b)
        and a.lacks_one(x, b)
        and b.lacks_one(y, a)
        and (a.is_copy or not (_has_both(a, x, y) or _has_both(b, y, x)))
        and speak_of_the_same(a, x, b, y)
        and not are_turned_round(a, x, b, y)
        and (a.is_copy or share_a_neighbour(a, x, b, y) or share_the_most(a, x, b, y))
    )


def _has_both(reading: Reading, own: Term, other: Term) -> bool:
    """Whether a side that has a word says the same as its opposite, too: "remain closed" and "are shut"."""
    return any(term is not own and term.relation(other) is Relation.SAME for term in reading.telling)
