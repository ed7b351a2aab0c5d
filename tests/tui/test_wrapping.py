from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.plan.text import display
from tui.plan.wrapping import clusters, wrap

TEXTS = st.text(
    st.one_of(
        st.sampled_from(" ab.,-é’“”"),
        st.sampled_from("語港、。한글กำ่e\u0301\u200d\ufe0f☎👩🚀🇵🇹\u200b"),
        st.characters(exclude_categories=["Cs", "Cc"]),
    ),
    max_size=200,
).map(display)


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 5, [""]),
        ("   ", 5, [""]),
        ("one two three", 8, ["one two", "three"]),
        ("one two", 7, ["one two"]),
        (" padded at both ends ", 9, ["padded at", "both ends"]),
        ("unbreakable", 4, ["unbr", "eaka", "ble"]),
        ("a unbreakable", 4, ["a", "unbr", "eaka", "ble"]),
        ("港湾の工事", 4, ["港湾", "の工", "事"]),
        ("港湾の工事。", 5, ["港湾", "の工", "事。"]),
        ("word 港湾の工事", 8, ["word 港", "湾の工事"]),
        ("Ha\u0300 No\u0323\u0302i", 3, ["Ha\u0300", "No\u0323\u0302i"]),
        ("e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"]),
        ("a\u00a0b c", 3, ["a\u00a0b", "c"]),
    ],
)
def test_wrap(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected


@given(TEXTS, st.integers(2, 30))
def test_only_spaces_are_lost_and_they_only_at_breaks(text: str, width: int) -> None:
    found = wrap(text, width)
    position = 0
    for start, end in found:
        assert position <= start <= end
        assert not text[position:start].strip(" ")
        position = end
    assert not text[position:].strip(" ")


@given(TEXTS, st.integers(2, 30), st.integers(0, 5))
def test_no_line_is_too_wide(text: str, width: int, hang: int) -> None:
    hang = min(hang, width - 2)
    for number, (start, end) in enumerate(wrap(text, width, hang)):
        line, room = text[start:end], width - hang if number else width
        single = sum(1 for _ in clusters(line)) <= 1
        assert single or sum(cells for *_, cells in clusters(line)) <= room


def test_lines_after_the_first_hang() -> None:
    text = "kind one two"
    assert [text[start:end] for start, end in wrap(text, 8, 4)] == ["kind one", "two"]
    assert [text[start:end] for start, end in wrap(text, 8)] == ["kind one", "two"]
    assert [text[start:end] for start, end in wrap(text, 6, 4)] == ["kind", "on", "e", "tw", "o"]


@given(TEXTS)
def test_clusters_cover_the_text(text: str) -> None:
    assert "".join(text[start:end] for start, end, _ in clusters(text)) == text


@given(st.text("ab é", max_size=120).map(display), st.integers(2, 20))
def test_both_ways_of_wrapping_agree(text: str, width: int) -> None:
    """A zero-width character at the end sends the same text the other way."""
    plain = lines(text.rstrip(" "), width)
    other = lines(text.rstrip(" ") + "\u0301", width)
    if text.strip(" "):
        assert [line.rstrip("\u0301") for line in other] == plain


@pytest.mark.parametrize(
    "word", ["x" * 2_000_000, "港" * 200_000, "e\u0301" * 200_000], ids=["ascii", "wide", "accents"]
)
def test_a_huge_word_is_cut_in_good_time(word: str) -> None:
    started = time.perf_counter()
    found = wrap(word, 40)
    assert time.perf_counter() - started < 3
    assert sum(end - start for start, end in found) == len(word)
    assert cell_len(word[slice(*found[0])]) == 40
