from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.plan.marks import Mark
from tui.plan.pieces import Marked, Piece, bracketed, mark_span
from tui.plan.text import display

TEXT = "Six ferries were ordered for $80 million."


def marked(*marks: Marked) -> list[tuple[str, Mark]]:
    return [tuple(piece) for piece in mark_span(TEXT, 0, len(TEXT), marks)]


def test_a_text_without_marks_is_one_plain_piece() -> None:
    assert marked() == [(TEXT, Mark.PLAIN)]


def test_the_strongest_mark_wins_where_two_overlap() -> None:
    assert marked(Marked(0, 11, Mark.REPLACED), Marked(0, 3, Mark.SUBSTANCE)) == [
        ("Six", Mark.SUBSTANCE),
        (" ferries", Mark.REPLACED),
        (" were ordered for $80 million.", Mark.PLAIN),
    ]


def test_marks_outside_the_span_do_nothing() -> None:
    pieces = mark_span(TEXT, 4, 11, [Marked(0, 4, Mark.ADDED), Marked(11, 30, Mark.ADDED)])
    assert pieces == [Piece("ferries", Mark.PLAIN)]


def test_a_mark_that_reaches_out_of_the_span_is_clipped() -> None:
    assert mark_span(TEXT, 4, 11, [Marked(0, 99, Mark.ADDED)]) == [Piece("ferries", Mark.ADDED)]


MARKS = st.builds(
    Marked,
    st.integers(0, 45),
    st.integers(0, 45),
    st.sampled_from([Mark.REPLACED, Mark.ADDED, Mark.DROPPED, Mark.SUBSTANCE]),
)


@given(st.text(max_size=45), st.lists(MARKS, max_size=8))
def test_marking_loses_no_text(text: str, marks: list[Marked]) -> None:
    pieces = mark_span(text, 0, len(text), marks)
    assert "".join(piece.text for piece in pieces) == display(text)


def test_brackets_stand_close_to_the_words() -> None:
    pieces = [Piece("for "), Piece("$80 million ", Mark.SUBSTANCE), Piece(" now", Mark.ADDED)]
    assert [piece.text for piece in bracketed(pieces)] == ["for ", "‹$80 million› ", " +now+"]


def test_brackets_are_not_put_round_a_bare_space() -> None:
    assert [piece.text for piece in bracketed([Piece(" ", Mark.ADDED)])] == [" "]
