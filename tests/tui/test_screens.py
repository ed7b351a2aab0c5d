"""The screens beside the reader."""

from __future__ import annotations

import pytest

from tests.tui.pilots import NARROW, reader, reading
from tests.tui.stories import long_story
from tui.commands import BY_ID
from tui.screens.claim import ClaimScreen
from tui.screens.excluded import ExcludedScreen
from tui.screens.help import HelpScreen
from tui.screens.matrix import MatrixScreen
from tui.screens.reader import ReaderScreen
from tui.widgets.footer import Footer
from tui.widgets.matrix_grid import MatrixGrid
from tui.widgets.page import Page


async def test_pages_do_not_skip_a_line() -> None:
    async with reading(long_story(20), NARROW) as pilot:
        seen = 0
        for _ in range(12):
            widget = reader(pilot)
            assert widget.scroll_offset.y <= seen
            seen = widget.scroll_offset.y + widget.size.height
            await pilot.press("pagedown")
        assert seen == reader(pilot).layout_plan.map.total
        assert reader(pilot).claim == 19


async def test_matrix_opens_at_the_claim_and_enter_jumps() -> None:
    async with reading() as pilot:
        await pilot.press("j", "m")
        assert isinstance(pilot.app.screen, MatrixScreen)
        assert pilot.app.screen.query_one(MatrixGrid).claim == 1
        await pilot.press("j", "down", "k", "j", "enter")
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert reader(pilot).claim == 3


@pytest.mark.parametrize("key", ["escape", "m"])
async def test_matrix_closes_without_moving(key: str) -> None:
    async with reading() as pilot:
        await pilot.press("m", "G", key)
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert reader(pilot).claim == 0


async def test_matrix_scrolls() -> None:
    async with reading(long_story(60), NARROW) as pilot:
        await pilot.press("m", "pagedown", "pagedown")
        grid = pilot.app.screen.query_one(MatrixGrid)
        assert grid.scroll_offset.y <= grid.claim < grid.scroll_offset.y + grid.size.height
        await pilot.press("G")
        assert grid.claim == 59
        assert "claim number 59" in grid.render_line(59 - grid.scroll_offset.y).text
        await pilot.press("pageup", "g")
        assert (grid.claim, grid.scroll_offset.y) == (0, 0)


PAGES = [
    ("enter", ClaimScreen, "escape"),
    ("enter", ClaimScreen, "enter"),
    ("x", ExcludedScreen, "x"),
    ("x", ExcludedScreen, "escape"),
    ("question_mark", HelpScreen, "question_mark"),
    ("question_mark", HelpScreen, "escape"),
]


async def test_pages_open_and_close() -> None:
    async with reading() as pilot:
        for key, screen, closing in PAGES:
            await pilot.press(key)
            assert isinstance(pilot.app.screen, screen)
            await pilot.press(closing)
            assert isinstance(pilot.app.screen, ReaderScreen)


async def test_pages_scroll() -> None:
    async with reading(size=NARROW) as pilot:
        await pilot.press("question_mark")
        page = pilot.app.screen.query_one(Page)
        await pilot.press("j", "j", "down", "k")
        assert page.scroll_offset.y == 2
        await pilot.press("G")
        assert page.scroll_offset.y == page.max_scroll_y > 2
        await pilot.press("g", "pagedown", "pageup")
        assert page.scroll_offset.y == 0


async def test_help_lists_the_live_bindings_once() -> None:
    async with reading() as pilot:
        await pilot.press("question_mark")
        page = pilot.app.screen.query_one(Page)
        text = "\n".join(page.render_line(y).text for y in range(page.virtual_size.height))
        for wanted in ("j  ↓", "G  End", "1  2  3 ", "⇧⇥", "⏎"):
            assert text.count(wanted) == 1, wanted
        assert "Leave newsdiff" in text


async def test_footer_is_drawn_from_the_commands() -> None:
    async with reading() as pilot:
        await pilot.pause()
        keys = [key.name for key in pilot.app.screen.query_one(Footer).keys]
        shown = [command.name for command in BY_ID.values() if command.shown]
        assert set(keys) <= set(shown)
        assert {"change", "outlet", "base", "matrix", "claim", "excluded", "help", "quit"} <= set(keys)


async def test_q_leaves() -> None:
    async with reading() as pilot:
        await pilot.press("q")
    assert pilot.app.return_code == 0
