"""How two sources of one statement stand to each other."""

from __future__ import annotations

from enum import StrEnum

from newsdiff.facts.attribution.sources import Source, SourceKind
from newsdiff.facts.attribution.words import attribution_words

_GENERIC = frozenset({"sources", "people", "officials"})
_UNTOLD = frozenset({SourceKind.HEARSAY, SourceKind.UNNAMED})
_SENIOR = frozenset({"senior"})
_COMPANIES = frozenset({"company", "firm", "group", "business", "corporation", "club"})
_VAGUE_COUNTS = frozenset({"several", "multiple", "many", "numerous", "various", "both", "dozens"})


class Agreement(StrEnum):
    SAME = "same"
    COMPATIBLE = "compatible"
    """They may be one."""
    VAGUER = "vaguer"
    """They may be one, which one side tells less definitely."""
    DIFFERENT = "different"


def agreement(a: Source, b: Source) -> Agreement:
    """Symmetric. A pronoun is compatible with anything, and hearsay with sources that are not named."""
    kinds = {a.kind, b.kind}
    if SourceKind.PRONOUN in kinds:
        return Agreement.COMPATIBLE
    if SourceKind.HEARSAY in kinds:
        return Agreement.COMPATIBLE if kinds <= _UNTOLD else Agreement.VAGUER
    if a == b:
        return Agreement.SAME
    if kinds == {SourceKind.NAMED}:
        return Agreement.SAME if _same_name(a, b) else Agreement.DIFFERENT
    if kinds == {SourceKind.UNNAMED}:
        return _unnamed(a, b)
    if kinds == {SourceKind.DATA}:
        return _data(a, b)
    if kinds == {SourceKind.ROLE}:
        return _roles(a, b)
    related = bool((a.told | {a.head}) & (b.told | {b.head}))
    if kinds == {SourceKind.NAMED, SourceKind.ROLE}:
        role = a if a.kind is SourceKind.ROLE else b
        return Agreement.DIFFERENT if related and role.part == "person" else Agreement.COMPATIBLE
    return Agreement.VAGUER if related else Agreement.DIFFERENT


def _same_name(a: Source, b: Source) -> bool:
    if a.head == b.head:
        rest = (a.names | a.owner) - {a.head}, (b.names | b.owner) - {b.head}
        return not a.part or not all(rest) or bool(rest[0] & rest[1])
    if a.names <= b.names or b.names <= a.names or a.head in b.names or b.head in a.names:
        return True
    return _initials(a, b) or _initials(b, a)


def _initials(a: Source, b: Source) -> bool:
    """Whether `a` is written with the first letters of `b`'s words."""
    letters = sorted(name[0] for name in b.names | b.owner)
    return len(a.head) > 2 and sorted(a.head) == letters


def _unnamed(a: Source, b: Source) -> Agreement:
    heads = {source.kin or source.head for source in (a, b)}
    if len(heads) == 2 and not heads & _GENERIC:
        return Agreement.DIFFERENT
    if a.names and b.names and not a.names & b.names:
        return Agreement.DIFFERENT
    counts = {source.count for source in (a, b)}
    if len(counts) == 2 and not counts & (_VAGUE_COUNTS | {""}):
        return Agreement.DIFFERENT
    counted_alike = counts <= _VAGUE_COUNTS or len(counts) == 1
    alike = len(heads) == 1 and bool(a.names) == bool(b.names) and counted_alike and a.ranks == b.ranks
    return Agreement.COMPATIBLE if alike else Agreement.VAGUER


def _data(a: Source, b: Source) -> Agreement:
    return Agreement.DIFFERENT if _told_apart(a, b) else Agreement.SAME


def _told_apart(a: Source, b: Source) -> bool:
    """Whether both are told from others of their head, each by other words."""
    return bool(a.told and b.told) and not (a.told & b.told or _may_name(a, b) or _may_name(b, a))


def _may_name(a: Source, b: Source) -> bool:
    """Whether `a` is told by a word such as "company" alone, which may stand for the name by which `b` is."""
    words = attribution_words("en")
    return words is not None and a.told <= _COMPANIES and b.told.isdisjoint(words.bodies)


def _adds_to(a: Source, b: Source) -> bool:
    """Whether `a` is told by names alone and `b` by other words alone: "the Ardelian minister"."""
    return not a.qualifiers | a.owner and not b.names | b.owner


def _roles(a: Source, b: Source) -> Agreement:
    if a.head == b.head:
        if a.ranks ^ b.ranks == _SENIOR:
            return Agreement.VAGUER
        apart = a.ranks != b.ranks or (_told_apart(a, b) and not _adds_to(a, b) and not _adds_to(b, a))
        return Agreement.DIFFERENT if apart else Agreement.SAME
    if a.office and b.office and a.office != b.office:
        return Agreement.DIFFERENT
    if a.head in b.owner or b.head in a.owner:
        return Agreement.COMPATIBLE
    bodies = {a.part, b.part} == {"body"} and a.kin != b.kin
    return Agreement.DIFFERENT if bodies or {a.part, b.part} == {"person", "body"} else Agreement.COMPATIBLE
