"""One claim as a Markdown table: a row an outlet."""

from __future__ import annotations

from newsdiff.cells import changes
from newsdiff.comparison import Cell, Claim, Comparison
from newsdiff.exports.markdown import escaped
from newsdiff.exports.statement import Outlet, statement
from newsdiff.exports.table import BETWEEN
from newsdiff.exports.words import heading, in_words, quotes

COLUMNS = ("outlet", "tells the claim", "quote", "changes", "source")


def claim_table(comparison: Comparison, claim: Claim) -> str:
    """What each outlet makes of a claim, the base first: status, exact quote, typed changes and source."""
    told = statement(comparison)
    cells = sorted(claim.cells, key=lambda cell: cell.article != comparison.base)
    rows = [COLUMNS, ("---",) * len(COLUMNS)]
    rows += [_row(comparison, cell, told.outlet(cell.article)) for cell in cells]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _row(comparison: Comparison, cell: Cell, outlet: Outlet) -> tuple[str, ...]:
    quote = BETWEEN.join(quotes(comparison, cell))
    return (
        escaped(outlet.attribution),
        escaped(heading(comparison, cell)),
        f"“{escaped(quote)}”" if quote else "",
        escaped("; ".join(in_words(change) for change in changes(comparison, cell))),
        _source(outlet),
    )


def _source(outlet: Outlet) -> str:
    """Title and date, the title a link where there is one that is safe to follow."""
    title = escaped(outlet.title or outlet.link or "")
    linked = f"[{title}](<{outlet.link}>)" if outlet.link else title
    date = outlet.published.isoformat() if outlet.published else ""
    return ", ".join(part for part in (linked, date) if part)
