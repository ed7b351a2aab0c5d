"""What one side states and the other says is not told; dates of one side beside others of the other side."""

from __future__ import annotations

import pytest

from newsdiff.facts.mention import Severity
from tests.newsdiff.facts.alignments import changes

GIVEN = "The brewery was sold to a rival for $12 million."


def notes(a: str, b: str, rest_of_a: str = "") -> list[tuple[str, str]]:
    return [(change.kind, change.note) for change in changes(a, b, rest_of_a=rest_of_a)]


def test_an_amount_beside_undisclosed_is_one_change_with_both_places() -> None:
    a = "The brewery was sold to a rival for an undisclosed sum."
    (change,) = changes(a, GIVEN)
    assert (change.kind, change.severity) == ("absence", Severity.ONE_SIDED)
    assert change.note == "sum undisclosed → 12 million USD; stated absence"
    assert change.a and a[change.a.start : change.a.end] == "undisclosed"
    assert change.b and GIVEN[change.b.start : change.b.end] == "$12 million"


@pytest.mark.parametrize(
    ("rest", "told"),
    [
        ("The price was not disclosed.", ("absence", "price undisclosed → 12 million USD; stated absence")),
        ("The name of the rival was not disclosed.", ("amount", "none stated → 12 million USD")),
        ("It is old. It is red. The price was not disclosed.", ("amount", "none stated → 12 million USD")),
        ("It paid $15 million. Its name was not disclosed.", ("amount", "none stated → 12 million USD")),
    ],
)
def test_the_sentence_behind_may_say_that_it_is_not_told(rest: str, told: tuple[str, str]) -> None:
    assert notes("The brewery was sold to a rival.", GIVEN, rest_of_a=rest) == [told]


def test_an_amount_that_both_state_is_not_what_one_of_them_keeps_back() -> None:
    a = "The brewery, which earns $12 million a year, was sold for an undisclosed sum."
    b = "The brewery, which earns $12 million a year, was sold for a large sum."
    assert notes(a, b) == [("absence", "sum undisclosed → none stated; stated absence")]


def test_an_amount_of_each_side_is_not_what_one_of_them_keeps_back() -> None:
    a = "The brewery, which earns $5 million a year, was sold for an undisclosed sum."
    b = "The brewery, which earns $7 million a year, was sold for a large sum."
    assert ("amount", "5 million USD → 7 million USD") in notes(a, b)
    assert ("absence", "sum undisclosed → none stated; stated absence") in notes(a, b)


def test_a_count_of_other_things_is_not_what_is_kept_back() -> None:
    a = "The firm hired workers; their number was not disclosed."
    told = notes(a, "The firm hired 300 workers.")
    assert ("absence", "number undisclosed → 300 workers; stated absence") in told
    told = notes(a, "The firm hired workers at 3 sites.")
    assert ("absence", "number undisclosed → none stated; stated absence") in told
