"""Pairs of passages judged to report the same thing: 1-1, 1-n and n-m, in two tiers.

A pair counts by its evidence and by its standing among its rivals, the other candidates of its row and
column. A logistic model combines the two; `benchmarks/fit_alignment.py` fits its weights.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict

from newsdiff.candidates import LEAST_STRENGTH, Candidates
from newsdiff.sensitivity import Sensitivity
from newsdiff.shortlist import leading
from newsdiff.termspace import Indices, Matrix

FEATURES = (
    "strength",
    "coverage",
    "letters",
    "phrases",
    "order",
    "anchors",
    "standing",
    "distance",
    "size",
)
_SLIGHT = 0.05
"""Strength below which pairs hardly differ, and of which no passage's best is worth less."""
_BEST = 0.99
_REFRAIN = 10
"""So many of an article's passages may match one of another's; of more, the best is taken alone."""
_FEWEST = 15
"""Passages that an article is taken to have at least: very short ones match no more readily."""


class Model(BaseModel):
    """The fitted weights; `aligned` and `possible` are the least match scores of the two tiers.

    `aligned` has one for each sensitivity.
    """

    model_config = ConfigDict(frozen=True)

    bias: float
    weights: dict[str, float]
    aligned: dict[Sensitivity, float]
    possible: float


@cache
def shipped_model() -> Model:
    """The weights that come with newsdiff."""
    return Model.model_validate(
        json.loads((files("newsdiff") / "data" / "alignment-model.json").read_text(encoding="utf-8"))
    )


@dataclass(frozen=True)
class Scored:
    """The candidates of two articles with their match scores, as parallel arrays in reading order."""

    candidates: Candidates
    scores: Matrix
    eligible: NDArray[np.bool_]
    """Which may be aligned; the others share too little, or are of a refrain, whatever their standing."""

    def place(self, row: int, column: int) -> int | None:
        """Where the pair stands in the arrays; None if it is no candidate."""
        wanted = row * self.candidates.shape[1] + column
        at = bisect_left(self._numbers, wanted)
        return at if at < len(self._numbers) and self._numbers[at] == wanted else None

    def score(self, row: int, column: int) -> float:
        """The pair's match score; 0 if it is no candidate."""
        at = self.place(row, column)
        return 0.0 if at is None else float(self.scores[at])

    def best_of_row(self, row: int, but: int | None = None) -> tuple[float, int] | None:
        """The best score of a row's candidates and the first column that has it; `but` for one column."""
        first, last = self._row(row)
        return _best_but(self.scores[first:last], self.candidates.columns[first:last], but)

    def best_of_column(self, column: int, but: int | None = None) -> tuple[float, int] | None:
        """The best score of a column's candidates and the first row that has it; `but` for one row."""
        order, starts = self._by_column
        at = order[starts[column] : starts[column + 1]]
        return _best_but(self.scores[at], self.candidates.rows[at], but)

    @cached_property
    def _by_column(self) -> tuple[Indices, Indices]:
        """The pairs column by column, and where each column begins."""
        columns = self.candidates.columns
        starts = np.cumsum([0, *np.bincount(columns, minlength=self.candidates.shape[1])], dtype=np.intp)
        return np.argsort(columns, kind="stable"), starts

    @cached_property
    def _numbers(self) -> memoryview:
        """The number of each pair's cell in the grid of all pairs; what `bisect` reads fastest."""
        return (self.candidates.rows * self.candidates.shape[1] + self.candidates.columns).data

    def _row(self, row: int) -> tuple[int, int]:
        width = self.candidates.shape[1]
        return bisect_left(self._numbers, row * width), bisect_left(self._numbers, (row + 1) * width)


def _best_but(scores: Matrix, ends: Indices, but: int | None) -> tuple[float, int] | None:
    if but is not None:
        others = ends != but
        scores, ends = scores[others], ends[others]
    if not len(ends):
        return None
    best = int(scores.argmax())
    return float(scores[best]), int(ends[best])


def features(candidates: Candidates) -> dict[str, Matrix]:
    """The model's inputs by the names in `FEATURES`, each parallel to the candidates.

    Strength, phrases and anchors are taken as logs: the tenth of a thing says less than the first. Standing
    is a pair's strength relative to the best of its row and to the best of its column, the worse of the
    two; where all are slight, none stands well. Distance is how far apart the two stand, as a share of the
    article. Size is the log of the geometric mean of the articles' passage counts: the longer the articles,
    the less likely any one pair.
    """
    row_count, column_count = candidates.shape
    strength = candidates.strength
    best_of_row, best_of_column = (np.full(length, _SLIGHT) for length in candidates.shape)
    np.maximum.at(best_of_row, candidates.rows, strength)
    np.maximum.at(best_of_column, candidates.columns, strength)
    best = np.maximum(best_of_row[candidates.rows], best_of_column[candidates.columns])
    row_place = candidates.rows / max(1, row_count - 1)
    column_place = candidates.columns / max(1, column_count - 1)
    return {
        "strength": np.log(strength + _SLIGHT),
        "coverage": candidates.coverage,
        "letters": candidates.letters,
        "phrases": np.log1p(candidates.phrases),
        "order": candidates.order,
        "anchors": np.log1p(candidates.anchors),
        "standing": strength / best,
        "distance": np.abs(row_place - column_place),
        "size": np.full_like(strength, np.log(max(_FEWEST**2, row_count * column_count)) / 2),
    }


def match_scores(candidates: Candidates, same: NDArray[np.bool_], model: Model) -> Scored:
    """Score every candidate; those in `same` are the same words and score 1, others 0.99 at most."""
    inputs = features(candidates)
    logit = model.bias + sum(model.weights[name] * inputs[name] for name in FEATURES)
    scores: Matrix = np.where(same, 1.0, np.minimum(_BEST, np.round(1 / (1 + np.exp(-logit)), 4)))
    taken = np.isin(candidates.rows, candidates.rows[same]) | np.isin(
        candidates.columns, candidates.columns[same]
    )
    strong = (candidates.strength >= LEAST_STRENGTH) & ~taken
    eligible = same | strong
    good = eligible & (scores >= model.possible)
    return Scored(candidates, scores, (eligible & ~good) | _paired(candidates, good))


def _paired(candidates: Candidates, good: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """`good`, but of passages that both articles have many of, as a refrain or a table, each once."""
    pairs = np.flatnonzero(good)
    kept = leading(
        candidates.rows[pairs],
        candidates.columns[pairs],
        np.array([0, candidates.shape[1]]),
        candidates.strength[pairs],
        candidates.shape[0],
        crowded=_REFRAIN,
        most=1,
    )
    found = np.zeros_like(good)
    found[pairs[kept]] = True
    return found
