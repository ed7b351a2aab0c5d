"""Pairs of passages judged to report the same thing: 1-1, 1-n and n-m, in two tiers.

A pair counts by its evidence and by its standing among its rivals, the other candidates of its row and
column. A logistic model combines the two; `benchmarks/fit_alignment.py` fits its weights.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict

from newsdiff.similarity import CANDIDATE, Evidence, Matrix

FEATURES = ("strength", "letters", "order", "row_standing", "column_standing", "size")


class Model(BaseModel):
    """The fitted weights; `aligned` and `possible` are the least match scores of the two tiers."""

    model_config = ConfigDict(frozen=True)

    bias: float
    weights: dict[str, float]
    aligned: float
    possible: float


@cache
def shipped_model() -> Model:
    """The weights that come with newsdiff."""
    return Model.model_validate(
        json.loads((files("newsdiff") / "data" / "alignment-model.json").read_text(encoding="utf-8"))
    )


@dataclass(frozen=True)
class Candidate:
    """Passage `row` of one article with passage `column` of another; `score` is in [0, 1]."""

    row: int
    column: int
    score: float


@dataclass(frozen=True)
class PairScores:
    """Match scores of all passages of one article (rows) with all of another (columns)."""

    scores: Matrix
    candidates: tuple[Candidate, ...]
    """The pairs that may be aligned, at or above the `possible` score, in reading order."""


def features(evidence: Evidence) -> dict[str, Matrix]:
    """The model's inputs, one matrix each, by the names in `FEATURES`.

    Standing is a pair's strength relative to its row's or column's best. Size is the log of the geometric
    mean of the articles' passage counts: the longer the articles, the less likely any one pair.
    """
    strength = evidence.strength
    rows, columns = strength.shape
    tiny = 1e-9
    return {
        "strength": strength,
        "letters": evidence.letters,
        "order": evidence.order,
        "row_standing": strength / np.maximum(strength.max(axis=1, keepdims=True), tiny),
        "column_standing": strength / np.maximum(strength.max(axis=0, keepdims=True), tiny),
        "size": np.full_like(strength, math.log(rows * columns) / 2),
    }


def match_scores(evidence: Evidence, same: NDArray[np.bool_], model: Model) -> PairScores:
    """Score every pair; pairs in `same` are the same words and score 1."""
    if evidence.strength.size == 0:
        return PairScores(evidence.strength, ())
    inputs = features(evidence)
    logit = model.bias + sum(model.weights[name] * inputs[name] for name in FEATURES)
    scores: Matrix = np.round(1 / (1 + np.exp(-logit)), 4)
    scores[same] = 1.0
    chosen = zip(
        *np.nonzero((scores >= model.possible) & ((evidence.strength >= CANDIDATE) | same)), strict=True
    )
    return PairScores(scores, tuple(Candidate(int(i), int(j), float(scores[i, j])) for i, j in chosen))
