"""The two sides of an alignment as terms, with what stands around them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from itertools import accumulate, islice

from newsdiff.facts.mention import Aligned, Mention, Readable, Side
from newsdiff.facts.names.kind import NAMES
from newsdiff.facts.statements.claimed import Claimed, Vocabulary
from newsdiff.facts.statements.cues import Cue
from newsdiff.facts.statements.terms import Term, terms
from newsdiff.lexicon import Relation, has_opposite, lemmas

COPY = 0.75
"""Closeness from which a passage is an edited copy, where a word in the same place is the same word."""
_LONGEST = 300
"""Tokens of a passage that are read; a longer one is no sentence."""
_WINDOW = 4
"""Telling terms on either side of a place by which two places are known to be the same in a free rewrite."""
_PHRASE = 2
"""Nouns that a phrase is shown with beyond its first telling word."""
_CLAUSE = frozenset(",;:()—–")
"""Signs that end a clause."""
_BE = frozenset({"be", "is", "are", "was", "were", "been", "being"})
_NEAR = 3
"""Words in front of a participle among which "be" stands in the passive."""


class Reading(Readable):
    """One side: its terms, its cues by what they do, and the places that other kinds compare."""

    def __init__(self, side: Side[Mention], is_copy: bool) -> None:
        read = side.tokens[:_LONGEST]
        mentions = [m for m in side.mentions if read and m.end <= read[-1].end]
        self._text = side.article.text
        self._everywhere = side.everywhere
        self._claimed = [m for m in mentions if isinstance(m, Claimed)]
        self._around: dict[tuple[int, int], frozenset[str]] = {}
        self.is_copy = is_copy
        self.tokens = read
        self.terms = terms(read)
        self.negations = [m for m in mentions if isinstance(m, Cue) and m.kind == "negation"]
        self.hedges = [m for m in mentions if isinstance(m, Cue) and m.kind == "hedge"]

    def claimed(self, place: Mention | Term, *, but: str = "") -> list[Claimed]:
        """The mentions of other kinds, `but` for one of them, that share a character with a place."""
        return [m for m in self._claimed if m.by != but and overlaps(place, [m])]

    def is_title(self, term: Term) -> bool:
        """Whether a term stands with a capital in front of a name, as "Senator" does."""
        next_to = range(term.end, term.end + 3)
        is_capital = self._text[term.start].isupper()
        return is_capital and any(m.by == NAMES.name and m.start in next_to for m in self._claimed)

    def vocabulary(self) -> frozenset[str]:
        """The stems of the whole article."""
        return next(m.stems for m in self._everywhere if isinstance(m, Vocabulary))

    @cached_property
    def telling(self) -> list[Term]:
        """The terms that say something by themselves."""
        return [term for term in self.terms if term.weight]

    @cached_property
    def reversible(self) -> list[Term]:
        """Those for which the table of news terms has an opposite."""
        return [term for term in self.telling if any(map(has_opposite, term.forms))]

    def edited(self, first: int, last: int) -> list[Term]:
        """The terms of some of the side's tokens."""
        return [term for term in self.terms if term.first < last and first < term.last]

    def like(self, term: Term, relation: Relation) -> list[Term]:
        """The telling terms in a relation to a term; in a free rewrite a synonym is not taken as the same."""
        if relation is Relation.SAME and not self.is_copy:
            return [own for own in self.telling if own.shares_a_word(term)]
        return [own for own in self.telling if own.relation(term) is relation]

    def lacks_one(self, term: Term, other: Reading) -> bool:
        """Whether the other side has nothing that says the same as an own term; in a copy, less of it."""
        own = len(self.like(term, Relation.SAME)) if self.is_copy else 0
        return len(other.like(term, Relation.SAME)) < max(1, own)

    def mention(self, kind: str, place: Mention | Term) -> Mention:
        return Mention(place.start, place.end, kind, " ".join(self._text[place.start : place.end].split()))

    @cached_property
    def names(self) -> frozenset[str]:
        """The base forms of the terms that are part of a name."""
        return frozenset(t.base for t in self.telling if any(m.by == NAMES.name for m in self.claimed(t)))

    def widened(self, place: Mention) -> Mention:
        """A place with the nouns that go on with its phrase: "no direct" of "no direct link"."""
        end, behind = place.end, (t for t in self.terms if t.start >= place.end)
        for term in islice(behind, _PHRASE):
            stops = self._text[end : term.start] not in (" ", "-") or not term.weight or _is_past(term)
            if stops or "n" not in term.parts_of_speech() or self._text[end - 1] == "s":
                break
            end = term.end
        value = " ".join(self._text[place.start : end].split())
        return replace(place, end=end, value=value)

    def up_to(self, place: Mention, end: int) -> Mention:
        """A place that reaches to `end`, if that lies behind its own end."""
        if end <= place.end:
            return place
        return replace(place, end=end, value=" ".join(self._text[place.start : end].split()))

    def neighbours(self, term: Term) -> tuple[str, str]:
        """The base forms of the telling terms before and behind a term, "" where there is none."""
        before = (t.base for t in reversed(self.telling) if t.last <= term.first)
        behind = (t.base for t in self.telling if t.first >= term.last)
        return next(before, ""), next(behind, "")

    def around(self, place: Mention | Term) -> frozenset[str]:
        """The base forms of the telling terms on either side of a place."""
        key = (place.start, place.end)
        if key not in self._around:
            before = [t.base for t in self.telling if t.end <= place.start]
            behind = (t.base for t in self.telling if t.start >= place.end)
            self._around[key] = frozenset([*before[-_WINDOW:], *islice(behind, _WINDOW)])
        return self._around[key]

    def clause(self, term: Term) -> frozenset[str]:
        """The base forms of the other telling terms of a term's clause; it ends at signs."""
        clauses = self._clauses
        own = (t for t in self.telling if clauses[t.first] == clauses[term.first] and t.first != term.first)
        return frozenset(t.base for t in own)

    def rest_of_clause(self, term: Term) -> frozenset[str]:
        """The base forms of all terms behind a term in its clause."""
        number = self._clauses[term.first]
        return frozenset(
            t.base for t in self.terms if t.first >= term.last and self._clauses[t.first] == number
        )

    @cached_property
    def _clauses(self) -> list[int]:
        """The number of the clause that each token stands in."""
        gaps = (
            self._text[before.end : token.start]
            for before, token in zip(self.tokens, self.tokens[1:], strict=False)
        )
        return list(accumulate((not _CLAUSE.isdisjoint(gap) for gap in gaps), initial=0))

    def is_passive(self, term: Term) -> bool:
        """Whether a form of "be" stands in front of a verb in the past."""
        before = self.tokens[max(0, term.first - _NEAR) : term.first]
        return not term.forms[0].endswith("ing") and any(token.form in _BE for token in before)


def _is_past(term: Term) -> bool:
    """Whether a term is the past of a verb and no word of its own."""
    return term.forms[0].endswith("ed") and lemmas(term.forms[0])[0] != term.forms[0]


def readings(pair: Aligned[Mention]) -> tuple[Reading, Reading] | None:
    """Both sides, or None unless both are English."""
    if {pair.a.article.language, pair.b.article.language} != {"en"}:
        return None
    read = _of_copy if pair.closeness >= COPY else _of_rewrite
    return pair.a.once(read), pair.b.once(read)


def _of_copy(side: Side[Mention]) -> Reading:
    return Reading(side, True)


def _of_rewrite(side: Side[Mention]) -> Reading:
    return Reading(side, False)


def overlaps(place: Mention | Term, others: Iterable[Mention]) -> bool:
    return any(place.start < other.end and other.start < place.end for other in others)
