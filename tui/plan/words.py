"""A claim in words: for the status line, a screen reader and a window too small for columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdiff.cells import alignments, shown_alignments, told_by
from newsdiff.comparison import Cell, Claim, Comparison, Status, Tier
from newsdiff.review_records import Decided
from tui.plan.cells import Planner
from tui.plan.changes import in_a_line
from tui.plan.glyphs import BASE_LACKS, IMPLIED, WORDS
from tui.plan.outlets import against_in_words, numbered
from tui.plan.reviewing import is_joined, is_reviewed
from tui.plan.text import display, shortened

NEAREST_LIMIT = 60
LABEL_LIMIT = 70


def describe(planner: Planner, number: int, focus: str, beside: Sequence[str] = ()) -> str:
    """The claim, what the focused outlet does with it, and the notes of its typed changes.

    `beside` are other things to say of that, which stand before the changes.
    """
    comparison = planner.comparison
    claim = comparison.claims[number]
    place = f"Claim {number + 1} of {len(comparison.claims)}"
    label = shortened(display(claim.label), LABEL_LIMIT)
    at_base = focus == comparison.base
    told = (
        " · ".join([base_in_words(comparison, claim), *beside])
        if at_base
        else cell_in_words(planner, claim, focus, beside)
    )
    return f"{place}: {label}\n{told}"


def base_in_words(comparison: Comparison, claim: Claim) -> str:
    """Who tells the claim, and how many of them alter it."""
    told = told_by(comparison, claim)
    if not claim.cell(comparison.base).passages:
        told += f" · {BASE_LACKS}"
    altered = [numbered(comparison, cell.article) for cell in claim.cells if cell.status is Status.ALTERED]
    return f"{told} · altered by {', '.join(altered)}" if altered else told


def cell_in_words(planner: Planner, claim: Claim, article: str, beside: Sequence[str] = ()) -> str:
    """One outlet's cell: its status, match and changes; the nearest candidate where nothing was found."""
    comparison = planner.comparison
    cell = claim.cell(article)
    outlet = numbered(comparison, article)
    if cell.status is Status.DROPPED:
        told = " · ".join([f"{WORDS[cell.status]}: {outlet}", *beside])
        return f"{told}{nearest_in_words(comparison, cell)}"
    parts = [f"{status_in_words(planner, cell)}: {outlet}"]
    parts += [*match_in_words(comparison, cell), *beside]
    for change in planner.changes(cell):
        parts.append(in_a_line(comparison, change, planner.elsewhere.nothing(claim, cell, change)))
    return " · ".join(parts)


def status_in_words(planner: Planner, cell: Cell) -> str:
    """What a cell shows, and the other row that its passages belong to."""
    implied = any(alignment.implied for alignment in alignments(planner.comparison, cell)[:1])
    words = IMPLIED if implied else WORDS[cell.status]
    return f"{words}, {also}" if (also := planner.also_in(cell)) else words


def match_in_words(comparison: Comparison, cell: Cell) -> Iterator[str]:
    """The strongest alignment's tier and score, whether any was moved, and whether they are reviewed."""
    found = shown_alignments(comparison, cell)
    if against := against_in_words(comparison, cell):
        yield against
    for best in found[:1]:
        yield f"{'possible match' if best.tier is Tier.POSSIBLE else 'match'} {best.score:.2f}"
    if any(alignment.moved for alignment in found):
        yield "moved"
    if is_joined(comparison, cell):
        yield Decided.JOINED
    elif is_reviewed(comparison, cell):
        yield Decided.ACCEPTED


def nearest_in_words(comparison: Comparison, cell: Cell) -> str:
    if cell.nearest is None:
        return ""
    quote = display(comparison.quote(comparison.passage_by_id[cell.nearest.passage])).strip()
    return f" · nearest, match {cell.nearest.score:.2f}: “{shortened(quote, NEAREST_LIMIT)}”"
