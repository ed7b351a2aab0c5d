"""One outlet's page: its counts as bars, then the claims that it alters, adds and drops."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdiff.cells import NOT_FOUND, POSSIBLE
from newsdiff.comparison import Comparison, Status
from tui.plan.bars import bar
from tui.plan.changes import in_a_line
from tui.plan.elsewhere import Elsewhere
from tui.plan.glyphs import COUNTED, GLYPH_MARKS, GLYPHS
from tui.plan.listing import BLANK, Entry, beside, heading, how_to_read, line
from tui.plan.marks import Mark
from tui.plan.outlet_counts import Against, OutletCounts, Telling
from tui.plan.outlets import numbered
from tui.plan.pieces import Piece, paragraph
from tui.plan.text import display

WORDS = 24
"""Cells for what a bar is of."""
COUNT = 9
"""Cells for a count with that of possible matches."""
WIDEST_BAR = 40
SIDE_BY_SIDE = 110
"""From this width on the two sets of bars stand side by side."""
NUMBER = 5
"""Cells for a claim's number."""

_MEANINGS = {
    Against.BASE: {
        Status.IDENTICAL: "the base's words",
        Status.REWORDED: "reworded",
        Status.ALTERED: "altered",
        Status.ADDED: "added, base lacks it",
        Status.DROPPED: "not found here",
    },
    Against.ALL: {
        Status.IDENTICAL: "same words in all",
        Status.REWORDED: "reworded somewhere",
        Status.ALTERED: "altered somewhere",
        Status.ADDED: "told here alone",
        Status.DROPPED: "not found here",
    },
}
_LISTS = {
    Against.BASE: {
        Status.ALTERED: "Altered against the base",
        Status.ADDED: "Added: the base does not report this",
        Status.DROPPED: f"The base's claims {NOT_FOUND} of this outlet",
    },
    Against.ALL: {
        Status.ALTERED: "Told otherwise than by another outlet",
        Status.ADDED: "Told by this outlet alone",
        Status.DROPPED: f"Told by others, {NOT_FOUND} here; most told first",
    },
}
_KINDS = "claims by kind of change"


def outlet_page(comparison: Comparison, found: OutletCounts, width: int) -> list[Entry]:
    """The page at a width in cells; every claim listed is a stop."""
    elsewhere = Elsewhere(comparison)
    page = [_tabs(comparison, found), BLANK, *_bars(found, width)]
    page += how_to_read(
        "A bar's length is its count of claims; after ? stand those in no more than a possible match. "
        "Counts compare wording: they say nothing of which outlet is right, or what was left out on purpose."
    )
    for status, words in _LISTS[found.against].items():
        tellings = found.of(status)
        page += [BLANK, heading(f"{words} · {_counted(found, status)}")]
        page += [entry for each in tellings for entry in _listed(comparison, found, each, elsewhere)]
        if not tellings:
            page += how_to_read("none", indent=2)
    return page


def _counted(found: OutletCounts, status: Status) -> str:
    """How many claims a list has, and of them those in no more than a possible match."""
    sure, possible = found.sure[status], found.possible[status]
    return f"{sure + possible}, {possible} of them possibly ({POSSIBLE})" if possible else str(sure)


def _tabs(comparison: Comparison, found: OutletCounts) -> Entry:
    """What the outlet is read against, and what else it can be."""
    is_base = found.article == comparison.base
    names = {Against.BASE: f"against the base, {numbered(comparison, comparison.base)}"}
    names = {} if is_base else names
    names[Against.ALL] = "against all others"
    pieces: list[Piece] = []
    for against, words in names.items():
        chosen = against is found.against
        pieces.append(
            Piece(f"{'▸' if chosen else ' '} {words}   ", Mark.HEAD_FOCUSED if chosen else Mark.DIM)
        )
    return line(*pieces)


def _bars(found: OutletCounts, width: int) -> list[Entry]:
    room = width // 2 - 2 if width >= SIDE_BY_SIDE else width
    left = list(_status_bars(found, room))
    right = list(_kind_bars(found, room))
    if width >= SIDE_BY_SIDE:
        return beside(left, right, width // 2)
    return [line(*pieces) for pieces in left] + ([line(*pieces) for pieces in right] if found.kinds else [])


def _status_bars(found: OutletCounts, width: int) -> Iterator[list[Piece]]:
    most = _most(found)
    for status in COUNTED:
        count, possible = found.sure[status], found.possible[status]
        words = f"{_MEANINGS[found.against][status]:<{WORDS - 2}}"
        number = f"{count:>4} {f'{POSSIBLE}{possible}' if possible else '':<{COUNT - 5}}"
        drawn = bar(count, most, _bar_room(width))
        yield [
            Piece(f"{GLYPHS[status]} ", GLYPH_MARKS[status]),
            Piece(words),
            Piece(number),
            Piece(drawn, GLYPH_MARKS[status]),
        ]


def _kind_bars(found: OutletCounts, width: int) -> Iterator[list[Piece]]:
    most = _most(found)
    if found.kinds:
        yield [Piece(f"  {_KINDS}", Mark.NOTE)]
    for kind, count in sorted(found.kinds.items(), key=lambda each: (-each[1], each[0])):
        number = f"{count:>4} {'':<{COUNT - 5}}"
        drawn = Piece(bar(count, most, _bar_room(width)), Mark.GLYPH_ALTERED)
        yield [Piece(f"  {display(kind):<{WORDS - 2}}"), Piece(number), drawn]


def _most(found: OutletCounts) -> int:
    """The count that has the longest bar; all bars have one scale."""
    return max((found.sure[status] for status in COUNTED), default=0)


def _bar_room(width: int) -> int:
    return max(0, min(WIDEST_BAR, width - WORDS - COUNT))


def _listed(
    comparison: Comparison, found: OutletCounts, telling: Telling, elsewhere: Elsewhere
) -> Iterator[Entry]:
    """A claim's line, and what is altered in it."""
    glyph = GLYPHS[telling.status] + (POSSIBLE if telling.possible else " ")
    pieces = [
        Piece(glyph, GLYPH_MARKS[telling.status]),
        Piece(f"{telling.number + 1:>{NUMBER - 2}} ", Mark.DIM),
        Piece(display(telling.claim.label)),
        Piece(_told(comparison, found, telling), Mark.NOTE),
    ]
    yield Entry(paragraph(*pieces, hang=NUMBER + 1), telling.number)
    if telling.status is Status.ALTERED and telling.changes:
        claim, cell = telling.claim, telling.claim.cell(found.article)
        others = telling.others if found.against is Against.ALL else ()
        words = dict.fromkeys(
            in_a_line(comparison, change, elsewhere.nothing(claim, cell, change, others))
            for change in telling.changes
        )
        yield Entry(
            paragraph(Piece(" · ".join(words), Mark.NOTE_MILD), indent=NUMBER + 3, hang=2), telling.number
        )


def _told(comparison: Comparison, found: OutletCounts, telling: Telling) -> str:
    """Who else tells a claim, where that is not plain from the list it stands in."""
    others: Sequence[str] = telling.others
    if found.against is Against.BASE and telling.status is not Status.ADDED:
        return ""
    if not others:
        return ""
    with_whom = "unlike" if telling.status is Status.ALTERED else "told by"
    if len(others) == len(comparison.articles) - 1 > 1:
        return f"   {with_whom} all others"
    return f"   {with_whom} {', '.join(numbered(comparison, each) for each in others)}"
