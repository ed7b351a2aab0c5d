"""What holds for every format: what it states, that it is always the same, and that it is quick."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest

from newsdiff import ComparisonError, compare
from newsdiff.comparison import Comparison, Tier
from newsdiff.exports import WRITERS
from newsdiff.exports.words import DISCLAIMER
from tests.newsdiff.exports.conftest import Export
from tests.newsdiff.stories import article, three_outlets

VARIANTS: list[tuple[str, dict[str, Any]]] = [*((name, {}) for name in WRITERS), ("csv", {"wide": True})]
NEVER = ("probability", "contradict", "confidence", "plagiar", "copied from", "biased")
DOUBLED = "A lighthouse keeper counted {} boats before the fog came in over the northern harbour wall. "


@pytest.fixture(params=VARIANTS, ids=lambda variant: "-".join([variant[0], *variant[1]]))
def variant(request: pytest.FixtureRequest) -> tuple[str, dict[str, Any]]:
    chosen: tuple[str, dict[str, Any]] = request.param
    return chosen


def test_it_states_what_was_compared_and_how(
    variant: tuple[str, dict[str, Any]], story: Comparison, export: Export
) -> None:
    format, options = variant
    text = " ".join(export(story, format, **options).split())
    for record in story.articles[:2]:
        assert record.outlet in text
        assert record.title is not None and record.title in text
        assert record.sha256 in text
        assert record.source in text
        assert f"{record.published}" in text
    assert "https://gazette.example/bridge?a=1" in text
    assert "subscription prompt" in text, "what was set aside"
    assert "9.8.7" in text, "the version that compared, not the one that writes"
    assert "normal" in text, "the settings"
    possible = sum(alignment.tier is Tier.POSSIBLE for alignment in story.alignments)
    assert f"unreviewed: all 8 alignments are as newsdiff made them, {possible} of them only possible" in text
    assert DISCLAIMER in text


def test_it_never_says_what_newsdiff_cannot_know(
    variant: tuple[str, dict[str, Any]], story: Comparison, export: Export
) -> None:
    format, options = variant
    text = export(story, format, **options).lower()
    assert not [word for word in NEVER if word in text]


def test_it_is_the_same_twice_and_after_a_round_trip(
    variant: tuple[str, dict[str, Any]], story: Comparison, export: Export
) -> None:
    format, options = variant
    first = export(story, format, **options)
    again = Comparison.from_json(export(story, "json"))
    assert export(again, format, **options) == first


def test_an_excerpt_holds_no_words_that_it_does_not_quote(
    variant: tuple[str, dict[str, Any]], story: Comparison, export: Export
) -> None:
    format, options = variant
    text = " ".join(export(story, format, excerpt=True, only=["amount"], **options).split())
    assert "£2.4 million" in text or format == "csv"
    assert "excerpt" in text and "amount" in text, "it says that it is an excerpt, and of what"
    for words in ("Shopkeepers fear", "Odile Marsh", "Ferries", "14 weeks"):
        assert words not in text


def test_unknown_words_to_choose_by_are_refused(story: Comparison, export: Export) -> None:
    with pytest.raises(ComparisonError, match="“colour” is no status or kind of change"):
        export(story, "text", only=["colour"])


def test_a_comparison_of_the_engine_can_be_written(
    variant: tuple[str, dict[str, Any]], export: Export
) -> None:
    format, options = variant
    comparison = compare(three_outlets())
    for changed in (comparison, comparison.rebase("a3")):
        assert "Lakeside Courier" in export(changed, format, **options)


def test_nothing_in_common_is_written_too(variant: tuple[str, dict[str, Any]], export: Export) -> None:
    format, options = variant
    comparison = compare([article("Otters swam.\n", "One"), article("Kites flew.\n", "Two")])
    assert "unreviewed: all 0 alignments" in export(comparison, format, **options)


def test_a_megabyte_is_written_in_two_seconds(
    variant: tuple[str, dict[str, Any]], story: Comparison, export: Export
) -> None:
    format, options = variant
    data = json.loads(story.model_dump_json())
    long = " ".join(DOUBLED.format(number) for number in range(11_000))
    data["articles"][1]["text"] += long
    shopkeepers = next(passage for passage in data["passages"] if passage["id"] == "p9")
    shopkeepers["end"] = len(data["articles"][1]["text"])
    big = Comparison.from_json(json.dumps(data))
    start = time.perf_counter()
    written = export(big, format, **options)
    assert time.perf_counter() - start < 2
    quotes = format != "webannotation" and not options
    assert ("counted 10999 boats" in written) == quotes
