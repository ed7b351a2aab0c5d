"""Fit the alignment model, and write newsdiff/data/alignment-model.json.

    python benchmarks/fit_alignment.py DATA [--write] [--ablate]

DATA is a folder as benchmarks/gold.py reads it. The stories decide; every second problem of the sets of
linked sentences has a say at a low weight, so that short texts and other languages are not forgotten. Every
figure printed is of a story that its fit and threshold had not seen. With --write the model fitted on all
stories is written.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from gold import ArticlePair, read_links, read_story
from numpy.typing import NDArray

from newsdiff.alignment import FEATURES, Model
from newsdiff.sensitivity import SENSITIVITIES, Sensitivity

LINK_SETS = {"propsegment": "en", "deplain-de": "de"}
CHECK_SETS = {**LINK_SETS, "superpal": "en"}
LINK_WEIGHT = 0.2
PENALTY = 5.0
TARGET_PRECISION: dict[Sensitivity, float] = {"strict": 0.92, "normal": 0.81, "loose": 0.70}
POSSIBLE_SHARE = 0.5
THRESHOLDS = np.arange(0.10, 0.95, 0.02)
TARGET = Path(__file__).parents[1] / "newsdiff" / "data" / "alignment-model.json"


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


def fit(pairs: list[ArticlePair]) -> NDArray[np.float64]:
    """Bias and weights of a weighted logistic regression with an L2 penalty, by Newton's method."""
    judged = [(pair, pair.eligible & (pair.gold >= 0)) for pair in pairs]
    inputs = np.concatenate([pair.inputs[keep] for pair, keep in judged])
    gold = np.concatenate([pair.gold[keep] for pair, keep in judged])
    trust = np.concatenate([np.full(int(keep.sum()), pair.weight) for pair, keep in judged])
    mean, spread = inputs.mean(axis=0), inputs.std(axis=0) + 1e-9
    design = np.hstack([np.ones((len(inputs), 1)), (inputs - mean) / spread])
    penalty = np.diag([0.0] + [PENALTY] * len(FEATURES))
    weights = np.zeros(design.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-design @ weights))
        gradient = design.T @ (trust * (chance - gold)) + penalty @ weights
        hessian = (design.T * (trust * chance * (1 - chance))) @ design + penalty
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


def choose_threshold(
    pairs: list[ArticlePair], weights: NDArray[np.float64], sensitivity: Sensitivity = "normal"
) -> float:
    """The one of best recall among those that reach the target precision."""
    tallies = {float(t): tally(pairs, weights, t) for t in THRESHOLDS}
    precise = {t: x for t, x in tallies.items() if x.precision >= TARGET_PRECISION[sensitivity]} or tallies
    return max(precise, key=lambda t: (precise[t].recall, precise[t].precision))


def leave_one_out(
    stories: dict[str, list[ArticlePair]], links: list[ArticlePair], told: bool = False
) -> Tally:
    """Every story judged by a fit and a threshold that have not seen it; `told` prints each."""
    total = Tally()
    for name, pairs in stories.items():
        others = [pair for other, more in stories.items() if other != name for pair in more]
        weights = fit(others + links)
        threshold = choose_threshold(others, weights)
        left_out = tally(pairs, weights, threshold)
        total += left_out
        if told:
            print(f"{name:18} left out: {describe(left_out)}  threshold {threshold:.2f}")
    return total


def without(pairs: list[ArticlePair], feature: int) -> list[ArticlePair]:
    """The same pairs with one of the model's inputs taken away."""
    kept = np.arange(len(FEATURES)) != feature
    return [replace(pair, inputs=pair.inputs * kept) for pair in pairs]


def ablate(
    feature: int | None,
    stories: dict[str, list[ArticlePair]],
    links: list[ArticlePair],
    checks: dict[str, list[ArticlePair]],
) -> None:
    """Print what F1 is without one input: on stories left out, and on the problems that no fit has seen."""

    def kept(pairs: list[ArticlePair]) -> list[ArticlePair]:
        return pairs if feature is None else without(pairs, feature)

    fewer = {name: kept(pairs) for name, pairs in stories.items()}
    everything = [pair for pairs in fewer.values() for pair in pairs]
    weights = fit(everything + kept(links))
    threshold = choose_threshold(everything, weights)
    figures = {"stories": leave_one_out(fewer, kept(links)).f1}
    figures |= {name: tally(kept(pairs), weights, threshold).f1 for name, pairs in checks.items()}
    label = "all inputs" if feature is None else f"without {FEATURES[feature]}"
    print(f"{label:18}", "  ".join(f"{name} {f1:.3f}" for name, f1 in figures.items()))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--ablate", action="store_true", help="say what each input is worth")
    args = parser.parse_args()
    golds = sorted((args.data / "stories").glob("*/gold.json"))
    stories = {gold.parent.name: read_story(gold.parent) for gold in golds}
    links = [
        p for s, code in LINK_SETS.items() for p in read_links(args.data / f"{s}.json", code, LINK_WEIGHT)
    ]
    print(f"{'all':18} left out: {describe(leave_one_out(stories, links, told=True))}")
    if args.ablate:
        checks = {s: read_links(args.data / f"{s}.json", code, first=1) for s, code in CHECK_SETS.items()}
        for number in (None, *range(len(FEATURES))):
            ablate(number, stories, links, checks)
    everything = [pair for pairs in stories.values() for pair in pairs]
    weights = fit(everything + links)
    aligned = {level: round(choose_threshold(everything, weights, level), 2) for level in SENSITIVITIES}
    model = Model(
        bias=round(float(weights[0]), 3),
        weights={name: round(float(w), 3) for name, w in zip(FEATURES, weights[1:], strict=True)},
        aligned=aligned,
        possible=round(aligned["normal"] * POSSIBLE_SHARE, 2),
    )
    print(model.model_dump_json(indent=2))
    if args.write:
        TARGET.write_text(model.model_dump_json(indent=2) + "\n", encoding="utf-8")


def describe(tally: Tally) -> str:
    return f"precision {tally.precision:.3f}  recall {tally.recall:.3f}  F1 {tally.f1:.3f}"


if __name__ == "__main__":
    main()
