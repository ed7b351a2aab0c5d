"""Sums that could explain a figure that the other side does not state, offered as a question."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from newsdiff.facts.figures.beside import nearby
from newsdiff.facts.figures.figure import Figure
from newsdiff.facts.figures.words import any_of, figure_words
from newsdiff.facts.mention import Side

_TERMS = 3
"""A sum is looked for of so many figures at most."""
_JOINT = 12
"""Within so many characters before a figure stands what joins it to the one before."""
_CANDIDATES = 6
"""Of more figures than this, some would add up by chance."""


def possible_sum(total: Figure, own: Side[Figure], other: Side[Figure], part: Figure | None = None) -> str:
    """A remark if figures of the other side, or of the sentences next to it, add up to one; "" if none do.

    `part` is one that must be among them. Of the sums that fit, that of the fewest terms is told. What the
    total's own side counts besides the total is no term of it.
    """
    if total.vague or not (total.is_money or total.kind == "percent" or total.head):
        return ""
    terms = _candidates(total, own, other)
    for number in range(2, _TERMS + 1):
        for chosen in combinations(terms, number):
            if (part is None or any(part.agrees(term) for term in chosen)) and _adds_up(chosen, total):
                return f"{' + '.join(term.value for term in chosen)} ≈ {total.value}: possible sum?"
    return ""


def _candidates(total: Figure, own: Side[Figure], other: Side[Figure]) -> list[Figure]:
    """Figures that may be parts of a total, each value once; none if there are many."""
    besides = [figure for figure in own.once(nearby) if _is_besides(total, figure, own)]
    found: dict[float, Figure] = {}
    for figure in other.once(nearby):
        is_like = figure.unit == total.unit and figure.head == total.head and not figure.vague
        if is_like and not figure.is_other_state(total) and not any(figure.agrees(f) for f in besides):
            found.setdefault(figure.number, figure)
    return list(found.values()) if len(found) <= _CANDIDATES else []


def _is_besides(total: Figure, figure: Figure, side: Side[Figure]) -> bool:
    """Whether a figure is told next to the total, not of it: in a list with it, or in another sentence.

    An amount in another sentence may still be part of the total; small counts add up by chance.
    """
    if figure is total or not figure.comparable(total):
        return False
    first, second = sorted((total, figure), key=lambda each: each.start)
    sentences = side.article.sentences
    of = [
        bisect_right(sentences, each.start, key=lambda sentence: sentence.start) for each in (first, second)
    ]
    if of[0] != of[1]:
        return total.kind == "count"
    joint = any_of((",", ";", *figure_words(side.article.language).joint))
    before = side.article.text[max(first.end, second.start - _JOINT) : second.start]
    return re.search(rf"(?:{joint})\s*$", before, re.IGNORECASE) is not None


def _adds_up(terms: Sequence[Figure], total: Figure) -> bool:
    vague = any(term.modifier for term in terms)
    number = sum(term.number for term in terms)
    step = max(term.step for term in terms)
    added = replace(total, number=number, high=number, step=step, modifier="about" if vague else "")
    stated = replace(total, high=total.number, modifier=total.modifier if not total.direction else "")
    return added.agrees(stated)
