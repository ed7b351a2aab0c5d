"""How much of an article stands in passages that are aligned with another's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from newsdiff.alignment import shipped_model
from newsdiff.comparison import Comparison, Tier
from newsdiff.reuse.words import Words

Direction = tuple[str, str]
"""Two article ids: how much of the first the second has too."""


@dataclass(frozen=True)
class Told:
    """How many words outside quotation marks of an article stand in passages aligned with another's."""

    aligned: int = 0
    in_order: int = 0


def told(comparison: Comparison, words: Mapping[str, Words]) -> Mapping[Direction, Told]:
    """For each two articles with an alignment, each way.

    What counts would be aligned at the normal sensitivity, whatever the one chosen, so that text groups do
    not depend on it; the strict one calls such matches possible. In order is what has not moved.
    """
    least = shipped_model().aligned["normal"]
    tiers = set(Tier) if comparison.settings.get("match") == "strict" else {Tier.ALIGNED}
    weight = _unquoted(comparison, words)
    article = {passage.id: passage.article for passage in comparison.passages}
    aligned: dict[Direction, set[str]] = defaultdict(set)
    in_order: dict[Direction, set[str]] = defaultdict(set)
    for alignment in comparison.alignments:
        if alignment.tier not in tiers or alignment.implied or alignment.score < least:
            continue
        for own, other in ((alignment.a, alignment.b), (alignment.b, alignment.a)):
            way = article[own[0]], article[other[0]]
            aligned[way].update(own)
            if not alignment.moved:
                in_order[way].update(own)
    return {
        way: Told(sum(weight[name] for name in names), sum(weight[name] for name in in_order[way]))
        for way, names in aligned.items()
    }


def _unquoted(comparison: Comparison, words: Mapping[str, Words]) -> dict[str, int]:
    """How many words each passage has outside quotation marks."""
    starts = {name: own.starts[~own.quoted] for name, own in words.items()}
    return {
        passage.id: int(
            np.searchsorted(starts[passage.article], passage.end)
            - np.searchsorted(starts[passage.article], passage.start)
        )
        for passage in comparison.passages
    }
