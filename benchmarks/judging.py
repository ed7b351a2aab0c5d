"""Stories with hand-made gold, sentence by sentence, and how right a method's scores are on them.

Unlike in gold.py, where newsdiff's candidates are judged, every sentence of an article is set beside every
one of the other, so that methods which know nothing of candidates can be judged alike.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from fit_alignment import Tally
from gold import overlaps
from numpy.typing import NDArray

from corpus import Article, load
from corpus.passages import find_passages

Pair = tuple[int, int]
"""Numbers of two articles of a story, the earlier first."""
Scores = Mapping[Pair, NDArray[Any]]
"""For every two articles a score of each pair of their sentences (sentences × sentences)."""


@dataclass(frozen=True)
class Judged:
    """The sentence pairs of two articles: 1 core, 0 wrong, -1 unjudged.

    `core` lists the rows and the columns of each core pair of the gold.
    """

    grade: NDArray[np.int64]
    core: list[tuple[list[int], list[int]]]


@dataclass(frozen=True)
class GoldStory:
    articles: list[Article]
    pairs: list[dict[str, Any]]
    """The gold's; see gold.py."""

    @cached_property
    def spans(self) -> list[list[Any]]:
        return [find_passages(article) for article in self.articles]

    @cached_property
    def sentences(self) -> list[list[str]]:
        return [
            [span.of(article.text) for span in spans]
            for article, spans in zip(self.articles, self.spans, strict=True)
        ]

    @cached_property
    def judged(self) -> dict[Pair, Judged]:
        """Every two articles that the gold judges."""
        number = {Path(article.source).name: n for n, article in enumerate(self.articles)}
        between: dict[Pair, list[dict[str, Any]]] = {}
        for pair in self.pairs:
            left, right = sorted((pair["a"], pair["b"]), key=lambda side: number[side["article"]])
            ends = number[left["article"]], number[right["article"]]
            between.setdefault(ends, []).append({"grade": pair["grade"], "sides": (left, right)})
        return {ends: self._judge(ends, pairs) for ends, pairs in sorted(between.items())}

    def _judge(self, ends: Pair, pairs: Sequence[Mapping[str, Any]]) -> Judged:
        grade = np.zeros([len(self.spans[n]) for n in ends], dtype=np.int64)
        core = []
        for pair in pairs:
            rows, columns = (
                [i for i, span in enumerate(self.spans[n]) if overlaps(span, side["start"], side["end"])]
                for n, side in zip(ends, pair["sides"], strict=True)
            )
            at = np.ix_(rows, columns)
            if pair["grade"] == "core":
                core.append((rows, columns))
                grade[at] = 1
            else:
                grade[at] = np.where(grade[at] == 1, 1, -1)
        return Judged(grade, core)


def read_gold(folder: Path) -> GoldStory:
    """A story's folder: gold.json and the articles that it names."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    articles = load([folder / gold.get("folder", ".") / name for name in sorted(gold["articles"])])
    return GoldStory(articles, gold["pairs"])


def best_tally(stories: Sequence[GoldStory], scored: Sequence[Scores]) -> Tally:
    """A method's tally at the one threshold for all stories that gives the best F1, chosen in hindsight."""
    judged = [
        (scores[ends], pair)
        for story, scores in zip(stories, scored, strict=True)
        for ends, pair in story.judged.items()
    ]
    right, wrong = (np.concatenate([grid[pair.grade == grade] for grid, pair in judged]) for grade in (1, 0))
    found = np.array([grid[np.ix_(*at)].max(initial=-1) for grid, pair in judged for at in pair.core])
    tallies = [
        Tally(*(int((scores >= threshold).sum()) for scores in (right, wrong, found)), len(found))
        for threshold in np.unique(right)
    ]
    return max(tallies, key=lambda tally: tally.f1)
