"""Outlets × outlets: how much of each one's wording another has too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdiff.comparison import Comparison
from tui.plan.bars import SCALE, shaded
from tui.plan.listing import Entry, how_to_read, line
from tui.plan.marks import Mark
from tui.plan.outlets import numbered
from tui.plan.pieces import Piece
from tui.plan.tables import name_column, named

LEAST_CELL = 8
MOST_CELL = 24


def heatmap(comparison: Comparison, width: int) -> Iterator[Entry]:
    """A table a band of outlets; the share is that of the row's outlet."""
    if not comparison.reuse.pairs:
        yield from how_to_read("Shared wording was not measured.")
        return
    articles = [article.id for article in comparison.articles]
    names = name_column(comparison, width)
    room = width - names
    cell = max(LEAST_CELL, min(MOST_CELL, room // len(articles)))
    for band in _bands(articles, max(1, room // cell)):
        heads = [Piece(named(numbered(comparison, each), cell), Mark.LABEL) for each in band]
        yield line(Piece(named("of ↓ in →", names), Mark.NOTE), *heads)
        for row in articles:
            label = Piece(named(numbered(comparison, row), names), Mark.LABEL)
            yield line(label, *(_cell(comparison, row, each, cell) for each in band))
    yield from how_to_read(
        f"Read along a row: how much of that outlet's wording the outlet over the column has too, in runs of "
        f"five words and more, without what is in quotation marks. {SCALE}. "
        "That two share wording does not tell which had it first, or whether both have it from a third."
    )


def _cell(comparison: Comparison, row: str, column: str, width: int) -> Piece:
    """Most shared is strongest; nothing shared is a dot."""
    pair = comparison.reuse.pair(row, column)
    if row == column or pair is None:
        return Piece(f"{'╲' if row == column else '':^{width - 1}} ", Mark.RULE)
    share = (pair.a if pair.a.article == row else pair.b).shared
    return Piece(shaded(share, width), Mark.BAR if share else Mark.DIM)


def _bands(articles: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    for first in range(0, len(articles), size):
        yield articles[first : first + size]
