"""The value row of a claim: who states which figure, and who says that it is not disclosed."""

from __future__ import annotations

import pytest

from newsdiff import Comparison, compare
from newsdiff.comparison import Stated, ValueRow
from newsdiff.value_words import value_groups
from tests.newsdiff.stories import article

_REST = "A choir sang on the quay at noon. Ferries sailed on time."
OUTLETS = {
    "Gazette": "Norvane won a $61 million contract to build ferries for Ellery.",
    "Herald": "Norvane won a contract worth 61 million dollars to build ferries for Ellery.",
    "Observer": "Norvane will build ferries for Ellery under a contract of about $84 million.",
    "Mirror": "Norvane won a contract to build ferries for Ellery. The contract's value was not disclosed.",
    "Echo": "Norvane won a contract to build ferries for Ellery.",
    "Chess Weekly": "Grandmaster Ilse Okonjo traded queens early and offered peace at move forty.",
}


@pytest.fixture(scope="module")
def story() -> Comparison:
    return compare([article(f"{text} {_REST}", outlet) for outlet, text in OUTLETS.items()])


def row(story: Comparison, kind: str = "amount") -> ValueRow:
    (found,) = [row for claim in story.claims for row in claim.values if row.kind == kind]
    return found


def test_every_outlet_has_its_place_in_the_row(story: Comparison) -> None:
    values = {story.article_by_id[v.article].outlet: (v.stated, v.values) for v in row(story).values}
    assert values == {
        "Gazette": (Stated.STATED, ("61 million USD",)),
        "Herald": (Stated.STATED, ("61 million USD",)),
        "Observer": (Stated.STATED, ("about 84 million USD",)),
        "Mirror": (Stated.UNDISCLOSED, ("value undisclosed",)),
        "Echo": (Stated.NONE, ()),
        "Chess Weekly": (Stated.NOT_FOUND, ()),
    }


def test_outlets_that_agree_stand_together(story: Comparison) -> None:
    outlets = [[story.article_by_id[each].outlet for each in group] for group in row(story).groups]
    assert outlets == [["Gazette", "Herald"], ["Observer"]]


def test_a_value_quotes_its_words(story: Comparison) -> None:
    first, *_ = row(story).values
    assert [story.quote(location) for location in first.locations] == ["$61 million"]


def test_the_row_reads_in_words(story: Comparison) -> None:
    assert [words for words, _ in value_groups(row(story))] == [
        "61 million USD",
        "about 84 million USD",
        "says: value undisclosed",
        "told without it",
        "claim not found in the extracted text",
    ]


def test_a_claim_of_one_outlet_has_no_row() -> None:
    texts = ("The dredger cost $5 million last spring. " + _REST, OUTLETS["Chess Weekly"])
    comparison = compare([article(text, f"Outlet {n}") for n, text in enumerate(texts)])
    assert all(not claim.values for claim in comparison.claims)


def test_what_is_not_disclosed_of_something_else_is_not_lent_to_a_claim() -> None:
    texts = (
        f"{OUTLETS['Gazette']} {_REST}",
        f"{OUTLETS['Echo']} The number of complaints was not disclosed. {_REST}",
    )
    comparison = compare([article(text, f"Outlet {n}") for n, text in enumerate(texts)])
    assert [value.stated for value in row(comparison).values] == [Stated.STATED, Stated.NONE]


def count_rows(*texts: str) -> list[list[tuple[str, ...]]]:
    """The values of each row of counts, outlet by outlet."""
    comparison = compare([article(f"{text} {_REST}", f"Outlet {n}") for n, text in enumerate(texts)])
    return [
        [value.values for value in row.values]
        for claim in comparison.claims
        for row in claim.values
        if row.kind == "count"
    ]


def test_unlike_things_counted_by_one_noun_are_no_row() -> None:
    rows = count_rows(
        "The ferry Marlin ran aground off Ostrel with 220 people aboard.",
        "The ferry Marlin ran aground off Ostrel and 14 people died.",
    )
    assert rows == []


def test_like_things_counted_under_two_nouns_are_a_row() -> None:
    rows = count_rows(
        "Lifeboats rescued 187 people from the ferry Marlin, while 22 remained missing.",
        "Lifeboats pulled 178 survivors from the ferry Marlin, and 22 people are still missing.",
    )
    assert rows == [
        [("22 missing",), ("22 people (missing)",)],
        [("187 people (rescued)",), ("178 survivors",)],
    ]


def test_a_score_is_a_row() -> None:
    rows = count_rows(
        "The harbour board voted 7-2 to sell the old quay to Norvane.",
        "The harbour board voted six to three to sell the old quay to Norvane.",
    )
    assert rows == [[("7–2",), ("6–3",)]]


def test_what_the_next_sentence_states_is_in_the_row() -> None:
    rows = count_rows(
        "The ferry Marlin capsized off Ostrel on Tuesday night. Sixteen people were killed.",
        "At least 14 people died when the ferry Marlin capsized off Ostrel on Tuesday night.",
    )
    assert rows == [[("16 people (dead)",), ("at least 14 people (dead)",)]]
