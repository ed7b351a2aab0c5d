"""Runs of five words: where they begin, and which articles have each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np

from newsdiff.reuse.words import Flags, Numbers, Words

RUN = 5
"""Words in a row that are more than a common phrase (word 5-grams of news: Smith, Cordell & Dillon 2013)."""
CHARACTERS = 3 * RUN
"""As long in characters of a script without spaces."""


@dataclass(frozen=True)
class Grams:
    """One entry a word of an article: the number of the run that begins there, and how long it is.

    Runs that only one article has, or that would leave a stretch, are 0. Quoted and unquoted runs of the
    same words have different numbers.
    """

    numbers: Numbers
    lengths: Numbers

    def covered(self, shared: Flags) -> Flags:
        """The words that stand in a run of those where `shared` is true."""
        begin = np.flatnonzero(shared)
        size = len(self.numbers) + 1
        opened = np.bincount(begin, minlength=size)
        closed = np.bincount(begin + self.lengths[begin], minlength=size)
        return np.cumsum(opened - closed)[:-1] > 0

    @cached_property
    def order(self) -> Numbers:
        """The words by the number of their run, those of one number as they stand in the text."""
        return np.argsort(self.numbers, kind="stable")

    @cached_property
    def ordered(self) -> Numbers:
        """The numbers in that order."""
        return self.numbers[self.order]

    @cached_property
    def rank(self) -> Numbers:
        """How many words before have a run of the same number."""
        rank = np.empty(len(self.numbers), dtype=np.int64)
        first = np.searchsorted(self.ordered, self.ordered, side="left")
        rank[self.order] = np.arange(len(rank)) - first
        return rank


@dataclass(frozen=True)
class Index:
    """The runs that several articles have; `present[number, article]` tells which of them."""

    grams: Sequence[Grams]
    present: Flags

    def shared(self, a: int, b: int) -> Flags:
        """Where a run begins in article `a` that `b` has too."""
        shared: Flags = self.present[self.grams[a].numbers, b]
        return shared


def index(words: Sequence[Words]) -> Index:
    """Number the runs of all articles of a story. Sorting makes it O(n log n) in the words."""
    sizes = np.array([len(each) for each in words])
    offsets = np.concatenate(([0], np.cumsum(sizes)))
    forms = np.concatenate([each.forms for each in words])
    quoted = np.concatenate([each.quoted for each in words])
    character = np.concatenate([each.character for each in words])
    room = np.concatenate([each.last - np.arange(len(each)) for each in words])
    owner = np.repeat(np.arange(len(words)), sizes)
    numbers = np.zeros(len(forms), dtype=np.int64)
    lengths = np.full(len(forms), RUN, dtype=np.int64)
    for size, fits in _sizes(character):
        begin = np.flatnonzero(fits & (room >= size))
        if begin.size:
            lengths[begin] = size
            numbers[begin] = _numbered(forms, size)[begin] * 2 + quoted[begin] + numbers.max(initial=0) + 1
    present = _several(numbers, owner, len(words))
    grams = [Grams(numbers[i:j], lengths[i:j]) for i, j in pairwise(offsets)]
    return Index(grams, present)


def _sizes(character: Flags) -> Iterator[tuple[int, Flags]]:
    """The lengths of runs, each with the words at which one of that length may begin."""
    any_character = _any_ahead(character, RUN)
    yield RUN, ~any_character
    if character.any():
        yield CHARACTERS, any_character


def _any_ahead(flags: Flags, size: int) -> Flags:
    total = np.concatenate(([0], np.cumsum(flags)))
    ends = np.minimum(np.arange(len(flags)) + size, len(flags))
    ahead: Flags = total[ends] > total[:-1]
    return ahead


def _numbered(forms: Numbers, size: int) -> Numbers:
    """A number for the `size` forms from each word on; the last words' are 0 and mean nothing."""
    most = int(forms.max(initial=0)) + 1
    numbers = forms
    for step in range(1, size):
        pairs = numbers[: max(0, len(forms) - step)] * most + forms[step:]
        numbers = np.unique(pairs, return_inverse=True)[1].reshape(-1)
    found = np.zeros(len(forms), dtype=np.int64)
    found[: len(numbers)] = numbers
    return found


def _several(numbers: Numbers, owner: Numbers, articles: int) -> Flags:
    """Renumber in place: runs of several articles from 1 on, all others 0. Which articles have each."""
    known, inverse = np.unique(numbers, return_inverse=True)
    inverse = inverse.reshape(-1)
    present = np.zeros((len(known), articles), dtype=bool)
    present[inverse, owner] = True
    several = (present.sum(axis=1) > 1) & (known > 0)
    renumbered = np.where(several, np.cumsum(several), 0)
    numbers[:] = renumbered[inverse]
    none = np.zeros((1, articles), dtype=bool)
    return np.concatenate((none, present[several]))
