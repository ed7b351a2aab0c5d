"""The articles as they were read, side by side, and the marks of the alignments known so far."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from corpus import Article, Block, BlockKind
from corpus.passages import PassageSpan, find_passages
from newsdiff.arriving import Arriving
from newsdiff.cells import POSSIBLE
from newsdiff.comparison import Relation, Status, Tier
from tui.plan.flow import MIN_CELLS, fitted
from tui.plan.geometry import BAR, GUTTER, Column, Geometry, arrange
from tui.plan.glyphs import GLYPH_MARKS, GLYPHS
from tui.plan.marks import Mark
from tui.plan.pieces import Piece
from tui.plan.text import display, word_count
from tui.plan.wrapping import wrap

HEADINGS = (BlockKind.HEADLINE, BlockKind.HEADING)
_SHOWN_AS = {
    Relation.IDENTICAL: Status.IDENTICAL,
    Relation.REWORDED: Status.REWORDED,
    Relation.ALTERED: Status.ALTERED,
}
_RANK = (Status.IDENTICAL, Status.REWORDED, Status.ALTERED)
MOST = 2_000
"""Passages of an article that are shown: nobody reads further while the rest is compared."""


class TextLine(NamedTuple):
    """A line of an article's text and the passages that begin in it, by number."""

    text: str
    passages: range
    mark: Mark


class Preview:
    """Lines of text in the columns that the reader will have. Articles go by number, the base included."""

    def __init__(self, articles: Sequence[Article], base: int) -> None:
        self._articles = articles
        self._base = base
        self._names = [f"a{number}" for number in range(1, len(articles) + 1)]
        self._passages = [find_passages(article, MOST) for article in articles]
        self._starts = [[passage.start for passage in passages] for passages in self._passages]
        self._found: dict[tuple[int, int], tuple[Status, bool]] = {}
        self._lines: dict[tuple[int, int], list[TextLine]] = {}

    def mark(self, found: Arriving) -> Iterator[tuple[int, int]]:
        """Keep what an outlet makes of the base's passages; gives the numbers of article and passage changed.

        The strongest mark of a passage is shown.
        """
        sides = (found.a, found.b)
        numbers = [self._names.index(side[0].article) for side in sides]
        if self._base not in numbers:
            return
        other = 1 - numbers.index(self._base)
        status = _SHOWN_AS[found.relation]
        for passage in sides[other]:
            at = bisect_right(self._starts[numbers[other]], passage.start) - 1
            before = self._found.get((numbers[other], at))
            if before is None or _RANK.index(status) > _RANK.index(before[0]):
                self._found[numbers[other], at] = status, found.tier is Tier.POSSIBLE
                yield numbers[other], at

    def places(
        self, geometry: Geometry, passages: Collection[tuple[int, int]], height: int
    ) -> Iterator[tuple[int, int]]:
        """Where in the first `height` lines the marks of some passages stand: cell and line."""
        for column in self._columns(geometry):
            number = self._names.index(column.article)
            for y, line in enumerate(self._lines_of(column)[:height]):
                if any((number, at) in passages for at in line.passages):
                    yield column.x, y

    def geometry(self, width: int) -> Geometry:
        others = [name for number, name in enumerate(self._names) if number != self._base]
        return arrange(width, self._names, self._names[self._base], others[0])

    def heads(self, geometry: Geometry) -> list[list[Piece]]:
        """Number, name and length of each outlet, and a rule."""
        names: list[Piece] = [Piece(" " * BAR)]
        counts: list[Piece] = [Piece(" " * BAR)]
        shown = self._columns(geometry)
        for place, column in enumerate(shown):
            number = self._names.index(column.article)
            article = self._articles[number]
            base = " BASE" if number == self._base else ""
            words = sum(word_count(block.of(article.text)) for block in article.body)
            edge = [Piece("│", Mark.RULE)] if place else []
            name = Piece(f"  {number + 1} {display(article.outlet)}{base}", Mark.HEAD)
            names += [*edge, *fitted([name], column.width)]
            counts += [*edge, *fitted([Piece(f"  {words} words", Mark.DIM)], column.width)]
        rule = Piece(" " * BAR + "┼".join("─" * column.width for column in shown), Mark.RULE)
        return [fitted(line, geometry.width) for line in (names, counts, [rule])]

    def line(self, geometry: Geometry, y: int) -> list[Piece]:
        """A line of all columns, counted from the top of the texts."""
        pieces: list[Piece] = [Piece(" " * BAR)]
        for place, column in enumerate(self._columns(geometry)):
            if place:
                pieces.append(Piece("│", Mark.RULE))
            lines = self._lines_of(column)
            pieces += fitted(self._cell(column, lines[y]) if y < len(lines) else [], column.width)
        return fitted(pieces, geometry.width)

    def _columns(self, geometry: Geometry) -> Sequence[Column]:
        return geometry.columns[:1] if geometry.stacked else geometry.columns

    def _cell(self, column: Column, line: TextLine) -> list[Piece]:
        number = self._names.index(column.article)
        found = [self._found[number, at] for at in line.passages if (number, at) in self._found]
        status, possible = max(found, key=lambda one: _RANK.index(one[0]), default=(None, False))
        if status is None:
            return [Piece(" " * GUTTER), Piece(line.text, line.mark)]
        glyph = GLYPHS[status] + (POSSIBLE if possible else "")
        return [Piece(glyph.ljust(GUTTER), GLYPH_MARKS[status]), Piece(line.text, line.mark)]

    def _lines_of(self, column: Column) -> list[TextLine]:
        number, width = self._names.index(column.article), max(MIN_CELLS, column.text_width)
        if (number, width) not in self._lines:
            self._lines[number, width] = _wrapped(self._articles[number], self._passages[number], width)
        return self._lines[number, width]


def _wrapped(article: Article, passages: Sequence[PassageSpan], width: int) -> list[TextLine]:
    """The article's body wrapped, with an empty line after each block."""
    of_block: dict[int, list[int]] = {}
    for number, passage in enumerate(passages):
        of_block.setdefault(passage.block, []).append(number)
    last = passages[-1].block if passages else len(article.blocks)
    lines: list[TextLine] = []
    for index, block in enumerate(article.blocks[: last + 1]):
        if block.kind is not BlockKind.EXCLUDED:
            lines += _block_lines(article, block, passages, of_block.get(index, []), width)
            lines.append(TextLine("", range(0), Mark.PLAIN))
    return lines


def _block_lines(
    article: Article, block: Block, passages: Sequence[PassageSpan], numbers: Sequence[int], width: int
) -> list[TextLine]:
    cuts = [passages[number].start for number in numbers]
    edges = [block.start, *cuts, block.end]
    parts = [display(article.text[a:b]) for a, b in pairwise(edges)]
    starts = [sum(map(len, parts[: place + 1])) for place in range(len(cuts))]
    text, mark = "".join(parts), Mark.HEADING if block.kind in HEADINGS else Mark.PLAIN
    lines, before = [], 0
    for start, end in wrap(text, width):
        until = sum(at < end for at in starts)
        first = numbers[0] if numbers else 0
        lines.append(TextLine(text[start:end], range(first + before, first + until), mark))
        before = until
    return lines
