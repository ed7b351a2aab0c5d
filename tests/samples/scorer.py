"""How well a comparison's alignments agree with pairs that were made by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from newsdiff import Comparison, Tier


class Spot(NamedTuple):
    """A stretch of one article, by file name."""

    article: str
    start: int
    end: int

    def meets(self, other: Spot) -> bool:
        """Whether both cover at least half of the shorter one."""
        if self.article != other.article:
            return False
        shared = min(self.end, other.end) - max(self.start, other.start)
        return shared > 0 and shared * 2 >= min(self.end - self.start, other.end - other.start)


Pair = tuple[Spot, Spot]


class Quality(NamedTuple):
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def same(one: Pair, other: Pair) -> bool:
    a, b = one
    return any(a.meets(x) and b.meets(y) for x, y in (other, other[::-1]))


def aligned_pairs(comparison: Comparison) -> list[Pair]:
    """Every two passages of an alignment of the tier `aligned`."""
    spots = {
        p.id: Spot(Path(comparison.article_by_id[p.article].source).name, p.start, p.end)
        for p in comparison.passages
    }
    return [
        (spots[a], spots[b])
        for alignment in comparison.alignments
        if alignment.tier is Tier.ALIGNED
        for a in alignment.a
        for b in alignment.b
    ]


def quality(found: list[Pair], gold: dict[str, Any]) -> Quality:
    """Core pairs must be found; weak ones and those that touch a heading count neither way."""
    pairs: dict[str, list[Pair]] = {"core": [], "weak": []}
    for pair in gold["pairs"]:
        pairs[pair["grade"]].append((Spot(**pair["a"]), Spot(**pair["b"])))
    headings = [Spot(**heading) for heading in gold["headings"]]
    right = [pair for pair in found if any(same(pair, core) for core in pairs["core"])]
    wrong = [
        pair
        for pair in found
        if pair not in right
        and not any(same(pair, weak) for weak in pairs["weak"])
        and not any(spot.meets(heading) for spot in pair for heading in headings)
    ]
    hit = sum(any(same(pair, core) for pair in found) for core in pairs["core"])
    return Quality(len(right) / max(1, len(right) + len(wrong)), hit / len(pairs["core"]))
