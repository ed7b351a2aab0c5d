"""The whole story on one page, part under part."""

from __future__ import annotations

from collections.abc import Iterable

from newsdiff.comparison import Comparison
from tui.plan.coverage import most_told, strips
from tui.plan.heatmap import heatmap
from tui.plan.listing import BLANK, Entry
from tui.plan.marks import Mark
from tui.plan.naming import groups, longest_runs, sources
from tui.plan.pairs import pair_list
from tui.plan.pieces import Piece, paragraph
from tui.plan.timeline import timeline

PAIRS = 2
"""Which of the parts, from 0, lists the pairs of outlets."""


def overview(comparison: Comparison, width: int, key: str = "a", *, every: bool = False) -> list[Entry]:
    """The page at a width in cells; each part ends in a line that says how to read it.

    With `every` all pairs of outlets are listed, which `key` does, else the nearest alone.
    """
    parts: list[tuple[str, Iterable[Entry]]] = [
        ("Shared wording", heatmap(comparison, width)),
        ("Text groups", groups(comparison)),
        ("Pairs of outlets", pair_list(comparison, width, key, every=every)),
        ("Where in its article an outlet tells what others tell", strips(comparison, width)),
        ("The claims most told", most_told(comparison, width)),
        ("Dates", timeline(comparison, width)),
        ("The longest wording in common", longest_runs(comparison)),
        ("Named sources and citations", sources(comparison)),
    ]
    page: list[Entry] = []
    for title, entries in parts:
        rule = "─" * max(0, width - len(title) - 1)
        head = Entry(paragraph(Piece(f"{title} ", Mark.HEADING), Piece(rule, Mark.RULE)))
        page += [*([BLANK] if page else []), head, *entries]
    return page
