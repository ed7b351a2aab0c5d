"""The overview's list of pairs of outlets."""

from __future__ import annotations

from collections.abc import Iterator
from math import comb

from newsdiff.comparison import Comparison
from tui.plan.bars import percent
from tui.plan.listing import Entry, how_to_read, line
from tui.plan.marks import Mark
from tui.plan.nearness import Nearness, nearest
from tui.plan.outlets import numbered
from tui.plan.pieces import Piece, paragraph
from tui.plan.tables import WIDEST_NAME, named

FIRST = 12
"""So many pairs are listed unless all are asked for."""
ROOMY = 64
"""From this width on a pair has one line with columns."""
SHARED, ALIGNED = 16, 10
"""Cells for the two ways of nearness."""
GROUP = 16


def pair_list(comparison: Comparison, width: int, key: str, *, every: bool = False) -> Iterator[Entry]:
    """A line a pair, each of which can be opened; `key` lists all of them, or the nearest again."""
    names = {article.id: numbered(comparison, article.id) for article in comparison.articles}
    found = nearest(comparison)
    shown = found if every else found[:FIRST]
    column = max(8, min(WIDEST_NAME, (width - SHARED - ALIGNED - GROUP) // 2))
    if width >= ROOMY:
        heads = [named(words, cells) for words, cells in (("shared wording", SHARED), ("aligned", ALIGNED))]
        yield line(Piece(f"{named('nearest first', 2 * column)}{''.join(heads)}text group", Mark.NOTE))
    for near in shown:
        first, second = (names[article] for article in near.pair)
        if width >= ROOMY:
            words = named(first, column) + named(second, column)
            room = width - 2 * column - SHARED - ALIGNED
            yield Entry(line(Piece(words, Mark.LABEL), *_columns(near, room)).paragraph, pair=near.pair)
        else:
            pieces = Piece(f"{first} + {second}", Mark.LABEL), Piece(f"   {_in_words(near)}")
            yield Entry(paragraph(*pieces, hang=2), pair=near.pair)
    yield from how_to_read(*_count(len(shown), len(found), key), _READING)


def has_more(comparison: Comparison) -> bool:
    """Whether there are more pairs than are listed at first."""
    return comb(len(comparison.articles), 2) > FIRST


_READING = (
    "Shared wording: how much of the first outlet's the second has too / how much of the second's the first "
    "has. Aligned: how much of the shorter article stands in passages aligned with the other's, in whatever "
    "words. Enter opens a pair: the passages that the two share, side by side."
)


def _count(shown: int, found: int, key: str) -> Iterator[str]:
    if found > FIRST:
        all_of_them = shown == found
        which = f"All {found} pairs" if all_of_them else f"The nearest {shown} of {found} pairs"
        yield f"{which}: {key} lists {'the nearest alone' if all_of_them else 'all of them'}."


def _columns(near: Nearness, room: int) -> Iterator[Piece]:
    """`room` cells are left for what makes a text group."""
    if near.shared is None or near.aligned is None:
        yield Piece("not measured", Mark.NOTE)
        return
    first, second = map(percent, near.shared)
    shared, aligned = f"{first:>4} / {second}", f"{percent(near.aligned):>4}"
    yield Piece(named(shared, SHARED), Mark.PLAIN if any(near.shared) else Mark.DIM)
    yield Piece(named(aligned, ALIGNED), Mark.PLAIN if near.aligned else Mark.DIM)
    group = f"one, {near.group}" if near.group else "two"
    brief = "one" if near.group else "two"
    yield Piece(group if len(group) <= room else brief, Mark.PLAIN if near.group else Mark.NOTE)


def _in_words(near: Nearness) -> str:
    if near.shared is None or near.aligned is None:
        return "not measured"
    first, second = map(percent, near.shared)
    group = f" · one text group, {near.group}" if near.group else ""
    return f"shared wording {first} / {second} · aligned {percent(near.aligned)}{group}"
