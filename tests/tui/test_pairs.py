"""The overview's list of pairs of outlets, nearest first."""

from __future__ import annotations

import re
from math import comb

import pytest

from newsdiff.comparison import Comparison
from tests.tui.piers import crowd, piers
from tests.tui.reused import reused
from tests.tui.stories import ferry
from tui.plan.flow import Flow
from tui.plan.listing import Entry, stops
from tui.plan.nearness import BETWEEN, nearest, place_of
from tui.plan.overview import PAIRS, overview
from tui.plan.pairs import FIRST, ROOMY, has_more, pair_list


def listed(comparison: Comparison, width: int = 120, *, every: bool = False) -> list[Entry]:
    return list(pair_list(comparison, width, "a", every=every))


def texts(entries: list[Entry]) -> list[str]:
    return [entry.paragraph.text for entry in entries]


def test_pairs_of_one_text_group_come_first_then_those_that_share_most() -> None:
    assert [near.pair for near in nearest(reused())] == [("a1", "a2"), ("a2", "a3"), ("a1", "a3")]
    assert [near.pair for near in nearest(piers())] == [("a1", "a2"), ("a2", "a3"), ("a1", "a3")]
    shares = [max(near.shared or ()) for near in nearest(crowd(6))]
    assert shares == sorted(shares, reverse=True)


def test_both_ways_of_nearness_are_read_from_the_first_outlet() -> None:
    first, second, _ = nearest(piers())
    assert first.shared == (0.55, 0.5)
    assert first.aligned == 0.8, "the shorter one's"
    assert second.shared == (0.06, 0.004)


def test_the_base_comes_first_in_its_pairs() -> None:
    turned = nearest(piers().rebase("a3"))
    assert [near.pair for near in turned] == [("a1", "a2"), ("a3", "a2"), ("a3", "a1")]
    assert place_of(turned, ("a2", "a3")) == place_of(turned, ("a3", "a2")) == 1


def test_outlets_that_a_third_joins_are_one_group_by_it() -> None:
    comparison = reused()
    reuse = comparison.reuse.model_copy(update={"groups": (("a1", "a2", "a3"),)})
    found = nearest(comparison.model_copy(update={"reuse": reuse}))
    assert [near.group == BETWEEN for near in found] == [False, True, True]


def test_a_line_has_both_shares_and_the_group() -> None:
    head, first, second, _, reading = texts(listed(piers()))
    assert head.split() == ["nearest", "first", "shared", "wording", "aligned", "text", "group"]
    assert re.split(r" {2,}", first) == [
        "1 Quay Ledger",
        "2 Gull & Harbor",
        "55% / 50%",
        "80%",
        "one, by aligned passages: mostly reworded",
    ]
    assert re.split(r" {2,}", second)[2:] == ["6% / <1%", "25%", "two"]
    assert "side by side" in reading


def test_a_group_by_shared_wording_and_one_by_aligned_passages_are_told_apart() -> None:
    assert "near-copies by shared wording" in " ".join(texts(listed(reused())))
    assert "near-copies" not in " ".join(texts(listed(piers())))


@pytest.mark.parametrize("width", [36, ROOMY - 1, ROOMY, 76, 156])
def test_every_pair_can_be_opened_at_every_width(width: int) -> None:
    entries = listed(piers(), width)
    assert [stop.pair for stop in stops(entries)] == [("a1", "a2"), ("a2", "a3"), ("a1", "a3")]
    flow = Flow([entry.paragraph for entry in entries], width)
    for number, entry in enumerate(entries):
        if entry.pair and width >= ROOMY:
            first, end = flow.lines_of(number)
            assert end - first == 1
    assert "55% / 50%" in " ".join(" ".join(texts(entries)).split())


def test_many_pairs_are_bounded_and_it_is_said_how_many_there_are() -> None:
    comparison = crowd(7)
    entries = listed(comparison)
    assert has_more(comparison) and not has_more(piers())
    assert len(stops(entries)) == FIRST
    assert "The nearest 12 of 21 pairs: a lists all of them." in texts(entries)
    whole = listed(comparison, every=True)
    assert len({stop.pair for stop in stops(whole)}) == comb(7, 2)
    assert "All 21 pairs: a lists the nearest alone." in texts(whole)
    assert not any("pairs:" in words for words in texts(listed(piers())))


def test_what_was_not_measured_is_said_so() -> None:
    entries = listed(ferry())
    assert sum("not measured" in words for words in texts(entries)) == 3
    assert sum("not measured" in words for words in texts(listed(ferry(), 40))) == 3


def test_the_overview_has_the_pairs_after_the_text_groups() -> None:
    heads = [
        entry.paragraph.text.split(" ─")[0]
        for entry in overview(piers(), 100)
        if "──" in entry.paragraph.text
    ]
    assert heads[PAIRS - 1 : PAIRS + 1] == ["Text groups", "Pairs of outlets"]
    assert next(stop.pair for stop in stops(overview(piers(), 100))) == ("a1", "a2"), "that of the group"
