"""The matrix on a terminal, by Rich."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from newsdiff.cells import GLYPHS, POSSIBLE, tellers
from newsdiff.comparison import Comparison, Status
from newsdiff.exports.plain import one_line
from newsdiff.exports.statement import statement
from newsdiff.exports.words import HEADINGS, glyphs

STYLES = {Status.ALTERED: "bold yellow", Status.ADDED: "bold blue", Status.DROPPED: "dim"}


def console_matrix(comparison: Comparison) -> Iterator[RenderableType]:
    """Claims × outlets, what the glyphs mean, and what newsdiff does not judge."""
    stated = statement(comparison)
    table = Table(box=None, pad_edge=False, title=Text(stated.how()), title_justify="left")
    table.add_column("#", justify="right", style="dim")
    table.add_column("claim", no_wrap=True, overflow="ellipsis")
    for outlet in stated.outlets:
        table.add_column(
            Text(outlet.label), justify="center", overflow="ellipsis", min_width=12, max_width=16
        )
    table.add_column("told by", justify="right", style="dim")
    for number, claim in enumerate(comparison.claims, start=1):
        cells = [Text(glyphs(comparison, cell), STYLES.get(cell.status, "")) for cell in claim.cells]
        sure, possibly = tellers(comparison, claim)
        count = f"{sure}{POSSIBLE if possibly else ''} of {len(claim.cells)}"
        table.add_row(str(number), Text(one_line(claim.label)), *cells, count)
    yield table
    legend = [*((GLYPHS[status], words) for status, words in HEADINGS.items()), (POSSIBLE, "possibly")]
    yield Text("  ".join(f"{glyph} {words}" for glyph, words in legend), "dim")
    yield Text(f"{stated.review}. {stated.note}", "dim")
