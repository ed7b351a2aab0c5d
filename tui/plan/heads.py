"""The columns' heads: each outlet's number, name and date, and its counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.cells import cell_len, set_cell_size

from newsdiff.cells import POSSIBLE
from newsdiff.comparison import Comparison
from tui.plan.flow import cells, fitted, padded
from tui.plan.geometry import BAR, GUTTER, Column, Geometry
from tui.plan.glyphs import COUNTED, GLYPH_MARKS, GLYPHS
from tui.plan.marks import Mark
from tui.plan.outlets import known_of, numbered
from tui.plan.pieces import Piece
from tui.plan.sheet import Sheet

FOCUSED = "▸"


def heads(sheet: Sheet, geometry: Geometry, focus: str) -> list[list[Piece]]:
    """The heads' lines, each of the geometry's width; stacked, only the focused outlet has one."""
    comparison, columns = sheet.comparison, geometry.columns
    if geometry.stacked:
        columns = tuple(column for column in columns if column.article == focus)
    unseen = geometry.outlets - len(columns)
    names, counts = [Piece(" " * BAR)], [Piece(" " * BAR)]
    for place, column in enumerate(columns):
        if place:
            names.append(Piece("│", Mark.RULE))
            counts.append(Piece("│", Mark.RULE))
        more = f"+{unseen} ⇥" if unseen and place == len(columns) - 1 else ""
        names += _name(comparison, column, column.article == focus, more)
        counts += _in_line(_counts(sheet, column.article), column.width)
    crossing = "─" if geometry.stacked else "┼"
    rule = Piece(" " * BAR + crossing.join("─" * column.width for column in columns), Mark.RULE)
    return [fitted(line, geometry.width) for line in (names, counts, [rule])]


def _name(comparison: Comparison, column: Column, focused: bool, more: str) -> list[Piece]:
    """Number, name, and what is known of both where it fits; `more` tells how many have no room."""
    mark = Mark.HEAD_FOCUSED if focused else Mark.HEAD
    name = numbered(comparison, column.article)
    known = known_of(comparison.article_by_id[column.article])
    base = " BASE" if column.article == comparison.base else ""
    room = column.width - GUTTER - cell_len(more) - cell_len(base)
    if cell_len(name) > room - 1:
        name = set_cell_size(name, max(1, room - 2)) + "…"
    pointer = Piece((FOCUSED if focused else "").ljust(GUTTER), mark)
    pieces = [pointer, Piece(name, mark), Piece(base, Mark.HEAD)]
    if known and cell_len(name) + cell_len(known) + 4 <= room:
        pieces.append(Piece(f" · {known}", Mark.DIM))
    return [*padded(pieces, column.width - cell_len(more)), Piece(more, Mark.DIM)]


def _counts(sheet: Sheet, article: str) -> Iterator[list[Piece]]:
    """Each count with its glyph before it, possible matches counted apart."""
    if article == sheet.comparison.base:
        yield [Piece(f"{sheet.base_words} words", Mark.DIM)]
        return
    for status in COUNTED:
        glyph = Piece(GLYPHS[status], GLYPH_MARKS[status])
        yield [glyph, Piece(str(sheet.counts[article][status]), Mark.DIM)]
        if possible := sheet.possible[article][status]:
            yield [glyph, Piece(f"{POSSIBLE}{possible}", Mark.DIM)]


def _in_line(counts: Iterable[list[Piece]], width: int) -> list[Piece]:
    """The counts that fit whole; one that is cut would be another number."""
    line = [Piece(" " * GUTTER)]
    for count in counts:
        if cells(line) + cells(count) > width:
            break
        line += [*count, Piece(" ")]
    return fitted(line, width)
