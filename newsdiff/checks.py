"""What a script may refuse a comparison for: changes of some kind, and claims that too few tell."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from newsdiff.cells import is_possible, shown_alignments, told_by, told_for_sure
from newsdiff.comparison import Cell, Claim, Comparison, Status, Tier
from newsdiff.exports.plain import one_line
from newsdiff.exports.selection import require_known
from newsdiff.exports.words import in_words

_POSSIBLE = " (possible match)"


@dataclass(frozen=True)
class Finding:
    """Something found in a claim, numbered from 1; `outlet` is empty where it concerns all of them."""

    claim: int
    outlet: str
    what: str

    def __str__(self) -> str:
        return ", ".join(filter(None, (f"claim {self.claim}", self.outlet))) + f": {self.what}"


def found(comparison: Comparison, wanted: Collection[str]) -> list[Finding]:
    """Every status and change of the words `wanted`, in the claims' order; a possible match says so.

    The words are those of `newsdiff.exports.selection.ONLY`, and find what `select` chooses claims by.
    Raises ComparisonError for another word.
    """
    require_known(wanted)
    numbers = comparison.claim_numbers
    return [
        Finding(numbers[claim.id], one_line(comparison.article_by_id[cell.article].outlet), what)
        for claim in comparison.claims
        for cell in claim.cells
        for what in _of_cell(comparison, claim, cell, wanted)
    ]


def told_by_fewer(comparison: Comparison, least: int) -> list[Finding]:
    """The base's claims that fewer than `least` outlets surely tell, the base among them.

    Outlets of one text group count once: copies do not corroborate each other. Possible matches do not count.
    """
    numbers = comparison.claim_numbers
    return [
        Finding(numbers[claim.id], "", f"{told_by(comparison, claim)}: {one_line(claim.label)}")
        for claim in comparison.claims
        if _is_told_by_base(comparison, claim) and _coverage(comparison, claim) < least
    ]


def _of_cell(comparison: Comparison, claim: Claim, cell: Cell, wanted: Collection[str]) -> list[str]:
    """What a cell does of that, each once."""
    lines = []
    is_lost = cell.status is Status.DROPPED and not claim.cell(comparison.base).passages
    if cell.status in wanted and cell.article != comparison.base and not is_lost:
        lines.append(f"{cell.status}{_POSSIBLE * is_possible(comparison, cell)}: {one_line(claim.label)}")
    for found in shown_alignments(comparison, cell):
        doubt = _POSSIBLE * (found.tier is Tier.POSSIBLE)
        changes = (change for change in found.changes if change.kind in wanted and not change.immaterial)
        lines += [in_words(change) + doubt for change in changes]
    return list(dict.fromkeys(lines))


def _is_told_by_base(comparison: Comparison, claim: Claim) -> bool:
    cell = claim.cell(comparison.base)
    return bool(cell.passages) and cell.shared_with is None


def _coverage(comparison: Comparison, claim: Claim) -> int:
    sure = [cell.article for cell in told_for_sure(comparison, claim)]
    groups = comparison.reuse.count_groups(sure)
    return len(sure) if groups is None else groups
