"""Columns hidden, moved and resized, as a plan and by key."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tui.pilots import NARROW, WIDE, lines, reader, reading, status
from tests.tui.stories import ferry, long_story
from tui.plan.arrangement import STEP, Arrangement, shares
from tui.plan.columns import ColumnLayout
from tui.plan.flow import cells
from tui.plan.geometry import LEAST_CELLS, arrange
from tui.plan.row_order import in_order_of
from tui.plan.sheet import Sheet
from tui.plan.stacked import StackedLayout
from tui.screens.reader import ReaderScreen
from tui.widgets.heads import Heads
from tui.widgets.line import Header

FIVE = Arrangement.of(["a1", "a2", "a3", "a4", "a5"])


def test_the_base_stands_first_and_is_never_hidden() -> None:
    assert FIVE.columns("a3") == ["a3", "a1", "a2", "a4", "a5"]
    hidden = FIVE.hiding("a2").hiding("a3")
    assert hidden.columns("a3") == ["a3", "a1", "a4", "a5"]
    assert hidden.hidden_beside("a3") == 1
    assert not FIVE.can_hide("a1", "a1")
    assert hidden.showing("a2").hidden == {"a3"}
    assert hidden.showing() == FIVE


def test_the_last_outlet_beside_the_base_cannot_be_hidden() -> None:
    two = FIVE.hiding("a3").hiding("a4").hiding("a5")
    assert not two.can_hide("a2", "a1")


def test_a_column_passes_the_next_that_is_seen() -> None:
    assert FIVE.hiding("a3").moved("a2", 1, "a1").columns("a1") == ["a1", "a4", "a2", "a5"]
    assert FIVE.moved("a2", -1, "a1") == FIVE
    assert FIVE.moved("a5", 1, "a1") == FIVE
    assert FIVE.moved("a1", 1, "a1") == FIVE


def test_what_was_made_wider_and_narrower_is_as_at_first() -> None:
    assert FIVE.widened("a2", 1).wider == {"a2": STEP}
    assert FIVE.widened("a2", 1).widened("a2", -1) == FIVE


@given(
    st.lists(st.integers(36, 90), min_size=1, max_size=6),
    st.dictionaries(st.sampled_from(["a0", "a1", "a2", "a3"]), st.integers(-200, 200)),
)
def test_shares_keep_the_sum_and_the_least(even: list[int], wider: dict[str, int]) -> None:
    found = shares([f"a{number}" for number in range(len(even))], even, wider, LEAST_CELLS)
    assert sum(found) == sum(even)
    assert min(found) >= LEAST_CELLS


def test_one_column_is_wider_and_the_rest_narrower() -> None:
    columns = arrange(160, ["a1", "a2", "a3"], "a1", "a2", wider={"a2": 8}).columns
    assert [column.width for column in columns] == [48, 60, 49]
    assert sum(column.width for column in columns) + len(columns) == 160


@pytest.mark.parametrize("width", [60, 120])
def test_hidden_outlets_are_in_no_line(width: int) -> None:
    sheet = Sheet(ferry())
    geometry = arrange(width, ["a1", "a3"], "a1", "a3")
    page = (StackedLayout if geometry.stacked else ColumnLayout)(sheet, geometry, "a3")
    text = []
    for row in range(len(page.map)):
        for number in range(page.map.height(row)):
            line = page.line(row, number, False)
            assert cells(line) == width
            text.append("".join(piece.text for piece in line))
    assert not any("Gull" in line for line in text)


def test_rows_in_another_articles_order() -> None:
    comparison = ferry()
    turned = in_order_of(comparison, "a2")
    labels = [claim.label for claim in turned.claims]
    assert turned.base == "a1"
    assert labels.index("noise of the engines") < labels.index("no crew will lose work")
    assert sorted(labels) == sorted(claim.label for claim in comparison.claims)
    assert turned.claims[0].cell("a1").passages == comparison.claims[0].cell("a1").passages
    assert in_order_of(comparison, None) is comparison
    assert in_order_of(comparison, "a1") is comparison


async def test_hiding_and_showing() -> None:
    async with reading(size=WIDE) as pilot:
        await pilot.press("j", "2", "h")
        head = pilot.app.screen.query_one(Heads).render_line(0).text
        assert "Gull" not in head and "3 空の便り" in head
        assert "2 Gull & Harbor is hidden" in status(pilot)
        assert pilot.app.screen.query_one(Header).right == "1 hidden · claim 2 / 5"
        assert not any("Roughly $80" in line for line in lines(pilot))
        await pilot.press("h")
        assert "1 hidden" in pilot.app.screen.query_one(Header).right, "one outlet stays beside the base"
        await pilot.press("H")
        assert "Gull" in pilot.app.screen.query_one(Heads).render_line(0).text
        assert pilot.app.screen.query_one(Header).right == "claim 2 / 5"


async def test_a_digit_shows_a_hidden_outlet_and_tab_passes_it_over() -> None:
    async with reading(size=WIDE) as pilot:
        await pilot.press("2", "h", "tab", "tab")
        assert "3 空の便り" in status(pilot)
        await pilot.press("2")
        assert "hidden" not in pilot.app.screen.query_one(Header).right
        assert "2 Gull" in status(pilot)


async def test_a_search_finds_what_is_hidden() -> None:
    async with reading(size=WIDE) as pilot:
        await pilot.press("2", "h", "slash", *"roughly", "enter")
        assert "2 Gull" in pilot.app.screen.query_one(Heads).render_line(0).text


async def test_moving_a_column() -> None:
    async with reading(size=WIDE) as pilot:
        await pilot.press("2", ">")
        head = pilot.app.screen.query_one(Heads).render_line(0).text
        assert head.index("1 Quay") < head.index("3 空") < head.index("2 Gull")
        await pilot.press(">")
        assert "stands at the right" in status(pilot)
        await pilot.press("tab")
        head = pilot.app.screen.query_one(Heads).render_line(0).text
        assert "▸ 1 Quay" in head, "after the last column the first"
        await pilot.press("=")
        head = pilot.app.screen.query_one(Heads).render_line(0).text
        assert head.index("2 Gull") < head.index("3 空")


async def test_widths() -> None:
    async with reading(size=WIDE) as pilot:

        def width() -> int:
            return reader(pilot).layout_plan.geometry.columns[1].width

        even = width()
        await pilot.press("2", "]")
        assert width() == even + STEP
        await pilot.press("[", "[")
        assert width() == even - STEP
        await pilot.press(*["["] * 20)
        assert width() >= LEAST_CELLS
        assert "cannot be made narrower" in status(pilot)
        await pilot.press("=")
        assert width() == even


async def test_the_base_keeps_the_left_edge_wherever_it_stood() -> None:
    async with reading(size=WIDE) as pilot:
        await pilot.press("2", ">", "3", "b")
        head = pilot.app.screen.query_one(Heads).render_line(0).text
        assert head.index("3 空") < head.index("1 Quay") < head.index("2 Gull")


async def test_at_80_columns_a_hidden_outlet_is_not_among_those_out_of_sight() -> None:
    async with reading(size=NARROW) as pilot:
        assert "+1 ⇥" in pilot.app.screen.query_one(Heads).render_line(0).text
        await pilot.press("h")
        assert "⇥" not in pilot.app.screen.query_one(Heads).render_line(0).text


async def test_article_order_and_back() -> None:
    async with reading(size=WIDE) as pilot:
        await pilot.press("G", "2", "O")
        assert "in the order of 2 Gull & Harbor" in status(pilot)
        assert "order of 2 · " in pilot.app.screen.query_one(Header).right
        claims = pilot.app.screen._comparison.claims
        assert claims[reader(pilot).claim].label == "old berths widened"
        await pilot.press("m")
        assert "order of 2 Gull & Harbor" in pilot.app.screen.query_one(Header).right
        await pilot.press("m", "O")
        assert pilot.app.screen.query_one(Header).right == "claim 5 / 5"


async def test_starting_afresh() -> None:
    async with reading(size=WIDE) as pilot:
        await pilot.press("3", "h", "b", "a", "z", "O", "G", "]", "0")
        screen = pilot.app.screen
        assert isinstance(screen, ReaderScreen)
        assert screen.query_one(Header).right == "claim 1 / 5"
        assert "1 Quay Ledger BASE" in screen.query_one(Heads).render_line(0).text
        assert "3 空の便り" in screen.query_one(Heads).render_line(0).text


async def test_a_large_window_shows_more_columns() -> None:
    async with reading(long_story(5, outlets=7), (300, 100)) as pilot:
        assert len(reader(pilot).layout_plan.geometry.columns) == 7
    async with reading(long_story(5, outlets=7), (40, 12)) as pilot:
        await pilot.press("j", "h", "H", "O", "]", "n")
        assert any("1 Outlet 1" in line for line in lines(pilot))
        assert {len(line) for line in lines(pilot)} == {40}
