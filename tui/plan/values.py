"""The value rows of a claim: who states which figure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import cell_len

from newsdiff.comparison import Claim, Comparison, Stated, Value, ValueRow
from newsdiff.value_words import value_groups
from tui.plan.elsewhere import Elsewhere
from tui.plan.glyphs import UNDISCLOSED, WITHOUT_FIGURE
from tui.plan.marks import Mark
from tui.plan.outlets import numbered
from tui.plan.pieces import Paragraph, Piece, paragraph
from tui.plan.text import display

KIND = 10
"""Cells for the kind of a figure, with the space after it."""
WORDS = 44
"""The outlets stand in a column after figures of at most this many cells."""
INDENT = 2
GAP = "   "

_NUMBER = re.compile(r"\d")
_MODIFIERS = {"about ": "~", "nearly ": "~", "over ": ">", "at least ": "≥", "under ": "<", "up to ": "≤"}
_SCALE = re.compile(r"(?<=\d) (million|billion|trillion)\b")
_SCALES = {"million": "M", "billion": "bn", "trillion": "tn"}
_CURRENCIES = {" USD": "$", " EUR": "€", " GBP": "£", " JPY": "¥", " INR": "₹", " KRW": "₩"}


def value_paragraphs(comparison: Comparison, claim: Claim, elsewhere: Elsewhere) -> Iterator[Paragraph]:
    """One line for each group of outlets that say the same of a figure.

    After an outlet stands where it says that, or states a figure of the same thing, if in another claim.
    """
    rows = [(row.kind, value_groups(row)) for row in claim.values]
    shown = [display(words) for _, groups in rows for words, _ in groups]
    widest = max((cell_len(words) for words in shown if cell_len(words) <= WORDS), default=0)
    for kind, groups in rows:
        for number, (words, articles) in enumerate(groups):
            outlets = ", ".join(_placed(comparison, claim, kind, each, elsewhere) for each in articles)
            said = display(words)
            pieces = (
                Piece(said),
                Piece(" " * (widest - cell_len(said)) + GAP),
                Piece(outlets, Mark.DIM),
            )
            if number:
                yield paragraph(*pieces, indent=INDENT + KIND)
            else:
                yield paragraph(Piece(f"{kind:<{KIND - 1}} ", Mark.NOTE), *pieces, indent=INDENT, hang=KIND)


def _placed(comparison: Comparison, claim: Claim, kind: str, article: str, elsewhere: Elsewhere) -> str:
    words = elsewhere.of(claim, kind, article)
    return f"{numbered(comparison, article)} ({words})" if words else numbered(comparison, article)


def main_row(claim: Claim) -> ValueRow | None:
    """The figures that stand for a claim in a grid: amounts, else percentages, else counts that differ."""
    for kind in ("amount", "percent"):
        for row in claim.values:
            if row.kind == kind:
                return row
    return next((row for row in claim.values if len(row.groups) > 1), None)


def value_piece(row: ValueRow, article: str, base: str, room: int) -> Piece:
    """An outlet's figure in at most `room` cells, if it fits; marked where it is unlike the base's."""
    value = next(value for value in row.values if value.article == article)
    words = in_brief(value)
    if value.stated is not Stated.STATED:
        return Piece(words if len(words) <= room else words[: min(room, 1)], Mark.NOTE)
    agreeing = next((group for group in row.groups if base in group), None)
    differs = agreeing is not None and article not in agreeing
    return Piece(_fitted(words, room), Mark.NOTE_VALUE if differs else Mark.PLAIN)


def in_brief(value: Value) -> str:
    """What an outlet says of a figure, in few characters; nothing where the claim was not found."""
    if value.stated is Stated.UNDISCLOSED:
        return f"{UNDISCLOSED} undisclosed"
    if value.stated is Stated.STATED:
        return ", ".join(_brief(display(reading)) for reading in value.values)
    return WITHOUT_FIGURE if value.stated is Stated.NONE else ""


def _brief(reading: str) -> str:
    """`about 36.8 million EUR` as `~€36.8M`; readings without digits stay as they are."""
    if not _NUMBER.search(reading):
        return reading
    reading = _SCALE.sub(lambda match: _SCALES[match[1]], reading)
    word = next((word for word in _MODIFIERS if reading.startswith(word)), "")
    reading = reading.removeprefix(word)
    for code, symbol in _CURRENCIES.items():
        if reading.endswith(code) and reading[0].isdigit():
            reading = symbol + reading.removesuffix(code)
    return _MODIFIERS.get(word, "") + reading


def _fitted(words: str, room: int) -> str:
    """The words cut between two of them, as a number that is cut would be another number."""
    if cell_len(words) <= room:
        return words
    kept = ""
    for word in words.split(" "):
        longer = f"{kept} {word}" if kept else word
        if cell_len(longer.rstrip(",")) >= room:
            break
        kept = longer
    return f"{kept.rstrip(',')}…" if room else ""
