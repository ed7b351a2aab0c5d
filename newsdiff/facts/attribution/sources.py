"""Who a statement is ascribed to: a source as its phrase names it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from newsdiff.facts.attribution.phrases import Phrases
from newsdiff.facts.attribution.words import AttributionWords


class SourceKind(StrEnum):
    NAMED = "named"
    UNNAMED = "unnamed"
    """Persons or papers without a name, counted or not, such as "seven people" or "sources"."""
    DATA = "data"
    ROLE = "role"
    """A person or body told by its part, such as "her lawyer" or "the ministry"."""
    PRONOUN = "pronoun"
    HEARSAY = "hearsay"
    """Somebody of whom nothing is told: "reportedly"."""


@dataclass(frozen=True)
class Source:
    """A source by its head, the last word of its name or its noun, in folded form.

    `names` are the words of names in its phrase and `qualifiers` the others, `owner` the words for whom it
    belongs to or speaks for, and `count` is its number word. `part` is "person", "body" or "speaker" where
    the noun tells, and `kin` the first of the nouns that may stand for the head, "" where none may.
    `ranks` are the words that put it above or below others of its noun, such as "deputy", and `office` is
    the first of the nouns of an office that nobody holds beside another, or "".
    """

    kind: SourceKind
    head: str = ""
    names: frozenset[str] = frozenset()
    qualifiers: frozenset[str] = frozenset()
    owner: frozenset[str] = frozenset()
    count: str = ""
    part: str = ""
    kin: str = ""
    ranks: frozenset[str] = frozenset()
    office: str = ""

    @property
    def told(self) -> frozenset[str]:
        """The words that tell it from others of its head."""
        return self.names | self.qualifiers | self.owner


UNRESOLVED = Source(SourceKind.PRONOUN)
HEARSAY = Source(SourceKind.HEARSAY)


def read_source(phrases: Phrases, first: int, last: int, words: AttributionWords) -> Source:
    """The source that words `first` to `last` (exclusive) of a sentence name."""
    if phrases.form(first) in words.words["pronouns"]:
        return UNRESOLVED
    core, outer = _core(phrases, phrases.apposed(first, last), last, words)
    if not core:
        return UNRESOLVED
    if _title_of(phrases, core[-1], last, words):
        core, outer = [last - 1], []
    forms = [phrases.form(i) for i in core]
    idle = words.closed | words.nouns["titles"]
    names = {words.aliases.get(form, form) for i, form in zip(core, forms, strict=True) if phrases.name(i)}
    source = Source(
        kind=SourceKind.NAMED,
        head=forms[-1],
        names=frozenset(names - words.nouns["titles"]),
        qualifiers=frozenset(forms[:-1]) - names - idle - words.nouns["counted"],
        owner=frozenset(phrases.form(i) for i in outer) - idle,
        count=next((form for form in forms if _counts(form, words)), ""),
        part=_part(forms[-1], words),
        kin=words.kin.get(forms[-1], "") or words.bodies.get(forms[-1], ""),
    )
    if phrases.name(core[-1]):
        return replace(source, names=_last_names(phrases, core, words), qualifiers=frozenset())
    ranks = frozenset(words.ranks[form] for form in forms[:-1] if form in words.ranks)
    return replace(source, kind=_kind(source, words), ranks=ranks, office=words.offices.get(forms[-1], ""))


def _kind(source: Source, words: AttributionWords) -> SourceKind:
    """What a source is whose head is a common noun."""
    if source.head in words.nouns["data"]:
        return SourceKind.DATA
    if source.head in words.kin:
        return SourceKind.UNNAMED
    several = source.head.endswith("s") and source.head not in words.nouns["person"]
    if not several or source.part == "speaker" or (source.part == "body" and not source.names):
        return SourceKind.ROLE
    return SourceKind.NAMED if source.names else SourceKind.UNNAMED


def _core(phrases: Phrases, first: int, last: int, words: AttributionWords) -> tuple[list[int], list[int]]:
    """The words up to the first preposition, from the last possessive on; and those outside them."""
    end = next((i for i in range(first + 1, last) if _hangs_on(phrases.form(i), words)), last)
    start = next((i + 1 for i in range(end - 2, first - 1, -1) if phrases.possessive(i)), first)
    skipped = words.words["determiners"]
    core = [i for i in range(start, end) if phrases.form(i) not in skipped]
    return core, [*range(first, start), *range(end, last)]


def _counts(form: str, words: AttributionWords) -> bool:
    """Whether a word is a number; one of four digits is a year."""
    return form in words.nouns["counted"] or (form.isdigit() and len(form) != 4)


def _last_names(phrases: Phrases, core: list[int], words: AttributionWords) -> frozenset[str]:
    """The names that a phrase ends with, without what someone is."""
    head = phrases.form(core[-1])
    found = {head}
    for i in reversed(core[:-1]):
        if not phrases.name(i) and phrases.form(i) not in words.words["conjunctions"]:
            break
        found.add(phrases.form(i))
    found -= words.words["conjunctions"]
    return frozenset(found if head in words.bodies else found - words.nouns["titles"] | {head})


def _title_of(phrases: Phrases, i: int, last: int, words: AttributionWords) -> bool:
    """Whether word `i` begins a title such as "Secretary of State" that a name follows."""
    if i + 3 >= last or phrases.form(i) not in words.nouns["titles"] or not phrases.capital(i):
        return False
    return all(phrases.name(k) for k in range(i + 2, last))


def _hangs_on(form: str, words: AttributionWords) -> bool:
    return any(form in words.words[name] for name in ("prepositions", "linked", "relatives"))


def _part(head: str, words: AttributionWords) -> str:
    one = head.removesuffix("s")
    parts = {"speaker": "speaker", "body": "organisation", "person": "person"}
    return next((p for p, noun in parts.items() if {head, one} & words.nouns[noun]), "")


def is_credible(source: Source, words: AttributionWords) -> bool:
    """Whether a source is a name or a noun known for sources, as against "these shifts suggest"."""
    known = source.kind is SourceKind.NAMED or source.part or source.names or source.owner
    return bool(known or source.kin) or source.kind in (SourceKind.DATA, SourceKind.PRONOUN)
