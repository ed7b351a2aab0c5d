"""Aligned passages with the kinds of change that must be told of them, and no others: the files of `pairs`.

Each pair has `a` and `b`, and `kinds`: the set of kinds that are found, empty where nothing of substance
differs. It may have `notes`, each of which must be told, and what `changes` takes besides.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.newsdiff.facts.alignments import changes

PAIRS = [
    (path.stem, number, pair)
    for path in sorted((Path(__file__).parent / "pairs").glob("*.toml"))
    for number, pair in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["pair"], start=1)
]


@pytest.mark.parametrize("pair", [pytest.param(p, id=f"{name}-{number}") for name, number, p in PAIRS])
def test_changes_of_substance_are_told_and_nothing_else(pair: dict[str, Any]) -> None:
    texts = {key: value for key, value in pair.items() if key not in ("kinds", "notes")}
    found = changes(**texts)
    turned = changes(**_turned(texts))
    assert sorted({change.kind for change in found}) == sorted(pair["kinds"]), found
    assert sorted(change.kind for change in turned) == sorted(change.kind for change in found)
    assert set(pair.get("notes", [])) <= {change.note for change in found}


def _turned(texts: dict[str, Any]) -> dict[str, Any]:
    other = {"a": "b", "b": "a", "rest_of_a": "rest_of_b", "rest_of_b": "rest_of_a"}
    other |= {"published_a": "published_b", "published_b": "published_a"}
    return {other.get(key, key): value for key, value in texts.items()}


def test_there_are_hundreds_of_pairs_and_a_third_must_tell_nothing() -> None:
    silent = [pair for *_, pair in PAIRS if not pair["kinds"]]
    assert len(PAIRS) >= 300
    assert len(silent) * 3 >= len(PAIRS)
