"""What every view of a cell shows: its alignments and changes, and the glyphs and words that stand for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from newsdiff.comparison import Alignment, Cell, Change, Claim, Comparison, Status, Tier

NOT_FOUND = "not found in the extracted text"
GLYPHS = {
    Status.BASE: "▪",
    Status.IDENTICAL: "●",
    Status.REWORDED: "≈",
    Status.ALTERED: "≠",
    Status.ADDED: "+",
    Status.DROPPED: "·",
}
POSSIBLE, MOVED = "?", "⇄"
LEAST_NEAREST = 0.1
"""A nearest candidate of a lower match score is no help to a reader."""


def alignments(comparison: Comparison, cell: Cell) -> list[Alignment]:
    """The cell's alignments with the base, strongest first."""
    return _named(comparison, cell.alignments)


def shown_alignments(comparison: Comparison, cell: Cell) -> list[Alignment]:
    """The same, or where the base lacks the claim those with the claim's `reference`."""
    return _named(comparison, cell.alignments or cell.among)


def changes(comparison: Comparison, cell: Cell) -> list[Change]:
    """The typed changes of a cell against the base or the claim's `reference`, each once."""
    found = shown_alignments(comparison, cell)
    return list(dict.fromkeys(change for alignment in found for change in alignment.changes))


def is_possible(comparison: Comparison, cell: Cell) -> bool:
    """Whether the cell's strongest alignment with the base is no more than possible."""
    return any(found.tier is Tier.POSSIBLE for found in alignments(comparison, cell)[:1])


def is_moved(comparison: Comparison, cell: Cell) -> bool:
    """Whether a part of the cell is told elsewhere in the order than by the base."""
    return any(found.moved for found in alignments(comparison, cell))


def told(claim: Claim) -> list[Cell]:
    """The cells of the outlets that tell a claim."""
    return [cell for cell in claim.cells if cell.passages]


def reference(comparison: Comparison, claim: Claim) -> str:
    """The article that the others are read against in a claim: the base, or the first that tells it."""
    return reference_cell(claim.cells, comparison.base).article


def reference_cell(cells: Sequence[Cell], base: str) -> Cell:
    """The cell of `reference`; cells that quote another claim's row do not stand first in this one's."""
    telling = [cell for cell in cells if cell.passages]
    return min(telling, key=lambda cell: (cell.article != base, cell.shared_with is not None))


def told_for_sure(comparison: Comparison, claim: Claim) -> list[Cell]:
    """The same, without those of a possible match."""
    return [cell for cell in told(claim) if not _is_doubtful(comparison, cell)]


def tellers(comparison: Comparison, claim: Claim) -> tuple[int, int]:
    """How many outlets tell a claim, surely and in no more than a possible match."""
    possibly = sum(_is_doubtful(comparison, cell) for cell in claim.cells)
    return len(told(claim)) - possibly, possibly


def told_by(comparison: Comparison, claim: Claim) -> str:
    """The same in words, as `told by 3 of 5 outlets, 2 text groups, possibly by 1 more`.

    Text groups are counted only where some group has several articles: copies do not corroborate each other.
    """
    sure, possibly = tellers(comparison, claim)
    parts = [f"told by {sure} of {len(claim.cells)} outlets"]
    if has_near_copies(comparison):
        surely = [cell.article for cell in told_for_sure(comparison, claim)]
        parts.append(text_groups(comparison.reuse.count_groups(surely) or 0))
    if possibly:
        parts.append(f"possibly by {possibly} more")
    return ", ".join(parts)


def told_in_brief(comparison: Comparison, claim: Claim) -> str:
    """The outlets alone in a few cells, as `3 of 5`, or `3 ?1 of 5` with one more possibly."""
    sure, possibly = tellers(comparison, claim)
    return f"{sure}{f' {POSSIBLE}{possibly}' if possibly else ''} of {len(claim.cells)}"


def has_near_copies(comparison: Comparison) -> bool:
    """Whether some text group has several articles."""
    return any(len(group) > 1 for group in comparison.reuse.groups)


def text_groups(count: int) -> str:
    return f"{count} text group{'' if count == 1 else 's'}"


def possible_counts(comparison: Comparison) -> dict[str, Counter[Status]]:
    """How many claims each article tells in each way in a possible match, beside `Comparison.counts`.

    What another claim's row has is in neither, so that the two and `quoted_counts` are all that it tells.
    """
    found: dict[str, Counter[Status]] = {article.id: Counter() for article in comparison.articles}
    for cell in (cell for claim in comparison.claims for cell in claim.cells):
        if cell.shared_with is None and is_possible(comparison, cell):
            found[cell.article][cell.status] += 1
    return found


def quoted_counts(comparison: Comparison) -> Counter[str]:
    """How many claims each article tells in passages that another claim's row has whole."""
    cells = (cell for claim in comparison.claims for cell in claim.cells)
    return Counter(cell.article for cell in cells if cell.shared_with is not None)


def _is_doubtful(comparison: Comparison, cell: Cell) -> bool:
    return any(found.tier is Tier.POSSIBLE for found in shown_alignments(comparison, cell)[:1])


def _named(comparison: Comparison, names: Iterable[str]) -> list[Alignment]:
    return [comparison.alignment_by_id[name] for name in names]
