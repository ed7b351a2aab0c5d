"""Greedy line breaking by terminal cells; no character but the space at a break is ever left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len, get_character_cell_size

Line = tuple[int, int]
"""A half-open range of the wrapped text."""

_JOINER = "\u200d"
_NEVER_FIRST = frozenset("、。，．：；！？）」』】》〉”’")


def wrap(text: str, width: int, hang: int = 0) -> list[Line]:
    """The lines of `text` at `width` cells; longer words are cut, wide characters may part anywhere.

    The lines after the first have `hang` cells less. Always at least one line. A line is wider than its
    width only where a single character is.
    """
    sizes = {get_character_cell_size(character) for character in set(text)}
    lines = _wrap_single_cells(text, width, hang) if sizes <= {1} else _wrap_clusters(text, width, hang)
    return lines or [(0, 0)]


def clusters(text: str) -> Iterator[tuple[int, int, int]]:
    """Start, end and cells of each character with the zero-width ones that belong to it."""
    start = 0
    for index in range(1, len(text) + 1):
        if index < len(text):
            joined = text[index - 1] == _JOINER and text[index] != " "
            if joined or not get_character_cell_size(text[index]):
                continue
        yield start, index, cell_len(text[start:index])
        start = index


def _wrap_single_cells(text: str, width: int, hang: int) -> list[Line]:
    lines: list[Line] = []
    start, length = 0, len(text)
    while True:
        while start < length and text[start] == " ":
            start += 1
        if start >= length:
            return lines
        room = width - hang if lines else width
        if length - start <= room:
            lines.append((start, length - (len(text) - len(text.rstrip(" ")))))
            return lines
        cut = text.rfind(" ", start, start + room + 1)
        if cut < 0:
            lines.append((start, start + room))
            start += room
            continue
        end = cut
        while text[end - 1] == " ":
            end -= 1
        lines.append((start, end))
        start = cut + 1


@dataclass(slots=True)
class _Open:
    """The line being filled, and the last place where it may be broken."""

    start: int
    cells: int = 0
    break_end: int = -1
    break_next: int = -1
    break_cells: int = 0

    def may_break(self, end: int, following: int) -> None:
        self.break_end, self.break_next, self.break_cells = end, following, self.cells

    def close(self, at: int) -> tuple[Line, _Open]:
        """End the line at its last break, or hard at `at` where it has none."""
        if self.break_end > self.start:
            rest = _Open(self.break_next, self.cells - self.break_cells)
            return (self.start, self.break_end), rest
        return (self.start, at), _Open(at)


def _wrap_clusters(text: str, width: int, hang: int) -> list[Line]:
    lines: list[Line] = []
    line = _Open(0)
    for start, end, cells in clusters(text):
        if text[start:end] == " ":
            if line.start == start:
                line = _Open(end)
                continue
            line.cells += cells
            line.may_break(start if line.break_next != start else line.break_end, end)
            continue
        if cells > 1 and text[start] not in _NEVER_FIRST and line.break_next != start:
            line.may_break(start, start)
        while line.cells + cells > (width - hang if lines else width) and start > line.start:
            closed, line = line.close(start)
            lines.append(closed)
        line.cells += cells
        if cells > 1 and not (end < len(text) and text[end] in _NEVER_FIRST):
            line.may_break(end, end)
    end = len(text.rstrip(" "))
    if end > line.start:
        lines.append((line.start, end))
    return lines
