"""Which keys the foot of a screen names, where there is not room for all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from tui.commands import LAST

GAP = 1


class FooterKey(NamedTuple):
    """A key and what it does, both safe to print."""

    key: str
    """The name by which it is pressed."""
    shown: str
    name: str
    rank: int
    """1 is fitted in first; `LAST` at the right end."""
    help: str = ""

    @property
    def width(self) -> int:
        """Cells, one before it included."""
        return GAP + cell_len(self.shown) + GAP + cell_len(self.name)


def fitted(keys: Iterable[FooterKey], width: int) -> tuple[Sequence[FooterKey], Sequence[FooterKey]]:
    """The keys at the left, first ranks first, and those at the right, that go into so many cells whole.

    A key that doesn't fit is left out; a shorter one of its rank may take its place, none of a later rank.
    """
    kept: list[FooterKey] = []
    room, last = width - GAP, None
    for each in sorted(keys, key=lambda each: each.rank):
        if last is not None and each.rank > last:
            break
        if each.width <= room:
            room -= each.width
            kept.append(each)
        else:
            last = each.rank
    return [each for each in kept if each.rank != LAST], [each for each in kept if each.rank == LAST]
