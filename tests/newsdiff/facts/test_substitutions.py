"""Words of an edited copy that nothing of the other side stands for."""

from __future__ import annotations

import time

import pytest

from newsdiff.comparison import Change
from newsdiff.facts.statements.kind import STATEMENTS
from tests.newsdiff.facts.alignments import changes


def told(a: str, b: str, **others: str) -> tuple[Change, ...]:
    return changes(a, b, kinds=[STATEMENTS], **others)


def test_a_word_with_another_meaning_is_told_with_both_quotes() -> None:
    (change,) = told("Thieves took a violin from the abbey.", "Thieves took a chandelier from the abbey.")
    assert (change.kind, change.note, change.severity) == ("role", "violin → chandelier", "different")


def test_a_phrase_is_told_whole() -> None:
    (change,) = told(
        "The guild will hold its yearly feast in the old granary by the river.",
        "The guild will hold its yearly feast in the bombed cathedral by the river.",
    )
    assert change.note == "old granary → bombed cathedral"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bought a car", "purchased a vehicle"),
        ("was arrested in the harbour", "was taken into custody in the port"),
        ("was known as a poet", "was referred to as a poet"),
        ("ran an ailing mill", "ran a struggling mill"),
        ("strolled to the quay", "ambled to the quay"),
        ("studied the colour of moss", "studied the color of moss"),
    ],
)
def test_synonyms_variants_and_verbs_of_one_field_are_no_change(one: str, other: str) -> None:
    a, b = (f"On the island of Tarn, the keeper of the northern lighthouse {x}." for x in (one, other))
    assert not told(a, b)


def test_words_in_another_order_are_no_change() -> None:
    assert not told("The violin and the chandelier were sold.", "The chandelier and the violin were sold.")


def test_content_on_one_side_alone_takes_more_than_a_word() -> None:
    a = "Shepherds drove the whole herd down to the southern marshes before the first snow fell on the pass."
    assert not told(a, a.replace("whole herd", "whole bleating herd"))
    (change,) = told(a, a.replace("marshes", "marshes aboard camouflaged submarines"))
    assert (change.a, change.b_value, change.severity) == (None, "aboard camouflaged submarines", "one-sided")


def test_content_that_the_other_article_has_elsewhere_is_not_one_sided() -> None:
    a = "Shepherds drove the whole herd down to the southern marshes before the first snow fell on the pass."
    b = a.replace("marshes", "marshes aboard camouflaged submarines")
    assert not told(a, b, rest_of_a="The submarines, well camouflaged, had taken everybody aboard.")


@pytest.mark.parametrize(
    ("one", "other"),
    [("$40 million", "$90 million"), ("3 March", "5 March"), ("Lena Brandt", "Petra Oldcastle")],
)
def test_figures_dates_and_names_are_left_to_their_kinds(one: str, other: str) -> None:
    a, b = (f"The keeper of the northern lighthouse put it down to {x} on Monday." for x in (one, other))
    assert not told(a, b)


def test_nothing_is_told_of_free_rewrites_and_other_languages() -> None:
    assert not told("Thieves took a violin from the abbey.", "Monks are missing a fiddle after a break-in.")
    assert not told("Thieves took a violin.", "Thieves took a chandelier.", language="fr")


def test_long_passages_take_no_time() -> None:
    a = "violin abbey monk thief gold " * 2_000
    start = time.perf_counter()
    told(a, a.replace("gold", "chandelier"))
    assert time.perf_counter() - start < 8
