"""The two sides of an alignment as terms, and where they speak of the same."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from itertools import islice

from newsdiff.facts.claimed import Claimed, Vocabulary
from newsdiff.facts.cues import Cue
from newsdiff.facts.mention import Aligned, Mention, Readable, Side
from newsdiff.facts.names import NAMES
from newsdiff.facts.terms import Term, terms
from newsdiff.lexicon import Relation, has_opposite

COPY = 0.75
"""Closeness from which a passage is an edited copy, where a word in the same place is the same word."""
_LONGEST = 300
"""Tokens of a passage that are read; a longer one is no sentence."""
_WINDOW = 4
"""Telling terms on either side of a place by which two places are known to be the same in a free rewrite."""
_SHARED = 2, 1 / 3
"""How many of them both must have, and what share of the fewer."""


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

    def mention(self, kind: str, place: Mention | Term) -> Mention:
        return Mention(place.start, place.end, kind, " ".join(self._text[place.start : place.end].split()))

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


def speak_of_the_same(a: Reading, place: Mention | Term, b: Reading, other: Mention | Term) -> bool:
    """Whether two places have the same about them; taken for granted in a copy."""
    if a.is_copy:
        return True
    ours, theirs = a.around(place), b.around(other)
    least, share = _SHARED
    return len(ours & theirs) >= max(least, share * min(len(ours), len(theirs)))


def share_a_neighbour(a: Reading, x: Term, b: Reading, y: Term) -> bool:
    """Whether the same telling word stands before two terms, or behind them."""
    return any(one == other != "" for one, other in zip(a.neighbours(x), b.neighbours(y), strict=True))


def share_an_object(a: Reading, x: Term, b: Reading, y: Term) -> bool:
    """Whether the same telling word stands behind two terms."""
    return a.neighbours(x)[1] == b.neighbours(y)[1] != ""


def are_turned_round(a: Reading, x: Term, b: Reading, y: Term) -> bool:
    """Whether what stands before one term stands behind the other: "A bought it from B", "B sold it to A"."""
    before, their_before = a.neighbours(x)[0], b.neighbours(y)[0]
    behind, their_behind = ({t.base for t in r.terms if t.first >= z.last} for r, z in ((a, x), (b, y)))
    return before in their_behind and their_before in behind


def overlaps(place: Mention | Term, others: Iterable[Mention]) -> bool:
    return any(place.start < other.end and other.start < place.end for other in others)
