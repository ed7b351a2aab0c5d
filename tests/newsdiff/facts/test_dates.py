"""Dates as precisely as they are stated, and when two agree."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.facts.dates import DateMention, find_dates


def only(text: str) -> DateMention:
    (date,) = find_dates(text, 0, len(text))
    return date


@pytest.mark.parametrize(
    ("text", "stated", "reading"),
    [
        ("on 14 March 2031", (2031, 3, 14, None), "14 March 2031"),
        ("on March 14, 2031", (2031, 3, 14, None), "14 March 2031"),
        ("on Mar. 14, 2031", (2031, 3, 14, None), "14 March 2031"),
        ("on the 14th of March, 2031", (2031, 3, 14, None), "14 March 2031"),
        ("dated 2031-03-14", (2031, 3, 14, None), "14 March 2031"),
        ("on 3 Sept.", (None, 9, 3, None), "3 September"),
        ("on Sept 3rd", (None, 9, 3, None), "3 September"),
        ("in March 2031", (2031, 3, None, None), "March 2031"),
        ("in March", (None, 3, None, None), "March"),
        ("on 5 May", (None, 5, 5, None), "5 May"),
        ("in May 2031", (2031, 5, None, None), "May 2031"),
        ("on Tuesday", (None, None, None, 2), "Tuesday"),
        ("in 2031.", (2031, None, None, None), "2031"),
        ("(1994)", (1994, None, None, None), "1994"),
        ("on 29 February 2028", (2028, 2, 29, None), "29 February 2028"),
    ],
)
def test_a_date_is_read_as_precisely_as_it_is_stated(
    text: str, stated: tuple[int | None, ...], reading: str
) -> None:
    date = only(text)
    assert (date.year, date.month, date.day, date.weekday) == stated
    assert date.value == reading


@pytest.mark.parametrize(
    "text",
    [
        "the towers may fall",
        "May I ask",
        "they march 14 miles",
        "Marching band",
        "31 June",
        "February 30, 2031",
        "29 February 2031",
        "99 March",
        "$2031",
        "2,031 boats",
        "model 2031X",
        "the 1980s",
        "1499 and 2100",
    ],
)
def test_no_date_is_read_into_other_words(text: str) -> None:
    assert find_dates(text, 0, len(text)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("14 March 2031", "March 14, 2031"),
        ("14 March 2031", "14 March"),
        ("14 March 2031", "March"),
        ("14 March 2031", "2031"),
        ("Sept. 3", "3 September"),
        ("Monday", "Monday"),
    ],
)
def test_dates_agree_as_far_as_both_are_stated(one: str, other: str) -> None:
    assert only(one).agrees(only(other)) and only(other).agrees(only(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("14 March", "15 March"),
        ("14 March", "14 April"),
        ("14 March 2031", "14 March 2032"),
        ("March 2031", "April"),
        ("1994", "1995"),
        ("Monday", "Tuesday"),
    ],
)
def test_dates_differ_but_can_be_compared(one: str, other: str) -> None:
    assert only(one).comparable(only(other))
    assert not only(one).agrees(only(other)) and not only(other).agrees(only(one))


@pytest.mark.parametrize(("one", "other"), [("March", "2031"), ("Monday", "14 March"), ("Monday", "2031")])
def test_dates_without_a_part_in_common_are_neither_equal_nor_different(one: str, other: str) -> None:
    assert not only(one).comparable(only(other))
    assert not only(one).agrees(only(other))


def test_spans_are_offsets_of_the_whole_text() -> None:
    text = "Closed on 3 March, it reopens in June 2031 or, at worst, on a Friday."
    found = find_dates(text, 8, len(text))
    assert [text[d.start : d.end] for d in found] == ["3 March", "June 2031", "Friday"]


def test_a_percentage_behind_a_month_is_no_day() -> None:
    assert only("Sales rose in March 12 percent").day is None


@given(st.dates())
def test_every_day_from_1500_on_is_read_from_its_iso_form(day: object) -> None:
    text = f"on {day}"
    year, month, number = (int(part) for part in str(day).split("-"))
    if 1500 <= year < 2100:
        found = only(text)
        assert (found.year, found.month, found.day) == (year, month, number)


def test_an_impossible_iso_date_is_left_alone() -> None:
    assert [d.value for d in find_dates("lot 2019-13-45 was sold", 0, 22)] == []
