"""Stated absence: what an article says that it cannot tell."""

from __future__ import annotations

import time

import pytest

from newsdiff.facts.absence import ABSENCE, find_absences
from newsdiff.facts.mention import Severity
from tests.newsdiff.facts.alignments import changes


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("The value of the deal was not disclosed.", "was not disclosed", "value undisclosed"),
        ("It went for an undisclosed sum.", "undisclosed", "sum undisclosed"),
        ("The value and number of ships remain undisclosed.", "undisclosed", "value and number undisclosed"),
        ("The terms haven’t yet been made public.", "haven’t yet been made public", "terms undisclosed"),
        ("The prices weren't published.", "weren't published", "prices undisclosed"),
        ("The names were withheld.", "withheld", "names undisclosed"),
        ("She declined to say how much it cost.", "declined to say", "cost undisclosed"),
        ("No figure was given.", "No figure was given", "figure not available"),
        (
            "Details were not immediately available.",
            "were not immediately available",
            "details not available",
        ),
        ("The cause remains unknown.", "remains unknown", "cause not available"),
        ("Officials gave no reason.", "gave no reason", "reason not available"),
        ("The line declined to comment.", "declined to comment", "comment declined"),
        ("The line would not comment.", "would not comment", "comment declined"),
        ("He did not respond to a request for comment.", "did not respond to a request", "no response"),
        ("She did not return several calls.", "did not return several calls", "no response"),
        ("Weaver could not be reached.", "could not be reached", "not reached"),
    ],
)
def test_a_stated_absence_says_what_is_missing(text: str, span: str, value: str) -> None:
    (found,) = find_absences(text, 0, len(text))
    assert text[found.start : found.end] == span
    assert found.value == value


@pytest.mark.parametrize(
    "text",
    [
        "The prisoner has not been released.",
        "The moss did not respond to treatment.",
        "Unknown thieves stripped the roof.",
        "The chapel was not known for its bells.",
        "The line has not yet announced a bid.",
        "The lake did not reach its old shore.",
        "The masks are not available in shops.",
        "He did not reply.",
    ],
)
def test_no_absence_is_read_into_other_words(text: str) -> None:
    assert find_absences(text, 0, len(text)) == []


def test_what_is_missing_is_looked_for_in_the_same_clause() -> None:
    text = "The price was high, and the buyer was not disclosed; the date is set."
    (found,) = find_absences(text, 0, len(text))
    assert found.about == {"identity"}


def test_offsets_are_those_of_the_whole_text() -> None:
    text = "No figure was given. The price was not disclosed."
    (found,) = find_absences(text, 21, len(text))
    assert text[found.start : found.end] == "was not disclosed"


def test_an_absence_agrees_with_one_of_the_same_or_of_no_stated_fact() -> None:
    price, names, unsaid, comment = (
        find_absences(text, 0, len(text))[0]
        for text in (
            "The price was not disclosed.",
            "The names were not disclosed.",
            "It was not disclosed.",
            "He declined to comment.",
        )
    )
    assert not price.agrees(names) and price.agrees(unsaid) and unsaid.agrees(names)
    assert not comment.agrees(unsaid)


def test_a_stated_absence_against_a_figure_has_its_own_mark() -> None:
    (change,) = changes(
        "The barge was sold for an undisclosed sum.", "The barge was sold for $4 million.", kinds=[ABSENCE]
    )
    assert change.severity is Severity.ONE_SIDED
    assert change.note == "sum undisclosed → none stated; stated absence"


def test_a_refusal_to_comment_differs_from_silence_in_an_edited_copy() -> None:
    (change,) = changes(
        "The line declined to comment on the sale of the barge.",
        "The line did not respond to questions on the sale of the barge.",
        kinds=[ABSENCE],
    )
    assert change.note == "comment declined → no response"


def test_other_languages_have_no_stated_absence_yet() -> None:
    assert find_absences("Der Preis wurde nicht genannt.", 0, 30, "de") == []


HOSTILE = {
    "negations": "not " * 100_000,
    "auxiliaries": "has not yet been " * 30_000,
    "openings": "declined to " * 40_000,
    "articles": "did not respond to a a " * 20_000,
    "no": "no further details of the the " * 15_000,
    "hits": "undisclosed " * 40_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_absences_are_found_in_linear_time(name: str) -> None:
    text = HOSTILE[name]
    began = time.perf_counter()
    find_absences(text, 0, len(text))
    assert time.perf_counter() - began < 3
