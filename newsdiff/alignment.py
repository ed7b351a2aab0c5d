"""Pairs of passages judged to report the same thing: 1-1, 1-n and n-m, in two tiers.

A pair counts by its evidence and by its standing among its rivals, the other candidates of its row and
column. A logistic model combines the two; `benchmarks/fit_alignment.py` fits its weights.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict

from newsdiff.settings import Sensitivity
from newsdiff.similarity import LEAST_STRENGTH, Candidates
from newsdiff.termspace import Matrix

FEATURES = (
    "strength",
    "log_strength",
    "coverage",
    "letters",
    "order",
    "anchors",
    "better_standing",
    "worse_standing",
    "distance",
    "size",
)
_LOG_OFFSET = 0.05
_BEST = 0.99
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
    """Which may be aligned; the others share too little, whatever their standing."""


def features(candidates: Candidates) -> dict[str, Matrix]:
    """The model's inputs by the names in `FEATURES`, each parallel to the candidates.

    Standing is a pair's strength relative to the best of its row, and of its column: the better and the
    worse of the two, so that it does not matter which article comes first. Distance is how far apart the two
    stand, as a share of the article. Size is the log of the geometric mean of the articles' passage
    counts: the longer the articles, the less likely any one pair.
    """
    row_count, column_count = candidates.shape
    strength = candidates.strength
    best_of_row, best_of_column = (np.full(length, 1e-9) for length in candidates.shape)
    np.maximum.at(best_of_row, candidates.rows, strength)
    np.maximum.at(best_of_column, candidates.columns, strength)
    row_standing = strength / best_of_row[candidates.rows]
    column_standing = strength / best_of_column[candidates.columns]
    return {
        "strength": strength,
        "log_strength": np.log(strength + _LOG_OFFSET),
        "coverage": candidates.coverage,
        "letters": candidates.letters,
        "order": candidates.order,
        "anchors": np.log1p(candidates.anchors),
        "better_standing": np.maximum(row_standing, column_standing),
        "worse_standing": np.minimum(row_standing, column_standing),
        "distance": np.abs(
            candidates.rows / max(1, row_count - 1) - candidates.columns / max(1, column_count - 1)
        ),
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
    return Scored(candidates, scores, same | ((candidates.strength >= LEAST_STRENGTH) & ~taken))
