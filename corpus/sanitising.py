"""A decoded text made safe to store and to show: no control characters, no hidden or reordered text."""

from __future__ import annotations

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_STRINGS = re.compile(
    "(?:\x1b[\\]PX^_]|[\x90\x98\x9d\x9e\x9f])[^\x07\x1b\x9c\n]{0,4096}+(?:\x07|\x1b\\\\|\x9c)"
)
"""OSC, DCS, SOS, PM and APC with what they carry, where they are terminated in the same line."""
_SEQUENCES = re.compile("(?:\x1b\\[|\x9b)[0-?]*+[ -/]*+[@-~]|\x1b[ -/]*+[0-~]")
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2060-\u2065\u206a-\u206f\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_LATIN_JOINERS = re.compile("(?:^|(?<=[\x00-\u024f]))[\u200c\u200d]+")
"""Joiners that shape nothing: those of emoji and of scripts that need them stand after other characters."""
_SURROGATES = re.compile("[\ud800-\udfff]")
_LONGEST_MARK_RUN = 8


def sanitise(text: str) -> tuple[str, tuple[str, ...]]:
    """The text in NFC with `\\n` line ends and without controls, and notes on what a reader should know.

    A tab becomes one space, so offsets survive it. Text that is clean already is returned unchanged.
    """
    notes = []
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    text, strings = _STRINGS.subn("", text)
    text, sequences = _SEQUENCES.subn("", text)
    if strings + sequences:
        notes.append(f"terminal control sequences removed: {strings + sequences}")
    text, overrides = _BIDI.subn("", text)
    if overrides:
        notes.append(f"characters that reorder text on the screen removed: {overrides}")
    text = _LATIN_JOINERS.sub("", _INVISIBLE.sub("", text))
    return _composed(_SURROGATES.sub("\ufffd", text)), tuple(notes)


def _composed(text: str) -> str:
    text = _cap_marks(text)
    if unicodedata.is_normalized("NFC", text):
        return text
    return _cap_marks(unicodedata.normalize("NFC", text))


def _cap_marks(text: str) -> str:
    """At most eight combining marks in a row: normalising long runs takes quadratic time."""
    marks = "".join(sorted(c for c in set(text) if unicodedata.category(c).startswith("M")))
    if not marks:
        return text
    run = re.escape(marks)
    return re.sub(f"([{run}]{{{_LONGEST_MARK_RUN}}})[{run}]+", r"\1", text)
