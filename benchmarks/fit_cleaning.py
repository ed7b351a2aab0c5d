"""Fit the evidence that a block is part of an article, and write corpus/data/article-evidence.toml.

    python benchmarks/fit_cleaning.py DATA [--write]

DATA is a folder with page-lines.json: pages as lists of lines, each line labelled article or not. Each half
of the pages is measured with weights fitted on the other half: the share of characters that the weights alone
put on the right side. With --write the weights fitted on all pages are written.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corpus.article import Block
from corpus.blocks import find_pieces
from corpus.cleaning import survey
from corpus.evidence import FEATURES
from corpus.metadata import read_lines
from corpus.sanitising import sanitise

PENALTY = 1.0
MOST_CHARACTERS = 400
"""Longer blocks count as this long."""
STEPS = 30
TARGET = Path(__file__).parents[1] / "corpus" / "data" / "article-evidence.toml"
HEADER = """\
# How much each thing seen of a block speaks for its being part of the article: weights of a logistic
# regression. corpus/evidence.py says what the names mean. Source: fitted by benchmarks/fit_cleaning.py on
# the labelled web pages of scrapinghub/article-extraction-benchmark; none of their text is here.
"""

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Sample:
    """The blocks of one page that are not known by their wording."""

    features: Array
    article: Array
    """For each block 1 if it is part of the article, else 0."""
    characters: Array


def read_sample(page: dict[str, Any]) -> Sample:
    """One page, its labels laid over the blocks that its text is read as."""
    text = sanitise("\n".join(page["lines"]))[0]
    labels = dict(zip((sanitise(line)[0].strip() for line in page["lines"]), page["article"], strict=True))
    blocks = find_pieces(text)
    said = {index: line.reason for index, line in read_lines(text, blocks).items() if line.reason}
    seen = survey(text, blocks, "en", said)
    open_ones = [index for index in range(seen.end) if index not in seen.reasons]
    return Sample(
        np.array([(1.0, *seen.features[index]) for index in open_ones]).reshape(-1, 1 + len(FEATURES)),
        np.array([float(_label(text, blocks[index], labels)) for index in open_ones]),
        np.array([float(min(len(blocks[index]), MOST_CHARACTERS)) for index in open_ones]),
    )


def _label(text: str, block: Block, labels: dict[str, bool]) -> bool:
    start = text.rfind("\n", 0, block.start) + 1
    first = text[start : block.end].partition("\n")[0].strip()
    return labels.get(first, False)


def fit(samples: list[Sample]) -> Array:
    """Weights, the bias first: logistic regression by Newton's method, each block weighed by its length."""
    features = np.vstack([sample.features for sample in samples])
    article = np.concatenate([sample.article for sample in samples])
    length = np.concatenate([sample.characters for sample in samples])
    length /= length.mean()
    scale = np.maximum(features.std(axis=0), 1e-9)
    scale[0] = 1.0
    scaled = features / scale
    penalty = np.diag([0.0, *[PENALTY] * len(FEATURES)])
    weights: Array = np.zeros(scaled.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-scaled @ weights))
        gradient = scaled.T @ (length * (likely - article)) + penalty @ weights
        curvature = (scaled.T * (length * likely * (1 - likely))) @ scaled + penalty
        weights = weights - np.linalg.solve(curvature, gradient)
    return weights / scale


def rightness(samples: list[Sample], weights: Array) -> float:
    """The share of characters in blocks that the weights alone put on the right side."""
    right = total = 0.0
    for sample in samples:
        kept = sample.features @ weights > 0
        right += float(sample.characters[kept == (sample.article > 0)].sum())
        total += float(sample.characters.sum())
    return right / total


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    pages = json.loads((args.data / "page-lines.json").read_text(encoding="utf-8"))["pages"]
    samples = [read_sample(page) for page in pages]
    even, odd = samples[::2], samples[1::2]
    print(f"even pages, fitted on the odd ones: {rightness(even, fit(odd)):.3f}")
    print(f"odd pages, fitted on the even ones: {rightness(odd, fit(even)):.3f}")
    bias, *weights = (round(float(weight), 2) for weight in fit(samples))
    lines = [f'"{name}" = {weight}' for name, weight in zip(FEATURES, weights, strict=True)]
    print(f"bias = {bias}", *lines, sep="\n")
    if args.write:
        TARGET.write_text("\n".join([f"{HEADER}[weights]", f"bias = {bias}", *lines, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
