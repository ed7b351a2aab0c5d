"""What of a comparison a person has reviewed, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator

from newsdiff.cells import shown_alignments
from newsdiff.comparison import Cell, Claim, Comparison
from newsdiff.review_records import Decided
from tui.plan.text import display

BY_HAND = "put together or apart by hand"
"""What is said of a claim whose passages a person chose."""


def is_unreviewed(comparison: Comparison, cell: Cell) -> bool:
    """Whether some match of a cell with what it is read against was neither accepted nor made by hand.

    Cells that quote another claim's row are left to that.
    """
    found = shown_alignments(comparison, cell) if cell.shared_with is None else []
    return any(alignment.review is None for alignment in found)


def is_reviewed(comparison: Comparison, cell: Cell) -> bool:
    """Whether a person has accepted or made every match of a cell, and there is one."""
    found = shown_alignments(comparison, cell)
    return bool(found) and all(alignment.review is not None for alignment in found)


def is_joined(comparison: Comparison, cell: Cell) -> bool:
    """Whether a person made some match of a cell."""
    return any(found.review is Decided.JOINED for found in shown_alignments(comparison, cell))


def unreviewed(comparison: Comparison) -> int:
    """How many cells nobody has reviewed."""
    return sum(is_unreviewed(comparison, cell) for claim in comparison.claims for cell in claim.cells)


def review_counts(left: int, stale: int, unkept: int = 0) -> str:
    """What the header always says: how many are unreviewed, and how many decisions are stale or not kept."""
    words = f"{left} unreviewed"
    words += f" · {stale} stale" if stale else ""
    return f"{words} · {unkept} not kept" if unkept else words


def claim_note(comparison: Comparison, claim: Claim) -> str:
    """A person's note on a claim, as it was written."""
    notes = comparison.reviewed.notes if comparison.reviewed else ()
    return next((note.text for note in notes if (note.on, note.id) == ("claim", claim.id)), "")


def notes_on(comparison: Comparison, claim: Claim) -> Iterator[str]:
    """The notes on a claim, on its passages and on its matches, safe to print."""
    if comparison.reviewed is None or not comparison.reviewed.notes:
        return
    wanted = {("claim", claim.id)}
    for cell in claim.cells:
        wanted |= {("passage", name) for name in cell.passages}
        wanted |= {("alignment", name) for name in (*cell.alignments, *cell.among)}
    yield from (display(note.text) for note in comparison.reviewed.notes if (note.on, note.id) in wanted)
