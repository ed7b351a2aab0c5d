"""The scorer itself, on pairs that can be checked by eye."""

from __future__ import annotations

import pytest

from tests.samples.scorer import Pair, Spot, quality

GOLD = {
    "pairs": [
        {
            "grade": "core",
            "a": {"article": "x", "start": 0, "end": 10},
            "b": {"article": "y", "start": 0, "end": 10},
        },
        {
            "grade": "core",
            "a": {"article": "x", "start": 20, "end": 30},
            "b": {"article": "y", "start": 20, "end": 30},
        },
        {
            "grade": "weak",
            "a": {"article": "x", "start": 0, "end": 10},
            "b": {"article": "y", "start": 20, "end": 30},
        },
    ],
    "headings": [{"article": "y", "start": 40, "end": 50}],
}


def pair(a: tuple[int, int], b: tuple[int, int]) -> Pair:
    return Spot("x", *a), Spot("y", *b)


@pytest.mark.parametrize(
    ("found", "precision", "recall"),
    [
        ([pair((0, 10), (0, 10)), pair((20, 30), (20, 30))], 1, 1),
        ([pair((0, 10), (0, 10))], 1, 0.5),
        ([pair((5, 15), (0, 5))], 1, 0.5),
        ([pair((6, 16), (0, 10))], 0, 0),
        ([pair((0, 10), (0, 10))[::-1]], 1, 0.5),
        ([pair((0, 10), (0, 10)), pair((20, 30), (0, 10))], 0.5, 0.5),
        ([pair((0, 10), (0, 10)), pair((0, 10), (20, 30)), pair((0, 10), (40, 50))], 1, 0.5),
        ([], 0, 0),
    ],
)
def test_precision_and_recall(found: list[Pair], precision: float, recall: float) -> None:
    assert quality(found, GOLD) == (precision, recall)


def test_f1_is_the_harmonic_mean() -> None:
    assert quality([pair((0, 10), (0, 10))], GOLD).f1 == pytest.approx(2 / 3)
