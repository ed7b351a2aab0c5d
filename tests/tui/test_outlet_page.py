"""What an outlet alters, adds and drops."""

from __future__ import annotations

import pytest

from newsdiff.comparison import Comparison, Status
from tests.tui.stories import ferry, tower
from tui.plan.listing import Entry, stops
from tui.plan.outlet_counts import OutletCounts, against_all, against_base
from tui.plan.outlet_page import outlet_page
from tui.plan.sheet import Sheet


def texts(page: list[Entry]) -> list[str]:
    return [entry.paragraph.text for entry in page]


def numbers(found: OutletCounts, status: Status) -> list[int]:
    return [each.number for each in found.of(status)]


def test_against_the_base_the_counts_are_those_of_the_column_heads(bundled: Comparison) -> None:
    sheet = Sheet(bundled)
    for article in sheet.counts:
        if article != bundled.base:
            found = against_base(bundled, article)
            for status in (Status.IDENTICAL, Status.REWORDED, Status.ALTERED, Status.ADDED, Status.DROPPED):
                assert found.sure[status] == sheet.counts[article][status]
                assert found.possible[status] == sheet.possible[article][status]


def test_each_way_of_telling_lists_its_claims() -> None:
    gull = against_base(ferry(), "a2")
    assert numbers(gull, Status.ALTERED) == [0, 3]
    assert numbers(gull, Status.ADDED) == [2]
    assert numbers(gull, Status.DROPPED) == [4]
    assert gull.kinds == {"amount": 1, "count": 1, "attribution": 1, "negation": 1}


def test_possible_matches_are_counted_apart_and_listed_last() -> None:
    sora = against_base(ferry(), "a3")
    assert sora.sure[Status.REWORDED] == 1
    assert sora.possible[Status.REWORDED] == 1
    assert numbers(sora, Status.REWORDED) == [1, 0]


def test_against_all_the_base_too_is_read() -> None:
    ledger = against_all(ferry(), "a1")
    assert numbers(ledger, Status.ALTERED) == [0, 3]
    assert numbers(ledger, Status.ADDED) == [4]
    assert numbers(ledger, Status.DROPPED) == [2]
    assert ledger.of(Status.DROPPED)[0].others == ("a2", "a3")


def test_against_all_a_change_ends_at_the_outlet_itself() -> None:
    of_base, of_other = (against_all(tower(), article) for article in ("a1", "a2"))
    for found, article in ((of_base, "a1"), (of_other, "a2")):
        sides = [change.b for each in found.of(Status.ALTERED) for change in each.changes if change.b]
        assert sides
        assert {side.article for side in sides} == {article}


def test_every_claim_has_one_place_against_all(bundled: Comparison) -> None:
    for article in bundled.articles:
        found = [each.number for each in against_all(bundled, article.id).tellings]
        assert len(found) == len(set(found))
        told = {n for n, c in enumerate(bundled.claims) if c.cell(article.id).passages}
        shared = {n for n, c in enumerate(bundled.claims) if c.cell(article.id).shared_with}
        dropped = set(numbers(against_all(bundled, article.id), Status.DROPPED))
        assert set(found) - dropped == told - shared


def test_a_page_says_what_is_altered() -> None:
    comparison = ferry()
    page = texts(outlet_page(comparison, against_base(comparison, "a2"), 100))
    assert page[0].startswith("▸ against the base, 1 Quay Ledger")
    assert "Altered against the base · 2" in page
    assert "≠   1 four ferries ordered from the Lindqvist yard" in page
    assert any("amount: $62 million → Roughly $80 million" in line for line in page)
    assert any(line.startswith("+   3 noise of the engines") and "3 空の便り" in line for line in page)


def test_the_base_is_read_against_all_alone() -> None:
    comparison = ferry()
    page = texts(outlet_page(comparison, against_all(comparison, "a1"), 100))
    assert page[0] == "▸ against all others   "


@pytest.mark.parametrize("width", [36, 76, 109, 110, 156, 296])
def test_no_bar_is_wider_than_the_page(width: int, bundled: Comparison) -> None:
    page = outlet_page(bundled, against_base(bundled, "a3"), width)
    bars = [e.paragraph for e in page if "▆" in e.paragraph.text]
    assert bars or width < 40
    assert all(len(each.text.rstrip()) + each.indent <= width for each in bars)


def test_every_claim_listed_can_be_opened(bundled: Comparison) -> None:
    found = against_base(bundled, "a3")
    listed = [stop.claim for stop in stops(outlet_page(bundled, found, 100))]
    assert listed == [n for s in (Status.ALTERED, Status.ADDED, Status.DROPPED) for n in numbers(found, s)]
