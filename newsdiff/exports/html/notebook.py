"""The matrix for a notebook, which brings its own style and policy."""

from __future__ import annotations

from newsdiff.cells import GLYPHS, changes
from newsdiff.comparison import Cell, Claim, Comparison
from newsdiff.exports.html.markup import esc, number_and_name
from newsdiff.exports.statement import statement
from newsdiff.exports.words import HEADINGS, glyphs, heading, material_kinds


def notebook(comparison: Comparison) -> str:
    """A table without script or style: a glyph a cell, and the kinds of what is altered."""
    stated = statement(comparison)
    heads = "".join(f'<th scope="col">{number_and_name(outlet)}</th>' for outlet in stated.outlets)
    rows = "".join(_row(comparison, number, claim) for number, claim in enumerate(comparison.claims, start=1))
    legend = " · ".join(f"{glyph} {esc(HEADINGS[status])}" for status, glyph in GLYPHS.items())
    return (
        f"<table><caption>{esc(stated.how())}</caption>"
        f'<thead><tr><th scope="col">claim</th>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table><p>{legend}</p><p>{esc(stated.review)}. {esc(stated.note)}</p>"
    )


def _row(comparison: Comparison, number: int, claim: Claim) -> str:
    cells = "".join(_cell(comparison, cell) for cell in claim.cells)
    return f'<tr><th scope="row">{number} {esc(claim.label)}</th>{cells}</tr>'


def _cell(comparison: Comparison, cell: Cell) -> str:
    kinds = ", ".join(material_kinds(changes(comparison, cell)))
    shown = f"{glyphs(comparison, cell)} {esc(kinds)}".rstrip()
    return f'<td title="{esc(heading(comparison, cell))}">{shown}</td>'
