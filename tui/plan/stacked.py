"""Rows whose cells stand one under another, for a narrow window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from newsdiff.cells import NOT_FOUND
from newsdiff.comparison import Claim, Status
from tui.plan.cells import CellPlan
from tui.plan.glyphs import GLYPH_MARKS, GLYPHS
from tui.plan.layout import RULE, Layout
from tui.plan.marks import Mark
from tui.plan.partners import Lit
from tui.plan.pieces import Piece, paragraph


class _Block(NamedTuple):
    """One outlet's lines of a row; those of several that lack the claim are no article's."""

    article: str
    plan: CellPlan


class StackedLayout(Layout):
    """Each outlet's text under its name; the outlets without one are named together at the end."""

    def _row_heights(self) -> list[int]:
        name = (self.focus if self.sheet.brackets else "", self._marked_key())
        rows = ([block.plan for block in self._blocks(row)] for row in range(len(self.sheet.rows)))
        width = self.geometry.columns[0].text_width
        return [lines + RULE for lines in self.measured.lines(name, rows, width)]

    def _row_line(self, row: int, number: int, lit: Lit = ()) -> list[Piece]:
        column = self.geometry.columns[0]
        if (found := self._block_at(row, number)) is not None:
            block, number = found
            return self._cell_line(block.plan, number, column.width, column.text_width)
        return self._filled(" ") if self.sheet.claim(row) is None else self._rule()

    def _block_at(self, row: int, number: int) -> tuple[_Block, int] | None:
        """The block that has a row's line, and the line's number in it."""
        width = self.geometry.columns[0].text_width
        for block in self._blocks(row):
            size = max(len(self.flow(block.plan.paragraphs, width)), len(block.plan.glyphs))
            if number < size:
                return block, number
            number -= size
        return None

    def _first_cell(self, row: int, number: int) -> tuple[str, int] | None:
        found = self._block_at(row, number)
        return (found[0].article, found[1]) if found else None

    def _spans(self, row: int, number: int) -> Iterator[tuple[tuple[int, int], str]]:
        if (found := self._first_cell(row, number)) is not None:
            yield (0, self.geometry.width), found[0]

    def _rule(self) -> list[Piece]:
        return self._filled("─")

    def _blocks(self, row: int) -> Iterator[_Block]:
        claim = self.sheet.claim(row)
        if claim is None:
            base = self.sheet.comparison.base
            yield _Block(base, self.plan(row, base))
            return
        for column in self.geometry.columns:
            plan = self.plan(row, column.article)
            name, label = self.names[column.article], self._label(column.article)
            if claim.cell(column.article).passages:
                named = replace(plan, paragraphs=(paragraph(Piece(name, label)), *plan.paragraphs))
                yield _Block(column.article, named)
            elif plan.hatched:
                words = paragraph(Piece(f"{name}: ", label), *plan.paragraphs[0].pieces)
                yield _Block(column.article, replace(plan, paragraphs=(words,)))
        yield from self._absent(claim)

    def _absent(self, claim: Claim) -> Iterator[_Block]:
        base = self.sheet.comparison.base
        seen = (column.article for column in self.geometry.columns if column.article != base)
        names = [self.names[article] for article in seen if not claim.cell(article).passages]
        if names:
            words = paragraph(Piece(f"{NOT_FOUND}: {', '.join(names)}", Mark.ABSENT))
            glyph = Piece(GLYPHS[Status.DROPPED], GLYPH_MARKS[Status.DROPPED])
            yield _Block("", CellPlan(Status.DROPPED, (glyph,), (words,)))

    def _label(self, article: str) -> Mark:
        return Mark.HEAD_FOCUSED if article == self.focus else Mark.LABEL
