"""The reader under the mouse, in other windows, with other texts."""

from __future__ import annotations

from tests.tui.drafts import Draft, Story
from tests.tui.pilots import NARROW, TINY, WIDE, lines, reader, reading, status
from tests.tui.stories import long_story
from tui.screens.reader import ReaderScreen
from tui.widgets.heads import Heads
from tui.widgets.page import Page
from tui.widgets.reader import Reader


async def test_resizing_keeps_the_claim_in_sight() -> None:
    async with reading(long_story(60), WIDE) as pilot:
        await pilot.press(*["j"] * 30)
        for size in ((160, 8), NARROW, (60, 20), TINY, (100, 30), WIDE):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            widget = reader(pilot)
            top = widget.layout_plan.map.top(widget.row)
            assert widget.claim == 30
            assert widget.scroll_offset.y <= top < widget.scroll_offset.y + widget.size.height, size


async def test_a_click_makes_a_row_current_and_its_outlet_focused() -> None:
    async with reading() as pilot:
        line = next(y for y, text in enumerate(lines(pilot)) if "Engines are loud" in text)
        await pilot.click(Reader, offset=(130, line))
        assert reader(pilot).claim == 2
        assert "3 空の便り" in status(pilot)
        await pilot.click(Heads, offset=(70, 0))
        assert "2 Gull & Harbor" in status(pilot)


async def test_moving_after_the_wheel_goes_on_from_what_is_seen() -> None:
    async with reading(long_story(60), NARROW) as pilot:
        widget = reader(pilot)
        widget.scroll_to(y=60, animate=False)
        await pilot.pause()
        await pilot.press("j")
        top = widget.layout_plan.map.top(widget.row)
        assert 60 <= top < 60 + widget.size.height


async def test_article_text_is_never_markup() -> None:
    async with reading() as pilot:
        assert any("[b]new[/b]" in line for line in lines(pilot))
        await pilot.press("j", "j", "enter")
        page = pilot.app.screen.query_one(Page)
        assert any("[b]new[/b]" in page.render_line(y).text for y in range(page.size.height))


async def test_a_comparison_without_claims_can_be_walked_through() -> None:
    async with reading(Story(Draft("Left"), Draft("Right")).build()) as pilot:
        for key in ("j", "k", "n", "N", "G", "g", "pagedown", "pageup", "tab", "b", "m", "enter", "x"):
            await pilot.press(key)
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert "no claims" in status(pilot)


async def test_theme_changes_repaint() -> None:
    async with reading() as pilot:
        widget = reader(pilot)
        before = widget.render_line(0)
        pilot.app.theme = "newsdiff-light"
        await pilot.pause()
        assert widget.render_line(0) != before
