"""Rows whose cells stand side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from rich.cells import cell_len, set_cell_size

from newsdiff.comparison import Status
from tui.plan.geometry import BAR, GUTTER, Column
from tui.plan.glyphs import GLYPHS
from tui.plan.layout import RULE, Layout
from tui.plan.marks import Mark
from tui.plan.partners import Lit
from tui.plan.pieces import Piece
from tui.plan.text import display


class ColumnLayout(Layout):
    """One column an outlet; claims that only outlets out of sight tell take one line."""

    def _row_heights(self) -> list[int]:
        columns = [self._column_heights(column) for column in self.geometry.columns]
        heights = [max(each) + RULE for each in zip(*columns, strict=True)]
        for row in self._unseen_rows:
            heights[row] = 1 + self.rules(row)
        return heights

    def rules(self, row: int) -> int:
        after = self.shown.after(row)
        return 0 if self._unseen(row) and after is not None and self._unseen(after) else RULE

    def _column_heights(self, column: Column) -> Sequence[int]:
        """The lines of each row in a column. Only brackets make the base's depend on the focus."""
        marked = self.sheet.brackets and column.article == self.sheet.comparison.base
        name = (column.article, self.focus if marked else "", self._marked_key())
        rows = ([self.plan(row, column.article)] for row in range(len(self.sheet.rows)))
        return self.measured.lines(name, rows, column.text_width)

    def _unseen(self, row: int) -> bool:
        """Whether a row's claim is told by none of the outlets shown."""
        return row in self._unseen_rows

    @cached_property
    def _unseen_rows(self) -> frozenset[int]:
        shown = {column.article for column in self.geometry.columns}
        if len(shown) == len(self.sheet.comparison.articles):
            return frozenset()
        claims = ((row, self.sheet.claim(row)) for row in self.shown.rows if row not in self.shown.folds)
        told = ((row, [cell for cell in claim.cells if cell.passages]) for row, claim in claims if claim)
        return frozenset(row for row, cells in told if not any(cell.article in shown for cell in cells))

    def _row_line(self, row: int, number: int, lit: Lit = ()) -> list[Piece]:
        height = self.map.height(row)
        if self._unseen(row):
            return self._summary(row) if number == 0 else self._rule()
        if number == height - RULE:
            return self._filled(" ") if self.sheet.claim(row) is None else self._rule()
        pieces: list[Piece] = []
        for column in self.geometry.columns:
            plan = self.plan(row, column.article)
            if pieces:
                rule = Piece("│", Mark.RULE)
                lit_here = lit and self._has_text(row, number, column)
                pieces.append(self._sign(lit, column.article, number, rule) if lit_here else rule)
            pieces += self._cell_line(plan, number, column.width, column.text_width)
        return pieces

    def _first_cell(self, row: int, number: int) -> tuple[str, int] | None:
        first = self.geometry.columns[0]
        return (first.article, number) if self._has_text(row, number, first) else None

    def _spans(self, row: int, number: int) -> Iterator[tuple[tuple[int, int], str]]:
        for column in self.geometry.columns:
            if self._has_text(row, number, column):
                yield (column.x, column.x + column.width), column.article

    def _has_text(self, row: int, number: int, column: Column) -> bool:
        if self._unseen(row):
            return False
        return number < len(self.flow(self.plan(row, column.article).paragraphs, column.text_width))

    def _rule(self) -> list[Piece]:
        return [Piece("┼".join("─" * column.width for column in self.geometry.columns), Mark.RULE)]

    def _summary(self, row: int) -> list[Piece]:
        """Who tells a claim that no shown outlet tells, and its label."""
        claim = self.sheet.claim(row)
        assert claim is not None
        tellers = ", ".join(self.names[cell.article] for cell in claim.cells if cell.passages)
        room = self.geometry.width - BAR - GUTTER
        words = f"only in {tellers}: {display(claim.label)}"
        if cell_len(words) > room:
            words = set_cell_size(words, room - 1) + "…"
        glyph = Piece(GLYPHS[Status.ADDED].ljust(GUTTER), Mark.GLYPH_DROPPED)
        return [glyph, Piece(set_cell_size(words, room), Mark.DIM)]
