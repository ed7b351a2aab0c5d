"""What versions of an article change, in lines, and how often to look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.output import Trouble

if TYPE_CHECKING:
    from newsdiff.comparison import Comparison

LEAST_EVERY = 60
"""Seconds: a page that is asked for more often is asked for too often."""
LONGEST_EVERY = 365 * 86400
_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


def seconds(every: str) -> int:
    """A time such as 90s, 15m, 2h or 1d in seconds. Raises Trouble."""
    number, unit = every[:-1], every[-1:]
    if unit not in _UNITS or not (number.isascii() and number.isdigit() and len(number) < 10):
        raise Trouble(f"--every {every} is no time: give one like 90s, 15m, 2h or 1d")
    length = int(number) * _UNITS[unit]
    if length < LEAST_EVERY:
        raise Trouble(f"--every {every} is too often for the outlets: give at least {LEAST_EVERY}s")
    if length > LONGEST_EVERY:
        raise Trouble(f"--every {every} is more than a year: give less")
    return length


def version_changes(library: str | None, story: str, outlet: str, number: int) -> list[str]:
    """What a version changed against the one before it, one line a change, at least one."""
    from newsdiff import ComparisonError, compare
    from tui.sourcing import opened

    with opened(library) as shelf:
        articles = shelf.load_versions(story, outlet, [number - 1, number])
    try:
        lines = changed(compare(articles))
    except ComparisonError as error:
        lines = [f"cannot be compared: {error}"]
    return lines or ["other words, nothing of substance"]


def changed(comparison: Comparison) -> list[str]:
    """What the second of two articles alters, adds and no longer has, one line each."""
    from newsdiff.cells import changes
    from newsdiff.comparison import Status
    from newsdiff.exports.plain import one_line
    from newsdiff.exports.words import in_words

    lines = []
    other = comparison.articles[1].id
    for claim in comparison.claims:
        cell = claim.cell(other)
        if cell.shared_with:
            continue
        label = one_line(claim.label)
        if cell.status is Status.ALTERED:
            lines += [in_words(change) for change in changes(comparison, cell)]
        elif cell.status is Status.ADDED:
            lines.append(f"added: {label}")
        elif cell.status is Status.DROPPED:
            lines.append(f"no longer found: {label}")
    return lines
