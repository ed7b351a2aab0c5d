"""Figures that an outlet states in another claim, and dates that are told of different things."""

from __future__ import annotations

import pytest

from newsdiff.comparison import (
    Claim,
    Comparison,
    Location,
    Relation,
    Stated,
    Status,
    Value,
    ValueRow,
)
from newsdiff.facts.mention import OF_OTHERS
from tests.tui.drafts import Draft, Link, Story
from tests.tui.pilots import NARROW, WIDE, reader, reading, status
from tui.plan.elsewhere import NO_OTHER_HERE, NOTHING_HERE, Elsewhere
from tui.plan.outlet_counts import against_all, against_base
from tui.plan.outlet_page import outlet_page
from tui.plan.pages import claim_page
from tui.plan.sheet import Sheet


def mill() -> Comparison:
    """Three outlets on a mill: one names a sum of two figures, another says elsewhere that none is known."""
    left = Draft("Left").paragraph(
        wheel="The mill's wheel cost $4 million on 3 May.", roof="Its roof cost over $2 million."
    )
    right = Draft("Right").paragraph(both="Wheel and roof of the mill cost about $6 million, and $2 million.")
    third = Draft("Third").paragraph(
        wheel="The mill got a wheel in June.", silent="The price is undisclosed."
    )
    one = Link(
        Relation.ALTERED,
        changes=[("amount", "$4 million", ""), ("date", "3 May", "June")],
        details={"date": {"a_value": "3 May (paid)", "b_value": "June (fitted)", "remark": OF_OTHERS}},
    )
    two = Link(
        Relation.ALTERED,
        changes=[("amount", "", "about $6 million")],
        details={"amount": {"b_value": "about 6 million USD"}},
    )
    made = (
        Story(left, right, third)
        .claim("wheel", a1=(["wheel"], None), a3=(["wheel"], one))
        .claim("roof", a1=(["roof"], None), a2=(["both"], two))
        .claim("silence", a3=(["silent"], None))
        .build()
    )
    rows = {
        0: [stated(made, "a1", "$4 million", "4 million USD"), also(made, 1, "a2"), silent(made)],
        1: [
            stated(made, "a1", "over $2 million", "over 2 million USD"),
            also(made, 1, "a2"),
            Value(article="a3", stated=Stated.NOT_FOUND),
        ],
    }
    claims = tuple(
        with_row(claim, rows[number]) if number in rows else claim for number, claim in enumerate(made.claims)
    )
    return made.model_copy(update={"claims": claims})


def with_row(claim: Claim, values: list[Value]) -> Claim:
    groups = tuple((each.article,) for each in values if each.stated is Stated.STATED)
    row = ValueRow(kind="amount", values=tuple(values), groups=groups)
    return claim.model_copy(update={"values": (row,)})


def at(comparison: Comparison, article: str, words: str) -> Location:
    start = comparison.article_by_id[article].text.index(words)
    return Location(article=article, start=start, end=start + len(words))


def stated(comparison: Comparison, article: str, words: str, *readings: str) -> Value:
    places = (at(comparison, article, words),)
    return Value(article=article, stated=Stated.STATED, values=readings, locations=places)


def also(comparison: Comparison, claim: int, article: str) -> Value:
    readings = ("about 6 million USD", "2 million USD")
    return stated(comparison, article, "about $6 million", *readings)


def silent(comparison: Comparison) -> Value:
    places = (at(comparison, "a3", "undisclosed"),)
    return Value(article="a3", stated=Stated.UNDISCLOSED, values=("undisclosed",), locations=places)


def placed(comparison: Comparison, claim: int, article: str) -> list[str]:
    return [each.text for each in Elsewhere(comparison).placed(comparison.claims[claim], article)]


def test_a_stated_absence_is_found_in_the_claim_where_it_stands() -> None:
    assert placed(mill(), 0, "a3") == ["undisclosed in claim 3"]


def test_a_figure_that_a_row_takes_from_another_claim_is_found_there() -> None:
    assert placed(mill(), 0, "a2") == ["about $6 million in claim 2"]
    assert placed(mill(), 1, "a2") == []


def test_what_lacks_a_figure_here_is_said_with_where_the_outlet_states_one() -> None:
    comparison = mill()
    elsewhere = Elsewhere(comparison)

    def said(claim: int, article: str) -> list[str]:
        cell = comparison.claims[claim].cell(article)
        found = Sheet(comparison).planner.changes(cell)
        return [elsewhere.nothing(comparison.claims[claim], cell, each) for each in found]

    assert said(0, "a3")[0] == f"{NOTHING_HERE} (undisclosed in claim 3)"
    assert said(1, "a2") == [f"{NO_OTHER_HERE} ($4 million in claim 1)"]


def test_an_outlets_page_names_the_figure_that_the_base_states_elsewhere() -> None:
    comparison = mill()
    page = [e.paragraph.text for e in outlet_page(comparison, against_base(comparison, "a2"), 200)]
    assert "amount: no other stated here ($4 million in claim 1) → about $6 million" in "\n".join(page)
    against = [e.paragraph.text for e in outlet_page(comparison, against_all(comparison, "a2"), 200)]
    assert "amount: no other stated here ($4 million in claim 1) → about $6 million" in "\n".join(against)


def test_a_claims_page_says_where_each_figure_stands() -> None:
    comparison = mill()
    planner = Sheet(comparison).planner
    page = "\n".join(each.text for each in claim_page(planner, comparison.claims[0]))
    assert "3 Third (undisclosed in claim 3)" in page and "2 Right (about $6 million in claim 2)" in page
    assert "$4 million → none stated here (undisclosed in claim 3)" in page


def test_dates_of_different_things_are_shown_with_what_they_are_of() -> None:
    comparison = mill()
    planner = Sheet(comparison).planner
    page = "\n".join(each.text for each in claim_page(planner, comparison.claims[0]))
    assert "3 May → June" in page and "read as 3 May (paid) → June (fitted)" in page and OF_OTHERS in page
    notes = [each.text for each in planner.plan(comparison.claims[0], "a3").paragraphs]
    assert f"date 3 May → June; {OF_OTHERS}" in notes


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_the_status_line_points_to_it_and_the_key_goes_there(size: tuple[int, int]) -> None:
    async with reading(mill(), size) as pilot:
        await pilot.press("3")
        await pilot.pause()
        assert "amount: undisclosed in claim 3" in status(pilot)
        await pilot.press("semicolon")
        assert reader(pilot).claim == 2
        await pilot.pause()
        assert status(pilot) == "3 Third, amount: undisclosed in claim 3, from claim 1."
        await pilot.press("semicolon")
        assert reader(pilot).claim == 0


def test_every_place_that_is_named_has_the_figure(bundled: Comparison) -> None:
    elsewhere, found = Elsewhere(bundled), 0
    for claim in bundled.claims:
        for cell in claim.cells:
            for each in elsewhere.placed(claim, cell.article):
                there = bundled.claims[each.claim]
                assert there.id != claim.id and there.cell(cell.article).status is not Status.DROPPED
                found += 1
    assert found
