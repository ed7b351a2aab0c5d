"""A comparison as a table: one row for each outlet's part of a claim."""

from __future__ import annotations

from collections.abc import Mapping

from newsdiff.cells import alignments, changes, is_moved
from newsdiff.comparison import Cell, Claim, Comparison, Tier
from newsdiff.exports.row import Row
from newsdiff.exports.statement import Outlet, statement
from newsdiff.exports.words import HEADINGS, in_words, material_kinds, quotes

BETWEEN = " … "
"""What stands between two passages of a cell that are quoted in one text."""


def rows(comparison: Comparison) -> list[Row]:
    """Claim by claim, and in each the outlets in order; see `Row`."""
    told, numbers = statement(comparison), comparison.claim_numbers
    return [
        _row(comparison, claim, cell, told.outlet(cell.article), numbers)
        for claim in comparison.claims
        for cell in claim.cells
    ]


def _row(comparison: Comparison, claim: Claim, cell: Cell, outlet: Outlet, numbers: Mapping[str, int]) -> Row:
    best = next(iter(alignments(comparison, cell)), None)
    found = changes(comparison, cell)
    nearest = comparison.passage_by_id[cell.nearest.passage] if cell.nearest else None
    return {
        "claim": numbers[claim.id],
        "label": claim.label,
        "outlet_number": outlet.number,
        "outlet": outlet.name,
        "status": cell.status.value,
        "status_in_words": HEADINGS[cell.status],
        "possible": None if best is None else best.tier is Tier.POSSIBLE,
        "match_score": None if best is None or best.implied else best.score,
        "moved": is_moved(comparison, cell),
        "kinds": ", ".join(material_kinds(found)),
        "changes": "; ".join(in_words(change) for change in found),
        "quote": BETWEEN.join(quotes(comparison, cell)) or None,
        "shared_with": numbers.get(cell.shared_with or ""),
        "nearest": comparison.quote(nearest) if nearest else None,
        "nearest_score": cell.nearest.score if cell.nearest else None,
        "title": outlet.title,
        "published": outlet.published.isoformat() if outlet.published else None,
        "url": outlet.url,
        "source": outlet.source,
        "sha256": outlet.sha256,
    }
