"""A sheet at a width: how high each row is, and what each of its lines shows."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache

from newsdiff.cells import POSSIBLE, reference
from newsdiff.comparison import Status
from tui.plan.cells import CellPlan
from tui.plan.flow import Flow, cells, fitted, padded
from tui.plan.geometry import BAR, GUTTER, RIGHT_PAD, Geometry
from tui.plan.glyphs import CUT, GLYPHS, HATCH, LINK, LINK_BAR
from tui.plan.marks import Mark
from tui.plan.outlets import numbered
from tui.plan.partners import Lit
from tui.plan.pieces import Paragraph, Piece, bracketed
from tui.plan.rowmap import RowMap
from tui.plan.search import Sought, highlighted
from tui.plan.sheet import Sheet
from tui.plan.shown import Shown

CURRENT = "▌"
FOLD = 1
"""Lines of a folded run of rows, without its rule."""
RULE = 1
"""Lines under a row: the one that parts it from the next."""


class Layout(ABC):
    """Rows at the geometry's width; `ColumnLayout` and `StackedLayout` say how a row is made of cells.

    `focus` is the outlet whose differences are marked in the base's text, `shown` the rows that have lines,
    all if it is not given, and `sought` the words that are marked.
    """

    def __init__(
        self,
        sheet: Sheet,
        geometry: Geometry,
        focus: str,
        *,
        shown: Shown | None = None,
        sought: Sought | None = None,
    ) -> None:
        self.sheet = sheet
        self.shown = shown or Shown.of(sheet)
        self.sought = sought
        self.geometry = geometry
        self.focus = focus
        self.measured = sheet.measured[type(self)]
        self.names = {a.id: numbered(sheet.comparison, a.id) for a in sheet.comparison.articles}
        self.flow = lru_cache(maxsize=1024)(Flow)
        self.plan = lru_cache(maxsize=1024)(self._plan)

    @cached_property
    def map(self) -> RowMap:
        """The rows' places, the lines between them included."""
        heights = self._row_heights()
        seen = dict.fromkeys(self.shown.rows, 0) | dict.fromkeys(self.shown.folds, FOLD + RULE)
        return RowMap([seen[row] or heights[row] if row in seen else 0 for row in range(len(heights))])

    def line(self, row: int, number: int, current: bool, lit: Lit = ()) -> list[Piece]:
        """Line `number` of a row, exactly the geometry's width in cells; `lit` cells have a sign.

        In the current row the cell at the left edge has it on its first line alone, where its bar stands.
        """
        bar = Piece(CURRENT if current else " ", Mark.BAR)
        if row in self.shown.folds:
            return [bar, *(self._fold_line(row) if number < FOLD else self._rule())]
        if lit and (cell := self._first_cell(row, number)) is not None and not (current and cell[1]):
            bar = self._sign(lit, *cell, bar)
        return [bar, *self._row_line(row, number, lit)]

    def lit_cells(self, row: int, number: int, lit: Lit) -> list[tuple[int, int]]:
        """The first cell and the one after the last of each part of a line that is lit, left to right."""
        if row in self.shown.folds:
            return []
        return [span for span, each in self._spans(row, number) if each in dict(lit)]

    def match_line(self) -> int | None:
        """The line of the page where the current match begins."""
        if self.sought is None or self.sought.current is None:
            return None
        row = self.sought.current.row
        numbers = range(self.map.height(row))
        marked = (n for n in numbers if any(p.mark is Mark.MATCH_CURRENT for p in self._row_line(row, n)))
        return self.map.top(row) + next(marked, 0)

    def rules(self, row: int) -> int:
        """How many of a row's last lines only part it from the next row."""
        return RULE

    @abstractmethod
    def _row_heights(self) -> list[int]:
        """The lines of every row."""

    @abstractmethod
    def _row_line(self, row: int, number: int, lit: Lit = ()) -> list[Piece]:
        """A line of a row after its bar."""

    @abstractmethod
    def _first_cell(self, row: int, number: int) -> tuple[str, int] | None:
        """The article at the left edge of a line, and the line's number in its cell."""

    @abstractmethod
    def _spans(self, row: int, number: int) -> Iterator[tuple[tuple[int, int], str]]:
        """Where articles' cells begin and end in a line that has their text."""

    @abstractmethod
    def _rule(self) -> list[Piece]:
        """The line that parts two rows, after its bar."""

    def _plan(self, row: int, article: str) -> CellPlan:
        """A cell with what is sought in it, and with brackets where marks have them."""
        claim = self.sheet.claim(row)
        first = claim and reference(self.sheet.comparison, claim)
        against = self.focus if article == first else None
        plan = self.sheet.cell(row, article, against)
        if self.sought is not None and self.sheet.quoted(row, article):
            quote, *notes = plan.paragraphs
            current = self.sought.current_in(row, article)
            pieces = tuple(highlighted(quote.pieces, self.sought.key, current))
            plan = replace(plan, paragraphs=(quote._replace(pieces=pieces), *notes))
        if self.sheet.brackets and plan.paragraphs:
            plan = replace(plan, paragraphs=_in_brackets(plan.paragraphs))
        return plan

    def _marked_key(self) -> str:
        """What decides where brackets stand, which make a text longer."""
        return self.sought.key if self.sheet.brackets and self.sought else ""

    def _fold_line(self, row: int) -> list[Piece]:
        same = row in self.shown.same
        words = f"{CUT} {fold_in_words(self.shown.folds[row], same=same)}"
        glyph = Piece(GLYPHS[Status.IDENTICAL if same else Status.ADDED].ljust(GUTTER), Mark.GLYPH_DROPPED)
        return fitted([glyph, Piece(words, Mark.DIM)], self.geometry.width - BAR)

    def _cell_line(self, plan: CellPlan, number: int, width: int, text_width: int) -> list[Piece]:
        """One cell's part of a line: gutter, text, padding; blank below the cell's last line."""
        flow = self.flow(plan.paragraphs, text_width)
        glyph = plan.glyphs[number] if number < len(plan.glyphs) else Piece("")
        pieces = padded([glyph], GUTTER)
        if number < len(flow):
            pieces += flow.line(number)
        if plan.hatched and not self.sheet.brackets:
            room = width - RIGHT_PAD - cells(pieces)
            hatch = " " + HATCH * (room - 1) if number < len(flow) else HATCH * room
            pieces.append(Piece(hatch[: max(0, room)], Mark.HATCH))
        return padded(pieces, width)

    def _sign(self, lit: Lit, article: str, number: int, unlit: Piece) -> Piece:
        """What stands left of a line of a cell: the sign of a partner, or what is there without one."""
        possible = dict(lit).get(article)
        if possible is None:
            return unlit
        return Piece((POSSIBLE if possible else LINK) if number == 0 else LINK_BAR, Mark.LINK)

    def _filled(self, filling: str) -> list[Piece]:
        return [Piece(filling * (self.geometry.width - BAR), Mark.RULE)]


def fold_in_words(count: int, *, same: bool = False) -> str:
    """What is said of a run of so many claims that the base lacks, or that are the `same` everywhere."""
    told = "that all outlets tell and none alters" if same else "only other outlets tell"
    return f"{count} {'claim' if count == 1 else 'claims'} {told}"


def _in_brackets(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    quote, *notes = paragraphs
    return (quote._replace(pieces=tuple(bracketed(quote.pieces))), *notes)
