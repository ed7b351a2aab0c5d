"""Every glyph a reader sees, and its word."""

from __future__ import annotations

from newsdiff import cells
from newsdiff.cells import MOVED, NOT_FOUND, POSSIBLE
from newsdiff.comparison import Status
from tui.plan.marks import Mark

GLYPHS = cells.GLYPHS | {Status.BASE: " "}
UNDISCLOSED = "○"
WITHOUT_FIGURE = "–"
REVIEWED = "✓"
SHARED_ALONE = "∥"
"""Shared wording in passages that are not aligned with each other."""
LINK, LINK_BAR = "►", "┃"
"""At the left edge of a cell that is aligned with what is in focus: on its first line, and on the others."""

COUNTED = (Status.IDENTICAL, Status.REWORDED, Status.ALTERED, Status.ADDED, Status.DROPPED)
"""The statuses of a column's head, in the order they are shown."""

WORDS = {
    Status.BASE: "the base",
    Status.IDENTICAL: "same words",
    Status.REWORDED: "reworded",
    Status.ALTERED: "altered",
    Status.ADDED: "added, the base lacks it",
    Status.DROPPED: NOT_FOUND,
}
IMPLIED = "possibly told, by what another outlet shares with both"
"""What a cell shows whose match was never made directly."""
MEANINGS = (
    *((GLYPHS[status], WORDS[status]) for status in COUNTED if status is not Status.ADDED),
    (GLYPHS[Status.ADDED], "added, the base lacks it; in the base's own column: no other outlet tells it"),
    (POSSIBLE, "a possible match: its score is low, or only another outlet joins the two"),
    (MOVED, "moved: told elsewhere in the order"),
    (REVIEWED, "reviewed: a person accepted the match, or joined it by hand"),
    (LINK, f"left of a cell: aligned with the passage in focus, in this row or another; {POSSIBLE} possibly"),
    (UNDISCLOSED, "in the matrix: the outlet says that the figure is not disclosed or not known"),
    (WITHOUT_FIGURE, "in the matrix: it tells the claim without the figure"),
    (SHARED_ALONE, "of a pair of outlets: shared wording in passages that are not aligned with each other"),
    (
        f"{GLYPHS[Status.ALTERED]}6  {GLYPHS[Status.ALTERED]}{POSSIBLE}2",
        "over a column: 6 claims altered, and 2 more in possible matches; next change stops at its "
        f"{GLYPHS[Status.ALTERED]}, {GLYPHS[Status.ALTERED]}{POSSIBLE}, {GLYPHS[Status.ADDED]} "
        f"and {GLYPHS[Status.DROPPED]}, which counts only what the base tells",
    ),
)
BASE_LACKS = "base does not report this"
POSSIBLE_HIDDEN = "possible match, hidden"
HATCH = "╱"
GAP = " ⋯ "
CUT = "…"
"""Where a clause is cut out of its sentence."""

GLYPH_MARKS = {
    Status.BASE: Mark.PLAIN,
    Status.IDENTICAL: Mark.GLYPH_IDENTICAL,
    Status.REWORDED: Mark.GLYPH_REWORDED,
    Status.ALTERED: Mark.GLYPH_ALTERED,
    Status.ADDED: Mark.GLYPH_ADDED,
    Status.DROPPED: Mark.GLYPH_DROPPED,
}
