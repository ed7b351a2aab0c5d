"""Figures that an article states beside its aligned passage: in the rest of the sentence, or next to it.

A sentence may be cut into clauses of which only one is aligned, or tell in two sentences what the other side
tells in one. A figure of the other side is then not one-sided.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from newsdiff.facts.figures.figure import Figure, severity
from newsdiff.facts.mention import Aligned, M, Sentence, Side
from newsdiff.facts.places import Words
from newsdiff.facts.slots import MOST_TOLD, pair_slots

_NEARBY = 100
"""So many figures are taken to stand beside a passage."""
_REACH = 5
"""So many telling words in front of a figure, and behind it, tell what it is of."""
_NEAR = 1.0
"""Weight of the words near both from which a figure of the same sentence is of the same thing."""
_AGREE = 2.0
_SAME_SENTENCE = 4.0
_STATE = 1.0
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def nearby(side: Side[M]) -> Sequence[M]:
    """The mentions from the sentence before an aligned passage to the sentence behind the last."""
    sentences = _sentences(side, beside=1)
    near = bisect_left(side.everywhere, sentences[0].start, key=lambda mention: mention.start)
    few = side.everywhere[near : near + _NEARBY]
    return list(takewhile(lambda mention: mention.end <= sentences[-1].end, few))


def pair_beside(
    pair: Aligned[Figure], left: Sequence[Figure], right: Sequence[Figure]
) -> tuple[list[tuple[Figure, Figure]], list[Figure], list[Figure]]:
    """Pairs of figures without a counterpart and figures beside the other side's passages.

    Each pair has the figure of `pair.a` first; then come the figures that are still without, of either side.
    """
    ours, theirs = _Beside(pair.a, pair.b), _Beside(pair.b, pair.a)
    found, left_alone, _ = pair_slots(left, ours.outside, ours.score)
    turned, right_alone, _ = pair_slots(right, theirs.outside, theirs.score)
    return found + [(told, figure) for figure, told in turned], left_alone, right_alone


class _Beside:
    """What the article of `other` states beside its passages, for figures of `own`."""

    def __init__(self, own: Side[Figure], other: Side[Figure]) -> None:
        self._own, self._other = own, other
        inside = set(map(id, other.mentions))
        self.outside = [figure for figure in other.once(nearby) if id(figure) not in inside]
        self._same_sentence = set(map(id, other.around))
        self._told: dict[int, bool] = {}

    def score(self, figure: Figure, told: Figure) -> float:
        """How surely a figure fills the slot of one that is told outside; 0 if it does not.

        In another sentence, only what is said of the counted tells the slot, and one that names a year of its
        own tells of another event.
        """
        if not figure.comparable(told) or figure.is_other_state(told):
            return 0.0
        if figure.unit == "" and not figure.counts_the_same(told):
            return 0.0
        same_sentence, same_state = id(told) in self._same_sentence, figure.shares_state(told)
        near = self._near(figure, told) if same_sentence else 0.0
        if not same_state and near < _NEAR:
            return 0.0
        if not (same_sentence or self._years(told, self._other) <= self._years(figure, self._own)):
            return 0.0
        agree = severity(figure, told) is None
        if not (agree or self._are_told_once(figure, told)):
            return 0.0
        return _SAME_SENTENCE * same_sentence + _STATE * same_state + _AGREE * agree + near

    def _near(self, figure: Figure, told: Figure) -> float:
        """The weight of the words that stand near both, in the whole of their sentences."""
        ours, theirs = self._own.once(_words), self._other.once(_words)
        return ours.weight(ours.near(figure, _REACH) & theirs.near(told, _REACH))

    @staticmethod
    def _years(figure: Figure, side: Side[Figure]) -> set[str]:
        """The years that the sentence of a figure names."""
        sentences = side.article.sentences
        n = bisect_right(sentences, figure.start, key=lambda sentence: sentence.start) - 1
        return {token.form for token in sentences[n].tokens if _YEAR.fullmatch(token.form)}

    def _are_told_once(self, figure: Figure, told: Figure) -> bool:
        """Whether neither article tells both, nor near by the same of others."""
        if self._is_told(figure, self._other) or self._is_told(told, self._own):
            return False
        return not figure.state or (_is_alone(figure, self._own) and _is_alone(told, self._other))

    def _is_told(self, figure: Figure, by: Side[Figure]) -> bool:
        if id(figure) not in self._told:
            self._told[id(figure)] = any(figure.agrees(each) for each in by.everywhere[:MOST_TOLD])
        return self._told[id(figure)]


def _is_alone(figure: Figure, side: Side[Figure]) -> bool:
    """Whether the same is said of no other figure near by."""
    return not any(
        each is not figure and each.shares_state(figure) and each.counts_the_same(figure)
        for each in side.once(nearby)
    )


def _words(side: Side[Figure]) -> Words:
    """The words of the sentences that a side's passages lie in."""
    return Words(replace(side, tokens=[token for s in _sentences(side) for token in s.tokens]))


def _sentences(side: Side[M], *, beside: int = 0) -> Sequence[Sentence]:
    """The sentences from the first of a side's passages to the last, and so many before and behind."""
    sentences = side.article.sentences
    first = bisect_right(sentences, side.spans[0][0], key=lambda sentence: sentence.start) - 1
    last = bisect_left(sentences, side.spans[-1][1], key=lambda sentence: sentence.end)
    return sentences[max(0, first - beside) : last + 1 + beside]
