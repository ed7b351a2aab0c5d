"""Word-level differences: complete, and readable as prose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.tokens import Token, tokenise
from newsdiff.wording import WordEdit, word_edits

WORDS = st.lists(
    st.sampled_from(
        [
            "the",
            "of",
            "to",
            "a",
            "Kestrel",
            "gondola",
            "tower",
            "towers",
            "inspector",
            "rust",
            "14",
            "and",
            "will",
        ]
    ),
    max_size=14,
)


def tokens(text: str) -> list[Token]:
    return tokenise(text, 0, len(text), "en")


def edits(a: str, b: str) -> list[tuple[str, str]]:
    """The words of each edit, as they stand in `a` and in `b`."""
    left, right = tokens(a), tokens(b)

    def words(text: str, stretch: list[Token]) -> str:
        return text[stretch[0].start : stretch[-1].end] if stretch else ""

    return [
        (words(a, left[e.a_start : e.a_end]), words(b, right[e.b_start : e.b_end]))
        for e in word_edits(left, right, "en")
    ]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Inspectors found rust.", "Inspectors found cracks.", [("rust", "cracks")]),
        ("Inspectors found rust.", "Inspectors quickly found rust.", [("", "quickly")]),
        ("Inspectors quickly found rust.", "Inspectors found rust.", [("quickly", "")]),
        ("Voss paid 14 drivers", "Voss paid 41 drivers", [("14", "41")]),
        ("Marrow gondola", "", [("Marrow gondola", "")]),
        ("", "Marrow gondola", [("", "Marrow gondola")]),
        ("rust", "brunch", [("rust", "brunch")]),
    ],
)
def test_the_words_that_differ(a: str, b: str, expected: list[tuple[str, str]]) -> None:
    assert edits(a, b) == expected


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Inspectors found rust.", "Inspectors found rust."),
        ("“Inspectors” found rust!", "inspectors found rust"),
        ("The Café's towers", "the cafe’s towers"),
        ("", ""),
    ],
)
def test_the_same_words_have_no_edit(a: str, b: str) -> None:
    assert edits(a, b) == []


def test_common_words_between_two_edits_do_not_part_them() -> None:
    a = "Inspectors warned the owners of the gondola"
    b = "Inspectors told the builders of the gondola"
    assert edits(a, b) == [("warned the owners", "told the builders")]


def test_a_telling_word_between_two_edits_parts_them() -> None:
    assert edits("rusty Fennimore towers", "cracked Fennimore pylons") == [
        ("rusty", "cracked"),
        ("towers", "pylons"),
    ]


def test_a_long_equal_stretch_parts_edits_even_of_common_words() -> None:
    a, b = "Voss said that it was to be so", "Petra said that it was to be thus"
    assert [e for e in edits(a, b) if e[0].startswith("Voss")] == [("Voss", "Petra")]


@given(WORDS, WORDS)
def test_edits_turn_one_passage_into_the_other(a: list[str], b: list[str]) -> None:
    left, right = tokens(" ".join(a)), tokens(" ".join(b))
    rebuilt, done = [], 0
    for edit in word_edits(left, right, "en"):
        rebuilt += [t.stem for t in left[done : edit.a_start]]
        rebuilt += [t.stem for t in right[edit.b_start : edit.b_end]]
        done = edit.a_end
    rebuilt += [t.stem for t in left[done:]]
    assert rebuilt == [t.stem for t in right]


@given(WORDS, WORDS)
def test_edits_are_in_order_apart_and_never_empty(a: list[str], b: list[str]) -> None:
    last = WordEdit(-1, -1, -1, -1)
    for edit in word_edits(tokens(" ".join(a)), tokens(" ".join(b)), "en"):
        assert edit.a_start > last.a_end and edit.b_start > last.b_end
        assert edit.a_end - edit.a_start + edit.b_end - edit.b_start > 0
        last = edit


def test_turned_round_the_edits_are_the_same() -> None:
    a, b = tokens("the port paid the crew and the port paid"), tokens("the crew paid the port")
    forth = word_edits(a, b, "en")
    turned = [WordEdit(e.b_start, e.b_end, e.a_start, e.a_end) for e in word_edits(b, a, "en")]
    assert turned == forth


def test_very_long_passages_are_one_edit() -> None:
    a, b = tokens("pier " * 6_000), tokens("quay " + "pier " * 6_000)
    assert word_edits(a, b, "en") == [WordEdit(0, 6_000, 0, 6_001)]
