"""Claims × outlets, one glyph a cell, each with its words for those who hear the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newsdiff.cells import changes, told
from newsdiff.comparison import Cell, Claim, Comparison
from newsdiff.exports.html.markup import esc, number_and_name
from newsdiff.exports.selection import marks
from newsdiff.exports.statement import Statement
from newsdiff.exports.words import glyphs, heading, material_kinds

SINGLE = "single"


def matrix(comparison: Comparison, stated: Statement, numbers: Mapping[str, int]) -> Iterator[str]:
    """The table; `numbers` are the claims' numbers by id, whatever the base."""
    heads = "".join(_head(comparison, outlet.id, number_and_name(outlet)) for outlet in stated.outlets)
    yield '<table class="matrix">\n<caption>Who tells which claim</caption>\n'
    yield f'<thead><tr><th scope="col" class="label">Claim</th>{heads}</tr></thead>\n<tbody>\n'
    for claim in comparison.claims:
        number = numbers[claim.id]
        label = f'<a href="#claim-{number}"><b class="number">{number}</b>{esc(claim.label)}</a>'
        cells = "".join(_cell(comparison, cell) for cell in claim.cells)
        yield f'<tr data-marks="{tokens(comparison, claim)}">'
        yield f'<th scope="row" class="label">{label}</th>{cells}</tr>\n'
    yield "</tbody>\n</table>\n"


def tokens(comparison: Comparison, claim: Claim) -> str:
    """What the filter knows a claim by, with spaces between."""
    known = {"-".join(mark.split()) for mark in marks(comparison, claim)}
    return esc(" ".join(sorted(known | ({SINGLE} if len(told(claim)) == 1 else set()))))


def _head(comparison: Comparison, article: str, name: str) -> str:
    base = ' class="base"' if article == comparison.base else ""
    return f'<th scope="col"{base}><span>{name}</span></th>'


def _cell(comparison: Comparison, cell: Cell) -> str:
    found = material_kinds(changes(comparison, cell))
    kinds = f": {', '.join(found)}" if found else ""
    words = esc(heading(comparison, cell) + kinds)
    base = " base" if cell.article == comparison.base else ""
    glyph = glyphs(comparison, cell)
    return (
        f'<td class="{cell.status.value}{base}" title="{words}">'
        f'<span aria-hidden="true">{glyph}</span><span class="heard">{words}</span></td>'
    )
