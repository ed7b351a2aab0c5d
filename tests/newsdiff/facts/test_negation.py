"""What negations govern, and when a statement is turned round."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest

from newsdiff.comparison import Change
from newsdiff.facts.mention import ArticleText, Sentence
from newsdiff.facts.statements.cues import Cue
from newsdiff.facts.statements.kind import STATEMENTS
from newsdiff.facts.statements.negation import find_negations
from newsdiff.tokens import tokenise
from tests.newsdiff.facts.alignments import changes


def cues(text: str) -> Sequence[Cue]:
    article = ArticleText(text, [Sentence(0, len(text), tokenise(text, 0, len(text), "en"))], "en", None)
    return list(find_negations(article))


def told(a: str, b: str, **others: str) -> tuple[Change, ...]:
    return changes(a, b, kinds=[STATEMENTS], **others)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The link has not been confirmed.", "not been confirmed"),
        ("The link hasn’t been confirmed.", "hasn’t been confirmed"),
        ("They cannot sail.", "cannot sail"),
        ("They never sailed.", "never sailed"),
        ("They failed to sail.", "failed to sail"),
        ("The fleet is no longer seaworthy.", "no longer seaworthy"),
        ("No direct link has been found.", "No direct"),
        ("They sailed without a pilot.", "without a pilot"),
        ("All but the cook, and not the pilot, sailed.", "not the pilot"),
    ],
)
def test_a_negation_reaches_to_what_it_denies(text: str, value: str) -> None:
    assert [cue.value for cue in cues(text)] == [value]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("The link has not been confirmed by the mayor.", ["confirmed", "mayor"]),
        ("It did not sail, the mayor said.", ["sail"]),
        ("It did not sail because the pilot slept.", ["sail"]),
        ("No direct link has been found.", ["direct", "link", "found"]),
    ],
)
def test_a_negation_ends_with_its_clause(text: str, forms: list[str]) -> None:
    (cue,) = cues(text)
    assert [term.forms[0] for term in cue.governed] == forms


@pytest.mark.parametrize(
    "text",
    [
        "Not only sailors came.",
        "No fewer than 40 came.",
        "There is no doubt about it.",
        "Whether or not they sail.",
        "They did not.",
    ],
)
def test_some_negations_deny_nothing(text: str) -> None:
    assert not cues(text)


def test_the_note_quotes_both_sides() -> None:
    (change,) = told("The mayor has confirmed the leak.", "The mayor has not confirmed the leak.")
    assert (change.a_value, change.b_value) == ("confirmed", "not confirmed")
    assert change.severity == "different"


def test_a_reversal_is_remarked_on_and_a_denial_is_not() -> None:
    assert [change.remark for change in told("Prices rose in May.", "Prices fell in May.")] == ["reversed"]
    assert [change.remark for change in told("Prices rose in May.", "Prices never rose in May.")] == [""]


def test_no_noun_phrase_is_shown_cut_short() -> None:
    (change,) = told("A direct link has been found.", "No direct link has been found.")
    assert change.note == "direct link → No direct link"


def test_no_verb_is_a_form_of_not() -> None:
    assert cues("The mayor noted the delay, noting the cost.") == []


def test_a_word_exchanged_for_its_opposite_is_told_though_it_stands_elsewhere_too() -> None:
    (change,) = told(
        "The old mill was shut, and the shut mill was sold by the town council on Monday.",
        "The old mill was shut, and the open mill was sold by the town council on Monday.",
    )
    assert change.note == "shut → open; reversed"


def test_the_passive_turns_no_statement_round() -> None:
    (change,) = told(
        "The ministry will maintain restrictions on fishing in the northern bay.",
        "Restrictions on fishing in the northern bay are to be lifted by the ministry.",
    )
    assert change.note == "maintain → lifted; reversed"


def test_a_denial_on_both_sides_is_none_whatever_its_words() -> None:
    assert not told("No leak has been confirmed so far.", "So far, a leak hasn’t been confirmed.")
    assert not told("He refused to pay the toll.", "He did not pay the toll.")


def test_a_denied_opposite_agrees() -> None:
    assert not told("The council rejected the plan.", "The council did not approve the plan.")
    assert told("The council did not reject the plan.", "The council did not approve the plan.")


def test_free_rewrites_need_more_than_a_word_in_common() -> None:
    a = "Divers in Tarn have not found the anchor of the trawler that sank in March."
    assert not told(a, "The mayor, who found a wallet at the market, returned it on Tuesday.")
    assert told(a, "In Tarn, divers found the anchor of that trawler, lost off the point in March.")


def test_other_languages_are_left_alone() -> None:
    assert not told("The mayor did not pay.", "The mayor did pay.", language="de")


@pytest.mark.parametrize(
    "words", ["not", "no not never", "did not fall,", "“not", "notn't", "no longer deny that"]
)
def test_finding_takes_linear_time(words: str) -> None:
    text = f"{words} " * (100_000 // len(words))
    start = time.perf_counter()
    cues(text)
    assert time.perf_counter() - start < 2


def test_comparing_long_passages_takes_no_time() -> None:
    a = "They did not rise and did not pay " * 2_000
    start = time.perf_counter()
    told(a, a.replace("not", "") + "fell")
    assert time.perf_counter() - start < 4
