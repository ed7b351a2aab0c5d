"""The office that is given to a name, and whether it is held, no longer held, or held as a deputy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsdiff.facts.mention import Aligned, Difference, Severity
from newsdiff.facts.names import tables
from newsdiff.facts.names.forms import NameMention
from newsdiff.facts.names.words import Word, function_words
from newsdiff.facts.roles.office_phrases import Phrase, apposed, before, behind, taken_up
from newsdiff.facts.roles.office_words import ladders, portfolios, ranks, same
from newsdiff.facts.roles.words import Named, Reading, RoleMention


@dataclass(frozen=True)
class Office(RoleMention):
    """`office` is held by `name`, in rank: "deputy", "former" or, as it is, "".

    `portfolio` is what a minister is in charge of, and `beside` the stems of the words beside the office.
    """

    name: NameMention
    office: str
    rank: str
    portfolio: frozenset[str]
    beside: frozenset[str]

    def may_be(self, other: Office) -> bool:
        """Whether both may be one office, in whatever rank; of leaders and heads where more tells it."""
        general = self.office in tables.roles("office", "general")
        return self.office == other.office and not (general and self.beside.isdisjoint(other.beside))

    def excludes(self, other: Office) -> bool:
        """Whether nobody holds both: of two ranks of one office, two portfolios, two steps of a ladder."""
        if not self.may_be(other):
            own, theirs = (ladders().get(office.office, frozenset()) for office in (self, other))
            return self.office != other.office and not own.isdisjoint(theirs)
        apart = bool(self.portfolio and other.portfolio) and self.portfolio.isdisjoint(other.portfolio)
        return apart or self.rank != other.rank


def find_offices(reading: Reading) -> Iterator[Office]:
    """The offices before each name ("Deputy Minister Orlan", "The deputy minister, Orlan,") and behind it."""
    for named in reading.names:
        found = [read(reading.words, named) for read in (before, apposed, behind, taken_up)]
        for phrase in filter(None, found):
            if office := _office(reading, phrase, named):
                yield office


def compare_offices(pair: Aligned[RoleMention]) -> Iterator[Difference]:
    """Offices of one person of which nobody holds both; a person may hold several others at once."""
    told: set[tuple[str, str]] = set()
    for a in _offices(pair.a.mentions):
        for b in _offices(pair.b.mentions):
            if not (a.name.agrees(b.name) and a.excludes(b)) or (a.value, b.value) in told:
                continue
            if not (_is_given(a, pair.b.everywhere) or _is_given(b, pair.a.everywhere)):
                told.add((a.value, b.value))
                yield Difference("role", a, b, Severity.DIFFERENT)


def _offices(mentions: Sequence[RoleMention]) -> Iterator[Office]:
    return (mention for mention in mentions if isinstance(mention, Office))


def _is_given(office: Office, mentions: Sequence[RoleMention]) -> bool:
    """Whether some mention gives an office of just this kind to its holder."""
    return any(
        office.name.agrees(other.name) and office.may_be(other) and not office.excludes(other)
        for other in _offices(mentions)
    )


def _office(reading: Reading, phrase: Phrase, named: Named) -> Office | None:
    words = reading.words
    forms = [w.form for w in words[phrase.first : phrase.last]]
    held_in = [w.form for w in words[phrase.opens : phrase.last] if w.form in ranks()]
    charges = [w.form for w in words[phrase.opens : phrase.end] if w.form in portfolios()]
    unsaid = tables.words("honorifics", "before_offices") | portfolios().keys()
    held = [same().get(form, form) for form in forms if form not in ranks() and form not in unsaid]
    if not held:
        return None
    outside = [*words[phrase.opens : phrase.first], *words[phrase.last : phrase.end]]
    start, end, value = reading.quote(_first_charge(words, phrase), phrase.last)
    return Office(
        start,
        end,
        "role",
        value,
        named.name,
        " ".join(held),
        _rank(held_in),
        frozenset(portfolios()[form] for form in charges),
        frozenset(w.token.stem for w in outside if w.form not in function_words()),
    )


def _first_charge(words: Sequence[Word], phrase: Phrase) -> int:
    """Where an office begins with its rank and what its holder is in charge of: "deputy transport minister".

    A word such as "chief" is no office without the words in front of it: "fire chief".
    """
    before = range(phrase.opens, phrase.first)
    if words[phrase.first].form in tables.roles("office", "compound"):
        return next((n for n in before if words[n].form not in function_words()), phrase.first)
    return next((n for n in before if words[n].form in portfolios() | ranks().keys()), phrase.first)


def _rank(forms: Sequence[str]) -> str:
    return " ".join(sorted({ranks()[form] for form in forms}))
