from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.plan.text import contrasted, display, shortened, word_count


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
    assert shortened("the harbour, a wall", 14) == "the harbour…"


def test_a_long_word_is_cut_where_it_must() -> None:
    assert shortened("港湾の工事が終わる", 5) == "港湾の工…"


ONE = "We will rebuild the pier by May and nobody will lose work"
OTHER = "We will rebuild the pier by June and nobody will lose work"


def test_two_long_texts_are_cut_to_where_they_differ() -> None:
    assert contrasted(ONE, OTHER, 26) == ("…pier by May and nobody…", "…pier by June and nobody…")
    assert contrasted(ONE, OTHER, 99) == (ONE, OTHER)
    assert contrasted(ONE, "", 12) == ("We will…", "")
    assert contrasted("May " + ONE, "June " + ONE, 12) == ("May We will…", "June We…")
    assert contrasted(ONE, ONE + " or pay", 20) == ("…will lose work", "…will lose work or…")


@given(st.text("ab ", max_size=60), st.text("ab ", max_size=60), st.integers(4, 40))
def test_contrasted_texts_keep_to_the_limit(left: str, right: str, limit: int) -> None:
    assert max(map(len, contrasted(left, right, limit))) <= limit


def test_word_count() -> None:
    assert word_count("The $1.5 bridge, they’d said: done.") == 6
