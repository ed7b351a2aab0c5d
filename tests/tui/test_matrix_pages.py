"""The matrix's heading that stays, its way back, and the pages opened from it and from a claim."""

from __future__ import annotations

import pytest

from newsdiff.comparison import Comparison
from tests.tui.drafts import Draft, Story
from tests.tui.pilots import NARROW, WIDE, reader, reading, status
from tui.screens.claim import ClaimScreen
from tui.screens.exporting import ExportScreen
from tui.screens.matrix import MatrixScreen
from tui.screens.outlet import OutletScreen
from tui.screens.overview import OverviewScreen
from tui.screens.pair import PairScreen
from tui.screens.text import TextScreen
from tui.widgets.line import Header
from tui.widgets.matrix_grid import MatrixGrid


def alone(each: int = 30) -> Comparison:
    """Two outlets that have nothing in common, each with so many claims."""
    names = [f"s{number}" for number in range(each)]
    left = Draft("Left").paragraph(**{name: f"Left counts {name} boats in the bay." for name in names})
    right = Draft("Right").paragraph(**{name: f"Right has {name} carts at the mill." for name in names})
    story = Story(left, right)
    for name in names:
        story.claim(f"left {name}", a1=([name], None))
    for name in names:
        story.claim(f"right {name}", a2=([name], None))
    return story.build()


async def test_the_heading_of_the_first_row_stays_in_sight() -> None:
    async with reading(alone(), NARROW) as pilot:
        await pilot.press("m", "u", "1")
        grid = pilot.app.screen.query_one(MatrixGrid)
        for _ in range(20):
            await pilot.press("j")
        assert grid.scroll_offset.y > 1
        assert "only 1 Left · 30 claims" in grid.render_line(0).text
        await pilot.press("G")
        assert "only 2 Right · 30 claims" in grid.render_line(0).text
        assert "▌" in grid.render_line(grid.size.height - 1).text
        for _ in range(29):
            await pilot.press("k")
            drawn = [grid.render_line(y).text for y in range(grid.size.height)]
            assert any("▌" in line for line in drawn), "the cursor is never behind the heading"
        assert "only 2 Right" in drawn[0] and "▌" in drawn[1]
        before = grid.claim
        await pilot.press("j", "j", "j")
        await pilot.click(MatrixGrid, offset=(4, 0))
        assert grid.claim == before + 3, "the heading is no row"


@pytest.mark.parametrize("opened", [("j", "m", "2"), ("j", "enter", "2")])
@pytest.mark.parametrize(
    ("key", "page"),
    [("i", OutletScreen), ("t", TextScreen), ("P", PairScreen), ("E", ExportScreen)],
)
async def test_pages_open_on_the_outlet_at_hand_and_close_again(
    opened: tuple[str, ...], key: str, page: type
) -> None:
    async with reading() as pilot:
        await pilot.press(*opened)
        below = pilot.app.screen
        await pilot.press(key)
        assert isinstance(pilot.app.screen, page)
        assert getattr(pilot.app.screen, "article", "a2") == "a2"
        await pilot.press("escape")
        assert pilot.app.screen is below


async def test_what_a_page_opens_is_shown_in_the_reader() -> None:
    for opened in ("m", "enter"):
        async with reading() as pilot:
            await pilot.press(opened, "3", "i", "j", "enter")
            assert reader(pilot).claim == 3
            assert pilot.app.screen._focus == "a3"


async def test_the_overview_opens_from_the_matrix() -> None:
    async with reading() as pilot:
        await pilot.press("m", "w")
        assert isinstance(pilot.app.screen, OverviewScreen)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, MatrixScreen)


async def test_the_base_is_no_pair() -> None:
    for opened in ("m", "enter"):
        async with reading() as pilot:
            await pilot.press(opened, "1")
            below = pilot.app.screen
            assert isinstance(below, (MatrixScreen, ClaimScreen))
            await pilot.press("P")
            assert pilot.app.screen is below


async def test_escape_goes_back_to_the_claim_that_was_left_and_enter_to_the_one_chosen() -> None:
    async with reading() as pilot:
        await pilot.press("j", "m", "j", "j", "escape")
        assert reader(pilot).claim == 1
        await pilot.press("m", "j", "j", "enter")
        assert reader(pilot).claim == 3


@pytest.mark.parametrize("keys", [("m",), ("i",), ("w",), ("P",), ("t",), ("m", "i"), ("enter",)])
async def test_every_screen_counts_what_is_unreviewed(keys: tuple[str, ...]) -> None:
    for size in (WIDE, NARROW):
        async with reading(size=size) as pilot:
            await pilot.press("A", *keys)
            await pilot.pause()
            assert "4 unreviewed" in pilot.app.screen.query_one(Header).render_line(0).text


async def test_a_claim_counts_what_is_unreviewed_beside_what_was_done() -> None:
    for size in (WIDE, NARROW):
        async with reading(size=size) as pilot:
            await pilot.press("enter", "A")
            await pilot.pause()
            drawn = pilot.app.screen.query_one(Header).render_line(0).text
            assert "Accepted: 2 Gull & Harbor" in drawn and "4 unreviewed" in drawn


async def test_what_is_written_from_the_matrix_is_said_there(tmp_path: object) -> None:
    async with reading() as pilot:
        await pilot.press("m", "E")
        screen = pilot.app.screen
        assert isinstance(screen, ExportScreen)
        screen.dismiss(f"{tmp_path}/story.html")
        await pilot.pause()
        assert status(pilot) == f"Written: {tmp_path}/story.html"


@pytest.mark.parametrize("keys", ["i", "w", "P", "t", "w enter"])
async def test_what_is_written_from_a_page_is_said_there(keys: str) -> None:
    async with reading() as pilot:
        await pilot.press(*keys.split(), "E")
        screen = pilot.app.screen
        assert isinstance(screen, ExportScreen)
        screen.dismiss("story.html")
        await pilot.pause()
        await pilot.pause()
        header = pilot.app.screen.query_one(Header)
        assert header.right == "Written: story.html" and header.left
