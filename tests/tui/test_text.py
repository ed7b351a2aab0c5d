from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.plan.text import display, shortened, word_count


def test_white_space_becomes_one_space() -> None:
    assert display("one\n\ttwo\u2028 three") == "one two three"


def test_control_and_bidi_characters_cannot_reach_the_terminal() -> None:
    assert display("a\x1b[31mb\x9b\u202ec\ud800") == "a\ufffd[31mb\ufffd\ufffdc\ufffd"


@given(st.text())
def test_display_leaves_nothing_that_moves_a_cursor(text: str) -> None:
    assert not any(ord(c) < 32 or 127 <= ord(c) < 160 for c in display(text))


def test_shortened_keeps_what_fits() -> None:
    assert shortened("harbour", 7) == "harbour"
    assert shortened("harbour wall", 9) == "harbour…"


def test_word_count() -> None:
    assert word_count("The $1.5 bridge, they’d said: done.") == 6
