"""A comparison as a table: one row for each outlet's part of a claim."""

from __future__ import annotations

from typing import Any

from newsdiff.comparison import Cell, Comparison, Tier
from newsdiff.exports.statement import Outlet, statement
from newsdiff.exports.words import HEADINGS, alignments, changes, in_words, quotes

BETWEEN = " … "
"""What stands between two passages of a cell that are quoted in one text."""


def rows(comparison: Comparison) -> list[dict[str, Any]]:
    """Rows with the same keys, claim by claim and in each the outlets in order: `pandas.DataFrame(rows)`.

    Missing values are None; `changes` are in words, `kinds` their kinds, each once.
    """
    told = statement(comparison)
    return [
        _row(comparison, number, claim.label, cell, told.outlet(cell.article))
        for number, claim in enumerate(comparison.claims, start=1)
        for cell in claim.cells
    ]


def _row(comparison: Comparison, number: int, label: str, cell: Cell, outlet: Outlet) -> dict[str, Any]:
    best = next(iter(alignments(comparison, cell)), None)
    found = changes(comparison, cell)
    nearest = comparison.passage_by_id[cell.nearest.passage] if cell.nearest else None
    return {
        "claim": number,
        "label": label,
        "outlet_number": outlet.number,
        "outlet": outlet.name,
        "status": cell.status.value,
        "status_in_words": HEADINGS[cell.status],
        "possible": None if best is None else best.tier is Tier.POSSIBLE,
        "match_score": None if best is None else best.score,
        "moved": any(alignment.moved for alignment in alignments(comparison, cell)),
        "kinds": ", ".join(sorted({change.kind for change in found})),
        "changes": "; ".join(in_words(change) for change in found),
        "quote": BETWEEN.join(quotes(comparison, cell)) or None,
        "shared_with": _position(comparison, cell.shared_with),
        "nearest": comparison.quote(nearest) if nearest else None,
        "nearest_score": cell.nearest.score if cell.nearest else None,
        "title": outlet.title,
        "published": outlet.published.isoformat() if outlet.published else None,
        "url": outlet.url,
        "source": outlet.source,
        "sha256": outlet.sha256,
    }


def _position(comparison: Comparison, claim: str | None) -> int | None:
    """The number of a claim, counted as a reader does."""
    return next((n for n, each in enumerate(comparison.claims, start=1) if each.id == claim), None)
