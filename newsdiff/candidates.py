"""The pairs of two articles' passages that share something, with what speaks for each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from newsdiff.termspace import Indices, Matrix

LEAST_STRENGTH = 0.03
"""Pairs of less strength share next to nothing; they can be a nearest candidate and no more."""


@dataclass(frozen=True)
class Candidates:
    """The pairs of passages of two articles that share something, as parallel arrays in reading order.

    Pair k is passage `rows[k]` of one article and `columns[k]` of the other. `shared` is the summed weight
    of the stems both have, `share` the geometric mean of what part of either passage that is, `coverage`
    how much of the best covered clause of either is found in the other, `letters` the cosine in [0, 1] of
    character 3-grams, and `order` rapidfuzz's normalised longest common subsequence of stems. `phrases`
    counts the pairs of adjacent stems, function words included, and `anchors` the figures that both have.
    The last three are 0 where `strength` is below `LEAST_STRENGTH`.
    """

    shape: tuple[int, int]
    rows: Indices
    columns: Indices
    shared: Matrix
    share: Matrix
    coverage: Matrix
    letters: Matrix
    phrases: Matrix
    order: Matrix
    anchors: Matrix

    @property
    def strength(self) -> Matrix:
        """How much specific wording is shared, times its share: absolute and relative evidence at once."""
        return strength_of(self.shared, self.share)


def strength_of(shared: Matrix, share: Matrix) -> Matrix:
    strength: Matrix = np.log1p(shared) * share
    return strength
