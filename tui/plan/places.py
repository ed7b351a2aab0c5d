"""Where in its article a passage stands, by its paragraph."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus import BlockKind
from newsdiff.comparison import Comparison, Passage
from tui.plan.outline import HEADINGS


class Place(NamedTuple):
    """A paragraph's number in its article, from 1, and how many the article has."""

    number: int
    total: int

    def __str__(self) -> str:
        return f"¶{self.number}\u00a0of\u00a0{self.total}"


class Places:
    """The paragraphs of every article; headings and excluded blocks are none."""

    def __init__(self, comparison: Comparison) -> None:
        self._starts = {
            article.id: [
                block.start
                for block in article.blocks
                if block.kind is not BlockKind.EXCLUDED and block.kind not in HEADINGS
            ]
            for article in comparison.articles
        }

    def in_words(self, passages: Sequence[Passage]) -> Iterator[str]:
        """The paragraphs of an article's passages, as `¶3, ¶9 of 14`; nothing where they are not known."""
        found = list(dict.fromkeys(filter(None, map(self.of, passages))))
        if found:
            before = "".join(f"¶{place.number}, " for place in found[:-1])
            yield f"{before}{found[-1]}"

    def of(self, passage: Passage) -> Place | None:
        """The paragraph that a passage begins in; None where the article's blocks are not known."""
        starts = self._starts[passage.article]
        number = bisect_right(starts, passage.start)
        return Place(number, len(starts)) if number else None
