"""Rows whose cells stand one under another, for a narrow window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from newsdiff.cells import NOT_FOUND
from newsdiff.comparison import Claim, Status
from tui.plan.cells import CellPlan
from tui.plan.layout import RULE, Layout, cell_height
from tui.plan.marks import GLYPH_MARKS, GLYPHS, Mark
from tui.plan.pieces import Piece, paragraph


class StackedLayout(Layout):
    """Each outlet's text under its name; the outlets without one are named together at the end."""

    def _row_heights(self) -> list[int]:
        width = self.geometry.columns[0].text_width
        key = (width, self.focus if self.sheet.brackets else "", self._marked_key())
        if key not in self.measured:
            self.measured[key] = [
                sum(cell_height(block, width) for block in self._blocks(row)) + RULE
                for row in range(len(self.sheet.rows))
            ]
        return self.measured[key]

    def _row_line(self, row: int, number: int) -> list[Piece]:
        column = self.geometry.columns[0]
        for block in self._blocks(row):
            size = max(len(self.flow(block.paragraphs, column.text_width)), len(block.glyphs))
            if number < size:
                return self._cell_line(block, number, column.width, column.text_width)
            number -= size
        return self._filled(" ") if self.sheet.claim(row) is None else self._rule()

    def _rule(self) -> list[Piece]:
        return self._filled("─")

    def _blocks(self, row: int) -> Iterator[CellPlan]:
        claim = self.sheet.claim(row)
        if claim is None:
            yield self.plan(row, self.sheet.comparison.base)
            return
        for column in self.geometry.columns:
            plan = self.plan(row, column.article)
            name, label = self.names[column.article], self._label(column.article)
            if claim.cell(column.article).passages:
                yield replace(plan, paragraphs=(paragraph(Piece(name, label)), *plan.paragraphs))
            elif plan.hatched:
                words = paragraph(Piece(f"{name}: ", label), *plan.paragraphs[0].pieces)
                yield replace(plan, paragraphs=(words,))
        yield from self._absent(claim)

    def _absent(self, claim: Claim) -> Iterator[CellPlan]:
        base = self.sheet.comparison.base
        seen = (column.article for column in self.geometry.columns if column.article != base)
        names = [self.names[article] for article in seen if not claim.cell(article).passages]
        if names:
            words = paragraph(Piece(f"{NOT_FOUND}: {', '.join(names)}", Mark.ABSENT))
            glyph = Piece(GLYPHS[Status.DROPPED], GLYPH_MARKS[Status.DROPPED])
            yield CellPlan(Status.DROPPED, (glyph,), (words,))

    def _label(self, article: str) -> Mark:
        return Mark.HEAD_FOCUSED if article == self.focus else Mark.LABEL
