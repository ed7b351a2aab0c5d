"""What every export says in the same words."""

from __future__ import annotations

from collections.abc import Iterable

from newsdiff.cells import (
    GLYPHS,
    MOVED,
    NOT_FOUND,
    POSSIBLE,
    alignments,
    changes,
    has_near_copies,
    is_moved,
    is_possible,
    shown_alignments,
    text_groups,
)
from newsdiff.comparison import Alignment, Cell, Change, Claim, Comparison, Status, Tier
from newsdiff.exports.plain import one_line

DISCLAIMER = "newsdiff compares wording alone and does not judge which is right."
BASE_LACKS = f"base, does not report this: {NOT_FOUND}"
HEADINGS = {
    Status.BASE: "base",
    Status.IDENTICAL: "the same words",
    Status.REWORDED: "reworded",
    Status.ALTERED: "altered",
    Status.ADDED: "added: the base does not report this",
    Status.DROPPED: NOT_FOUND,
}


def glyphs(comparison: Comparison, cell: Cell) -> str:
    """The glyph of a cell's status, then those for a possible match and a move."""
    possible = POSSIBLE if is_possible(comparison, cell) else ""
    return GLYPHS[cell.status] + possible + (MOVED if is_moved(comparison, cell) else "")


def heading(comparison: Comparison, cell: Cell) -> str:
    """What an outlet does with a claim, and how sure the match is."""
    if cell.article == comparison.base:
        return HEADINGS[Status.BASE] if cell.passages else BASE_LACKS
    found = alignments(comparison, cell)
    if found:
        return _matched(found[0], HEADINGS[cell.status])
    among = shown_alignments(comparison, cell)
    if among:
        return f"{HEADINGS[cell.status]}; {against(comparison, among[0])}"
    return HEADINGS[cell.status]


def against(comparison: Comparison, alignment: Alignment) -> str:
    """How an outlet's words stand to those of another outlet that are aligned with them."""
    first = comparison.passage_by_id[alignment.a[0]].article
    outlet = one_line(comparison.article_by_id[first].outlet)
    return f"against {outlet}: {_matched(alignment, HEADINGS[Status(alignment.relation.value)])}"


def _matched(best: Alignment, heading: str) -> str:
    if best.implied:
        return f"possibly told, by what another outlet shares with both (match score {best.score:.2f})"
    moved = ", told elsewhere in the order" if best.moved else ""
    return f"{heading}{moved} ({_how_sure(best)})"


def _how_sure(best: Alignment) -> str:
    score = f"match score {best.score:.2f}"
    if best.review is not None:
        return f"{best.review}, {score}" if best.score else best.review
    return score if best.tier is Tier.ALIGNED else f"possible, {score}"


def in_words(change: Change) -> str:
    """A change in one line: its kind, from what to what, whether it is worked out, or set aside."""
    return one_line(f"{change.kind}: {change.note}") + standing(change)


def standing(change: Change) -> str:
    """What a reader should know of a change beside it, in brackets."""
    aside = " (set aside as immaterial)" if change.immaterial else ""
    return (" (inferred)" if change.inferred else "") + aside


def kinds(comparison: Comparison, claim: Claim) -> list[str]:
    """The kinds of change that any outlet makes in a claim."""
    return material_kinds(change for cell in claim.cells for change in changes(comparison, cell))


def material_kinds(found: Iterable[Change]) -> list[str]:
    """The kinds of the changes that were not set aside, in alphabetical order."""
    return sorted({change.kind for change in found if not change.immaterial})


def counted(comparison: Comparison) -> str:
    """How much was compared: outlets, text groups if they are fewer, claims."""
    groups = ""
    if has_near_copies(comparison):
        groups = f"{text_groups(len(comparison.reuse.groups))}, "
    return f"{len(comparison.articles)} outlets, {groups}{len(comparison.claims)} claims"


def quotes(comparison: Comparison, cell: Cell) -> list[str]:
    """A cell's passages, word for word."""
    return [comparison.quote(comparison.passage_by_id[name]) for name in cell.passages]
