"""Lists of names compared as sets, and lists that the other side sums up without naming anybody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from newsdiff.facts.mention import Aligned, Mention, Side
from newsdiff.facts.names.forms import NameMention
from newsdiff.facts.names.slots import is_among, is_said, unedited

Series = Sequence[NameMention]
_SHARED = 2
"""Names in common from which two lists are of the same thing, wherever they stand."""


def differing_series(pair: Aligned[NameMention], *, is_copy: bool) -> Iterator[tuple[Series, Series]]:
    """Lists, or single names, that stand for one another and differ in members.

    They do where they share two members, where both belong to the same noun ("a consortium of Orlan and
    Brex"), or in a copy where a shared member stands unedited on both sides.
    """
    if not (lists(pair.a) or lists(pair.b)):
        return
    for a in pair.a.once(_series):
        for b in pair.b.once(_series):
            if len(a) == len(b) == 1:
                continue
            shared = [name for name in a if is_among(name, b)]
            if not shared or not (_more(a, b, pair.b) or _more(b, a, pair.a)):
                continue
            if (
                min(len(shared), sum(is_among(name, a) for name in b)) >= _SHARED
                or a[0].slot == b[0].slot != ""
                or (is_copy and _stands(pair, shared, b))
            ):
                yield a, b


def listed(names: Series) -> Mention:
    """The list as one mention: "Orlan, Brex and Vanta"."""
    values = [name.value for name in names]
    value = " and ".join(filter(None, (", ".join(values[:-1]), values[-1])))
    return Mention(names[0].start, names[-1].end, "name", value)


def lists(side: Side[NameMention]) -> list[Series]:
    """The side's lists of two names and more."""
    return [names for names in side.once(_series) if len(names) > 1]


def _series(side: Side[NameMention]) -> list[Series]:
    """The side's lists, and each other name as a list of one."""
    found: dict[int, list[NameMention]] = defaultdict(list)
    for name in side.mentions:
        if not name.speaks:
            found[name.series if name.series >= 0 else -2 - name.start].append(name)
    return list(found.values())


def _more(names: Series, others: Series, side: Side[NameMention]) -> bool:
    """Whether a list has a member that the other lacks, and that its side names nowhere near."""
    near = [*others, *side.mentions, *side.around]
    return any(not (is_among(name, near) or is_said(name, side)) for name in names)


def _stands(pair: Aligned[NameMention], shared: Series, others: Series) -> bool:
    left = [(e.a_start, e.a_end) for e in pair.edits]
    right = [(e.b_start, e.b_end) for e in pair.edits]
    return any(
        unedited(pair.a, left, name) and unedited(pair.b, right, other)
        for name in shared
        for other in others
        if name.agrees(other)
    )
