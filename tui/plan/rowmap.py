"""Where each row stands among the lines of a scrolled page."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate


class RowMap:
    """Rows of given heights, one under another."""

    def __init__(self, heights: Sequence[int]) -> None:
        self._tops = list(accumulate(heights, initial=0))

    def __len__(self) -> int:
        return len(self._tops) - 1

    @property
    def total(self) -> int:
        """The height of all rows, in lines."""
        return self._tops[-1]

    def top(self, row: int) -> int:
        return self._tops[row]

    def height(self, row: int) -> int:
        return self._tops[row + 1] - self._tops[row]

    def at(self, line: int) -> tuple[int, int]:
        """The row of a line, and the line's number in that row. Raises IndexError outside."""
        if not 0 <= line < self.total:
            raise IndexError(line)
        row = bisect_right(self._tops, line) - 1
        return row, line - self._tops[row]

    def reveal(self, row: int, top: int, view: int, margin: int = 0) -> int:
        """The scroll offset that shows `row`, moved as little as can be from `top`.

        `view` is the number of lines seen; `margin` lines are kept above a row that was out of sight. A row
        taller than the view is shown from its first line.
        """
        start, size = self.top(row), self.height(row)
        if start >= top and start + size <= top + view:
            return top
        margin = min(margin, max(0, view - size))
        return max(0, min(start - margin, self.total - view))
