"""Filters by kind of change and by outlet, and the list that they are chosen from."""

from __future__ import annotations

import pytest
from textual.widgets import OptionList

from newsdiff.comparison import Status
from tests.tui.drafts import REWORDED, SAME, Draft, Story
from tests.tui.pilots import WIDE, reader, reading
from tests.tui.stories import ferry
from tui.plan.filter_list import choices, narrowed, united, without
from tui.plan.filters import Filters
from tui.plan.sheet import Sheet
from tui.plan.shown import Shown
from tui.screens.filter_list import FilterListScreen
from tui.screens.reader import ReaderScreen
from tui.widgets.line import Header

AMOUNT, NEGATION = (Filters(changes=frozenset({kind})) for kind in ("amount", "negation"))
LEDGER, GULL, SORA = (Filters(outlets=frozenset({article})) for article in ("a1", "a2", "a3"))
DROPPED, ADDED = (Filters(frozenset({kind})) for kind in (Status.DROPPED, Status.ADDED))

PASSING = [
    (AMOUNT, [0]),
    (NEGATION, [3]),
    (united([AMOUNT, NEGATION]), [0, 3]),
    (LEDGER, [0, 1, 3, 4]),
    (GULL, [0, 1, 2, 3]),
    (SORA, [0, 1, 2]),
    (united([GULL, DROPPED]), [4]),
    (united([SORA, DROPPED]), [3, 4]),
    (united([SORA, ADDED]), [2]),
    (united([SORA, AMOUNT]), []),
    (united([GULL, NEGATION]), [3]),
]


@pytest.mark.parametrize(("filters", "claims"), PASSING)
def test_which_claims_pass(filters: Filters, claims: list[int]) -> None:
    assert list(Shown.of(Sheet(ferry()), filters).stops) == claims


def test_what_is_asked_for_is_said() -> None:
    both = united([GULL, AMOUNT, NEGATION, DROPPED])
    assert both.in_words(ferry()) == "only dropped · amount, negation · of 2 Gull & Harbor"
    assert both.in_brief(ferry()) == "only ·, 2 kinds, of 2"
    assert AMOUNT.in_words(ferry()) == "only amount"


def test_choices_are_those_that_some_claim_passes() -> None:
    found = choices(Sheet(ferry()).planner)
    words = [choice.words for choice in found]
    assert "change: amount" in words and "change: hedge" not in words
    assert all(choice.claims for choice in found)
    assert next(choice for choice in found if choice.filters == SORA).claims == 3
    assert [words[n] for n in narrowed(found, "GULL told")] == ["told or changed by 2 Gull & Harbor"]
    assert narrowed(found, "") == list(range(len(found)))


def test_united_and_without_are_opposites() -> None:
    both = united([GULL, AMOUNT, Filters(sure=True)])
    assert without(both, AMOUNT) == united([GULL, Filters(sure=True)])
    assert without(both, Filters(sure=True)) == united([GULL, AMOUNT])


async def test_choosing_by_key() -> None:
    async with reading(size=WIDE) as pilot:
        await pilot.press("F")
        assert isinstance(pilot.app.screen, FilterListScreen)
        await pilot.press(*"neg")
        await pilot.pause()
        assert pilot.app.screen.query_one(OptionList).option_count == 1
        await pilot.press("space")
        assert "[x]" in str(pilot.app.screen.query_one(OptionList).get_option_at_index(0).prompt)
        await pilot.press("backspace", "backspace", "backspace", "down", "up", "enter")
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert pilot.app.screen.query_one(Header).right == "only negation: 1 of 5 · claim 4 / 5"
        await pilot.press("F", *"gull", "space", "enter")
        assert "only negation · of 2 Gull & Harbor: 1 of 5" in pilot.app.screen.query_one(Header).right
        await pilot.press("c")
        assert pilot.app.screen.query_one(Header).right == "claim 4 / 5"


async def test_escape_changes_nothing_and_a_second_space_takes_back() -> None:
    async with reading(size=WIDE) as pilot:
        await pilot.press("F", "space", "escape")
        assert pilot.app.screen.query_one(Header).right == "claim 1 / 5"
        await pilot.press("a", "F", "space", "enter")
        assert pilot.app.screen.query_one(Header).right == "claim 1 / 5"


def alike() -> Story:
    left = Draft("Left").paragraph(one="One.", two="Two.", three="Three.", four="Four.")
    right = Draft("Right").paragraph(one="One.", two="Two, too.", three="None.", four="Four.")
    return (
        Story(left, right)
        .claim("one", a1=(["one"], None), a2=(["one"], SAME))
        .claim("two", a1=(["two"], None), a2=(["two"], REWORDED))
        .claim("three", a1=(["three"], None))
        .claim("four", a1=(["four"], None), a2=(["four"], SAME))
    )


def test_unchanged_rows_fold_into_runs() -> None:
    shown = Shown.of(Sheet(alike().build()), same=True)
    assert [shown.folds[row] for row in sorted(shown.same)] == [2, 1]
    assert shown.stops == (0, 2, 3)


async def test_folding_what_is_unchanged() -> None:
    async with reading(alike().build(), WIDE) as pilot:
        await pilot.press("Z")
        text = [reader(pilot).render_line(y).text for y in range(6)]
        assert any("2 claims that all outlets tell and none alters" in line for line in text)
        await pilot.press("g", "enter")
        assert not any("none alters" in reader(pilot).render_line(y).text for y in range(6))


async def test_what_is_chosen_counts_in_the_other_choices() -> None:
    async with reading(size=WIDE) as pilot:
        await pilot.press("F", *"gull", "space", *["backspace"] * 4)
        await pilot.pause()
        options = pilot.app.screen.query_one(OptionList)
        prompts = [str(options.get_option_at_index(n).prompt) for n in range(options.option_count)]
        assert "[ ] · dropped by some outlet · 2, 1 with the chosen" in prompts
        assert "[x] told or changed by 2 Gull & Harbor · 4" in prompts
        await pilot.press(*"dropped", "space", "enter")
        assert "only dropped · of 2 Gull & Harbor: 1 of 5" in pilot.app.screen.query_one(Header).right
