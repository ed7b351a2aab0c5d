"""Following words to the other claims that they stand in."""

from __future__ import annotations

import corpus
import newsdiff
from corpus import samples
from tests.tui.pilots import reader, status
from tests.tui.stories import ferry
from tui.app import NewsdiffApp
from tui.plan.links import linked, round_of
from tui.plan.sheet import Sheet
from tui.screens.reader import ReaderScreen

BUNDLED = newsdiff.compare(corpus.load([str(samples.path())]))
GUESTS = [
    (number, cell.article)
    for number, claim in enumerate(BUNDLED.claims)
    for cell in claim.cells
    if cell.shared_with
]


def test_words_that_stand_in_several_claims_lead_round_through_all_of_them() -> None:
    assert GUESTS, "the bundled story has such words"
    sheet = Sheet(BUNDLED)
    for number, article in GUESTS:
        claims = linked(sheet, number, article)
        assert number in claims and len(claims) > 1
        words = set(BUNDLED.claims[number].cell(article).passages)
        assert all(words & set(BUNDLED.claims[each].cell(article).passages) for each in claims)
        steps = [step.claim for step in round_of(sheet, number, article)]
        assert steps[0] == number and len(steps) == len(set(steps))
        assert sorted(steps[: len(claims)]) == list(claims)


def test_words_of_one_claim_alone_lead_nowhere() -> None:
    comparison = ferry()
    shared = {cell.shared_with for claim in comparison.claims for cell in claim.cells}
    alone = next(
        number
        for number, claim in enumerate(comparison.claims)
        if claim.id not in shared and not any(cell.shared_with for cell in claim.cells)
    )
    assert linked(Sheet(comparison), alone, comparison.base) == [alone]
    assert [step.claim for step in round_of(Sheet(comparison), alone, comparison.base)] == [alone]


async def test_the_key_follows_them_and_says_where_they_stand() -> None:
    number, article = GUESTS[0]
    app = NewsdiffApp(comparison=BUNDLED)
    async with app.run_test(size=(160, 50)) as pilot:
        screen = app.screen
        assert isinstance(screen, ReaderScreen)
        outlet = [each.id for each in BUNDLED.articles].index(article) + 1
        await pilot.press(str(outlet))
        reader(pilot).go_to(number)
        await pilot.pause()
        claims = linked(Sheet(BUNDLED), number, article)
        await pilot.press("semicolon")
        there = reader(pilot).claim
        assert there in claims and there != number
        assert status(pilot).startswith("The same words stand in claims ")
        for _ in claims[1:]:
            await pilot.press("semicolon")
        assert reader(pilot).claim == number
