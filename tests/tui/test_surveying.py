"""The pages on an outlet, on the story, and on one article: every key."""

from __future__ import annotations

import pytest

from newsdiff.comparison import Comparison
from tests.tui.drafts import Draft, Story
from tests.tui.pilots import NARROW, TINY, reader, reading, status
from tests.tui.reused import reused
from tests.tui.stories import ferry
from tui.plan.marks import Mark
from tui.screens.claim import ClaimScreen
from tui.screens.outlet import OutletScreen
from tui.screens.overview import OverviewScreen
from tui.screens.reader import ReaderScreen
from tui.screens.text import TextScreen
from tui.widgets.line import Header
from tui.widgets.listing import Listing
from tui.widgets.page import Page

BLANK = 1
"""The line between two paragraphs may be passed over."""
PAGES = [("i", OutletScreen), ("w", OverviewScreen), ("t", TextScreen)]


def shown(pilot: object) -> str:
    page = pilot.app.screen.query_one(Page)  # type: ignore[attr-defined]
    return "\n".join(page.render_line(y).text for y in range(page.size.height))


def head(pilot: object) -> Header:
    return pilot.app.screen.query_one(Header)  # type: ignore[attr-defined,no-any-return]


@pytest.mark.parametrize(("key", "screen"), PAGES)
@pytest.mark.parametrize("closing", ["escape", "q", "itself"])
async def test_pages_open_and_close(key: str, screen: type, closing: str) -> None:
    async with reading(reused()) as pilot:
        await pilot.press("j", key)
        assert isinstance(pilot.app.screen, screen)
        assert head(pilot).left
        await pilot.press(key if closing == "itself" else closing)
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert reader(pilot).claim == 1


async def test_what_is_listed_opens_in_the_reader_with_its_outlet_in_focus() -> None:
    async with reading() as pilot:
        await pilot.press("i", "j", "j", "enter")
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert reader(pilot).claim == 2
        await pilot.press("i", "tab", "enter")
        assert "空の便り" in status(pilot)


async def test_an_outlet_is_read_against_the_base_or_all() -> None:
    async with reading() as pilot:
        await pilot.press("i")
        assert "▸ against the base" in shown(pilot)
        await pilot.press("a")
        assert "▸ against all others" in shown(pilot)
        assert "told here alone" in shown(pilot)
        await pilot.press("a", "1")
        assert head(pilot).left == "Outlet · 1 Quay Ledger"
        assert "against the base" not in shown(pilot)
        await pilot.press("a", "shift+tab")
        assert head(pilot).left == "Outlet · 3 空の便り"
        assert "▸ against the base" in shown(pilot)


async def test_the_cursor_goes_from_claim_to_claim() -> None:
    async with reading(size=NARROW) as pilot:
        await pilot.press("i")
        listing = pilot.app.screen.query_one(Listing)
        assert listing.claim == 0
        await pilot.press("j", "down")
        assert listing.claim == 2
        await pilot.press("k")
        assert listing.claim == 3
        await pilot.press("G", "j")
        assert listing.claim == 4
        assert listing.scroll_offset.y == listing.max_scroll_y
        await pilot.press("g")
        assert (listing.claim, listing.scroll_offset.y) == (0, 0)
        await pilot.press("pagedown", "pageup", "pageup")
        assert (listing.claim, listing.scroll_offset.y) == (0, 0)


async def test_a_claim_is_chosen_by_a_click_and_opened_by_two() -> None:
    async with reading() as pilot:
        await pilot.press("i")
        listing = pilot.app.screen.query_one(Listing)
        y = next(y for y in range(listing.size.height) if "+   3" in listing.render_line(y).text)
        await pilot.click(Listing, offset=(10, y))
        assert listing.claim == 2
        await pilot.click(Listing, offset=(10, y), times=2)
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert reader(pilot).claim == 2


async def test_the_overview_goes_from_part_to_part() -> None:
    async with reading(reused(), NARROW) as pilot:
        await pilot.press("w")
        page = pilot.app.screen.query_one(Page)
        tops = []
        for _ in range(3):
            await pilot.press("tab")
            tops.append(page.render_line(0).text.strip().split(" ─")[0])
        assert tops[0] == "Text groups"
        assert len(set(tops)) == 3
        await pilot.press("shift+tab", "N", "N")
        assert page.scroll_offset.y == 0


async def test_the_overview_opens_a_claim() -> None:
    async with reading(reused()) as pilot:
        await pilot.press("w", "tab", "tab", "tab", "tab", "j", "enter")
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert reader(pilot).claim == 1


async def test_an_article_begins_at_the_readers_claim() -> None:
    async with reading() as pilot:
        await pilot.press("n", "n", "t")
        assert "Claim 4 of 5" in status(pilot)
        assert head(pilot).left == "2 Gull & Harbor in full · 4 Mar 2031"
        assert head(pilot).right == "¶2\u00a0of\u00a02"


async def test_the_keys_of_an_article() -> None:
    async with reading() as pilot:
        await pilot.press("t", "g", "n")
        assert "Claim 3 of 5" in status(pilot)
        await pilot.press("n", "n")
        assert status(pilot) == "No further change in this direction."
        await pilot.press("N", "k")
        assert "Claim 2 of 5" in status(pilot)
        await pilot.press("tab")
        assert head(pilot).left.startswith("3 空の便り")
        assert "Claim 2 of 5" in status(pilot)
        await pilot.press("1", "G")
        assert "base" in head(pilot).left
        assert "Claim 5 of 5" in status(pilot)
        await pilot.press("pageup", "pagedown", "enter")
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert reader(pilot).claim == 4


async def test_an_article_scrolls_with_its_cursor() -> None:
    async with reading(size=TINY) as pilot:
        await pilot.press("t")
        view = pilot.app.screen._view  # type: ignore[attr-defined]
        seen = 0
        while view.at < 3 or seen < len(view._lines) - 1:
            assert view.scroll_offset.y <= seen + BLANK
            seen = view.scroll_offset.y + view.size.height
            first, end = view._lines.lines_of(view.at)
            assert first < seen and view.scroll_offset.y < end
            await pilot.press("j")


async def test_an_article_without_claims_says_so() -> None:
    bare = Draft("Bare").paragraph(a="Nothing else is told here.")
    other = Draft("Other")
    story = Story(bare, other).claim("it", a1=(["a"], None)).build()
    async with reading(story) as pilot:
        await pilot.press("t", "j", "n", "enter")
        assert isinstance(pilot.app.screen, TextScreen)


async def test_without_claims_there_are_no_pages() -> None:
    empty: Comparison = Story(Draft("Left"), Draft("Right")).build()
    async with reading(empty) as pilot:
        await pilot.press("i", "w", "t")
        assert isinstance(pilot.app.screen, ReaderScreen)


async def test_context_shows_the_sentences_around_a_quote() -> None:
    async with reading() as pilot:
        await pilot.press("j", "enter")
        assert isinstance(pilot.app.screen, ClaimScreen)
        assert "The strait company" not in shown(pilot)
        await pilot.press("c")
        assert "… The strait company has ordered four ferries" in shown(pilot)
        assert "No crew will lose work over the order" in shown(pilot)
        await pilot.press("c")
        assert "The strait company" not in shown(pilot)


async def test_the_marked_sentence_has_contrast_in_its_own_style() -> None:
    async with reading(ferry()) as pilot:
        await pilot.press("t")
        styles = pilot.app.screen._view._read_styles()  # type: ignore[attr-defined]
        assert styles[Mark.CHOSEN, False].bgcolor != styles[Mark.PLAIN, False].bgcolor
