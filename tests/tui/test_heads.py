from __future__ import annotations

import pytest

from tests.tui.stories import ferry
from tui.plan.flow import cells
from tui.plan.geometry import arrange
from tui.plan.heads import heads
from tui.plan.sheet import Sheet

ORDER = ["a1", "a2", "a3"]


def text(width: int, focus: str = "a2") -> list[str]:
    geometry = arrange(width, ORDER, "a1", focus)
    return ["".join(piece.text for piece in line) for line in heads(Sheet(ferry()), geometry, focus)]


def test_heads_show_number_outlet_base_date_and_counts() -> None:
    names, counts, _ = text(159)
    assert " 1 Quay Ledger BASE · 3 Mar 2031 " in names
    assert "▸ 2 Gull & Harbor · 4 Mar 2031 " in names
    assert " 3 空の便り " in names
    assert " 50 words" in counts
    assert "●1 ≈0 ≠2 +1 ·1" in counts
    assert "●0 ≈1 ≠0 +1 ·2" in counts


def test_hidden_outlets_are_counted() -> None:
    assert "+1 ⇥" in text(79)[0]
    assert "⇥" not in text(159)[0]


@pytest.mark.parametrize("width", [10, 15, 20, 40, 75, 76, 100, 200])
@pytest.mark.parametrize("focus", ORDER)
def test_heads_fill_the_width(width: int, focus: str) -> None:
    geometry = arrange(width, ORDER, "a1", focus)
    for line in heads(Sheet(ferry()), geometry, focus):
        assert cells(line) == width


def test_stacked_there_is_one_head_that_of_the_focused_outlet() -> None:
    names, counts, _ = text(50, "a3")
    assert "▸ 3 空の便り" in names
    assert "Quay" not in names
    assert "≈1" in counts
