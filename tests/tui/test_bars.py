from __future__ import annotations

import pytest

from tui.plan.bars import bar, heights, percent, shade, shaded


@pytest.mark.parametrize(
    ("value", "most", "width", "cells"),
    [(0, 9, 20, 0), (9, 9, 20, 20), (4.5, 9, 20, 10), (1, 1000, 20, 1), (5, 0, 20, 0), (5, 9, 0, 0)],
)
def test_a_bar_is_as_long_as_its_part(value: float, most: float, width: int, cells: int) -> None:
    assert len(bar(value, most, width)) == cells


def test_heights_rise_from_one_to_the_most() -> None:
    assert heights([0, 1, 2, 3], 3) == " ▁▃▆"
    assert heights([1], 1) == "▁"
    steps = heights(range(1, 6), 5)
    assert list(steps) == sorted(steps) and len(set(steps)) == 5


@pytest.mark.parametrize(
    ("share", "sign"), [(0, " "), (0.049, " "), (0.05, "░"), (0.2, "▒"), (0.5, "▓"), (0.8, "█"), (1, "█")]
)
def test_shades(share: float, sign: str) -> None:
    assert shade(share) == sign


def test_a_little_is_not_called_nothing() -> None:
    assert [percent(share) for share in (0, 0.004, 0.0099, 0.01, 0.891, 1)] == [
        "0%",
        "<1%",
        "<1%",
        "1%",
        "89%",
        "100%",
    ]


@pytest.mark.parametrize("width", [6, 8, 11, 16])
@pytest.mark.parametrize("share", [0, 0.004, 0.3, 1])
def test_a_heat_maps_cell_keeps_its_width_and_its_number(share: float, width: int) -> None:
    cell = shaded(share, width)
    assert len(cell) == width
    assert percent(share) in cell
    assert cell.endswith(" ")
