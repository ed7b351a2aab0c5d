from __future__ import annotations

from tests.tui.stories import ferry
from tui.plan.stops import following, preceding, stops


def test_stops_are_where_the_focused_outlet_differs() -> None:
    assert stops(ferry(), "a2") == [0, 2, 3, 4]
    assert stops(ferry(), "a3") == [2, 3, 4]


def test_from_the_base_any_outlet_counts() -> None:
    assert stops(ferry(), "a1") == [0, 2, 3, 4]


def test_what_the_base_lacks_too_is_no_change() -> None:
    turned = ferry().rebase("a3")
    labels = [turned.claims[number].label for number in stops(turned, "a2")]
    assert "old berths widened" not in labels


def test_following_and_preceding() -> None:
    assert following([2, 5, 9], 2) == 5
    assert following([2, 5, 9], 3) == 5
    assert following([2, 5, 9], 9) is None
    assert preceding([2, 5, 9], 9) == 5
    assert preceding([2, 5, 9], 8) == 5
    assert preceding([2, 5, 9], 2) is None
    assert following([], 0) is None
