"""An article's passages as the measures of similarity see them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from newsdiff.termspace import Indices, Vectors


@dataclass(frozen=True)
class Views:
    """Parallel lists, one item a passage; passage i's clauses begin at `clause_starts[i]`.

    `written` has a character for each stem, `phrases` are the pairs of adjacent stems, and `anchors` the
    figures that the passage states.
    """

    written: Sequence[str]
    phrases: Sequence[frozenset[tuple[str, str]]]
    anchors: Sequence[frozenset[str]]
    words: Vectors
    letters: Vectors
    clauses: Vectors
    clause_starts: Indices

    @classmethod
    def join(cls, parts: Sequence[Views]) -> Views:
        """Several articles' passages in one row."""
        before = np.cumsum([0, *(part.clause_starts[-1] for part in parts)], dtype=np.intp)
        starts = [part.clause_starts[:-1] + shift for part, shift in zip(parts, before[:-1], strict=True)]
        return cls(
            list(chain.from_iterable(part.written for part in parts)),
            list(chain.from_iterable(part.phrases for part in parts)),
            list(chain.from_iterable(part.anchors for part in parts)),
            Vectors.join([part.words for part in parts]),
            Vectors.join([part.letters for part in parts]),
            Vectors.join([part.clauses for part in parts]),
            np.concatenate([*starts, before[-1:]]),
        )
