"""Every mark that a piece of text can have, and the characters that carry it without colour."""

from __future__ import annotations

from enum import StrEnum


class Mark(StrEnum):
    """What a piece of a painted line is; the value names its component class."""

    PLAIN = "plain"
    REPLACED = "replaced"
    ADDED = "added"
    DROPPED = "dropped"
    SHARED = "shared"
    SUBSTANCE = "substance"
    DIM = "dim"
    CONTEXT = "context"
    ABSENT = "absent"
    HATCH = "hatch"
    HEADING = "heading"
    LABEL = "label"
    KEY = "key"
    NOTE = "note"
    NOTE_VALUE = "note-value"
    NOTE_MILD = "note-mild"
    HEAD = "head"
    HEAD_FOCUSED = "head-focused"
    RULE = "rule"
    BAR = "bar"
    LINK = "link"
    GLYPH_IDENTICAL = "glyph-identical"
    GLYPH_REWORDED = "glyph-reworded"
    GLYPH_ALTERED = "glyph-altered"
    GLYPH_ADDED = "glyph-added"
    GLYPH_DROPPED = "glyph-dropped"
    GLYPH_EXTRA = "glyph-extra"
    MATCH = "match"
    MATCH_CURRENT = "match-current"
    CHOSEN = "chosen"


BRACKETS = {
    Mark.SUBSTANCE: "‹›",
    Mark.REPLACED: "~~",
    Mark.ADDED: "++",
    Mark.DROPPED: "−−",
    Mark.CONTEXT: "[]",
    Mark.SHARED: "__",
}
"""Opening and closing characters of a mark where colours are not to be had."""

IN_TEXT = {
    Mark.SUBSTANCE: "altered",
    Mark.REPLACED: "reworded",
    Mark.ADDED: "not in the base",
    Mark.DROPPED: "in the base alone",
    Mark.CONTEXT: "the rest of a clause's sentence",
    Mark.SHARED: "shared wording of a pair",
}
"""What the marks of an article's words mean."""
