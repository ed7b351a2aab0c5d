"""Typed changes in words, whatever their kind."""

from __future__ import annotations

from collections.abc import Iterator

from newsdiff.comparison import NOTHING_STATED, Change, Comparison, Location
from newsdiff.facts.mention import OF_OTHERS, Severity
from tui.plan.marks import Mark
from tui.plan.text import contrasted, display

IN_CELL = 36
"""Where a change stands in a cell or the status line, each of its sides has this many characters at most."""
IN_FULL = 120
"""The same on the claim's own screen."""

IMMATERIAL = "immaterial"
"""What a change is called that a person has set aside."""

SEVERITIES = {
    Severity.DIFFERENT: "differs",
    Severity.PRECISION: "vaguer or more precise",
    Severity.ONE_SIDED: "on one side only",
}


def sides_in_words(
    comparison: Comparison, change: Change, limit: int = IN_CELL, nothing: str = NOTHING_STATED
) -> str:
    """The two sides as the outlets wrote them, or as they are read where the words are long or the same.

    `nothing` is said of a side that lacks what the other has.
    """
    a, b = _quoted(comparison, change.a), _quoted(comparison, change.b)
    same = a.casefold() == b.casefold()
    left, right = contrasted(
        _shown(a, change.a_value, same, limit), _shown(b, change.b_value, same, limit), limit
    )
    return f"{left or nothing} → {right or nothing}"


def _shown(quote: str, value: str | None, same: bool, limit: int) -> str:
    read = display(value or "")
    return read if read and (same or not quote or len(read) <= limit < len(quote)) else quote


def about(change: Change, words: str, *, read: bool = False) -> str:
    """How much the sides differ, how they are read if `words` do not say it, and what is added to that.

    How they are read is said of what is inferred, of dates that are told of different things, as that says
    of which, and of any change with `read`.
    """
    reading = _read_as(change, words) if read or change.inferred or of_others(change) else ()
    return " · ".join([SEVERITIES[change.severity], *reading, *_remark(change)]) + qualified(change)


def of_others(change: Change) -> bool:
    """Whether two dates differ because each is told of another thing."""
    return change.kind == "date" and change.remark == OF_OTHERS


def qualified(change: Change, *, remarked: bool = True) -> str:
    """Whether something of a change is worked out, and whether a person has set it aside.

    Of a figure that is the sum which its remark tells; where that is not `remarked`, the word says so.
    """
    inferred = "inferred" if remarked or change.kind == "date" else "possible sum inferred"
    words = [*([inferred] if change.inferred else []), *([IMMATERIAL] if change.immaterial else [])]
    return f" ({', '.join(words)})" if words else ""


def in_a_line(comparison: Comparison, change: Change, nothing: str = NOTHING_STATED) -> str:
    """The kind, both sides and the remark, short enough for a line of several changes."""
    words = f"{display(change.kind)}: {sides_in_words(comparison, change, nothing=nothing)}"
    return "; ".join([words, *_remark(change)]) + qualified(change)


def _quoted(comparison: Comparison, location: Location | None) -> str:
    return display(comparison.quote(location)).strip() if location else ""


def _read_as(change: Change, words: str) -> Iterator[str]:
    values = f"{display(change.a_value or NOTHING_STATED)} → {display(change.b_value or NOTHING_STATED)}"
    if values.casefold() != words.casefold() and len(values) <= IN_FULL:
        yield f"read as {values}"


def _remark(change: Change) -> Iterator[str]:
    if change.remark:
        yield display(change.remark)


def note_mark(change: Change) -> Mark:
    """Differing values strike the eye more than those that may agree or stand on one side only."""
    if change.immaterial:
        return Mark.DIM
    return Mark.NOTE_VALUE if change.severity is Severity.DIFFERENT else Mark.NOTE_MILD
