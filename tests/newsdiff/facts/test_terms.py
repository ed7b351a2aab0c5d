"""Words and expressions of a passage, and how they relate."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from newsdiff.facts.statements.terms import Term, terms
from newsdiff.lexicon import Relation
from newsdiff.tokens import tokenise


def read(text: str) -> Sequence[Term]:
    return terms(tokenise(text, 0, len(text), "en"))


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("They propped up the mill", [("they",), ("prop up", "propped"), ("the",), ("mill",)]),
        ("a start-up", [("a",), ("start up", "start")]),
        ("taken into custody", [("take into custody", "custody")]),
        ("the up", [("the",), ("up",)]),
        ("", []),
    ],
)
def test_known_expressions_are_one_term(text: str, forms: list[tuple[str, ...]]) -> None:
    assert [term.forms for term in read(text)] == forms


def test_terms_cover_the_tokens_in_order() -> None:
    text = "The mill, propped up by loans, is to shut down."
    found = read(text)
    assert [term.first for term in found[1:]] == [term.last for term in found[:-1]]
    assert [text[term.start : term.end] for term in found if term.last - term.first > 1] == [
        "propped up",
        "shut down",
    ]


def test_words_that_say_little_have_no_weight_and_rare_ones_more() -> None:
    weights = {term.forms[0]: term.weight for term in read("the trawler is making trade")}
    assert weights["the"] == weights["is"] == weights["making"] == 0
    assert 0 < weights["trade"] < weights["trawler"] <= 1


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("inspected", "inspection", Relation.SAME),
        ("pleaded guilty", "admitted", Relation.SAME),
        ("shut down", "started", Relation.OPPOSITE),
        ("mill", "trawler", Relation.OTHER),
    ],
)
def test_terms_are_related_as_what_they_may_be_looked_up_as(one: str, other: str, relation: Relation) -> None:
    (x,), (y,) = read(one), read(other)
    assert x.relation(y) is y.relation(x) is relation


def test_forms_of_one_word_share_it_and_synonyms_do_not() -> None:
    (sank,), (sinking,), (foundered,) = read("sank"), read("sinking"), read("foundered")
    assert sank.shares_a_word(sinking) and not sank.shares_a_word(foundered)
    assert sank.base == sinking.base == "sink"
