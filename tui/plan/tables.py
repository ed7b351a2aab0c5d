"""Names cut to a column."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size

from newsdiff.comparison import Comparison
from tui.plan.outlets import numbered

WIDEST_NAME = 26


def named(text: str, width: int) -> str:
    """A text in exactly `width` cells, the last of them free; `…` where it is cut."""
    if cell_len(text) >= width > 2:
        return set_cell_size(text, width - 2) + "… "
    return set_cell_size(text, max(0, width))


def name_column(comparison: Comparison, width: int) -> int:
    """The width of a column of the outlets' names: a quarter of all at most."""
    widest = max(cell_len(numbered(comparison, article.id)) for article in comparison.articles)
    return max(6, min(widest + 1, WIDEST_NAME, width // 4))
