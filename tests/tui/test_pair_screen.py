"""The page of a pair of outlets and the ways to it: every key, and the mouse."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from tests.tui.piers import crowd, piers
from tests.tui.pilots import NARROW, reader, reading, status
from tui.screens.overview import OverviewScreen
from tui.screens.pair import PairScreen
from tui.screens.reader import ReaderScreen
from tui.widgets.line import Header
from tui.widgets.listing import Listing

SMALL = (40, 12)


def head(pilot: Pilot[None]) -> str:
    return pilot.app.screen.query_one(Header).left


def place(pilot: Pilot[None]) -> str:
    return pilot.app.screen.query_one(Header).right


def listing(pilot: Pilot[None]) -> Listing:
    return pilot.app.screen.query_one(Listing)


def shown(pilot: Pilot[None]) -> str:
    page = listing(pilot)
    return "\n".join(page.render_line(y).text for y in range(page.size.height))


def line_of(pilot: Pilot[None], words: str) -> int:
    return next(y for y, line in enumerate(shown(pilot).splitlines()) if words in line)


@pytest.mark.parametrize("closing", ["escape", "q", "P"])
async def test_the_reader_opens_the_pair_of_base_and_focus(closing: str) -> None:
    async with reading(piers()) as pilot:
        await pilot.press("j", "P")
        assert isinstance(pilot.app.screen, PairScreen)
        assert head(pilot) == "1 Quay Ledger and 2 Gull & Harbor"
        assert "3 passages aligned" in shown(pilot)
        await pilot.press(closing)
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert reader(pilot).claim == 1


async def test_the_base_is_no_pair_with_itself() -> None:
    async with reading(piers()) as pilot:
        await pilot.press("1", "P")
        assert isinstance(pilot.app.screen, ReaderScreen)


async def test_enter_on_a_row_opens_its_claim_with_the_other_outlet_in_focus() -> None:
    async with reading(piers()) as pilot:
        await pilot.press("3", "P", "n", "j", "enter")
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert reader(pilot).claim == 1
        assert "2 Gull & Harbor" in status(pilot)


@pytest.mark.parametrize("keys", ["w enter", "w tab tab enter", "w j enter"])
async def test_the_overview_leads_to_the_nearest_pair_and_on_to_the_claim(keys: str) -> None:
    async with reading(piers(), NARROW) as pilot:
        await pilot.press(*keys.split())
        assert isinstance(pilot.app.screen, PairScreen)
        assert head(pilot) == "1 Quay Ledger and 2 Gull & Harbor"
        await pilot.press("j", "j", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert reader(pilot).claim == 2


async def test_escape_goes_back_to_the_overview_where_it_was() -> None:
    async with reading(piers(), NARROW) as pilot:
        await pilot.press("w", "tab", "tab", "j", "enter")
        assert head(pilot) == "2 Gull & Harbor and 3 空の便り"
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, OverviewScreen)
        assert listing(pilot).pair == ("a2", "a3")


async def test_a_click_chooses_a_pair_and_two_open_it() -> None:
    async with reading(piers()) as pilot:
        await pilot.press("w")
        y = line_of(pilot, "6% / <1%")
        await pilot.click(Listing, offset=(10, y))
        assert listing(pilot).pair == ("a2", "a3")
        await pilot.click(Listing, offset=(10, y), times=2)
        assert isinstance(pilot.app.screen, PairScreen)
        assert head(pilot) == "2 Gull & Harbor and 3 空の便り"


async def test_a_row_is_opened_by_two_clicks() -> None:
    async with reading(piers()) as pilot:
        await pilot.press("P")
        await pilot.click(Listing, offset=(10, line_of(pilot, "Divers found")), times=2)
        await pilot.pause()
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert reader(pilot).claim == 3


async def test_the_pair_is_turned_and_the_claim_stays() -> None:
    async with reading(piers()) as pilot:
        await pilot.press("P", "j")
        assert listing(pilot).claim == 1
        await pilot.press("b")
        assert head(pilot) == "2 Gull & Harbor and 1 Quay Ledger"
        assert listing(pilot).claim == 1
        assert line_of(pilot, "Until spring") < line_of(pilot, "The storm")
        await pilot.press("b")
        assert head(pilot) == "1 Quay Ledger and 2 Gull & Harbor"


async def test_pairs_follow_one_another_and_come_round() -> None:
    async with reading(piers()) as pilot:
        await pilot.press("P")
        places = [place(pilot)]
        for key in ("n", "tab", "n", "N", "shift+tab"):
            await pilot.press(key)
            places.append(place(pilot))
        assert places == [f"pair {n} / 3" for n in (1, 2, 3, 1, 3, 2)]


async def test_of_two_outlets_there_is_no_next_pair() -> None:
    async with reading(crowd(2)) as pilot:
        await pilot.press("P", "n")
        assert place(pilot) == "pair 1 / 1"


async def test_that_nothing_is_shared_is_said_and_nothing_opens() -> None:
    async with reading(piers()) as pilot:
        await pilot.press("3", "P", "enter")
        assert isinstance(pilot.app.screen, PairScreen)
        assert "The two share nothing that was found" in shown(pilot)


async def test_all_pairs_are_listed_and_the_nearest_again() -> None:
    async with reading(crowd(50), NARROW) as pilot:
        await pilot.press("w", "a")
        page = listing(pilot)
        assert shown(pilot).startswith("  Pairs of outlets")
        assert len([stop for stop in page._stops if stop.pair]) == 1225
        assert page.pair == ("a1", "a2")
        await pilot.press("a")
        assert len([stop for stop in page._stops if stop.pair]) == 12


async def test_few_pairs_are_all_listed() -> None:
    async with reading(piers()) as pilot:
        await pilot.press("w")
        before = shown(pilot)
        await pilot.press("a")
        assert shown(pilot) == before


async def test_a_part_that_is_in_sight_is_gone_to_as_well() -> None:
    async with reading(piers(), (100, 100)) as pilot:
        await pilot.press("w", "tab", "tab", "tab", "tab")
        page = listing(pilot)
        assert page.scroll_offset.y == 0 and page.claim == 0
        await pilot.press("shift+tab", "shift+tab")
        assert page.pair == ("a1", "a2")


async def test_a_small_window_is_enough() -> None:
    async with reading(piers(), SMALL) as pilot:
        await pilot.press("P")
        seen = ""
        for _ in range(8):
            seen += shown(pilot)
            await pilot.press("pagedown")
        for words in ("3 passages aligned", "Divers found the old anchor", "A collector wants"):
            assert words in seen


async def test_hidden_possible_matches_stay_hidden() -> None:
    async with reading(piers()) as pilot:
        await pilot.press("p", "P")
        assert "possible" not in shown(pilot)


async def test_names_are_hidden_in_blind_mode() -> None:
    from tui.app import NewsdiffApp

    app = NewsdiffApp(comparison=piers(), blind=True)
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press("P")
        assert "Ledger" not in head(pilot) + shown(pilot).split("\n\n")[0]
