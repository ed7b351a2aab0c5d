"""The office that is given to a name, and whether it is held, no longer held, or held as a deputy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from newsdiff.facts import name_tables as tables
from newsdiff.facts.mention import Aligned, Difference, Severity
from newsdiff.facts.name_forms import NameMention
from newsdiff.facts.name_words import Word, function_words
from newsdiff.facts.role_words import Named, Reading, RoleMention
from newsdiff.tables import lookup

_DESCRIPTION = 3
"""Words that may stand before an office behind a name and a comma."""


@dataclass(frozen=True)
class Office(RoleMention):
    """`office` is held by `name`, in rank: "deputy", "former" or, as it is, ""."""

    name: NameMention
    office: str
    rank: str


def find_offices(reading: Reading) -> Iterator[Office]:
    """The offices before each name ("Deputy Minister Orlan") and behind it ("Orlan, the deputy minister")."""
    for named in reading.names:
        spans = _before(reading.words, named), _behind(reading.words, named)
        yield from filter(None, [_office(reading, span, named) for span in spans])


def compare_offices(pair: Aligned[RoleMention]) -> Iterator[Difference]:
    """One office of one person, held in another rank; a person may hold several offices at once."""
    for a in _offices(pair.a.mentions):
        for b in _offices(pair.b.mentions):
            if not a.name.agrees(b.name) or a.office != b.office or a.rank == b.rank:
                continue
            if not (_is_given(a, pair.b.everywhere) or _is_given(b, pair.a.everywhere)):
                yield Difference("role", a, b, Severity.DIFFERENT)


def _offices(mentions: Sequence[RoleMention]) -> Iterator[Office]:
    return (mention for mention in mentions if isinstance(mention, Office))


def _is_given(office: Office, mentions: Sequence[RoleMention]) -> bool:
    return any(
        office.name.agrees(other.name) and (office.office, office.rank) == (other.office, other.rank)
        for other in _offices(mentions)
    )


def _before(words: Sequence[Word], named: Named) -> tuple[int, int]:
    """The words right before a name that are of an office."""
    start = named.start
    while start > 0 and not words[start].glue.strip(" .-") and words[start - 1].form in _office_words():
        start -= 1
    return start, named.start


def _behind(words: Sequence[Word], named: Named) -> tuple[int, int]:
    """The words of an office that stand behind a name and a comma: "Orlan, the Ardelian deputy minister"."""
    start = named.end
    if start == len(words) or words[start].glue.strip() != "," or words[start - 1].possessive:
        return start, start
    while start < min(named.end + _DESCRIPTION, len(words)) and _describes(words[start]):
        start += 1
    end = start
    while (
        end < len(words)
        and words[end].form in _office_words()
        and (end == start or not words[end].glue.strip())
    ):
        end += 1
    names_another = end < len(words) and words[end].is_capital and not words[end].glue.strip()
    if names_another or any(w.glue.strip(" -") for w in words[named.end + 1 : end]):
        return start, start
    return start, end


def _describes(word: Word) -> bool:
    """Whether a word may stand before an office and is none of it: an article, or no small word or verb."""
    if word.form in _office_words() or word.form.endswith("ed"):
        return False
    return word.form in tables.words("determiners") or word.form not in function_words()


def _office(reading: Reading, span: tuple[int, int], named: Named) -> Office | None:
    forms = [w.form for w in reading.words[span[0] : span[1]]]
    ranks = [form for form in forms if form in _ranks()]
    unsaid = tables.words("honorifics", "before_offices")
    held = [_same().get(form, form) for form in forms if form not in _ranks() and form not in unsaid]
    if not held or held[-1] in tables.roles("office", "general"):
        return None
    start, end, value = reading.quote(*span)
    return Office(start, end, "role", value, named.name, " ".join(held), _rank(ranks))


def _rank(ranks: Sequence[str]) -> str:
    return " ".join(sorted({_ranks()[rank] for rank in ranks}))


@cache
def _office_words() -> frozenset[str]:
    return tables.office_words() | _same().keys() | _ranks().keys()


@cache
def _same() -> dict[str, str]:
    """The first word of its row by every word of an office."""
    rows = lookup("roles-en")["office"]["same"].strip().splitlines()
    return {word: row.split()[0] for row in rows for word in row.split()}


@cache
def _ranks() -> dict[str, str]:
    """The first word of its row by every word that ranks an office."""
    office = lookup("roles-en")["office"]
    rows = [row.split() for row in office["same_ranks"].strip().splitlines()]
    return {word: word for word in office["ranks"].split()} | {word: row[0] for row in rows for word in row}
