"""Which rows are shown: filters, folds, and what the commands make of them."""

from __future__ import annotations

import pytest

from newsdiff.comparison import Status
from tests.tui.pilots import NARROW, lines, reader, reading, status
from tests.tui.stories import ferry, tower
from tui.plan.columns import ColumnLayout
from tui.plan.filters import Filters
from tui.plan.flow import cells
from tui.plan.geometry import arrange
from tui.plan.notice import nothing_shown
from tui.plan.sheet import Sheet
from tui.plan.shown import Shown
from tui.plan.stacked import StackedLayout
from tui.plan.stops import stops
from tui.screens.reader import ReaderScreen
from tui.widgets.line import Header

ALTERED, ADDED, DROPPED = (
    Filters(frozenset({kind})) for kind in (Status.ALTERED, Status.ADDED, Status.DROPPED)
)
FIGURES, SURE = Filters(figures=True), Filters(sure=True)

PASSING = [
    (Filters(), [0, 1, 2, 3, 4]),
    (ALTERED, [0, 3]),
    (ADDED, [2]),
    (DROPPED, [3, 4]),
    (FIGURES, [0]),
    (SURE, [0, 1, 2, 3, 4]),
    (ALTERED.turned(Status.ADDED), [0, 2, 3]),
    (Filters(frozenset({Status.ALTERED}), figures=True), [0]),
    (Filters(frozenset({Status.DROPPED}), figures=True), []),
    (ALTERED.turned(Status.ALTERED), [0, 1, 2, 3, 4]),
]


@pytest.mark.parametrize(("filters", "claims"), PASSING)
def test_which_claims_pass(filters: Filters, claims: list[int]) -> None:
    shown = Shown.of(Sheet(ferry(), sure=filters.sure), filters)
    assert list(shown.stops) == claims
    assert shown.passing == len(claims)


def test_a_claim_that_only_possible_matches_join_is_hidden_with_them() -> None:
    turned = ferry().rebase("a3")
    assert 0 in Shown.of(Sheet(turned)).stops
    sheet = Sheet(turned, sure=True)
    possible = [n for n, claim in enumerate(turned.claims) if sheet.planner.hides(claim.cell("a1"))]
    assert possible
    for number in possible:
        sure = not sheet.planner.hides(turned.claims[number].cell("a2"))
        assert (number in Shown.of(sheet, SURE).stops) is sure


def test_a_hidden_possible_match_is_neither_quoted_nor_a_change() -> None:
    sheet = Sheet(ferry(), sure=True)
    assert sheet.cell(1, "a3", None).paragraphs[0].text == "possible match, hidden"
    assert sheet.quoted(1, "a3") == ()
    assert 0 not in stops(sheet.comparison, "a3", sheet.planner.hides)


def test_headings_stand_between_all_rows_only() -> None:
    sheet = Sheet(ferry())
    assert None in Shown.of(sheet).claims
    assert None not in Shown.of(sheet, ALTERED).claims


def test_folded_runs_stand_for_their_claims() -> None:
    sheet = Sheet(ferry())
    shown = Shown.of(sheet, folded=True)
    assert shown.folds == {3: 1}
    assert shown.rows == (0, 1, 2, 3, 4, 5, 6)
    assert Shown.of(sheet, ADDED, folded=True).rows == (3,)


def test_the_nearest_claim_that_is_seen() -> None:
    shown = Shown.of(Sheet(ferry()), ALTERED)
    assert [shown.nearest(claim) for claim in range(5)] == [0, 3, 3, 3, 3]
    assert [shown.claim_from(row) for row in range(7)] == [0, 0, 3, 3, 3, 3, 3]
    empty = Shown.of(Sheet(ferry()), Filters(frozenset({Status.DROPPED}), figures=True))
    assert empty.nearest(2) is empty.claim_from(2) is None


@pytest.mark.parametrize("width", [40, 79, 120, 160])
def test_rows_that_are_not_seen_have_no_line(width: int) -> None:
    sheet = Sheet(ferry())
    geometry = arrange(width, ["a1", "a2", "a3"], "a1", "a2")
    kind = StackedLayout if geometry.stacked else ColumnLayout
    page = kind(sheet, geometry, "a2", shown=Shown.of(sheet, DROPPED.turned(Status.ADDED), folded=True))
    heights = [page.map.height(row) for row in range(len(page.map))]
    assert [bool(height) for height in heights] == [False, False, False, True, False, True, True]
    assert heights[3] == 2
    for row, height in enumerate(heights):
        for number in range(height):
            assert cells(page.line(row, number, True)) == width
    fold = "".join(piece.text for piece in page.line(3, 0, False))
    assert fold.split() == ["+", "…", "1", "claim", "only", "other", "outlets", "tell"]


WORDS = {
    "a": ("only altered: 2 of 5 · claim 1 / 5", [0, 3]),
    "plus": ("only added: 1 of 5 · claim 3 / 5", [2]),
    "d": ("only dropped: 2 of 5 · claim 4 / 5", [3, 4]),
    "f": ("only figures: 1 of 5 · claim 1 / 5", [0]),
    "p": ("no possible: 5 of 5 · claim 1 / 5", [0, 1, 2, 3, 4]),
    "a f": ("only altered · figures: 1 of 5 · claim 1 / 5", [0]),
    "a plus p": ("only altered, added · no possible: 3 of 5 · claim 1 / 5", [0, 2, 3]),
    "a a": ("claim 1 / 5", [0, 1, 2, 3, 4]),
    "a d f p c": ("claim 1 / 5", [0, 1, 2, 3, 4]),
}


@pytest.mark.parametrize("keys", WORDS)
async def test_the_filters_keys(keys: str) -> None:
    async with reading() as pilot:
        await pilot.press(*keys.split())
        words, claims = WORDS[keys]
        assert pilot.app.screen.query_one(Header).right == words
        walked = [reader(pilot).claim]
        for _ in range(5):
            await pilot.press("j")
            walked.append(reader(pilot).claim)
        assert list(dict.fromkeys(walked)) == claims
        await pilot.press("g")
        assert reader(pilot).claim == claims[0]


async def test_a_narrow_header_says_filters_in_glyphs() -> None:
    async with reading(size=NARROW) as pilot:
        await pilot.press("a", "d", "f", "p")
        assert pilot.app.screen.query_one(Header).right.startswith("only ≠·, figures, no ?: ")


async def test_changes_are_visited_among_what_is_shown() -> None:
    async with reading() as pilot:
        await pilot.press("d", "n")
        assert reader(pilot).claim == 4
        await pilot.press("N")
        assert reader(pilot).claim == 3
        await pilot.press("N")
        assert "No further change" in status(pilot)


async def test_where_nothing_is_left_a_message_says_how_to_go_back() -> None:
    async with reading() as pilot:
        await pilot.press("d", "f")
        await pilot.pause()
        text = "\n".join(lines(pilot))
        assert "No claim is left to show" in text
        assert "c shows all 5 claims again" in text
        for key in ("j", "k", "n", "N", "G", "g", "pagedown", "pageup", "enter", "z", "tab", "s"):
            await pilot.press(key)
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert pilot.app.screen.query_one(Header).right.endswith("0 of 5 · no claim / 5")
        await pilot.press("c")
        assert "The strait company" in "\n".join(lines(pilot))


def test_one_claim_is_not_called_all() -> None:
    assert nothing_shown("only altered", 1, "c")[-1].text.startswith("c shows the claim again")


async def test_a_filtered_claim_stays_current_if_it_passes() -> None:
    async with reading() as pilot:
        await pilot.press("j", "j", "j", "a")
        assert reader(pilot).claim == 3
        await pilot.press("c")
        assert reader(pilot).claim == 3


async def test_the_matrix_opens_claims_that_are_filtered_out() -> None:
    async with reading() as pilot:
        await pilot.press("a", "m", "g", "j", "enter")
        assert reader(pilot).claim == 1
        assert pilot.app.screen.query_one(Header).right == "claim 2 / 5"


async def test_folding_and_unfolding() -> None:
    async with reading() as pilot:
        await pilot.press("z")
        text = "\n".join(lines(pilot))
        assert "… 1 claim only other outlets tell" in text
        assert "Residents of the east bank" not in text
        await pilot.press("n")
        assert reader(pilot).claim == 3, "a change in a fold is not visited"
        assert pilot.app.screen.active_bindings["enter"].binding.id == "claim"
        await pilot.press("k")
        assert status(pilot) == "Folded: 1 claim only other outlets tell."
        assert pilot.app.screen.active_bindings["enter"].binding.id == "unfold"
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert reader(pilot).claim == 2
        assert "Residents of the east bank" in "\n".join(lines(pilot))
        await pilot.press("z", "z")
        assert "Residents of the east bank" in "\n".join(lines(pilot))


async def test_there_is_nothing_to_fold_where_the_base_tells_all() -> None:
    comparison = tower()
    told = [claim for claim in comparison.claims if claim.cell("a1").passages]
    async with reading(comparison.model_copy(update={"claims": tuple(told)})) as pilot:
        assert "z" not in pilot.app.screen.active_bindings
