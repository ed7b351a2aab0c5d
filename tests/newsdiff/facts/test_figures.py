"""Amounts, percentages and counts: what is found, what it reads as, and when two agree."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.facts.figures import Figure, find_figures


def only(text: str) -> Figure:
    (figure,) = find_figures(text, 0, len(text))
    return figure


SAME_AMOUNT = [
    "$61 million",
    "$61M",
    "$61m",
    "$61mn",
    "$ 61 million",
    "$61-million",
    "61 million dollars",
    "61 Million Dollars",
    "61-million-dollar",
    "61 million U.S. dollars",
    "61m US dollars",
    "US$61m",
    "US$61 million",
    "USD 61 million",
    "$61,000,000",
    "$0.061 billion",
]


@pytest.mark.parametrize("text", SAME_AMOUNT)
def test_one_amount_reads_the_same_however_it_is_written(text: str) -> None:
    figure = only(f"Towers cost {text} in all")
    assert (figure.kind, figure.unit, figure.number) == ("amount", "USD", 61e6)
    assert figure.value == "61 million USD"
    assert figure.agrees(only(f"It paid {SAME_AMOUNT[0]} then"))


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit", "reading"),
    [
        ("€2.5bn", "amount", 2.5e9, "EUR", "2.5 billion EUR"),
        ("2.5 billion euros", "amount", 2.5e9, "EUR", "2.5 billion EUR"),
        ("£940", "amount", 940, "GBP", "940 GBP"),
        ("C$7 million", "amount", 7e6, "CAD", "7 million CAD"),
        ("two million dollars", "amount", 2e6, "USD", "2 million USD"),
        ("18 percent", "percent", 18, "%", "18%"),
        ("18 per cent", "percent", 18, "%", "18%"),
        ("18.5%", "percent", 18.5, "%", "18.5%"),
        ("eighteen percent", "percent", 18, "%", "18%"),
        ("1,900 commuters", "count", 1900, "", "1,900 commuter"),
        ("1200 commuters", "count", 1200, "", "1,200 commuter"),
        ("twelve drivers", "count", 12, "", "12 driver"),
        ("3.5 million riders", "count", 3.5e6, "", "3.5 million rider"),
        ("about $61 million", "amount", 61e6, "USD", "about 61 million USD"),
        ("more than 40 boats", "count", 40, "", "over 40 boat"),
        ("up to 40 boats", "count", 40, "", "under 40 boat"),
        ("twenty-five boats", "count", 25, "", "25 boat"),
        ("three hundred boats", "count", 300, "", "300 boat"),
        ("12 of the boats", "count", 12, "", "12 boat"),
        ("₹500 crore", "amount", 5e9, "INR", "5 billion INR"),
        ("$5-10 million", "amount", 5e6, "USD", "5 million to 10 million USD"),
        ("between 5 and 10 percent", "percent", 5, "%", "5 to 10%"),
    ],
)
def test_figure_reads_as_kind_value_and_unit(
    text: str, kind: str, value: float, unit: str, reading: str
) -> None:
    figure = only(f"Records say {text} now")
    assert (figure.kind, figure.number, figure.unit) == (kind, value, unit)
    assert figure.value == reading


def test_the_span_is_the_figure_with_its_modifier_and_unit() -> None:
    text = "It lost roughly $61 million, or 18 percent, on 1,900 riders."
    spans = [text[f.start : f.end] for f in find_figures(text, 0, len(text))]
    assert spans == ["roughly $61 million", "18 percent", "1,900"]


def test_only_the_given_stretch_is_read() -> None:
    text = "Paid $5 million. Lost $6 million. Won $7 million."
    assert [f.number for f in find_figures(text, 17, 33)] == [6e6]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$61 million", "$60.8 million"),
        ("$61 million", "$61,200,000"),
        ("about $60 million", "$61 million"),
        ("nearly 2,000 boats", "1,950 boats"),
        ("18%", "eighteen percent"),
        ("more than 40 boats", "over 40 boats"),
        ("at least 40 boats", "upwards of 40 boats"),
        ("dozens of boats", "dozens of boats"),
    ],
)
def test_figures_agree_where_rounding_or_wording_is_all_that_differs(one: str, other: str) -> None:
    assert only(one).agrees(only(other))
    assert only(other).agrees(only(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$61 million", "$16 million"),
        ("$61 million", "$61 billion"),
        ("$61 million", "€61 million"),
        ("$61.4 million", "$61.2 million"),
        ("about $60 million", "$70 million"),
        ("18 percent", "81 percent"),
        ("18 percent", "18 boats"),
        ("40 boats", "40 crews"),
        ("40 boats", "more than 40 boats"),
        ("more than 40 boats", "fewer than 40 boats"),
        ("tens of millions of dollars", "$61 million"),
        ("dozens of boats", "hundreds of boats"),
    ],
)
def test_figures_differ(one: str, other: str) -> None:
    assert not only(one).agrees(only(other))
    assert not only(other).agrees(only(one))


@pytest.mark.parametrize(
    "text",
    [
        "since 1994 and in 2031",
        "version 2.0.1 of the software",
        "at 10:30 sharp",
        "on 04/12/2031",
        "on 2031-12-04",
        "the 5G masts",
        "model X61 and v2.1",
        "Section 12.",
        "at 12 p.m. sharp",
        "the 21st tower",
    ],
)
def test_other_numbers_are_no_figures(text: str) -> None:
    assert find_figures(text, 0, len(text)) == []


@pytest.mark.parametrize(
    "text", ["9" * 5000 + " boats", "$" + "9" * 5000, "$9." + "9" * 5000, "1" + ",000" * 2000 + " boats"]
)
def test_an_absurdly_long_number_is_left_alone_at_once(text: str) -> None:
    start = time.perf_counter()
    assert all(figure.number < 1e18 for figure in find_figures(text, 0, len(text)))
    assert time.perf_counter() - start < 1


@given(st.integers(2, 999_999_999))
def test_separators_do_not_change_a_count(number: int) -> None:
    plain, grouped = find_figures(f"$ {number}", 0, 99), find_figures(f"$ {number:,}", 0, 99)
    assert [f.number for f in plain] == [f.number for f in grouped] == [number]


@given(st.text(alphabet="0123456789.,$€% -–kmbn/:ofthe\n", max_size=40))
def test_spans_of_figures_never_leave_the_text_or_overlap(text: str) -> None:
    end = 0
    for figure in find_figures(text, 0, len(text)):
        assert end <= figure.start < figure.end <= len(text)
        end = figure.end


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("tens of millions of dollars", "tens of millions USD"),
        ("tens of thousands of riders", "tens of thousands rider"),
        ("thousands of riders", "thousands rider"),
        ("dozens of boats", "dozens boat"),
    ],
)
def test_a_vague_number_keeps_its_words(text: str, reading: str) -> None:
    figure = only(f"Records say {text} now")
    assert (figure.modifier, figure.value) == ("vague", reading)


@pytest.mark.parametrize(
    ("text", "readings"),
    [("a 6-1 vote", []), ("two hundred and fifty boats", ["250 boat"]), ("twenty five boats", ["25 boat"])],
)
def test_reads_what_is_written(text: str, readings: list[str]) -> None:
    assert [figure.value for figure in find_figures(text, 0, len(text))] == readings
