"""newsdiff/1: the keys that other tools rely on, and the way back."""

from __future__ import annotations

import hashlib
import io
import json
from typing import Any

import pytest

from newsdiff import Comparison, Settings, __version__, compare
from newsdiff.exports import write
from tests.newsdiff.stories import POST, article, three_outlets

KEYS = {
    "": {"format", "generator", "settings", "base", "articles", "passages", "alignments", "claims", "reuse"},
    "articles": {
        *("id", "source", "sha256", "outlet", "title", "byline", "published", "url", "language", "text"),
        "excluded",
    },
    "passages": {"id", "article", "start", "end", "kind"},
    "alignments": {"id", "a", "b", "score", "tier", "relation", "moved", "changes", "evidence"},
    "claims": {"id", "label", "cells"},
}


def exported(comparison: Comparison) -> str:
    stream = io.StringIO()
    write(comparison, "json", stream)
    return stream.getvalue()


@pytest.fixture(scope="module")
def story() -> Comparison:
    return compare(three_outlets(), settings=Settings(base="Lakeside Courier"))


@pytest.fixture(scope="module")
def export(story: Comparison) -> dict[str, Any]:
    return json.loads(exported(story))  # type: ignore[no-any-return]


def test_the_head_names_format_generator_settings_and_base(export: dict[str, Any]) -> None:
    assert export["format"] == "newsdiff/1"
    assert export["generator"] == {"name": "newsdiff", "version": __version__}
    assert export["settings"] == {"base": "Lakeside Courier", "match": "normal"}
    assert export["base"] == "a2"


@pytest.mark.parametrize("part", KEYS)
def test_every_record_has_the_keys_of_the_format(export: dict[str, Any], part: str) -> None:
    records = export[part] if part else [export]
    assert records
    for record in records:
        assert KEYS[part] <= record.keys()


def test_changes_and_cells_have_the_keys_of_the_format(export: dict[str, Any]) -> None:
    changes = [change for alignment in export["alignments"] for change in alignment["changes"]]
    assert changes
    for change in changes:
        assert {"kind", "a", "b", "note"} <= change.keys()
        for side in filter(None, (change["a"], change["b"])):
            assert {"article", "start", "end"} <= side.keys()
    cells = [cell for claim in export["claims"] for cell in claim["cells"]]
    assert all({"article", "status", "passages", "alignment", "nearest"} <= cell.keys() for cell in cells)
    nearest = [cell["nearest"] for cell in cells if cell["nearest"]]
    assert nearest
    assert all({"passage", "score"} <= near.keys() for near in nearest)


def test_the_words_for_tier_relation_and_status_are_those_of_the_format(export: dict[str, Any]) -> None:
    assert {a["tier"] for a in export["alignments"]} <= {"aligned", "possible"}
    assert {a["relation"] for a in export["alignments"]} <= {"identical", "reworded", "altered"}
    statuses = {cell["status"] for claim in export["claims"] for cell in claim["cells"]}
    assert statuses == {"base", "identical", "reworded", "altered", "added", "dropped"}


def test_every_two_articles_are_aligned_not_only_those_with_the_base(export: dict[str, Any]) -> None:
    article_of = {p["id"]: p["article"] for p in export["passages"]}
    pairs = {frozenset((article_of[a["a"][0]], article_of[a["b"][0]])) for a in export["alignments"]}
    assert frozenset(("a1", "a3")) in pairs


def test_the_text_is_whole_and_the_hash_that_of_its_bytes(export: dict[str, Any]) -> None:
    record = export["articles"][0]
    assert record["text"] == POST
    assert record["sha256"] == hashlib.sha256(POST.encode()).hexdigest()
    assert record["published"] == "2031-03-20"


def test_it_loads_back_and_writes_the_same_bytes(story: Comparison) -> None:
    text = exported(story)
    loaded = Comparison.model_validate(json.loads(text))
    assert loaded == story
    assert exported(loaded) == text
    assert exported(loaded.rebase("a3")) == exported(story.rebase("a3"))


def test_it_is_one_json_document_of_readable_unicode_with_a_final_newline(story: Comparison) -> None:
    text = exported(story)
    assert text.endswith("}\n")
    assert "→" in text


def test_offsets_count_code_points() -> None:
    ship = "👩\u200d🚀 The 🚢 sailed on 𝒜-deck for Żywiec. "
    first = f"{ship}Towers cost $61 million, inspectors in Kestrel said.\n\nDrivers want full pay.\n"
    second = f"{ship}Towers cost $16 million, inspectors in Kestrel said.\n\nDrivers want full pay.\n"
    comparison = compare([article(first, "One"), article(second, "Two")])
    data = json.loads(exported(comparison))
    texts = {record["id"]: record["text"] for record in data["articles"]}
    (change,) = [c for a in data["alignments"] for c in a["changes"]]
    quotes = [texts[s["article"]][s["start"] : s["end"]] for s in (change["a"], change["b"])]
    assert quotes == ["$61 million", "$16 million"]
    assert change["a"]["start"] == first.index("$"), "not UTF-16 units or bytes"
