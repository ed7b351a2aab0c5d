"""Quotations: where they stand, and what counts as another wording of one."""

from __future__ import annotations

import time

import pytest

from newsdiff.comparison import Change
from newsdiff.facts.mention import Severity
from newsdiff.facts.quotes.kind import QUOTES
from newsdiff.facts.quotes.quotation import find_quotations
from newsdiff.facts.quotes.words import Stretch, compare_words, quoted_words
from newsdiff.tokens import tokenise
from tests.newsdiff.facts.alignments import changes


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quotations(text)]


def told(a: str, b: str, **kwargs: str) -> tuple[Change, ...]:
    return changes(a, b, kinds=[QUOTES], **kwargs)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said “no way,” and left.", ["no way"]),
        ('He said "no way," and left.', ["no way"]),
        ("„Das war’s“, sagte er.", ["Das war’s"]),
        ("»Nein«, sagte er.", ["Nein"]),
        ("« Oui, oui », dit-il.", ["Oui, oui"]),
        ("”Ja”, sade han.", ["Ja"]),
        ("‘It’s over,’ he said.", ["It’s over"]),
        ("'It's over,' she said.", ["It's over"]),
        ("“When I said ‘never’, I meant it,” he said.", ["When I said ‘never’, I meant it"]),
        ("\"We said 'stand up',\" he said.", ["We said 'stand up'"]),
        ("“One.”“Two.”", ["One", "Two"]),
        ("“One.\n\n“Two,” he said.", ["One", "Two"]),
        ('"One.\n"Two," he said.', ["One", "Two"]),
        ("“wrapped\nover lines,” he said.", ["wrapped\nover lines"]),
    ],
)
def test_quotations_of_every_style_are_found(text: str, found: list[str]) -> None:
    assert quoted(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "the keepers’ hut and the fishermen's quay",
        "rock ’n’ roll of the ‘90s",
        'a board of 6\'2" by 3"',
        "“Never closed, he said.\n\nAnother paragraph.",
        "",
    ],
)
def test_apostrophes_and_lone_marks_are_no_quotations(text: str) -> None:
    assert quoted(text) == []


def test_a_mark_that_is_never_closed_spoils_no_later_paragraph() -> None:
    assert quoted('"Never closed.\nThen a "scare" quote.') == ["scare"]


def test_quotations_are_looked_up_by_place() -> None:
    found = find_quotations("a “bc” d “ef”")
    assert [q.start for q in found.touching(0, 4)] == [3]
    assert found.holds(3) and not found.holds(0) and not found.holds(7)


def overlap(a: str, b: str) -> list[Stretch]:
    words = [quoted_words(text, tokenise(text, 0, len(text), "en"), "en") for text in (a, b)]
    return list(compare_words(*words, "en").altered)


def test_words_altered_inside_what_both_quote_are_told_apart() -> None:
    assert overlap("we will never go", "we will not go") == [Stretch(2, 3, 2, 3)]
    assert overlap("we go now", "we go right now") == [Stretch(2, 2, 2, 3)]
    assert overlap("we go now", "they go now") == [Stretch(0, 1, 0, 1)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("we will go now", "go now"),
        ("we’ll go", "we will go"),
        ("we can't go", "we cannot go"),
        ("it's gone", "it is gone"),
        ("it's gone", "it has gone"),
        ("they're gone", "they are gone"),
        ("pay for it", "pay [for] it"),
        ("pay it", "pay [for] it"),
        ("they lied to us", "[the clerks] lied to us"),
        ("our seed, our tools and our boats", "our seed … and our boats"),
        ("We Will Go", "we will go"),
    ],
)
def test_cuts_contractions_brackets_and_marked_omissions_alter_nothing(a: str, b: str) -> None:
    assert overlap(a, b) == overlap(b, a) == []


def test_altered_words_are_shown_in_their_context() -> None:
    (change,) = told("“We will never leave,” he said.", "“We will not leave,” he said.")
    assert change.note == "“will never leave” → “will not leave”"
    assert change.severity is Severity.DIFFERENT


def test_quotations_altered_in_many_places_are_shown_whole() -> None:
    (change,) = told(
        "“The red mill and the old farm by the weir must go,” he said.",
        "“The blue mill and the new farm by the pond must go,” he said.",
    )
    assert change.a_value == "“The red mill and the old farm by the weir must go”"


def test_reported_speech_is_a_lesser_difference() -> None:
    (change,) = told(
        "He said “the roof was never safe to walk on”.", "He said the roof was never safe to walk on."
    )
    assert change.severity is Severity.PRECISION
    assert change.remark == "quoted on one side, reported speech on the other"


def test_a_quotation_cut_at_its_beginning_is_told_where_it_is_presented_as_whole() -> None:
    long = "“Unless the rent comes down before winter sets in, we will leave the valley for good,” he said."
    (change,) = told(long, "“We will leave the valley for good,” he said.")
    assert change.a_value == "“Unless the rent comes down before winter sets in”"
    assert change.b is None
    assert told(long, "He said: “[W]e will leave the valley for good.”") == ()
    assert told(long, "He said they “will leave the valley for good”.") == ()


def test_what_is_left_out_here_may_be_quoted_elsewhere() -> None:
    a = "He resigned, saying “I can no longer climb those stairs”."
    assert [c.severity for c in told(a, "He resigned.")] == [Severity.ONE_SIDED]
    assert told(a, "He resigned.", rest_of_b="“I can no longer climb those stairs,” he wrote.") == ()


def test_scare_quotes_count_where_both_sides_set_them() -> None:
    a = "He called the thin cracks in the pier “serious”."
    assert told(a, "He called the thin cracks in the pier serious.") == ()
    assert len(told(a, "He called the thin cracks in the pier “trivial”.")) == 1


HOSTILE = {
    "unclosed": "“" * 20_000,
    "straight": '"' * 40_001,
    "nested": "“a ‘b " * 20_000,
    "pairs": "“a” " * 20_000,
    "apostrophes": "'a " * 40_000,
    "angled": "«a " * 20_000,
    "unclosed lines": '"a b\n' * 20_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_quotations_are_found_in_linear_time(name: str) -> None:
    began = time.perf_counter()
    find_quotations(HOSTILE[name])
    assert time.perf_counter() - began < 1


def test_a_sentence_full_of_quotations_is_compared_in_bounded_time() -> None:
    a, b = ("He said " + f"“{word} words,” " * 3_000 + "then." for word in ("some", "many"))
    began = time.perf_counter()
    told(a, b)
    assert time.perf_counter() - began < 20
