"""Short forms of a name in an article, and the full name that each stands for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from newsdiff.facts.names import tables
from newsdiff.facts.names.forms import NameMention, country
from newsdiff.facts.names.tables import Words

_MOST_NAMESAKES = 8
"""Names that may share a last word; of more, none is taken for what it stands for."""


def resolved(text: str, names: Sequence[NameMention]) -> list[NameMention]:
    """The names with their full names: what an article gives in brackets, or calls them elsewhere.

    A surname that several people of the article bear stands for itself.
    """
    longer: dict[str, set[Words]] = defaultdict(set)
    for name in names:
        if len(name.words) > 1 and not country(name.words):
            for initials in name.initials:
                longer[initials].add(name.words)
            if tables.words("heads").isdisjoint(name.words):
                longer[name.words[-1]].add(name.words)
    glosses = _glosses(text, names)
    return [_full(name, glosses, longer) for name in names]


def _full(name: NameMention, glosses: Mapping[Words, Words], longer: Mapping[str, Set[Words]]) -> NameMention:
    if name.words in glosses:
        return replace(name, full=glosses[name.words])
    if len(name.words) > 1 or country(name.words) or name.words[0] in tables.same_words():
        return name
    candidates = longer.get(name.words[0], frozenset())
    if len(candidates) > _MOST_NAMESAKES:
        return name
    fullest = [x for x in candidates if not any(set(x) < set(y) for y in candidates)]
    return replace(name, full=fullest[0]) if len(fullest) == 1 else name


def _glosses(text: str, names: Sequence[NameMention]) -> dict[Words, Words]:
    """What an abbreviation stands for that is in brackets behind the name, or before it."""
    found: dict[Words, Words] = {}
    for name, following in pairwise(names):
        if text[name.end : following.start].strip() == "(" and text[following.end : following.end + 1] == ")":
            short, long = sorted((name, following), key=lambda n: len(n.words))
            if short.capitals and len(short.words) < len(long.words):
                found[short.words] = long.words
    return found
