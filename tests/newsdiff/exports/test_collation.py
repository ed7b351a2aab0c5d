"""CollateX's table: every witness whole and in its own order, moves told."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newsdiff import compare
from newsdiff.comparison import Comparison
from newsdiff.exports.rising import longest_rising
from newsdiff.exports.segments import segments
from tests.newsdiff.exports.conftest import Export
from tests.newsdiff.stories import three_outlets


@pytest.fixture(scope="module", params=[0, 1, 2])
def comparison(request: pytest.FixtureRequest, story: Comparison) -> Comparison:
    return (story, story.rebase("a3"), compare(three_outlets()))[request.param]


def _table(export: Export, comparison: Comparison) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(export(comparison, "collatex"))
    return data


def test_it_has_a_row_a_witness_and_a_cell_a_column(comparison: Comparison, export: Export) -> None:
    data = _table(export, comparison)
    assert len(data["table"]) == len(data["witnesses"]) == len(comparison.articles)
    assert {len(row) for row in data["table"]} == {len(segments(comparison))}
    tokens = [token for row in data["table"] for cell in row if cell for token in cell]
    assert all(isinstance(token["t"], str) and isinstance(token["n"], str) for token in tokens)


def test_every_witness_is_whole_and_in_its_own_order(comparison: Comparison, export: Export) -> None:
    for row, article in zip(_table(export, comparison)["table"], comparison.articles, strict=True):
        read = [token["t"] for cell in row if cell for token in cell]
        assert read == [f"{comparison.quote(p)} " for p in comparison.passages if p.article == article.id]


def test_no_column_is_empty(comparison: Comparison, export: Export) -> None:
    columns = zip(*_table(export, comparison)["table"], strict=True)
    assert all(any(cell for cell in column) for column in columns)


def test_the_same_words_have_the_same_normal_form(story: Comparison, export: Export) -> None:
    data = _table(export, story)
    column = next(c for c in zip(*data["table"], strict=True) if c[0] and c[0][0]["passage"] == "p3")
    assert column[0][0]["n"] == column[1][0]["n"] != column[2][0]["n"]


def test_moves_are_told(story: Comparison, export: Export) -> None:
    about = _table(export, story)["newsdiff"]
    assert "cannot show moves" in about["moves_note"]
    assert [(move["witness"], move["claim"]) for move in about["moves"]] == [
        ("harrow-bay-herald", 2),
        ("tern-plover", 1),
    ]
    for move in about["moves"]:
        row = _table(export, story)["witnesses"].index(move["witness"])
        assert _table(export, story)["table"][row][move["column"]][0]["claim"] == move["claim"]


@pytest.mark.parametrize(
    "values, kept",
    [
        ([], set()),
        ([5], {0}),
        ([1, 2, 3], {0, 1, 2}),
        ([3, 2, 1], {2}),
        ([2, 0, 1, 3], {1, 2, 3}),
        ([1, 1, 2], {1, 2}),
        ([0, 4, 1, 2, 3], {0, 2, 3, 4}),
    ],
)
def test_the_longest_rising_subsequence(values: list[int], kept: set[int]) -> None:
    assert longest_rising(values) == kept
