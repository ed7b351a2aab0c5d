"""The page of a pair of outlets: counts, then what they share side by side, or one under another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from newsdiff.cells import MOVED, POSSIBLE
from newsdiff.comparison import Comparison, Relation, Status, Tier
from tui.plan.bars import percent
from tui.plan.cells import Planner
from tui.plan.differing import substance
from tui.plan.flow import Flow, fitted
from tui.plan.glyphs import GLYPH_MARKS, GLYPHS, SHARED_ALONE
from tui.plan.listing import BLANK, Entry, how_to_read, line
from tui.plan.marks import Mark
from tui.plan.nearness import nearest, place_of
from tui.plan.outlets import numbered
from tui.plan.pages import change_paragraph
from tui.plan.pair import PairRow, SharedPair
from tui.plan.passages import passages_text
from tui.plan.pieces import Marked, Paragraph, Piece, bracketed, paragraph

SIDE_BY_SIDE = 66
"""From this width on the two outlets stand beside each other."""
GUTTER = 3
"""Cells for the glyphs of a row."""
BETWEEN = " │ "

_WORDS = {Relation.IDENTICAL: "the same", Relation.REWORDED: "reworded", Relation.ALTERED: "altered"}
_READING = (
    "Shared wording is marked wherever it stands, also where the passage beside does not have it. It may be "
    "quoted from a third, or a set phrase; who had it first is not told. Enter opens a row's claim in the "
    "reader."
)
_NOTHING = (
    "The two share nothing that was found: no passage of theirs is aligned, and no five words in a row are "
    "the same. They may still tell the same in words too unlike to be matched."
)


def pair_page(planner: Planner, found: SharedPair, width: int) -> list[Entry]:
    """The page at a width in cells; every row opens its claim."""
    page = [Entry(paragraph(*_counts(found), hang=2)), *_near(planner.comparison, found)]
    if not found.rows:
        return [*page, BLANK, *how_to_read(_NOTHING)]
    page.append(Entry(paragraph(*_legend(planner, found), hang=2)))
    if width >= SIDE_BY_SIDE:
        names = [numbered(planner.comparison, each) for each in (found.lead, found.other)]
        heads = [[Piece(name, Mark.LABEL)] for name in names]
        page += [BLANK, *_beside(heads[0], heads[1], (), width)]
    for row in found.rows:
        shown = _side_by_side if width >= SIDE_BY_SIDE else _stacked
        entries = [*shown(planner, found, row, width), *_changes(planner, row)]
        page += [BLANK, *(Entry(entry.paragraph, row.claim) for entry in entries)]
    return [*page, BLANK, *how_to_read(_READING)]


def _counts(found: SharedPair) -> Iterator[Piece]:
    """As `12 passages aligned: ● 3 the same, ≈ 7 reworded; 4 runs of shared wording, 31 words`."""
    aligned = found.aligned
    total = aligned.total()
    yield Piece(f"{total or 'No'} {_plural('passage', total)} aligned", Mark.LABEL)
    for number, (relation, words) in enumerate(each for each in _WORDS.items() if aligned[each[0]]):
        glyph = Piece(GLYPHS[Status(relation.value)], GLYPH_MARKS[Status(relation.value)])
        yield from (Piece(", " if number else ": "), glyph, Piece(f"\u00a0{aligned[relation]} {words}"))
    if found.possible:
        yield Piece(f"; {found.possible} possible {_plural('match', found.possible, 'es')}")
    for quoted, where in ((False, ""), (True, " in quotation marks")):
        runs = [run for run in found.runs if run.quoted == quoted]
        if runs or not quoted:
            size = f", {sum(run.words for run in runs)} words" if runs else ""
            yield Piece(f"; {len(runs) or 'no'} {_plural('run', len(runs))} of shared wording{where}{size}")


def _plural(word: str, count: int, ending: str = "s") -> str:
    return word if count == 1 else word + ending


def _near(comparison: Comparison, found: SharedPair) -> Iterator[Entry]:
    """What both ways of nearness say of the pair."""
    pairs = nearest(comparison)
    near = pairs[place_of(pairs, (found.lead, found.other))]
    if near.shared is None or near.aligned is None:
        return
    shares = dict(zip(near.pair, near.shared, strict=True))
    told = [f"{percent(shares[each])} of {numbered(comparison, each)}" for each in (found.lead, found.other)]
    group = f"One text group, {near.group}." if near.group else "Two text groups."
    aligned = f"{percent(near.aligned)} of the shorter article is in aligned passages"
    yield from how_to_read(f"Shared wording: {' and '.join(told)}; {aligned}. {group}")


def _legend(planner: Planner, found: SharedPair) -> Iterator[Piece]:
    """What the marks of the words are, each shown as it is."""
    shared = Piece("shared wording", Mark.SHARED)
    altered = Piece("altered", Mark.SUBSTANCE)
    first, second = bracketed([shared, altered]) if planner.brackets else (shared, altered)
    yield from (first, Piece(" of five words and more", Mark.DIM))
    if any(row.alignment and row.alignment.changes for row in found.rows):
        yield from (Piece(" · ", Mark.DIM), second)
    if any(row.alignment is None for row in found.rows):
        glyph = Piece(SHARED_ALONE, Mark.GLYPH_EXTRA)
        yield from (Piece(" · ", Mark.DIM), glyph, Piece(" in passages that are not aligned", Mark.DIM))


def _side_by_side(planner: Planner, found: SharedPair, row: PairRow, width: int) -> list[Entry]:
    left, right = _quotes(planner, found, row)
    return _beside(left, right, _glyphs(row), width)


def _beside(
    left: Sequence[Piece], right: Sequence[Piece], glyphs: Sequence[Piece], width: int
) -> list[Entry]:
    """Both texts wrapped in columns of one width, the glyphs of the row before them."""
    room = (width - GUTTER - len(BETWEEN)) // 2
    rule = Piece(BETWEEN, Mark.RULE)
    both = zip_longest(_wrapped(left, room), _wrapped(right, room), fillvalue=())
    return _after_glyphs(glyphs, [[*fitted(one, room), rule, *other] for one, other in both])


def _stacked(planner: Planner, found: SharedPair, row: PairRow, width: int) -> list[Entry]:
    """Each outlet's words under its name."""
    lines: list[Sequence[Piece]] = []
    for article, text in zip((found.lead, found.other), _quotes(planner, found, row), strict=True):
        lines.append([Piece(numbered(planner.comparison, article), Mark.LABEL)])
        lines += _wrapped(text, width - GUTTER)
    return _after_glyphs(_glyphs(row), lines)


def _wrapped(text: Sequence[Piece], width: int) -> list[Sequence[Piece]]:
    flow = Flow([Paragraph(tuple(text))], max(1, width))
    return [flow.line(number) for number in range(len(flow))]


def _after_glyphs(glyphs: Sequence[Piece], lines: Sequence[Sequence[Piece]]) -> list[Entry]:
    """The lines with a glyph before each of the first ones."""
    both = zip_longest(glyphs, lines)
    return [line(*fitted([glyph] if glyph else [], GUTTER), *(pieces or ())) for glyph, pieces in both]


def _glyphs(row: PairRow) -> list[Piece]:
    """One a line: the relation with its doubt, and whether the passage was moved."""
    if row.alignment is None:
        return [Piece(SHARED_ALONE, Mark.GLYPH_EXTRA)]
    status = Status(row.alignment.relation.value)
    doubt = POSSIBLE if row.alignment.tier is Tier.POSSIBLE else ""
    glyphs = [Piece(GLYPHS[status] + doubt, GLYPH_MARKS[status])]
    return [*glyphs, *([Piece(MOVED, Mark.GLYPH_EXTRA)] if row.alignment.moved else [])]


def _quotes(planner: Planner, found: SharedPair, row: PairRow) -> Iterator[list[Piece]]:
    """The exact words of both sides, with what is shared and what is altered marked in them."""
    for passages in row.sides:
        marks = [Marked(place.start, place.end, Mark.SHARED) for place in found.wording_in(passages)]
        if row.alignment is not None:
            marks += substance(row.alignment, passages[0].article)
        pieces = passages_text(
            planner.comparison, planner.outlines, passages, marks, sentences=planner.sentences
        )
        yield list(bracketed(pieces)) if planner.brackets else pieces


def _changes(planner: Planner, row: PairRow) -> Iterator[Entry]:
    for change in dict.fromkeys(row.alignment.changes if row.alignment else ()):
        yield Entry(change_paragraph(planner.comparison, change, indent=GUTTER))
