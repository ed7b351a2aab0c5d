"""Hand-made gold read as candidate pairs with their measures and grades.

A data folder has `stories/`, a folder a story with its articles (.txt) and gold.json: `pairs` of spans graded
"core" (must be found) or "weak" (not judged); "folder" may name where the articles are. Beside it, sets of
kind "links": two documents, one sentence a paragraph, with linked sentences.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corpus import Article, load
from newsdiff.alignment import FEATURES, Model, Scored, features
from newsdiff.matching import Matches
from newsdiff.story import Story, prepare

_UNFITTED = Model(
    bias=0.0,
    weights=dict.fromkeys(FEATURES, 0.0),
    aligned={"strict": 1.0, "normal": 1.0, "loose": 1.0},
    possible=1.0,
)
"""Measures need no weights, so that a fit does not depend on the one before."""


@dataclass(frozen=True)
class ArticlePair:
    """The candidates of two articles: inputs (candidates × features) and gold (1 core, 0 wrong, -1 unjudged).

    `core` lists, for each core pair of the gold, the candidates that find it.
    """

    inputs: NDArray[np.float64]
    eligible: NDArray[np.bool_]
    gold: NDArray[np.int64]
    core: list[NDArray[np.int64]]
    weight: float = 1.0
    """How much its candidates count in a fit."""


def read_story(folder: Path) -> list[ArticlePair]:
    """The judged pairs of articles of a story."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    story = prepare(load(sorted((folder / gold.get("folder", ".")).glob("*.txt"))))
    matches = Matches(story, _UNFITTED)
    names = [Path(article.source).name for article in story.articles]
    judged = {frozenset((p["a"]["article"], p["b"]["article"])) for p in gold["pairs"]}
    return [
        _story_pair(story, matches, gold["pairs"], names, a, b)
        for a in range(len(names))
        for b in range(a + 1, len(names))
        if frozenset((names[a], names[b])) in judged
    ]


def _story_pair(
    story: Story, matches: Matches, pairs: list[dict[str, Any]], names: list[str], a: int, b: int
) -> ArticlePair:
    scored = matches.scored(a, b)
    candidates = scored.candidates
    grade = np.zeros(candidates.shape, dtype=np.int64)
    core = []
    for pair in pairs:
        sides = sorted((pair["a"], pair["b"]), key=lambda side: side["article"] != names[a])
        if [side["article"] for side in sides] != [names[a], names[b]]:
            continue
        rows, columns = (
            [i for i, p in enumerate(story.passages[n]) if overlaps(p, side["start"], side["end"])]
            for n, side in zip((a, b), sides, strict=True)
        )
        at = np.ix_(rows, columns)
        if pair["grade"] == "core":
            core.append(np.flatnonzero(np.isin(candidates.rows, rows) & np.isin(candidates.columns, columns)))
            grade[at] = 1
        else:
            grade[at] = np.where(grade[at] == 1, 1, -1)
    return _pair(scored, grade[candidates.rows, candidates.columns], core)


def read_links(path: Path, language: str, weight: float = 1.0, first: int = 0) -> list[ArticlePair]:
    """Every second problem of a set of linked sentences: 0 those for fitting, 1 those for checking."""
    problems = json.loads(path.read_text(encoding="utf-8"))["problems"][first::2]
    return [_problem(problem, language, weight) for problem in problems]


def _problem(problem: dict[str, Any], language: str, weight: float) -> ArticlePair:
    story = prepare(
        [
            Article.from_text(
                "\n\n".join(problem[side]), source=side, outlet=side, clean=False, language=language
            )
            for side in "ab"
        ]
    )
    rows, columns = (_sentences(story, n, problem[side]) for n, side in enumerate("ab"))
    scored = Matches(story, _UNFITTED).scored(0, 1)
    candidates = scored.candidates
    linked, judged = {tuple(link) for link in problem["links"]}, set(problem["rows"])
    gold = [
        int(any((i, j) in linked for i in rows[r] for j in columns[c])) if judged & set(rows[r]) else -1
        for r, c in zip(candidates.rows.tolist(), candidates.columns.tolist(), strict=True)
    ]
    core = []
    for i, j in sorted(linked):
        here = [r for r, numbers in enumerate(rows) if i in numbers]
        there = [c for c, numbers in enumerate(columns) if j in numbers]
        core.append(np.flatnonzero(np.isin(candidates.rows, here) & np.isin(candidates.columns, there)))
    return _pair(scored, np.array(gold, dtype=np.int64), core, weight)


def _sentences(story: Story, n: int, sentences: list[str]) -> list[list[int]]:
    """For each passage of an article, the numbers of the given sentences that it overlaps."""
    ends = np.cumsum([len(sentence) + 2 for sentence in sentences]) - 2
    spans = [(int(end) - len(sentence), int(end)) for end, sentence in zip(ends, sentences, strict=True)]
    return [[i for i, span in enumerate(spans) if overlaps(p, *span)] for p in story.passages[n]]


def _pair(
    scored: Scored,
    gold: NDArray[np.int64],
    core: list[NDArray[np.int64]],
    weight: float = 1.0,
) -> ArticlePair:
    inputs = features(scored.candidates)
    stacked = np.stack([inputs[name] for name in FEATURES], axis=-1)
    return ArticlePair(stacked, scored.eligible, gold, core, weight)


def overlaps(passage: Any, start: int, end: int) -> bool:
    """Whether at least half of the shorter of the two spans is shared."""
    shared = max(0, min(passage.end, end) - max(passage.start, start))
    return shared * 2 >= max(1, min(passage.end - passage.start, end - start))
