"""Every key of the reader, pressed."""

from __future__ import annotations

from tests.tui.pilots import NARROW, TINY, lines, reader, reading, status
from tests.tui.stories import long_story
from tui.widgets.footer import Footer
from tui.widgets.heads import Heads
from tui.widgets.line import Header

MOVES = [
    ("", 1),
    ("j", 2),
    ("down down", 3),
    ("j j k", 2),
    ("j up", 1),
    ("k", 1),
    ("G", 5),
    ("end j", 5),
    ("G g", 1),
    ("G home", 1),
    ("pagedown", 5),
    ("space", 5),
    ("G pageup", 1),
    ("n", 3),
    ("n n", 4),
    ("G N", 4),
    ("N", 1),
    ("3 n", 3),
]


async def test_moving() -> None:
    async with reading() as pilot:
        for keys, claim in MOVES:
            await pilot.press("2", "g", *keys.split())
            assert reader(pilot).claim + 1 == claim, keys
            assert pilot.app.screen.query_one(Header).right == f"claim {claim} / 5", keys


async def test_the_current_row_is_in_sight_wherever_one_goes() -> None:
    async with reading(long_story(60), NARROW) as pilot:
        widget = reader(pilot)
        for key in [*"jjjjjj", "pagedown", "pagedown", *"kkkknnGN", "pageup", "g"]:
            await pilot.press(key)
            top = widget.layout_plan.map.top(widget.row)
            assert widget.scroll_offset.y <= top < widget.scroll_offset.y + widget.size.height, key


async def test_a_row_taller_than_the_window_is_scrolled_through() -> None:
    async with reading(long_story(3, words=18), TINY) as pilot:
        widget = reader(pilot)
        seen = set()
        for _ in range(60):
            seen.update(range(widget.scroll_offset.y, widget.scroll_offset.y + widget.size.height))
            widget.step(1)
        rows = widget.layout_plan.map
        rules = {rows.top(row) + rows.height(row) - 1 for row in range(3)}
        assert seen >= set(range(rows.total)) - rules
        assert widget.claim == 2


async def test_the_last_change_is_said_to_be_the_last() -> None:
    async with reading() as pilot:
        await pilot.press("G", "n")
        assert "No further change" in status(pilot)


OUTLETS = [
    ("", "2 Gull & Harbor"),
    ("tab", "3 空の便り"),
    ("tab shift+tab", "2 Gull & Harbor"),
    ("shift+tab shift+tab", "3 空の便り"),
    ("3", "3 空の便り"),
    ("3 2", "2 Gull & Harbor"),
    ("9", "2 Gull & Harbor"),
]


async def test_outlets() -> None:
    async with reading() as pilot:
        for keys, outlet in OUTLETS:
            await pilot.press("2", *keys.split())
            assert outlet in status(pilot), keys


async def test_in_a_narrow_window_the_focus_picks_the_outlet_beside_the_base() -> None:
    async with reading(size=NARROW) as pilot:
        assert "Roughly $80 million" in "".join(lines(pilot))
        await pilot.press("3")
        assert "Roughly $80 million" not in "".join(lines(pilot))
        assert "海峡会社" in "".join(lines(pilot))


async def test_base_turns_the_comparison_and_keeps_the_claim() -> None:
    async with reading() as pilot:
        await pilot.press("j", "j", "j")
        before = status(pilot).split(": ", 1)[1].split("\n")[0]
        await pilot.press("b")
        assert "BASE" in pilot.app.screen.query_one(Heads).render_line(0).text.split("│")[0]
        assert "2 Gull & Harbor" in pilot.app.screen.query_one(Heads).render_line(0).text.split("│")[0]
        assert status(pilot).split(": ", 1)[1].split("\n")[0] == before
        assert "1 Quay Ledger" in status(pilot)
        await pilot.press("b")
        assert "1 Quay Ledger BASE" in pilot.app.screen.query_one(Heads).render_line(0).text


async def test_base_cannot_be_pressed_on_the_base() -> None:
    async with reading() as pilot:
        await pilot.press("1", "b")
        assert "1 Quay Ledger BASE" in pilot.app.screen.query_one(Heads).render_line(0).text
        await pilot.pause()
        assert not any(key.name == "base" for key in pilot.app.screen.query_one(Footer).keys)
