"""The words by which news tells whose word a statement is: the tables, a language each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from newsdiff.tables import lookup_if_any


@dataclass(frozen=True)
class AttributionWords:
    """One language's tables as sets of words; each is explained in the data file."""

    verbs: dict[str, frozenset[str]]
    nouns: dict[str, frozenset[str]]
    words: dict[str, frozenset[str]]
    phrases: dict[str, list[tuple[str, ...]]]
    """What stands in front of a source by its first word, longest first."""
    cues: frozenset[str]
    """Every word that an attribution may be known by."""
    loose: frozenset[str]
    """First words of those that things stand behind as well."""
    aliases: dict[str, str]
    passive: frozenset[str]
    unnamed: frozenset[str]
    kin: dict[str, str]
    """The first word of its line by each noun for a source without a name."""
    bodies: dict[str, str]
    """The same by each noun for an organisation."""
    offices: dict[str, str]
    """The same by each noun for what nobody is who is one of another line."""
    ranks: dict[str, str]
    """The same by each word that ranks a person."""
    ascribing: frozenset[str]
    """All verbs."""
    known: frozenset[str]
    """Common nouns for sources, and words of time."""
    closed: frozenset[str]
    """Words that no preposition hangs on."""


@cache
def attribution_words(language: str) -> AttributionWords | None:
    """The tables of a language, None where there are none."""
    tables = lookup_if_any(f"attribution-{language}")
    if tables is None:
        return None
    verbs, nouns, words = (
        {name: frozenset(line.split()) for name, line in tables[part].items()}
        for part in ("verbs", "nouns", "words")
    )
    before, unnamed = tables["before_source"], frozenset(tables["unnamed"]["words"].split())
    passive = frozenset(before["passive"].split())
    phrases = sorted((tuple(phrase.split()) for phrase in before["phrases"]), key=len, reverse=True)
    ascribing = frozenset().union(
        *(verbs[name] for name in ("free", "bound", "knowledge", "data", "judgement"))
    )
    closed = ("stops", "prepositions", "determiners", "conjunctions", "adverbs", "times")
    return AttributionWords(
        verbs=verbs,
        nouns=nouns,
        words=words,
        phrases={first: [p for p in phrases if p[0] == first] for first, *_ in phrases},
        cues=passive | unnamed | ascribing | verbs["participle"] | verbs["adding"] | {p[0] for p in phrases},
        loose=frozenset(before["loose"].split()),
        aliases=tables["aliases"],
        passive=passive,
        unnamed=unnamed,
        kin=_by_line(tables["nouns"]["anonymous"]),
        bodies=_by_line(tables["nouns"]["organisation"]),
        offices=_by_line(tables["nouns"]["offices"]),
        ranks=_by_line(tables["nouns"]["ranks"]),
        ascribing=ascribing,
        known=frozenset().union(*nouns.values()) | words["times"],
        closed=frozenset().union(*(words[name] for name in closed)) | ascribing,
    )


def _by_line(lines: str) -> dict[str, str]:
    rows = [line.split() for line in lines.splitlines()]
    return {noun: row[0] for row in rows for noun in row}
