"""Every mark a reader sees: its glyph, its word, and the characters that carry it without colour."""

from __future__ import annotations

from enum import StrEnum

from newsdiff.comparison import Status

GLYPHS = {
    Status.BASE: " ",
    Status.IDENTICAL: "●",
    Status.REWORDED: "≈",
    Status.ALTERED: "≠",
    Status.ADDED: "+",
    Status.DROPPED: "·",
}
POSSIBLE = "?"
MOVED = "⇄"

COUNTED = (Status.IDENTICAL, Status.REWORDED, Status.ALTERED, Status.ADDED, Status.DROPPED)
"""The statuses of a column's head, in the order they are shown."""

WORDS = {
    Status.BASE: "the base",
    Status.IDENTICAL: "same words",
    Status.REWORDED: "reworded",
    Status.ALTERED: "altered",
    Status.ADDED: "added, the base lacks it",
    Status.DROPPED: "not found in the extracted text",
}
MEANINGS = (
    *((GLYPHS[status], WORDS[status]) for status in COUNTED if status is not Status.ADDED),
    (GLYPHS[Status.ADDED], "added, the base lacks it; in the base's own column: no other outlet tells it"),
    (POSSIBLE, "a possible match: its score is low"),
    (MOVED, "moved: told elsewhere in the order"),
)
NOT_FOUND = "not found in the extracted text"
BASE_LACKS = "base does not report this"
HATCH = "╱"
GAP = " ⋯ "


class Mark(StrEnum):
    """What a piece of a painted line is; the value names its component class."""

    PLAIN = "plain"
    REPLACED = "replaced"
    ADDED = "added"
    DROPPED = "dropped"
    SUBSTANCE = "substance"
    DIM = "dim"
    ABSENT = "absent"
    HATCH = "hatch"
    HEADING = "heading"
    LABEL = "label"
    NOTE = "note"
    NOTE_VALUE = "note-value"
    HEAD = "head"
    HEAD_FOCUSED = "head-focused"
    RULE = "rule"
    BAR = "bar"
    GLYPH_IDENTICAL = "glyph-identical"
    GLYPH_REWORDED = "glyph-reworded"
    GLYPH_ALTERED = "glyph-altered"
    GLYPH_ADDED = "glyph-added"
    GLYPH_DROPPED = "glyph-dropped"
    GLYPH_EXTRA = "glyph-extra"


BRACKETS = {
    Mark.SUBSTANCE: "‹›",
    Mark.REPLACED: "~~",
    Mark.ADDED: "++",
    Mark.DROPPED: "−−",
}
"""Opening and closing characters of a mark where colours are not to be had."""

GLYPH_MARKS = {
    Status.BASE: Mark.PLAIN,
    Status.IDENTICAL: Mark.GLYPH_IDENTICAL,
    Status.REWORDED: Mark.GLYPH_REWORDED,
    Status.ALTERED: Mark.GLYPH_ALTERED,
    Status.ADDED: Mark.GLYPH_ADDED,
    Status.DROPPED: Mark.GLYPH_DROPPED,
}
