"""Untrusted text: what is removed, what is kept, and what is said about it."""

from __future__ import annotations

import time

import pytest

from corpus.sanitising import sanitise


def clean(text: str) -> str:
    return sanitise(text)[0]


@pytest.mark.parametrize(
    ("hostile", "harmless"),
    [
        ("a\x1b]52;c;cm0gLXJm\x07b", "ab"),
        ("\x1b]8;;https://evil.example\x1b\\the report\x1b]8;;\x1b\\ says", "the report says"),
        ("\x1b]0;new title\x07Text", "Text"),
        ("a\x1bPq#0;2;0\x1b\\b\x1b_secret\x1b\\c\x1b^x\x1b\\d", "abcd"),
        ("a\x9d0;title\x9cb", "ab"),
        ("a\x1b]the rest is kept", "athe rest is kept"),
        ("a\x9b31mred\x9b0m", "ared"),
        ("a\x1b[31;1mred\x1b[0m", "ared"),
        ("a\x1b[6nb", "ab"),
        ("a\x1bcb", "ab"),
        ("a\x1b(Bb", "ab"),
        ("good\x08\x08\x08\x08evil", "goodevil"),
        ("a\x00b\x07c\x7fd", "abcd"),
        ("a\U000e0041\U000e007fb", "ab"),
        ("zero\u200bwidth\u2060\ufeff", "zerowidth"),
        ("pass\u200cword", "password"),
    ],
)
def test_terminal_sequences_and_hidden_characters_are_removed(hostile: str, harmless: str) -> None:
    assert clean(hostile) == harmless


def test_a_sequence_spliced_with_a_control_stays_inert() -> None:
    assert "\x1b" not in clean("\x1b\x00[31mred")


def test_line_ends_are_one_kind_and_a_tab_is_a_space() -> None:
    assert clean("a\r\nb\rc\x85d\u2028e\x0cf\tg") == "a\nb\nc\nd\ne\nf g"


def test_reordering_characters_are_removed_and_reported() -> None:
    text, notes = sanitise("paid \u202e000,1\u202c and \u2066more\u2069")
    assert text == "paid 000,1 and more"
    assert len(notes) == 1
    assert "reorder" in notes[0]
    assert notes[0].endswith("4")


def test_terminal_sequences_are_reported() -> None:
    assert sanitise("\x1b[31mred\x1b[0m")[1] == ("terminal control sequences removed: 2",)


def test_lone_surrogates_become_replacement_characters() -> None:
    assert clean("a\ud800b") == "a\ufffdb"


def test_composed_form() -> None:
    assert clean("Vie\u0302\u0323t") == "Vi\u1ec7t"


def test_joiners_stay_where_they_shape_letters_and_emoji() -> None:
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    persian = "\u0645\u06cc\u200c\u0634\u0648\u062f"
    assert clean(family) == family
    assert clean(persian) == persian


def test_a_clean_text_is_returned_as_it_is() -> None:
    text = "Plain “words” – with 10² and ½, señor.\n\nNext.\n"
    assert sanitise(text) == (text, ())


@pytest.mark.parametrize("marks", ["\u0301", "\u0301\u0323", "\u0323\u0301\u0345"])
def test_a_million_combining_marks_take_less_than_a_second(marks: str) -> None:
    started = time.process_time()
    text = clean("e" + marks * (1_000_000 // len(marks)) + " end")
    assert time.process_time() - started < 1
    assert len(text) < 20
    assert text.endswith(" end")


def test_a_control_string_that_never_ends_in_its_line_takes_no_text_with_it() -> None:
    text, _ = sanitise("It was signed.\x1b] \n\nNobody was told.\n\nThe last \x07 word.")
    assert "Nobody was told." in text and "\x1b" not in text
