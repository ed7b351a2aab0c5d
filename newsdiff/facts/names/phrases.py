"""General phrases that stand for names: "Western providers", "two firms"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newsdiff.facts.mention import Mention, Side
from newsdiff.facts.names import tables
from newsdiff.facts.names.forms import NameMention, country
from newsdiff.facts.names.slots import is_among
from newsdiff.facts.names.words import function_words

_DESCRIPTION = 2
_CONTEXT = 5
"""Words on either side of a list and of a phrase, one of which both must have for the phrase to be its."""


def summed_up(
    names: Sequence[NameMention], own: Side[NameMention], other: Side[NameMention]
) -> Mention | None:
    """The phrase in general words that stands for a list of names on the other side.

    That side names none of them near, and says the same beside its phrase. Lists of countries are left
    alone, for any passage may speak of some.
    """
    near = [*other.mentions, *other.around]
    if any(country(name.full) or is_among(name, near) for name in names):
        return None
    people = _people(own, names[0].start)
    beside = _beside(own, names[0].start, names[-1].end)
    for phrase, nation in _phrases(other):
        if not beside.isdisjoint(_beside(other, phrase.start, phrase.end)):
            is_other = people and nation not in ("", "west", people)
            return None if is_other else phrase
    return None


def _phrases(side: Side[NameMention]) -> Iterator[tuple[Mention, str]]:
    """Plural nouns such as "providers" with one word before them that narrows them down, and its people."""
    text = side.article.text
    for before, token in zip(side.tokens, side.tokens[1:], strict=False):
        if token.form not in tables.words("general") or text[before.end : token.start].strip():
            continue
        if (before.form,) in tables.nations() or before.form in tables.words("narrowing"):
            start, end = before.start, token.end
            nation = tables.nations().get((before.form,), "")
            yield Mention(start, end, "name", " ".join(text[start:end].split())), nation


def _people(side: Side[NameMention], end: int) -> str:
    """The country whose people's name stands right before a list: "the European firms" Orlan and Brex."""
    nations = [name for name in side.mentions if name.nation and name.end < end]
    if not nations or len(side.article.text[nations[-1].end : end].split()) > _DESCRIPTION:
        return ""
    return country(nations[-1].words)


def _beside(side: Side[NameMention], start: int, end: int) -> frozenset[str]:
    """The stems that stand beside a stretch of text, small words and names left out."""
    starts = [token.start for token in side.tokens]
    first, last = bisect_left(starts, start), bisect_left(starts, end)
    tokens = [*side.tokens[max(0, first - _CONTEXT) : first], *side.tokens[last : last + _CONTEXT]]
    return frozenset(
        token.stem
        for token in tokens
        if token.form not in function_words()
        and not any(n.start <= token.start < n.end for n in side.mentions)
    )
