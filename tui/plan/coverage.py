"""Which claims an outlet tells, and where in its article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdiff.cells import has_near_copies, told
from newsdiff.comparison import Cell, Claim, Comparison
from tui.plan.bars import heights
from tui.plan.listing import Entry, how_to_read, line
from tui.plan.marks import Mark
from tui.plan.outlets import numbered
from tui.plan.pieces import Piece
from tui.plan.places import Places
from tui.plan.tables import name_column, named
from tui.plan.text import display

MOST_TOLD = 8
"""So many claims are listed with their paragraphs."""
WIDEST_STRIP = 80
PLACE = 8
WIDEST_LABEL = 84
COUNTS = 27
"""Cells for an outlet's counts."""
BRIEF = 13
ROOMY = 60
"""From this width on there is room for both counts."""


def strips(comparison: Comparison, width: int) -> Iterator[Entry]:
    """One line an outlet: its article from the first claim to the last, high where many tell the same."""
    names = name_column(comparison, width)
    room = max(8, min(WIDEST_STRIP, width - names - (COUNTS if width >= ROOMY else BRIEF)))
    tellers = _tellers(comparison)
    for article in comparison.articles:
        own = [
            (cell, claim) for claim in comparison.claims for cell in [claim.cell(article.id)] if cell.passages
        ]
        alone = sum(len(told(claim)) == 1 for _, claim in own)
        strip = heights(_along(comparison, article.id, tellers, room), len(comparison.articles))
        counts = f"  {len(own):>3} of {len(comparison.claims)}"
        counts += f", {alone} here alone" if width >= ROOMY else ""
        yield line(
            Piece(named(numbered(comparison, article.id), names), Mark.LABEL),
            Piece(strip, Mark.BAR),
            Piece(counts, Mark.NOTE),
        )
    yield from how_to_read(
        "A strip is an article from beginning to end: the higher a block, the more outlets tell what stands "
        f"there ({heights([1], 2)} this one alone, {heights([2], 2)} all "
        f"{len(comparison.articles)}). At the right, how many of all claims it tells, "
        "possible matches and words that stand in several claims among them. "
        "What is told late, or by one alone, is not less true."
    )
    if copied := _told_by_one_group(comparison):
        yield from how_to_read(
            f"{copied} of the claims {'is' if copied == 1 else 'are'} told by several outlets of one "
            "text group alone, which do not corroborate each other."
        )


def most_told(comparison: Comparison, width: int) -> Iterator[Entry]:
    """The claims that most outlets tell, each with the paragraph in which every outlet does."""
    places = Places(comparison)
    room = width - PLACE * len(comparison.articles)
    label = max(16, min(WIDEST_LABEL, room))
    shown = comparison.articles[: max(1, (width - label) // PLACE)]
    heads = [Piece(f"{number:>{PLACE - 1}} ", Mark.LABEL) for number, _ in enumerate(shown, 1)]
    yield line(Piece(named("claim told by most, with its paragraph", label), Mark.NOTE), *heads)
    for number, claim in _most_told(comparison):
        cells = [_place(comparison, places, claim.cell(article.id)) for article in shown]
        text = f"{number + 1:>3} {display(claim.label)}"
        yield Entry(line(Piece(named(text, label)), *cells).paragraph, number)
    yield from how_to_read(
        "¶3/14: in the third paragraph of fourteen. A dot: not found in the extracted text. "
        "Enter opens the claim."
    )


def _most_told(comparison: Comparison) -> list[tuple[int, Claim]]:
    several = [(n, claim) for n, claim in enumerate(comparison.claims) if len(_own(claim)) > 1]
    return sorted(several, key=lambda each: (-len(_own(each[1])), each[0]))[:MOST_TOLD]


def _own(claim: Claim) -> list[Cell]:
    """The cells that tell a claim in passages of its own row."""
    return [cell for cell in told(claim) if cell.shared_with is None]


def _place(comparison: Comparison, places: Places, cell: Cell) -> Piece:
    if not cell.passages:
        return Piece(f"{'·':>{PLACE - 1}} ", Mark.DIM)
    passages = (comparison.passage_by_id[each] for each in cell.passages)
    place = places.of(min(passages, key=lambda passage: passage.start))
    words = f"¶{place.number}/{place.total}" if place else "told"
    return Piece(f"{words:>{PLACE - 1}} ")


def _tellers(comparison: Comparison) -> dict[str, int]:
    """By how many outlets each passage's claim is told; of several claims, that which most tell."""
    found: dict[str, int] = {}
    for claim in comparison.claims:
        count = len(told(claim))
        for cell in claim.cells:
            for passage in cell.passages:
                found[passage] = max(count, found.get(passage, 0))
    return found


def _along(comparison: Comparison, article: str, tellers: dict[str, int], cells: int) -> Sequence[int]:
    """For each cell of a strip, the most outlets that tell a claim of a passage in that part."""
    passages = [p for p in comparison.passages if p.article == article and p.id in tellers]
    if not passages:
        return [0] * cells
    start, end = min(p.start for p in passages), max(p.end for p in passages)
    strip = [0] * cells
    for passage in passages:
        first = (passage.start - start) * cells // (end - start)
        last = max(first + 1, -((start - passage.end) * cells // (end - start)))
        for at in range(first, min(last, cells)):
            strip[at] = max(strip[at], tellers[passage.id])
    return strip


def _told_by_one_group(comparison: Comparison) -> int:
    """How many claims several outlets tell that are all of one text group."""
    if not has_near_copies(comparison):
        return 0
    several = (claim for claim in comparison.claims if len(told(claim)) > 1)
    return sum(comparison.text_groups(claim) == 1 for claim in several)
