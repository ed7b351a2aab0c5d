"""What the other outlets tell of a passage: a line each, to be read beside an article in its own order."""

from __future__ import annotations

from collections.abc import Iterator

from newsdiff.cells import LEAST_NEAREST, POSSIBLE
from newsdiff.comparison import Alignment, Passage, Status, Tier
from tui.plan.cells import Planner
from tui.plan.flow import cells, fitted
from tui.plan.glyphs import CUT, GLYPH_MARKS, GLYPHS
from tui.plan.marks import Mark
from tui.plan.outlets import numbered
from tui.plan.partners import Partners
from tui.plan.pieces import Piece
from tui.plan.tables import name_column, named
from tui.plan.text import display

MOST = 6
"""So many outlets have a line; of the others the number is said."""


def height(outlets: int) -> int:
    """The lines that the outlets beside an article need, the heading's among them."""
    return 1 + min(outlets - 1, MOST)


def others_lines(
    planner: Planner, partners: Partners, passage: Passage, claim: int, width: int
) -> list[list[Piece]]:
    """A heading, and for every other outlet how it tells the passage of a claim, in its nearest words.

    The glyph is that of its alignment with the passage; where it has none and only the claim joins them, it
    is a possible match, and where it has nothing of the claim the nearest candidate's words are shown.
    """
    comparison = planner.comparison
    others = [each.id for each in comparison.articles if each.id != passage.article]
    names = {each: numbered(comparison, each) for each in others[:MOST]}
    room = name_column(comparison, width)
    more = f" ({len(others) - MOST} more: Enter)" if len(others) > MOST else ""
    words = f" what the others tell of this passage, claim {claim + 1}{more} "
    lines = [[Piece("──", Mark.RULE), Piece(words, Mark.NOTE), Piece("─" * width, Mark.RULE)]]
    for article, name in names.items():
        glyph, *told = _told(planner, partners, passage, claim, article)
        lines.append(_cut([glyph, Piece(named(name, room), Mark.LABEL), *told], width))
    return [fitted(line, width) for line in lines]


def _told(
    planner: Planner, partners: Partners, passage: Passage, claim: int, article: str
) -> Iterator[Piece]:
    """The glyph, then the words."""
    comparison = planner.comparison
    aligned = {
        name: found
        for name, found in partners.of_passage(passage.id).items()
        if comparison.passage_by_id[name].article == article
    }
    cell = comparison.claims[claim].cell(article)
    if aligned:
        nearest = max(aligned, key=lambda name: (aligned[name].tier is Tier.ALIGNED, aligned[name].score))
        yield _glyph(aligned[nearest])
        places = partners.claims_of(nearest)
        where = "" if claim in places or not places else f"claim {places[0] + 1}: "
        yield from (Piece(where, Mark.NOTE), _quoted(planner, nearest))
    elif cell.passages and not planner.hides(cell):
        yield Piece(f"{POSSIBLE}  ", Mark.GLYPH_EXTRA)
        yield _quoted(planner, cell.passages[0])
    else:
        yield Piece(f"{GLYPHS[Status.DROPPED]}  ", GLYPH_MARKS[Status.DROPPED])
        near = cell.nearest if cell.nearest and cell.nearest.score >= LEAST_NEAREST else None
        yield Piece(f"not found{f'; nearest, match {near.score:.2f}: ' if near else ''}", Mark.ABSENT)
        if near:
            words = display(comparison.quote(comparison.passage_by_id[near.passage])).strip()
            yield Piece(f"“{words}”", Mark.DIM)


def _glyph(found: Alignment) -> Piece:
    status = Status(found.relation.value)
    possible = POSSIBLE if found.tier is Tier.POSSIBLE else " "
    return Piece(f"{GLYPHS[status]}{possible} ", GLYPH_MARKS[status])


def _quoted(planner: Planner, name: str) -> Piece:
    comparison = planner.comparison
    return Piece(f"“{display(comparison.quote(comparison.passage_by_id[name])).strip()}”")


def _cut(line: list[Piece], width: int) -> list[Piece]:
    """The line with an ellipsis where it is longer than `width` cells."""
    return line if cells(line) <= width else [*fitted(line, width - 1), Piece(CUT, Mark.DIM)]
