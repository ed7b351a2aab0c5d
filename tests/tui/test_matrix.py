"""The matrix's columns and its groups of claims."""

from __future__ import annotations

from textual.pilot import Pilot

from newsdiff.comparison import Comparison
from tests.tui.drafts import REWORDED, Draft, Story
from tests.tui.pilots import NARROW, TINY, reader, reading, status
from tests.tui.reused import reused
from tests.tui.stories import ferry
from tui.plan.arrangement import Arrangement
from tui.plan.flow import cells
from tui.plan.matrix import Matrix
from tui.plan.matrix_order import Order
from tui.plan.matrix_rows import MatrixRows
from tui.plan.sheet import Sheet
from tui.screens.matrix import MatrixScreen
from tui.widgets.line import Header
from tui.widgets.matrix_grid import MatrixGrid, MatrixHead


def outlets(count: int) -> Comparison:
    """As many outlets, each of which tells a claim of its own, and all one claim that they share."""
    drafts = [
        Draft(f"Outlet {n}").paragraph(own=f"Thing {n} alone.", all="The pier is shut.")
        for n in range(1, count + 1)
    ]
    story = Story(*drafts).claim(
        "all", a1=(["all"], None), **{f"a{n}": (["all"], REWORDED) for n in range(2, count + 1)}
    )
    for n in range(1, count + 1):
        story = story.claim(f"own {n}", **{f"a{n}": (["own"], None)})
    return story.build()


def text(matrix: Matrix, number: int) -> str:
    return "".join(piece.text for piece in matrix.line(number))


def matrix_of(pilot: Pilot[None]) -> tuple[str, list[str]]:
    """The head, and the lines that are seen."""
    head, grid = (pilot.app.screen.query_one(kind) for kind in (MatrixHead, MatrixGrid))
    return head.render_line(0).text, [grid.render_line(y).text for y in range(grid.size.height)]


def test_outlets_that_have_no_room_are_counted_and_take_turns() -> None:
    comparison = outlets(30)
    planner, columns = Sheet(comparison).planner, [article.id for article in comparison.articles]
    for width in (40, 60, 80, 100):
        matrix = Matrix.at(planner, width, columns, focus="a2")
        head = "".join(piece.text for piece in matrix.head())
        assert len(matrix.columns) + matrix.unseen == 30
        assert (f"+{matrix.unseen} ⇥" in head) is (matrix.unseen > 0)
        assert cells(matrix.head()) == cells(matrix.line(3)) == width
        last = Matrix.at(planner, width, columns, "a30", matrix.first)
        assert last.columns[0] == "a1" and last.columns[-1] == "a30", "the base stays at the left"
    assert Matrix.at(planner, 40, columns, "a2").unseen and not Matrix.at(planner, 300, columns, "a2").unseen


def test_what_one_outlet_tells_is_grouped_by_outlet() -> None:
    rows = MatrixRows.of(Sheet(outlets(3)).planner, Order.ONLY, ("a1", "a3", "a2"))
    lines = [rows.at(line) for line in range(len(rows))]
    told = [each if isinstance(each, str) else rows.claims[each] for each in lines]
    assert told == [
        "only 1 Outlet 1 · 1 claim",
        1,
        "only 3 Outlet 3 · 1 claim",
        3,
        "only 2 Outlet 2 · 1 claim",
        2,
        "told by several outlets · 1 claim",
        0,
    ]
    assert [rows.line_of(place) for place in range(4)] == [1, 3, 5, 7]
    assert rows.groups == {"a1": 0, "a3": 1, "a2": 2}


def test_near_copies_are_told_by_fewer_text_groups() -> None:
    planner = Sheet(reused()).planner
    wide, narrow = Matrix.at(planner, 160), Matrix.at(planner, 80)
    assert text(wide, 1).rstrip().endswith("3 of 3 · 2 groups")
    assert text(narrow, 1).rstrip().endswith("3 of 3")


async def test_u_lists_what_the_focused_outlet_alone_tells_and_tab_the_next() -> None:
    async with reading(outlets(4)) as pilot:
        await pilot.press("3", "m", "u")
        grid = pilot.app.screen.query_one(MatrixGrid)
        assert grid.claim == 3 and "only 3 Outlet 3 · 1 claim" in "\n".join(matrix_of(pilot)[1])
        await pilot.press("tab")
        assert grid.claim == 4 and "▸4" in matrix_of(pilot)[0]
        assert status(pilot).startswith("Claim 5 of 5")
        await pilot.press("shift+tab", "1")
        assert grid.claim == 1
        await pilot.press("u")
        assert (grid.claim, grid.position) == (0, 0)


def test_the_focused_outlets_number_is_whole_in_the_narrowest_column() -> None:
    comparison = outlets(12)
    planner, columns = Sheet(comparison).planner, [article.id for article in comparison.articles]
    for focus, number in (("a2", "2"), ("a10", "10"), ("a12", "12")):
        for width in (40, 80):
            head = "".join(piece.text for piece in Matrix.at(planner, width, columns, focus).head())
            assert f"▸{number} " in head


def test_what_a_hidden_outlet_alone_tells_is_never_under_anothers_name() -> None:
    planner = Sheet(outlets(4)).planner
    rows = MatrixRows.of(planner, Order.ONLY, ("a1", "a4", "a3"))
    assert list(rows.headings.values()) == [
        "only 1 Outlet 1 · 1 claim",
        "only 4 Outlet 4 · 1 claim",
        "only 3 Outlet 3 · 1 claim",
        "only 2 Outlet 2, hidden · 1 claim",
        "told by several outlets · 1 claim",
    ]
    assert list(MatrixRows.of(planner, Order.ONLY).groups) == ["a1", "a2", "a3", "a4"]


async def test_only_altered_and_all_again() -> None:
    async with reading() as pilot:
        await pilot.press("m", "a")
        grid, header = (pilot.app.screen.query_one(kind) for kind in (MatrixGrid, Header))
        claims = ferry().claims
        altered = [n for n, claim in enumerate(claims) if any(c.status == "altered" for c in claim.cells)]
        assert header.right.startswith(f"only altered: {len(altered)} of {len(claims)}")
        await pilot.press("G")
        assert grid.claim == altered[-1]
        await pilot.press("a")
        assert (grid.claim, "altered" in header.right) == (altered[-1], False)


async def test_nothing_altered_cannot_be_asked_for() -> None:
    async with reading(outlets(3)) as pilot:
        await pilot.press("m", "a")
        assert "only altered" not in pilot.app.screen.query_one(Header).right


async def test_the_readers_columns_are_the_matrixs_and_back() -> None:
    async with reading(outlets(5)) as pilot:
        await pilot.press("2", "h", "m")
        head = matrix_of(pilot)[0]
        assert "Outlet 2" not in head and "▸3 Outlet 3" in head
        assert "1 hidden" in pilot.app.screen.query_one(Header).right
        await pilot.press("greater_than_sign")
        head = matrix_of(pilot)[0]
        assert head.index("4 Outlet 4") < head.index("▸3 Outlet 3")
        await pilot.press("H", "5", "less_than_sign", "h")
        screen = pilot.app.screen
        assert isinstance(screen, MatrixScreen) and screen.arrangement.hidden == {"a5"}
        await pilot.press("escape")
        kept = pilot.app.screen._arrangement
        assert kept.hidden == {"a5"} and kept.order.index("a4") < kept.order.index("a3")
        await pilot.press("m", "equals_sign", "escape")
        assert pilot.app.screen._arrangement == Arrangement.of(f"a{n}" for n in range(1, 6))


async def test_enter_opens_the_claim_with_the_outlet() -> None:
    async with reading(outlets(4)) as pilot:
        await pilot.press("m", "j", "4", "enter")
        assert reader(pilot).claim == 1
        assert pilot.app.screen._focus == "a4"


async def test_a_click_focuses_a_cell_and_two_open_it() -> None:
    async with reading(outlets(4)) as pilot:
        await pilot.press("m")
        head = matrix_of(pilot)[0]
        await pilot.click(MatrixHead, offset=(head.index("3 Outlet"), 0))
        assert "▸3 Outlet 3" in matrix_of(pilot)[0]
        x = matrix_of(pilot)[0].index("4 Outlet")
        await pilot.click(MatrixGrid, offset=(x, 2))
        assert "▸4 Outlet 4" in matrix_of(pilot)[0]
        assert pilot.app.screen.query_one(MatrixGrid).claim == 2
        await pilot.click(MatrixGrid, offset=(x, 3), times=2)
        assert (reader(pilot).claim, pilot.app.screen._focus) == (3, "a4")


async def test_the_cell_under_the_cursor_is_said_in_words() -> None:
    async with reading(size=NARROW) as pilot:
        await pilot.press("m", "2")
        assert "$62 million → Roughly $80 million" in status(pilot)


async def test_the_smallest_window_holds_a_matrix() -> None:
    async with reading(outlets(12), TINY) as pilot:
        await pilot.press("m", "u", "tab", "G")
        assert pilot.app.screen.query_one(MatrixGrid).claim == 0
