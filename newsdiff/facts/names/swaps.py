"""Two names that have changed places in a copy, and so what one of them does to the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newsdiff.facts.mention import Aligned, Difference, Mention, Severity, Side
from newsdiff.facts.names import tables
from newsdiff.facts.names.forms import NameMention
from newsdiff.facts.names.slots import slots
from newsdiff.facts.names.words import function_words

_BETWEEN = 2
"""Words that must stand between them beside small ones; what a verb alone tells is compared as an action."""
_QUOTED = 10
"""Words of the passage that are given with the names; of a longer one, the names alone."""


def swaps(pair: Aligned[NameMention]) -> Iterator[Difference]:
    """Pairs of names of which each stands in the other's place, with more between them than a list has."""
    single = [slot for slot in slots(pair) if len(slot.a.names) == len(slot.b.names) == 1]
    for first, second in combinations(single, 2):
        (x, y), (y_again, x_again) = [(slot.a.names[0], slot.b.names[0]) for slot in (first, second)]
        if not (x.agrees(x_again) and y.agrees(y_again)) or x.agrees(y):
            continue
        if _are_parties(pair.a, x, y_again) and _are_parties(pair.b, y, x_again):
            yield Difference("role", _both(pair.a, x, y_again), _both(pair.b, y, x_again), Severity.DIFFERENT)


def _are_parties(side: Side[NameMention], name: NameMention, other: NameMention) -> bool:
    """Whether what stands between two names of one sentence tells of more than that both are meant."""
    text = side.article.text[name.end : other.start]
    forms = [token.form for token in side.tokens if name.end <= token.start < other.start]
    content = [form for form in forms if form not in function_words() | tables.roles("action", "before")]
    is_mutual = not tables.roles("action", "mutual").isdisjoint(
        set(forms) - {"is", "are", "was", "were", "be"}
    )
    return len(content) >= _BETWEEN and not is_mutual and "with" not in forms and ". " not in text


def _both(side: Side[NameMention], name: NameMention, other: NameMention) -> Mention:
    words = side.article.text[name.start : other.end].split()
    value = " ".join(words) if len(words) <= _QUOTED else f"{name.value} … {other.value}"
    return Mention(name.start, other.end, "role", value)
