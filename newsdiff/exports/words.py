"""What every export says in the same words, and the glyphs that say it again."""

from __future__ import annotations

from newsdiff.comparison import Alignment, Cell, Change, Claim, Comparison, Status, Tier
from newsdiff.exports.plain import one_line

DISCLAIMER = "newsdiff compares wording alone and does not judge which is right."
NOT_FOUND = "not found in the extracted text"
BASE_LACKS = f"base, does not report this: {NOT_FOUND}"
GLYPHS = {
    Status.BASE: "▪",
    Status.IDENTICAL: "●",
    Status.REWORDED: "≈",
    Status.ALTERED: "≠",
    Status.ADDED: "+",
    Status.DROPPED: "·",
}
POSSIBLE, MOVED = "?", "⇄"
HEADINGS = {
    Status.BASE: "base",
    Status.IDENTICAL: "the same words",
    Status.REWORDED: "reworded",
    Status.ALTERED: "altered",
    Status.ADDED: "added: the base does not report this",
    Status.DROPPED: NOT_FOUND,
}
LEAST_NEAREST = 0.1
"""A nearest candidate of a lower match score is no help to a reader."""


def glyphs(comparison: Comparison, cell: Cell) -> str:
    """The glyph of a cell's status, then those for a possible match and a move."""
    found = alignments(comparison, cell)
    possible = POSSIBLE if found and found[0].tier is Tier.POSSIBLE else ""
    moved = MOVED if any(alignment.moved for alignment in found) else ""
    return GLYPHS[cell.status] + possible + moved


def heading(comparison: Comparison, cell: Cell) -> str:
    """What an outlet does with a claim, and how sure the match is."""
    if cell.article == comparison.base:
        return HEADINGS[Status.BASE] if cell.passages else BASE_LACKS
    found = alignments(comparison, cell)
    if not found:
        return HEADINGS[cell.status]
    best = found[0]
    if best.implied:
        return f"possibly told, by what another outlet shares with both (match score {best.score:.2f})"
    sure = "" if best.tier is Tier.ALIGNED else "possible, "
    moved = ", told elsewhere in the order" if best.moved else ""
    return f"{HEADINGS[cell.status]}{moved} ({sure}match score {best.score:.2f})"


def alignments(comparison: Comparison, cell: Cell) -> list[Alignment]:
    """The cell's alignments with the base, strongest first."""
    return [comparison.alignment_by_id[name] for name in cell.alignments]


def changes(comparison: Comparison, cell: Cell) -> list[Change]:
    """The typed changes of a cell against the base, each once."""
    return list(dict.fromkeys(change for found in alignments(comparison, cell) for change in found.changes))


def in_words(change: Change) -> str:
    """A change in one line: its kind, from what to what, and whether something of it is worked out."""
    return one_line(f"{change.kind}: {change.note}") + (" (inferred)" if change.inferred else "")


def kinds(comparison: Comparison, claim: Claim) -> list[str]:
    """The kinds of change that any outlet makes in a claim, in alphabetical order."""
    return sorted({change.kind for cell in claim.cells for change in changes(comparison, cell)})


def told(claim: Claim) -> list[Cell]:
    """The cells of the outlets that tell a claim."""
    return [cell for cell in claim.cells if cell.passages]


def quotes(comparison: Comparison, cell: Cell) -> list[str]:
    """A cell's passages, word for word."""
    return [comparison.quote(comparison.passage_by_id[name]) for name in cell.passages]
