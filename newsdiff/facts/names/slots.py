"""Where two sides name somebody else in the same place: the names within one edit of their words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from newsdiff.facts.mention import Aligned, M, Side
from newsdiff.facts.names import tables
from newsdiff.facts.names.forms import NameMention
from newsdiff.facts.names.words import function_words
from newsdiff.tokens import Token

_MOST = 200
"""Mentions of a side that are compared; a passage of news has a few."""


@dataclass(frozen=True)
class Filling:
    """What one side has in an edit: its names, and the other words that say something."""

    names: Sequence[NameMention]
    words: Sequence[Token]


@dataclass(frozen=True)
class Slot:
    """An edit with a name on one side or both, without the names that both sides have in it."""

    a: Filling
    b: Filling

    @property
    def spare(self) -> int:
        """How many words beside names the fuller side has: 0 where nothing but names is exchanged."""
        return max(len(self.a.words), len(self.b.words))


def bounded(pair: Aligned[M]) -> Aligned[M]:
    """The pair with no more mentions in its passages than can be set against each other at once."""
    if max(len(pair.a.mentions), len(pair.b.mentions)) <= _MOST:
        return pair
    a, b = (replace(side, mentions=side.mentions[:_MOST]) for side in (pair.a, pair.b))
    return replace(pair, a=a, b=b)


def slots(pair: Aligned[NameMention]) -> Iterator[Slot]:
    """The edits in which a name stands that is not on both sides of it, in order."""
    for edit in pair.edits:
        a = _filling(pair.a, edit.a_start, edit.a_end)
        b = _filling(pair.b, edit.b_start, edit.b_end)
        left = [name for name in a.names if not is_among(name, b.names)]
        right = [name for name in b.names if not is_among(name, a.names)]
        if left or right:
            yield Slot(Filling(left, a.words), Filling(right, b.words))


def is_among(name: NameMention, names: Sequence[NameMention]) -> bool:
    """Whether one of the names may be the same as `name`."""
    return any(name.agrees(other) for other in names)


def is_said(name: NameMention, side: Side[NameMention]) -> bool:
    """Whether a side's passages have all words of a name, be they found to be a name there or not."""
    return set(name.words) <= {token.form for token in side.tokens}


def unedited(side: Side[NameMention], edited: Sequence[tuple[int, int]], name: NameMention) -> bool:
    """Whether no word of a name lies in one of the ranges of a side's tokens."""
    starts = [token.start for token in side.tokens]
    first, last = bisect_left(starts, name.start), bisect_left(starts, name.end)
    return not any(start < last and first < end for start, end in edited)


def _filling(side: Side[NameMention], start: int, end: int) -> Filling:
    if start == end:
        return Filling([], [])
    tokens = side.tokens[start:end]
    first, last = tokens[0].start, tokens[-1].end
    names = [name for name in side.mentions if name.start < last and first < name.end]
    words = [
        token
        for token in tokens
        if not (token.form in function_words() or token.form in tables.office_words())
        and not any(name.start <= token.start < name.end for name in names)
    ]
    return Filling([name for name in names if not name.speaks], words)
