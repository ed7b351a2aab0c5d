"""Claims are numbered in the base's order: another base is told of with the numbers that it changes."""

from __future__ import annotations

from newsdiff.comparison import Comparison
from tests.tui.pilots import WIDE, reader, reading, status
from tests.tui.stories import ferry
from tui.plan.renumbering import rebased_in_words


def test_the_numbers_before_and_after_are_told(bundled: Comparison) -> None:
    after = bundled.rebase("a3")
    places = {claim.id: number for number, claim in enumerate(after.claims, 1)}
    moved = next(c for n, c in enumerate(bundled.claims, 1) if places[c.id] != n)
    was = bundled.claims.index(moved) + 1
    words = rebased_in_words(bundled, after, moved.id, moved.id)
    assert words == (
        f"Claim {was} is now claim {places[moved.id]}, in the order of 3 Seamark Technology, "
        "the base instead of 1 Ouria Press Agency."
    )
    assert rebased_in_words(bundled, after, moved.id, "another").endswith(" The filters hide it.")


def test_an_order_that_stays_is_not_said_to_change() -> None:
    comparison = ferry()
    words = rebased_in_words(comparison, comparison.model_copy(update={"base": "a2"}), "c1", "c1")
    assert words == "The claims keep their numbers with 2 Gull & Harbor, the base instead of 1 Quay Ledger."


async def test_the_key_tells_of_it_and_stays_at_the_claim() -> None:
    async with reading(ferry(), WIDE) as pilot:
        await pilot.press("j", "j", "j")
        assert reader(pilot).claim == 3
        quote = "No crew will lose work"
        await pilot.press("3", "b")
        await pilot.pause()
        here = reader(pilot)
        assert here.layout_plan is not None
        comparison = here.layout_plan.sheet.comparison
        assert comparison.base == "a3" and comparison.claims[here.claim].id == "c4"
        assert quote in comparison.quote(
            comparison.passage_by_id[comparison.claims[here.claim].cells[0].passages[0]]
        )
        assert "3 空の便り, the base instead of 1 Quay Ledger." in status(pilot)
        assert f"Claim {here.claim + 1} of" in status(pilot)
