"""Claims × outlets: a glyph a cell, and the outlet's figure where the claim has one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size

from newsdiff.cells import POSSIBLE
from newsdiff.comparison import Cell, Claim, Status
from tui.plan.cells import Planner, cell_glyph
from tui.plan.flow import padded
from tui.plan.layout import CURRENT
from tui.plan.marks import Mark
from tui.plan.pieces import Piece
from tui.plan.text import display
from tui.plan.values import in_brief, main_row, value_piece

NUMBER = 5
TOLD = 9
MAX_OUTLET = 16
GLYPHS = 2
"""Cells of an outlet's glyph and of the one beside it."""
MIN_OUTLET = 3
MIN_LABEL = 12


@dataclass(frozen=True, slots=True)
class Matrix:
    """The matrix at a width: cells for the claim's label and for each outlet.

    `told` is whether there is room to say how many outlets tell a claim.
    """

    planner: Planner
    width: int
    label: int
    outlet: int
    told: bool

    @classmethod
    def at(cls, planner: Planner, width: int) -> Matrix:
        """Divide a width; the outlets' names are cut before the labels are."""
        articles = planner.comparison.articles
        told = width >= 60
        room = width - NUMBER - (TOLD if told else 0)
        widest = max(*(cell_len(name) for name in _names(planner)), GLYPHS + _widest_value(planner)) + 1
        fair = (room - max(MIN_LABEL, room * 3 // 10)) // len(articles)
        outlet = max(MIN_OUTLET, min(widest, MAX_OUTLET, fair))
        return cls(planner, width, max(0, room - outlet * len(articles)), outlet, told)

    def head(self) -> list[Piece]:
        """The column heads; names give way to the outlets' numbers where they do not fit."""
        pieces = [Piece("# ".rjust(NUMBER) + _fit("claim", self.label), Mark.DIM)]
        for number, name in enumerate(_names(self.planner), 1):
            whole = cell_len(name) < self.outlet or self.outlet > MIN_OUTLET + 2
            pieces.append(Piece(_fit(name if whole else str(number), self.outlet), Mark.LABEL))
        return padded(pieces + ([Piece("told by", Mark.DIM)] if self.told else []), self.width)

    def line(self, number: int, current: bool = False) -> list[Piece]:
        """One claim's line, with a bar before the current one."""
        claim = self.planner.comparison.claims[number]
        bar = Piece(CURRENT if current else " ", Mark.BAR)
        pieces = [bar, Piece(f"{number + 1:>{NUMBER - 2}} ", Mark.DIM), Piece(self._label(claim))]
        for cell in claim.cells:
            pieces += self._cell(claim, cell)
        if self.told:
            count = sum(bool(cell.passages) for cell in claim.cells)
            pieces.append(Piece(f"{count} of {len(claim.cells)}", Mark.DIM))
        return padded(pieces, self.width)

    def _label(self, claim: Claim) -> str:
        return _fit(display(claim.label), self.label)

    def _cell(self, claim: Claim, cell: Cell) -> Sequence[Piece]:
        glyph = self.planner.base_glyph(claim) if cell.status is Status.BASE else cell_glyph(cell)
        possible = POSSIBLE if self.planner.is_possible(cell) else " "
        pieces = [glyph, Piece(possible.ljust(GLYPHS - 1), Mark.GLYPH_EXTRA)]
        row = main_row(claim)
        if row is not None:
            room = max(0, self.outlet - GLYPHS - 1)
            pieces.append(value_piece(row, cell.article, self.planner.comparison.base, room))
        return padded(pieces, self.outlet)


def _widest_value(planner: Planner) -> int:
    rows = (row for claim in planner.comparison.claims if (row := main_row(claim)) is not None)
    return max((cell_len(in_brief(value)) for row in rows for value in row.values), default=0)


def _names(planner: Planner) -> list[str]:
    articles = enumerate(planner.comparison.articles, 1)
    return [f"{number} {display(article.outlet)}" for number, article in articles]


def _fit(text: str, cells: int) -> str:
    """The text in that many cells, with an ellipsis and a space at the end where it is cut."""
    if cell_len(text) >= cells > 2:
        return set_cell_size(text, cells - 2) + "… "
    return set_cell_size(text, max(0, cells))
