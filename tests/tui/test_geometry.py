from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.plan.geometry import arrange

FIVE = ["a1", "a2", "a3", "a4", "a5"]


def shown(width: int, focus: str = "a2", base: str = "a1", first: int = 0) -> list[str]:
    return [column.article for column in arrange(width, FIVE, base, focus, first).columns]


@pytest.mark.parametrize(
    ("width", "columns"), [(76, 2), (79, 2), (113, 2), (114, 3), (152, 4), (190, 5), (400, 5)]
)
def test_how_many_columns_a_width_has(width: int, columns: int) -> None:
    assert len(shown(width)) == columns


def test_the_base_stands_left_whatever_its_number() -> None:
    assert shown(120, base="a3", focus="a1") == ["a3", "a1", "a2"]


def test_the_focused_outlet_stands_beside_the_base_at_80_columns() -> None:
    assert shown(79, focus="a4") == ["a1", "a4"]


def test_the_window_moves_no_further_than_it_must() -> None:
    assert shown(120, focus="a3", first=0) == ["a1", "a2", "a3"]
    assert shown(120, focus="a4", first=0) == ["a1", "a3", "a4"]
    assert shown(120, focus="a3", first=1) == ["a1", "a3", "a4"]


def test_the_window_stays_where_it_is_when_the_base_has_the_focus() -> None:
    assert shown(120, focus="a1", first=2) == ["a1", "a4", "a5"]


def test_below_76_columns_the_outlets_are_stacked() -> None:
    geometry = arrange(75, FIVE, "a2", "a1")
    assert geometry.stacked
    assert [column.article for column in geometry.columns] == ["a2", "a1", "a3", "a4", "a5"]
    assert {column.width for column in geometry.columns} == {74}


@given(st.integers(76, 400), st.integers(2, 9), st.data())
def test_columns_fill_the_width(width: int, articles: int, data: st.DataObject) -> None:
    ids = [f"a{number}" for number in range(articles)]
    base, focus = data.draw(st.sampled_from(ids)), data.draw(st.sampled_from(ids))
    geometry = arrange(width, ids, base, focus, data.draw(st.integers(0, 9)))
    assert geometry.columns[0].article == base
    assert focus in {column.article for column in geometry.columns}
    x = 1
    for column in geometry.columns:
        assert column.x == x
        assert column.width >= 36
        x += column.width + 1
    assert x - 1 == width


@given(st.integers(1, 75))
def test_even_the_narrowest_window_has_room_for_a_wide_character(width: int) -> None:
    assert all(column.text_width >= 2 for column in arrange(width, FIVE, "a1", "a2").columns)


def test_column_at() -> None:
    geometry = arrange(79, FIVE, "a1", "a2")
    assert geometry.column_at(0) is None
    assert geometry.column_at(5) == geometry.columns[0]
    assert geometry.column_at(60) == geometry.columns[1]
