"""What one side qualifies and the other states outright or qualifies otherwise: "may", "allegedly"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from newsdiff.facts.attribution.kind import ATTRIBUTION
from newsdiff.facts.mention import ArticleText, Difference, Mention, Severity
from newsdiff.facts.statements.cues import Cue, cue_table, find_cues
from newsdiff.facts.statements.places import speak_of_the_same
from newsdiff.facts.statements.readings import Reading
from newsdiff.facts.statements.terms import Term
from newsdiff.lexicon import Relation, lemmas, parts_of_speech
from newsdiff.tables import lookup
from newsdiff.tokens import Token
from newsdiff.wording import WordEdit

_TABLE = "hedges-en"
_OBJECT = 2
"""An object is the next term behind a verb, with no more than a word such as "it" between them."""
_ADJECTIVE = 2
"""Words of an adjective with the noun that it hedges; "expected to rise" has more."""
_NEAR = 3
"""Terms behind "one of the" among which its superlative stands: "one of the country's largest"."""

Pair = tuple[Mention, Mention]


@cache
def _alike() -> frozenset[frozenset[str]]:
    return frozenset(map(frozenset, lookup(_TABLE)["alike"]["pairs"]))


def find_hedges(article: ArticleText) -> Iterator[Cue]:
    for cue in find_cues(article, "hedge", cue_table(_TABLE)):
        if cue.sort == "among":
            yield from _of_several(article.text, cue)
        elif not article.text.startswith("May", cue.start):
            yield cue


def _of_several(text: str, cue: Cue) -> Iterator[Cue]:
    """The cue "one of the" with the superlative that it takes back, if there is one near."""
    for n, term in enumerate(cue.governed[:_NEAR]):
        word = text[term.start : term.end].lower()
        if word.endswith("est") or word in lookup(_TABLE)["superlative"]["words"]:
            value = " ".join(text[cue.start : term.end].split())
            yield replace(cue, end=term.end, value=value, governed=cue.governed[n:])
            return


def hedges(edits: Sequence[WordEdit], a: Reading, b: Reading) -> Iterator[Difference]:
    """Where one side qualifies what the other states outright, or qualifies otherwise."""
    for left, right in (*_qualified(a, b), *((mine, theirs) for theirs, mine in _qualified(b, a))):
        if any(isinstance(cue, Cue) and _is_adjective(cue) for cue in (left, right)):
            left, right = a.widened(left), b.widened(right)
        left, right = a.up_to(left, _end(left)), b.up_to(right, _end(right))
        yield Difference("hedge", left, right, Severity.PRECISION)


def _is_adjective(cue: Cue) -> bool:
    """Whether a cue is like "potential" in front of a noun."""
    return len(cue.value.split()) <= _ADJECTIVE and "a" in parts_of_speech(cue.value.split()[0].lower())


def _qualified(own: Reading, other: Reading) -> Iterator[Pair]:
    """The cues of one side whose predicate the other has, with what stands there: another cue or none.

    A cue in front of a figure, name or quotation is left to those kinds.
    """
    for cue in own.hedges:
        if own.claimed(_predicate(cue), but=ATTRIBUTION.name) or (
            cue.sort == "alleged" and _says_whose_word(other, own, cue)
        ):
            continue
        found = (
            place for place in _counterparts(cue, own, other) if speak_of_the_same(own, cue, other, place)
        )
        if (counterpart := next(found, None)) is not None:
            yield cue, counterpart


def _counterparts(cue: Cue, own: Reading, other: Reading) -> Sequence[Mention]:
    """Where the other side has a cue's predicate and says no such thing of it; the cue that governs it there,
    the nearest first, or else the predicate itself."""
    same = other.like(_predicate(cue), Relation.SAME)
    rivals = [rival for rival in other.hedges if any(map(rival.governs, same))]
    if any(_say_the_same(cue, rival) for rival in rivals):
        return []
    if rivals or cue.sort in lookup(_TABLE)["silent"]["sorts"]:
        return rivals[::-1]
    if _has_its_verb(cue, own, other):
        return []
    return [other.mention("hedge", term) for term in same]


def _end(place: Mention) -> int:
    return _predicate(place).end if isinstance(place, Cue) else place.end


def _predicate(cue: Cue) -> Term:
    """What a cue is said of: the word behind it or, if that says little, what it has to itself as an object:
    "harder" in "could make it harder"."""
    first, *behind = cue.governed[:_OBJECT]
    is_object = behind and behind[0].weight and behind[0].first - first.last < _OBJECT
    return behind[0] if is_object and not first.weight else first


def _has_its_verb(cue: Cue, own: Reading, other: Reading) -> bool:
    """Whether the other side has the verb of a cue in other words: "expects savings", "expects to save"."""
    verb = next((term for term in own.telling if term.start == cue.start), None)
    return (
        verb is not None
        and "v" in verb.parts_of_speech()
        and any(verb.shares_a_word(term) for term in other.telling)
    )


def _say_the_same(one: Cue, other: Cue) -> bool:
    return one.sort == other.sort or frozenset((one.sort, other.sort)) in _alike()


def _says_whose_word(reading: Reading, own: Reading, cue: Cue) -> bool:
    """Whether a side says whose word it is, so that an "allegedly" of the `own` side adds nothing."""
    beside = [t for t in own.tokens if not cue.start <= t.start < cue.governed[0].start]
    if _has("accusing", reading.tokens):
        return True
    return _has("saying", reading.tokens) and not _has("saying", beside)


def _has(words: str, tokens: Sequence[Token]) -> bool:
    """Whether some token is a form of one of the words by which a side says whose word a statement is."""
    listed = lookup(_TABLE)["attributing"][words]
    return any(base in listed for token in tokens for base in lemmas(token.form))
