"""Which facts of two aligned passages count as changed."""

from __future__ import annotations

import time

import pytest

from newsdiff.facts.dates.kind import DATES
from newsdiff.facts.figures.kind import FIGURES
from tests.newsdiff.facts.alignments import changes


def notes(a: str, b: str, **rest: str) -> list[tuple[str, str]]:
    return [(change.kind, change.note) for change in changes(a, b, **rest)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("It cost $61 million on 3 March.", "On March 3, 61 million dollars went on it."),
        ("Roughly 1,900 riders came.", "About 1,910 riders came."),
        ("It fell 18 percent in 2031.", "In 2031 it fell by 18%."),
        ("Nobody rode the gondola.", "The gondola ran empty."),
        ("It cost $61 million.", "It cost $60.7 million."),
    ],
)
def test_facts_that_agree_are_no_change(a: str, b: str) -> None:
    assert notes(a, b) == []


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("It cost $61 million.", "It cost $16 million.", ("amount", "61 million USD → 16 million USD")),
        ("Shut on 3 March.", "Shut on 13 March.", ("date", "3 March → 13 March")),
        ("It fell 18 percent.", "It fell 8 percent.", ("percent", "18% → 8%")),
        ("Four boats sank.", "Six boats sank.", ("count", "4 boats → 6 boats")),
        (
            "It cost more than $61 million.",
            "It cost $61 million.",
            ("amount", "over 61 million USD → 61 million USD; one is a bound"),
        ),
    ],
)
def test_facts_of_one_kind_that_differ_are_one_change(a: str, b: str, expected: tuple[str, str]) -> None:
    assert notes(a, b) == [expected]


def test_facts_are_paired_in_order_and_those_that_agree_are_taken_out_first() -> None:
    a = "It paid $5 million, then $7 million, then $9 million."
    b = "It paid $6 million, then $7 million, then $8 million."
    assert notes(a, b) == [
        ("amount", "5 million USD → 6 million USD"),
        ("amount", "9 million USD → 8 million USD"),
    ]


def test_counts_of_different_things_are_not_set_against_each_other() -> None:
    assert notes("Four boats came in.", "Nine divers came in.") == []


def test_an_amount_on_one_side_alone_is_a_change() -> None:
    assert notes("It cost $61 million.", "It was costly.") == [("amount", "61 million USD → none stated")]
    assert notes("It was costly.", "It cost $61 million.") == [("amount", "none stated → 61 million USD")]


def test_an_amount_that_the_other_article_states_elsewhere_is_no_change() -> None:
    assert notes("It cost $61 million.", "It was costly.", rest_of_b="In all $61m was paid.") == []
    assert notes("It was costly.", "It cost $61 million.", rest_of_a="In all $61m was paid.") == []


def test_an_amount_that_the_other_article_states_differently_elsewhere_is_a_change() -> None:
    assert notes("It cost $61 million.", "It was costly.", rest_of_b="It paid $16m for bread.") != []


@pytest.mark.parametrize("fact", ["on Friday", "with four boats"])
def test_a_weekday_or_count_on_one_side_alone_is_no_change(fact: str) -> None:
    assert notes(f"It sailed {fact}.", "It sailed.") == []


def test_spans_are_the_exact_words() -> None:
    a, b = "It cost roughly $61 million.", "The bill was 16 million dollars."
    (change,) = changes(a, b)
    assert change.a and a[change.a.start : change.a.end] == "roughly $61 million"
    assert change.b and b[change.b.start : change.b.end] == "16 million dollars"
    assert (change.a.article, change.b.article) == ("a1", "a2")


@pytest.mark.parametrize(
    ("a", "b"), [("It cost $61 million.", "It cost $16 million."), ("Shut on 3 March.", "It is shut.")]
)
def test_turned_round_a_change_is_that_of_the_other_direction(a: str, b: str) -> None:
    (forth,), (back,) = changes(a, b), changes(b, a)
    flipped = forth.flipped()
    assert (flipped.a_value, flipped.b_value, flipped.note) == (back.a_value, back.b_value, back.note)
    assert flipped.flipped() == forth


def test_days_and_years_of_a_date_are_not_counted_again() -> None:
    a, b = "On 14 March 2031 it paid 14 drivers.", "On 15 March 2031 it paid 16 drivers."
    assert notes(a, b) == [("date", "14 March 2031 → 15 March 2031"), ("count", "14 drivers → 16 drivers")]


def test_a_sum_that_may_explain_a_difference_is_a_question_and_marked_as_inferred() -> None:
    a = "The firm won a $23 million contract. Its rival won deals worth over $20 million."
    b = "The two firms won contracts worth about $43 million in all."
    (sum_of_two,) = (change for change in changes(a, b) if change.remark)
    assert sum_of_two.remark == "23 million USD + over 20 million USD ≈ about 43 million USD: possible sum?"
    assert sum_of_two.inferred
    assert sum_of_two.remark in {change.remark for change in changes(b, a)}


@pytest.mark.parametrize(
    "b", ["The firm won a $34 million contract.", "Its rival got nothing of the $3 million."]
)
def test_no_sum_is_seen_where_none_fits(b: str) -> None:
    a = "The firm won a $23 million contract. Its rival won deals worth $20 million."
    assert not any(change.remark for change in changes(a, b))


def test_a_resolved_date_is_marked_as_inferred() -> None:
    (change,) = changes(
        "It shut last year.", "It shut in 2028.", published_a="2031-03-14", published_b="2031-03-14"
    )
    assert (change.note, change.inferred) == ("last year (2030) → 2028", True)
    (change,) = changes(
        "It shut in 2029.", "It shut in 2028.", published_a="2031-03-14", published_b="2031-03-14"
    )
    assert not change.inferred


def test_an_amount_that_both_articles_state_is_not_set_against_another() -> None:
    a = "Ostvik won a harbour contract worth $23 million after long talks."
    b = "After months of delay Ostvik got harbour work for $31 million and Brekka repairs for $9 million."
    rest = "Brekka, a rival, was paid $9 million for repairs."
    assert ("amount", "23 million USD → 31 million USD") in notes(a, b, rest_of_a=rest)
    assert not any("9 million USD" in note for _, note in notes(a, b, rest_of_a=rest))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("It paid $5 million and ", "It paid $6 million and "),
        ("in March 2031 and ", "in April 2032 and "),
        ("two boats and ", "six boats and "),
    ],
)
def test_a_passage_of_thousands_of_figures_is_compared_in_time(a: str, b: str) -> None:
    start = time.process_time()
    changes(a * 2000 + "end.", b * 2000 + "end.", kinds=(FIGURES, DATES))
    assert time.process_time() - start < 5
