"""The claims as rows in which every article reads in its own order: a collation's parallel segments.

A collation table cannot show moves. What an article tells elsewhere than the base is put in a row of its
own, where that article has it, and names the claim that it belongs to.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from newsdiff.comparison import Comparison
from newsdiff.exports.rising import longest_rising

_Run = tuple[int, tuple[str, ...]]
"""A claim's index, and passages of one article that follow each other in it."""


@dataclass(frozen=True)
class Segment:
    """Passages by article id. `claim` is an index; `moved` is set where they stand outside of its row."""

    claim: int
    passages: dict[str, tuple[str, ...]]
    moved: bool = False


def segments(comparison: Comparison) -> list[Segment]:
    """One row a claim, in the base's order, and rows for what is told out of that order.

    Each article's passages, read down the rows, are in the order of its text, and each stands in one row.
    """
    rows: list[dict[str, tuple[str, ...]]] = [{} for _ in comparison.claims]
    strays: dict[int, list[Segment]] = defaultdict(list)
    for article in comparison.articles:
        runs = _runs(comparison, article.id)
        chain = longest_rising([claim for claim, _ in runs])
        after = -1
        for at, (claim, passages) in enumerate(runs):
            if at in chain:
                rows[claim][article.id] = passages
                after = claim
            else:
                strays[after].append(Segment(claim, {article.id: passages}, moved=True))
    found = [*strays[-1]]
    for claim, row in enumerate(rows):
        found += [Segment(claim, row)] if row else []
        found += strays[claim]
    return list(_settled(found))


def _settled(found: list[Segment]) -> Iterator[Segment]:
    """The same, with the first row of a claim that has no other as its own, not as a move."""
    own = {segment.claim for segment in found if not segment.moved}
    for segment in found:
        yield segment if segment.claim in own else replace(segment, moved=False)
        own.add(segment.claim)


def _runs(comparison: Comparison, article: str) -> list[_Run]:
    """An article's passages in the order of its text, by the claims that they belong to."""
    told = [
        (comparison.passage_by_id[name].start, number, name)
        for number, claim in enumerate(comparison.claims)
        for cell in [claim.cell(article)]
        if cell.shared_with is None
        for name in cell.passages
    ]
    runs = groupby(sorted(told), key=lambda item: item[1])
    return [(claim, tuple(name for *_, name in run)) for claim, run in runs]
