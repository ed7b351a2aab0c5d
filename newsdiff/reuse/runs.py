"""The longest runs of words that two articles share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from newsdiff.reuse.grams import Grams
from newsdiff.reuse.words import Flags, Numbers, Words

MOST_PLACES = 8
"""Places at which one run of five words is looked for in the other article."""
_MOST_TRIED = 200
"""Runs that are looked at, longest first; more overlap one another in any honest text."""


class Run(NamedTuple):
    """A maximal run: `words` from word `a` of one article on are those from word `b` of the other on."""

    words: int
    a: int
    b: int
    quoted: bool


def longest_runs(words: Words, a: Grams, b: Grams, shared: Flags, most: int | None) -> list[Run]:
    """The longest runs outside quotation marks, at most `most`, then the longest quoted; longest first.

    All of either sort where `most` is None. `words` are those of `a`, and `shared` tells where a run of five
    begins there that `b` has too. No word of either article is in two of the runs. Those that follow one
    another in both are one longer run; a place is tried with a few of the other article's, so that the time
    is linear in the words but for sorting.
    """
    here, there = _matches(a, b, np.flatnonzero(shared))
    if not here.size:
        return []
    width = len(a.numbers) + 1
    keys = np.sort((there - here + width) * width + here)
    breaks = np.flatnonzero(np.diff(keys) != 1)
    first = keys[np.concatenate(([0], breaks + 1))]
    last = keys[np.concatenate((breaks, [len(keys) - 1]))] % width
    begin = first % width
    lengths = last + a.lengths[last] - begin
    other = first // width - width + begin
    quoted = words.quoted[begin]
    runs = []
    for kind in (False, True):
        of_kind = np.flatnonzero(quoted == kind)
        order = of_kind[np.lexsort((other[of_kind], begin[of_kind], -lengths[of_kind]))]
        order = order if most is None else order[:_MOST_TRIED]
        found = (Run(int(lengths[i]), int(begin[i]), int(other[i]), kind) for i in order)
        runs += _apart(found, most, len(a.numbers), len(b.numbers))
    return runs


def _matches(a: Grams, b: Grams, at: Numbers) -> tuple[Numbers, Numbers]:
    """Words of `a` and of `b` at which the same run begins.

    Of many places in `b` those are taken that come as late among their like as the one in `a` does.
    """
    numbers = a.numbers[at]
    low, high = (np.searchsorted(b.ordered, numbers, side=side) for side in ("left", "right"))
    count = high - low
    tried = np.minimum(count, MOST_PLACES)
    begin = low + np.clip(a.rank[at] - MOST_PLACES // 2, 0, count - tried)
    here = np.repeat(at, tried)
    step = np.arange(len(here)) - np.repeat(np.cumsum(tried) - tried, tried)
    return here, b.order[np.repeat(begin, tried) + step]


def _apart(runs: Iterable[Run], most: int | None, of_a: int, of_b: int) -> list[Run]:
    """The first runs that share no word with an earlier one; the articles have `of_a` and `of_b` words."""
    taken_a, taken_b = np.zeros(of_a, dtype=bool), np.zeros(of_b, dtype=bool)
    kept: list[Run] = []
    for run in runs:
        if len(kept) == most:
            break
        here, there = slice(run.a, run.a + run.words), slice(run.b, run.b + run.words)
        if not (taken_a[here].any() or taken_b[there].any()):
            taken_a[here] = taken_b[there] = True
            kept.append(run)
    return kept
