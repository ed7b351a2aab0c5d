"""A part of a comparison: some of its claims, or the passages that are quoted and nothing else."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from newsdiff.comparison import Cell, Claim, Comparison, Status
from newsdiff.errors import ComparisonError
from newsdiff.exports.words import kinds
from newsdiff.review_records import ReviewRecord

STATUSES = (Status.IDENTICAL, Status.REWORDED, Status.ALTERED, Status.ADDED, Status.DROPPED)
KINDS = (
    *("amount", "count", "percent", "date", "name", "role"),
    *("attribution", "quote", "negation", "hedge", "absence"),
)
ONLY = (*STATUSES, *KINDS)
"""What claims can be chosen by: what some outlet does with them, or a kind of change."""


def select(comparison: Comparison, only: Collection[str]) -> Comparison:
    """The claims in which some outlet has one of these statuses or kinds of change, with their alignments.

    `dropped` chooses what the base tells and another outlet does not. Raises ComparisonError for a word that
    is not in `ONLY`.
    """
    require_known(only)
    chosen = [claim.id for claim in comparison.claims if marks(comparison, claim) & set(only)]
    return keep(comparison, chosen, [word for word in ONLY if word in only])


def keep(comparison: Comparison, claims: Collection[str], only: Sequence[str]) -> Comparison:
    """The claims of these ids with their passages and alignments; `only` says how they were chosen."""
    names = set(claims)
    chosen = [claim for claim in comparison.claims if claim.id in names]
    told = {name for claim in chosen for cell in claim.cells for name in cell.passages}
    near = {cell.nearest.passage for claim in chosen for cell in claim.cells if cell.nearest}
    passages = tuple(p for p in comparison.passages if p.id in told | near)
    alignments = tuple(a for a in comparison.alignments if told.issuperset((*a.a, *a.b)))
    kept = {"claim": names, "passage": {p.id for p in passages}, "alignment": {a.id for a in alignments}}
    return comparison.model_copy(
        update={
            "settings": {**comparison.settings, "only": list(only)},
            "claims": tuple(_detached(claim, names) for claim in chosen),
            "passages": passages,
            "alignments": alignments,
            "reviewed": comparison.reviewed and _on(comparison.reviewed, kept),
        }
    )


def require_known(words: Collection[str]) -> None:
    """Raise ComparisonError for a word that is not in `ONLY`."""
    if unknown := sorted(set(words) - set(ONLY)):
        raise ComparisonError(f"“{unknown[0]}” is no status or kind of change: choose from {', '.join(ONLY)}")


def marks(comparison: Comparison, claim: Claim) -> set[str]:
    """The statuses and kinds of change by which a claim can be chosen."""
    has_base = bool(claim.cell(comparison.base).passages)
    statuses = {cell.status.value for cell in claim.cells if cell.article != comparison.base}
    if not has_base:
        statuses.discard(Status.DROPPED.value)
    return {*statuses, *kinds(comparison, claim)}


def _on(reviewed: ReviewRecord, kept: Mapping[str, Collection[str]]) -> ReviewRecord:
    """A review without the notes on what is gone."""
    notes = tuple(note for note in reviewed.notes if note.id in kept[note.on])
    return reviewed.model_copy(update={"notes": notes})


def _detached(claim: Claim, names: Collection[str]) -> Claim:
    """A claim whose cells do not point to claims that are gone."""
    return claim.model_copy(update={"cells": tuple(_alone(cell, names) for cell in claim.cells)})


def _alone(cell: Cell, names: Collection[str]) -> Cell:
    return cell if cell.shared_with in names else cell.model_copy(update={"shared_with": None})
