from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.plan.rowmap import RowMap

HEIGHTS = st.lists(st.integers(1, 40), min_size=1, max_size=60)


@given(HEIGHTS)
def test_every_line_belongs_to_the_row_that_is_there(heights: list[int]) -> None:
    rows = RowMap(heights)
    expected = [(row, line) for row, height in enumerate(heights) for line in range(height)]
    assert [rows.at(line) for line in range(rows.total)] == expected


@pytest.mark.parametrize("line", [-1, 6])
def test_there_is_no_row_outside(line: int) -> None:
    with pytest.raises(IndexError):
        RowMap([1, 2, 3]).at(line)


def test_a_row_in_sight_does_not_scroll() -> None:
    assert RowMap([5, 5, 5, 5]).reveal(1, top=2, view=8) == 2


def test_a_row_out_of_sight_keeps_its_margin() -> None:
    assert RowMap([5] * 10).reveal(4, top=0, view=12, margin=3) == 17


def test_a_row_taller_than_the_view_is_shown_from_its_start() -> None:
    assert RowMap([5, 50, 5]).reveal(1, top=0, view=10, margin=3) == 5


@given(HEIGHTS, st.data())
def test_reveal_shows_the_row(heights: list[int], data: st.DataObject) -> None:
    rows = RowMap(heights)
    view = data.draw(st.integers(1, 50))
    row = data.draw(st.integers(0, len(heights) - 1))
    before = data.draw(st.integers(0, max(0, rows.total - view)))
    top = rows.reveal(row, before, view, data.draw(st.integers(0, 5)))
    assert 0 <= top <= max(0, rows.total - view)
    assert top <= rows.top(row) < top + view
    if rows.height(row) <= view:
        assert rows.top(row) + rows.height(row) <= top + view
