"""The matrix in each of its orders."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from newsdiff.comparison import Comparison, Relation, Tier
from newsdiff.facts.mention import Severity
from tests.tui.drafts import REWORDED, Draft, Link, Story
from tests.tui.pilots import reader, reading
from tests.tui.stories import long_story
from tui.plan.matrix_order import Order, ordered
from tui.plan.sheet import Sheet
from tui.widgets.matrix_grid import MatrixGrid
from tui.widgets.matrix_orders import MatrixOrders

NAMES = ("alone", "vague", "grave", "shared", "doubtful")


def orders() -> Comparison:
    """Five claims, each first in an order of its own or among the first."""
    text = {name: f"The {name} thing cost $5 on Monday." for name in NAMES}
    other = {name: f"That {name} thing was $6 on Friday." for name in NAMES}
    first = Draft("First").paragraph(**text)
    second = Draft("Second").paragraph(**other)
    third = Draft("Third").paragraph(**other)
    vaguer = {"amount": {"severity": Severity.PRECISION}, "date": {"severity": Severity.ONE_SIDED}}
    amount, date = ("amount", "$5", "$6"), ("date", "Monday", "Friday")
    vague = Link(Relation.ALTERED, changes=[amount, date], details=vaguer)
    grave = Link(Relation.ALTERED, changes=[amount, date])
    doubtful = Link(Relation.REWORDED, 0.3, Tier.POSSIBLE)
    return (
        Story(first, second, third)
        .claim("alone", a1=(["alone"], None))
        .claim("vague", a1=(["vague"], None), a2=(["vague"], vague), a3=(["vague"], vague))
        .claim("grave", a1=(["grave"], None), a2=(["grave"], grave))
        .claim("shared", a1=(["shared"], None), a2=(["shared"], REWORDED), a3=(["shared"], REWORDED))
        .claim("doubtful", a1=(["doubtful"], None), a2=(["doubtful"], REWORDED), a3=(["doubtful"], doubtful))
        .build()
    )


@pytest.mark.parametrize(
    ("order", "names"),
    [
        (Order.BASE, NAMES),
        (Order.COVERAGE, ("vague", "shared", "doubtful", "grave", "alone")),
        (Order.ALTERED, ("vague", "grave", "alone", "shared", "doubtful")),
        (Order.ONLY, NAMES),
        (Order.SEVERITY, ("grave", "vague", "alone", "shared", "doubtful")),
    ],
)
def test_orders(order: Order, names: tuple[str, ...]) -> None:
    comparison = orders()
    assert tuple(comparison.claims[n].label for n in ordered(Sheet(comparison).planner, order)) == names


def test_what_one_outlet_tells_comes_first() -> None:
    comparison = orders()
    turned = comparison.model_copy(update={"claims": comparison.claims[::-1]})
    assert turned.claims[ordered(Sheet(turned).planner, Order.ONLY)[0]].label == "alone"


def chosen(pilot: Pilot[None]) -> str:
    return pilot.app.screen.query_one(MatrixOrders).render_line(0).text


async def test_s_goes_through_the_orders_and_the_header_says_which() -> None:
    async with reading(orders()) as pilot:
        await pilot.press("j", "j", "m")
        grid, told = (pilot.app.screen.query_one(kind) for kind in (MatrixGrid, MatrixOrders))
        assert (grid.claim, grid.position) == (2, 2)
        for order in (*list(Order)[1:], Order.BASE):
            await pilot.press("s")
            assert f"▸ {order}  " in told.render_line(0).text
            assert all(str(each) in told.render_line(0).text for each in Order)
            assert grid.claim == ordered(Sheet(orders()).planner, order)[0]
        await pilot.press("s", "j", "enter")
        assert reader(pilot).claim == 3, "shared is the second by coverage"
        await pilot.press("m")
        grid = pilot.app.screen.query_one(MatrixGrid)
        assert ("▸ coverage" in chosen(pilot), grid.claim) == (True, 3)
        assert "shared" in grid.render_line(1).text and "▌" in grid.render_line(1).text
        await pilot.click(MatrixGrid, offset=(8, 0), times=2)
        assert reader(pilot).claim == 1


async def test_a_narrow_window_names_the_order_alone() -> None:
    async with reading(orders(), (40, 12)) as pilot:
        await pilot.press("m", "S", "S")
        assert chosen(pilot).strip() == "sort: ▸ only one outlet"


async def test_an_order_is_picked_by_a_click() -> None:
    async with reading(orders()) as pilot:
        await pilot.press("m")
        await pilot.click(MatrixOrders, offset=(chosen(pilot).index("severity"), 0))
        assert "▸ severity" in chosen(pilot)
        assert pilot.app.screen.query_one(MatrixGrid).claim == 2


def test_many_claims_are_sorted_at_once() -> None:
    planner = Sheet(long_story(400)).planner
    for order in Order:
        assert sorted(ordered(planner, order)) == list(range(400))
