"""Fit the alignment model on whole stories with hand-made gold, and write newsdiff/data/alignment-model.json.

    python benchmarks/fit_alignment.py STORIES [--write]

STORIES has a folder a story with its articles (.txt) and gold.json: `pairs` of spans graded "core" (must be
found) or "weak" (not judged); "folder" may name where the articles are. Every figure printed is of stories
left out of the fit. With --write the model fitted on all of them is written.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus import load
from newsdiff.alignment import FEATURES, Model, features
from newsdiff.similarity import LEAST_STRENGTH, StorySpace
from newsdiff.story import Story, prepare

PENALTY = 1.0
TARGET_PRECISION = 0.80
POSSIBLE_SHARE = 0.5
THRESHOLDS = np.arange(0.10, 0.95, 0.01)
TARGET = Path(__file__).parents[1] / "newsdiff" / "data" / "alignment-model.json"


@dataclass(frozen=True)
class ArticlePair:
    """The candidates of two articles: inputs (candidates × features) and gold (1 core, 0 wrong, -1 unjudged).

    `core` lists, for each core pair of the gold, the candidates that find it.
    """

    inputs: NDArray[np.float64]
    eligible: NDArray[np.bool_]
    gold: NDArray[np.int64]
    core: list[NDArray[np.int64]]


@dataclass(frozen=True)
class Tally:
    right: int = 0
    wrong: int = 0
    found: int = 0
    core: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(*(getattr(self, n) + getattr(other, n) for n in ("right", "wrong", "found", "core")))

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.found / max(1, self.core)

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)


def read_story(folder: Path) -> list[ArticlePair]:
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    story = prepare(load(sorted((folder / gold.get("folder", ".")).glob("*.txt"))))
    space = StorySpace(story.tokens, [article.language for article in story.articles])
    names = [Path(article.source).name for article in story.articles]
    judged = {frozenset((p["a"]["article"], p["b"]["article"])) for p in gold["pairs"]}
    return [
        read_pair(story, space, gold["pairs"], names, a, b)
        for a in range(len(names))
        for b in range(a + 1, len(names))
        if frozenset((names[a], names[b])) in judged
    ]


def read_pair(
    story: Story, space: StorySpace, pairs: list[dict], names: list[str], a: int, b: int
) -> ArticlePair:
    candidates = space.candidates(a, b)
    inputs = features(candidates)
    grade = np.zeros(candidates.shape, dtype=np.int64)
    core = []
    for pair in pairs:
        sides = sorted((pair["a"], pair["b"]), key=lambda side: side["article"] != names[a])
        if [side["article"] for side in sides] != [names[a], names[b]]:
            continue
        rows, columns = (
            [
                i
                for i, passage in enumerate(story.passages[n])
                if overlaps((passage.start, passage.end), (side["start"], side["end"]))
            ]
            for n, side in zip((a, b), sides, strict=True)
        )
        at = np.ix_(rows, columns)
        if pair["grade"] == "core":
            core.append(np.flatnonzero(np.isin(candidates.rows, rows) & np.isin(candidates.columns, columns)))
            grade[at] = 1
        else:
            grade[at] = np.where(grade[at] == 1, 1, -1)
    return ArticlePair(
        np.stack([inputs[name] for name in FEATURES], axis=-1),
        candidates.strength >= LEAST_STRENGTH,
        grade[candidates.rows, candidates.columns],
        core,
    )


def overlaps(x: tuple[int, int], y: tuple[int, int]) -> bool:
    """At least half of the shorter span."""
    return max(0, min(x[1], y[1]) - max(x[0], y[0])) * 2 >= max(1, min(x[1] - x[0], y[1] - y[0]))


def fit(pairs: list[ArticlePair]) -> NDArray[np.float64]:
    """Bias and weights of a logistic regression with an L2 penalty, by Newton's method."""
    judged = [(p.inputs[k], p.gold[k]) for p in pairs for k in [p.eligible & (p.gold >= 0)]]
    inputs, gold = np.concatenate([x for x, _ in judged]), np.concatenate([y for _, y in judged])
    mean, spread = inputs.mean(axis=0), inputs.std(axis=0) + 1e-9
    design = np.hstack([np.ones((len(inputs), 1)), (inputs - mean) / spread])
    penalty = np.diag([0.0] + [PENALTY] * len(FEATURES))
    weights = np.zeros(design.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-design @ weights))
        gradient = design.T @ (chance - gold) + penalty @ weights
        hessian = (design.T * (chance * (1 - chance))) @ design + penalty
        weights -= np.linalg.solve(hessian, gradient)
    slopes = weights[1:] / spread
    return np.concatenate([[weights[0] - slopes @ mean], slopes])


def tally(pairs: list[ArticlePair], weights: NDArray[np.float64], threshold: float) -> Tally:
    total = Tally()
    for pair in pairs:
        scores = 1 / (1 + np.exp(-(weights[0] + pair.inputs @ weights[1:])))
        said = (scores >= threshold) & pair.eligible
        found = sum(bool(said[places].any()) for places in pair.core)
        total += Tally(
            int((said & (pair.gold == 1)).sum()), int((said & (pair.gold == 0)).sum()), found, len(pair.core)
        )
    return total


def choose_threshold(pairs: list[ArticlePair], weights: NDArray[np.float64]) -> float:
    """The one of best F1 among those that reach the target precision."""
    tallies = {float(t): tally(pairs, weights, t) for t in THRESHOLDS}
    precise = {t: x for t, x in tallies.items() if x.precision >= TARGET_PRECISION} or tallies
    return max(precise, key=lambda t: precise[t].f1)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("stories", type=Path)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    stories = {f.parent.name: read_story(f.parent) for f in sorted(args.stories.glob("*/gold.json"))}
    total = Tally()
    for name, pairs in stories.items():
        others = [p for other, more in stories.items() if other != name for p in more]
        weights = fit(others)
        threshold = choose_threshold(others, weights)
        left_out = tally(pairs, weights, threshold)
        total += left_out
        print(f"{name:14} left out: {describe(left_out)}  threshold {threshold:.2f}")
    print(f"{'all':14} left out: {describe(total)}")
    everything = [p for pairs in stories.values() for p in pairs]
    weights = fit(everything)
    aligned = round(choose_threshold(everything, weights), 2)
    model = Model(
        bias=round(float(weights[0]), 3),
        weights={name: round(float(w), 3) for name, w in zip(FEATURES, weights[1:], strict=True)},
        aligned=aligned,
        possible=round(aligned * POSSIBLE_SHARE, 2),
    )
    print(model.model_dump_json(indent=2))
    if args.write:
        TARGET.write_text(model.model_dump_json(indent=2) + "\n", encoding="utf-8")


def describe(tally: Tally) -> str:
    return f"precision {tally.precision:.3f}  recall {tally.recall:.3f}  F1 {tally.f1:.3f}"


if __name__ == "__main__":
    main()
