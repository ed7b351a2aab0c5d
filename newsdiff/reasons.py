"""Why the passages of a claim are matched, or are not, as records for people and programs alike."""

from __future__ import annotations

from typing import Any

from corpus.folding import fold_key
from newsdiff.alignment import shipped_model
from newsdiff.cells import shown_alignments, told_by
from newsdiff.comparison import Alignment, Cell, Change, Claim, Comparison, Location
from newsdiff.explaining import explain
from newsdiff.exports.words import heading, quotes
from newsdiff.rules import RULES, SEVERITIES


def claims_of(comparison: Comparison, wanted: str | None) -> list[Claim]:
    """The claim of a number from 1, those with these words in a passage or, without any, all of them."""
    if wanted is None:
        return list(comparison.claims)
    if wanted.isascii() and wanted.isdigit() and len(wanted) < 10:
        number = int(wanted)
        return list(comparison.claims[number - 1 : number]) if number else []
    key = fold_key(wanted)
    return [claim for claim in comparison.claims if key and key in _text(comparison, claim)]


def thresholds(comparison: Comparison) -> dict[str, float]:
    """The least match scores of the tiers, at the sensitivity that the comparison was made with."""
    model = shipped_model()
    match = comparison.settings.get("match", "normal")
    aligned = next((score for name, score in model.aligned.items() if name == match), model.aligned["normal"])
    return {"aligned": aligned, "possible": model.possible}


def reasons(comparison: Comparison, claim: Claim) -> dict[str, Any]:
    """A claim with each outlet's words, and why these are matched or none were found."""
    cells = sorted(claim.cells, key=lambda cell: cell.article != comparison.base)
    return {
        "claim": comparison.claim_numbers[claim.id],
        "label": claim.label,
        "told": told_by(comparison, claim),
        "outlets": [_cell(comparison, cell) for cell in cells],
    }


def _cell(comparison: Comparison, cell: Cell) -> dict[str, Any]:
    return {
        "outlet": comparison.article_by_id[cell.article].outlet,
        "status": cell.status.value,
        "in_words": heading(comparison, cell),
        "quotes": quotes(comparison, cell),
        "matches": [_match(comparison, found) for found in shown_alignments(comparison, cell)],
        "nearest": _nearest(comparison, cell),
    }


def _match(comparison: Comparison, found: Alignment) -> dict[str, Any]:
    first = comparison.passage_by_id[found.a[0]]
    return {
        "with": comparison.article_by_id[first.article].outlet,
        "score": found.score,
        "tier": found.tier.value,
        "relation": found.relation.value,
        "moved": found.moved,
        "a": [comparison.quote(comparison.passage_by_id[name]) for name in found.a],
        "b": [comparison.quote(comparison.passage_by_id[name]) for name in found.b],
        "why": explain(found, comparison),
        "evidence": found.evidence,
        "changes": [_change(comparison, change) for change in found.changes],
    }


def _change(comparison: Comparison, change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "note": change.note,
        "rule": RULES[change.kind],
        "severity": change.severity.value,
        "severity_in_words": SEVERITIES[change.severity],
        "a": _quote(comparison, change.a),
        "b": _quote(comparison, change.b),
        "inferred": change.inferred,
        "immaterial": change.immaterial,
    }


def _nearest(comparison: Comparison, cell: Cell) -> dict[str, Any] | None:
    """The best candidate of an outlet without the claim, and the claims that it does stand in."""
    if cell.passages or cell.nearest is None:
        return None
    name = cell.nearest.passage
    numbers = comparison.claim_numbers
    homes = [
        numbers[claim.id]
        for claim in comparison.claims
        if any(name in each.passages for each in claim.cells if each.article == cell.article)
    ]
    quote = comparison.quote(comparison.passage_by_id[name])
    return {"quote": quote, "score": cell.nearest.score, "claims": homes}


def _quote(comparison: Comparison, place: Location | None) -> str | None:
    return comparison.quote(place) if place else None


def _text(comparison: Comparison, claim: Claim) -> str:
    told = (quote for cell in claim.cells for quote in quotes(comparison, cell))
    return "\n".join(map(fold_key, (claim.label, *told)))
