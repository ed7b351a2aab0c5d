"""Sums that could explain a figure that the other side does not state, offered as a question."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, takewhile

from newsdiff.facts.figure import Figure
from newsdiff.facts.mention import Side

_TERMS = 3
"""A sum is looked for of so many figures at most."""
_NEARBY = 100
_CANDIDATES = 6
"""Of more figures than this, some would add up by chance."""


def possible_sum(total: Figure, side: Side[Figure], part: Figure | None = None) -> str:
    """A remark if figures of the other side, or of the sentences next to it, add up to one; "" if none do.

    `part` is one that must be among them. Of the sums that fit, that of the fewest terms is told.
    """
    if total.vague or not (total.is_money or total.kind == "percent" or total.head):
        return ""
    terms = _candidates(total, side)
    for number in range(2, _TERMS + 1):
        for chosen in combinations(terms, number):
            if (part is None or any(part.agrees(term) for term in chosen)) and _adds_up(chosen, total):
                return f"{' + '.join(term.value for term in chosen)} ≈ {total.value}: possible sum?"
    return ""


def _candidates(total: Figure, side: Side[Figure]) -> list[Figure]:
    """Figures of the same unit, each value once; none if there are many."""
    found: dict[float, Figure] = {}
    for figure in _nearby(side):
        if figure.unit == total.unit and figure.head == total.head and not figure.vague:
            found.setdefault(figure.number, figure)
    return list(found.values()) if len(found) <= _CANDIDATES else []


def _nearby(side: Side[Figure]) -> Sequence[Figure]:
    """The figures from the sentence before an aligned passage to the sentence behind the last."""
    sentences = side.article.sentences
    first = bisect_right(sentences, side.spans[0][0], key=lambda sentence: sentence.start) - 1
    last = bisect_left(sentences, side.spans[-1][1], key=lambda sentence: sentence.end)
    start = sentences[max(0, first - 1)].start
    end = sentences[min(len(sentences) - 1, last + 1)].end
    near = bisect_left(side.everywhere, start, key=lambda figure: figure.start)
    return list(takewhile(lambda figure: figure.end <= end, side.everywhere[near : near + _NEARBY]))


def _adds_up(terms: Sequence[Figure], total: Figure) -> bool:
    vague = any(term.modifier for term in terms)
    number = sum(term.number for term in terms)
    step = max(term.step for term in terms)
    added = replace(total, number=number, high=number, step=step, modifier="about" if vague else "")
    stated = replace(total, high=total.number, modifier=total.modifier if not total.direction else "")
    return added.agrees(stated)
