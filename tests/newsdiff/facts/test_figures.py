"""Amounts, percentages and counts: what is found, what it reads as, and when two agree."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.facts.figures.figure import Figure, remark, severity
from newsdiff.facts.figures.reading import MOST, find_figures
from newsdiff.facts.figures.words import LANGUAGES, figure_words
from newsdiff.facts.mention import Severity


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
        ("2 lakh crore rupees", "amount", 2e12, "INR", "2 trillion INR"),
        ("Rs 500 crore", "amount", 5e9, "INR", "5 billion INR"),
        ("15,00,000 rupees", "amount", 1.5e6, "INR", "1.5 million INR"),
        ("500,000 ₫", "amount", 5e5, "VND", "500,000 VND"),
        ("$43,885,310", "amount", 43_885_310, "USD", "43,885,310 USD"),
        ("8 km", "amount", 8, "length", "8 km"),
        ("two metric tons", "amount", 2000, "mass", "2 metric tons"),
        ("€2.5bn", "amount", 2.5e9, "EUR", "2.5 billion EUR"),
        ("2.5 billion euros", "amount", 2.5e9, "EUR", "2.5 billion EUR"),
        ("£940", "amount", 940, "GBP", "940 GBP"),
        ("C$7 million", "amount", 7e6, "CAD", "7 million CAD"),
        ("two million dollars", "amount", 2e6, "USD", "2 million USD"),
        ("18 percent", "percent", 18, "%", "18%"),
        ("18 per cent", "percent", 18, "%", "18%"),
        ("18.5%", "percent", 18.5, "%", "18.5%"),
        ("18 pct", "percent", 18, "%", "18%"),
        ("3 percentage points", "percent", 3, "pp", "3 percentage points"),
        ("a third of it", "percent", 33.3333, "%", "a third (33%)"),
        ("nearly half of it", "percent", 50, "%", "nearly half (50%)"),
        ("seven in ten", "percent", 70, "%", "70% (seven in ten)"),
        ("1 out of 4", "percent", 25, "%", "25% (1 out of 4)"),
        ("grew by half", "percent", 50, "%", "half (50%)"),
        ("grew by nearly a fifth", "percent", 20, "%", "nearly a fifth (20%)"),
        ("it doubled", "percent", 100, "%", "doubled (100%)"),
        ("nearly all of it", "percent", 90, "%", "nearly all"),
        ("eighteen percent", "percent", 18, "%", "18%"),
        ("1,900 commuters", "count", 1900, "", "1,900 commuters"),
        ("1200 commuters", "count", 1200, "", "1,200 commuters"),
        ("a dozen drivers", "count", 12, "", "12 drivers"),
        ("two dozen drivers", "count", 24, "", "24 drivers"),
        ("half a dozen drivers", "count", 6, "", "6 drivers"),
        ("half a million riders", "count", 5e5, "", "500,000 riders"),
        ("two and a half million riders", "count", 2.5e6, "", "2.5 million riders"),
        ("two million five hundred thousand riders", "count", 2.5e6, "", "2.5 million riders"),
        ("at least two additional deals", "count", 2, "", "at least 2 deals"),
        ("20+ boats", "count", 20, "", "over 20 boats"),
        ("50 or so boats", "count", 50, "", "about 50 boats"),
        ("no fewer than 40 boats", "count", 40, "", "at least 40 boats"),
        ("the third term", "count", 3, "ordinal", "3rd term"),
        ("the 21st tower", "count", 21, "ordinal", "21st tower"),
        ("a five-year plan", "count", 5 * 365.25, "time", "5 years"),
        ("24 months", "count", 730.5, "time", "24 months"),
        ("a 35-year-old sailor", "count", 35 * 365.25, "age", "35 years old"),
        ("the sailor, 35, too", "count", 35 * 365.25, "age", "35 years old"),
        ("a sailor aged 35", "count", 35 * 365.25, "age", "35 years old"),
        ("234-193", "count", 234, "score", "234–193"),
        ("234 votes to 193", "count", 234, "score", "234–193"),
        ("six in all", "count", 6, "", "6"),
        ("two of the port’s boats", "count", 2, "", "2 boats"),
        ("years. One hundred boats", "count", 100, "", "100 boats"),
        ("twelve drivers", "count", 12, "", "12 drivers"),
        ("3.5 million riders", "count", 3.5e6, "", "3.5 million riders"),
        ("about $61 million", "amount", 61e6, "USD", "about 61 million USD"),
        ("more than 40 boats", "count", 40, "", "over 40 boats"),
        ("up to 40 boats", "count", 40, "", "up to 40 boats"),
        ("twenty-five boats", "count", 25, "", "25 boats"),
        ("three hundred boats", "count", 300, "", "300 boats"),
        ("12 of the boats", "count", 12, "", "12 boats"),
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
        ("more than 40 boats", "41 boats"),
        ("nearly $44 million", "$43,885,310"),
        ("35.7 percent", "35.72 percent"),
        ("a third of it", "33 percent"),
        ("60,000 riders", "59,812 riders"),
        ("$1.2m", "1.2 million dollars"),
        ("several boats", "multiple boats"),
        ("24 months", "two years"),
        ("5 miles", "8 km"),
        ("a 6-1 vote", "a 1-6 vote"),
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
        ("18 percent", "18 percentage points"),
        ("1,900 boats", "1,950 boats"),
        ("50 boats", "52 boats"),
        ("$5 million", "$5.3 million"),
        ("$5 million to $7 million", "$5 million to $9 million"),
        ("2 years", "3 years"),
        ("5 miles", "5 km"),
        ("a 6-1 vote", "a 5-1 vote"),
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
        "a one-size-fits-all plan",
        "H.R. 1, a bill",
        "one of the boats",
        "the 1 percent, and the rest",
        "a quarter of a million",
        "million",
        "99/99/9999",
    ],
)
def test_other_numbers_are_no_figures(text: str) -> None:
    assert find_figures(text, 0, len(text)) == []


@pytest.mark.parametrize(
    "text", ["9" * 5000 + " boats", "$" + "9" * 5000, "$9." + "9" * 5000, "1" + ",000" * 2000 + " boats"]
)
def test_an_absurdly_long_number_is_left_alone_at_once(text: str) -> None:
    start = time.process_time()
    assert find_figures(text, 0, len(text)) == []
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    "text",
    [
        "Of two boats, $5 million and 18 percent, nine days were lost; the rest went by. ",
        "U.S. ",
        "two and ",
        "a ",
        "“‘",
        "$",
        "1,",
        "tens of ",
    ],
)
def test_a_megabyte_is_read_in_time(text: str) -> None:
    long = text * (1_000_000 // len(text))
    start = time.process_time()
    find_figures(long, 0, len(long))
    assert time.process_time() - start < 2


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
        ("tens of thousands of riders", "tens of thousands of riders"),
        ("thousands of riders", "thousands of riders"),
        ("dozens of boats", "dozens of boats"),
    ],
)
def test_a_vague_number_keeps_its_words(text: str, reading: str) -> None:
    figure = only(f"Records say {text} now")
    assert (figure.modifier, figure.value) == ("vague", reading)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("a 6-1 vote", ["6–1"]),
        ("two hundred and fifty boats", ["250 boats"]),
        ("twenty five boats", ["25 boats"]),
    ],
)
def test_reads_what_is_written(text: str, readings: list[str]) -> None:
    assert [figure.value for figure in find_figures(text, 0, len(text))] == readings


@pytest.mark.parametrize(
    ("one", "other", "differs", "remarks"),
    [
        ("$20 million", "more than $20 million", Severity.PRECISION, "one is a bound"),
        ("$20 million", "up to $20 million", Severity.PRECISION, "one is a bound"),
        ("$23 million", "more than $20 million", Severity.PRECISION, "one is a bound"),
        ("$50 million", "more than $20 million", Severity.DIFFERENT, ""),
        ("over $20 million", "over $30 million", Severity.DIFFERENT, ""),
        ("over $20 million", "under $20 million", Severity.DIFFERENT, ""),
        ("$23 million", "tens of millions of dollars", Severity.PRECISION, "one is vaguer"),
        ("$230 million", "tens of millions of dollars", Severity.DIFFERENT, ""),
        ("$23 million", "€23 million", Severity.DIFFERENT, "in different currencies"),
        ("$23 million", "€21 million", Severity.PRECISION, "in different currencies"),
        ("99 percent", "nearly all of it", Severity.PRECISION, "one is vaguer"),
        ("80 percent", "nearly all of it", Severity.DIFFERENT, ""),
        ("18 percent", "3 percentage points", Severity.PRECISION, "one is in percentage points"),
        ("18 percent", "18.5 percent", Severity.PRECISION, "one may be rounded"),
        ("$6 million", "$5 million to $7 million", Severity.PRECISION, "one is a range"),
        ("several boats", "nine boats", Severity.PRECISION, "one is vaguer"),
        ("dozens of boats", "hundreds of boats", Severity.DIFFERENT, ""),
        ("hundreds of thousands of boats", "thousands of boats", Severity.DIFFERENT, ""),
    ],
)
def test_severity_and_remark(one: str, other: str, differs: Severity, remarks: str) -> None:
    a, b = only(one), only(other)
    assert severity(a, b) is severity(b, a) is differs
    assert remark(a, b) == remark(b, a) == remarks


@pytest.mark.parametrize(
    ("language", "text", "reading"),
    [
        ("de", "23 Mio. Euro", "23 million EUR"),
        ("de", "3,5 Milliarden US-Dollar", "3.5 billion USD"),
        ("de", "1.234,5 Prozent", "1,234.5%"),
        ("de", "zwischen 5 und 10 Prozent", "5 to 10%"),
        ("de", "mindestens 20.000 Boote", "at least 20,000 Boote"),
        ("de", "rund zwei Dutzend Boote", "about 24 Boote"),
        ("fr", "23 millions d’euros", "23 million EUR"),
        ("fr", "plus d’un million d’euros", "over 1 million EUR"),
        ("fr", "20\u202f000 bateaux", "20,000 bateaux"),
        ("fr", "quatre-vingt-dix bateaux", "90 bateaux"),
        ("fr", "une douzaine de bateaux", "12 bateaux"),
        ("es", "23 millones de dólares", "23 million USD"),
        ("es", "3.500 mil millones de pesos", "3.5 trillion pesos"),
        ("es", "mil millones de euros", "1 billion EUR"),
        ("es", "treinta y cinco barcos", "35 barcos"),
        ("es", "dos de cada tres", "66.7% (dos de cada tres)"),
        ("pt", "R$ 5 milhões", "5 million BRL"),
        ("pt", "mais de 20 mil barcos", "over 20,000 barcos"),
        ("pt", "vinte e dois barcos", "22 barcos"),
        ("it", "3,5 miliardi di euro", "3.5 billion EUR"),
        ("it", "circa 20mila barche", "about 20,000 barche"),
        ("vi", "23 triệu đô la Mỹ", "23 million USD"),
        ("vi", "15 nghìn tỷ đồng", "15 trillion VND"),
        ("vi", "500.000đ", "500,000 VND"),
        ("vi", "hơn hai mươi tàu", "over 20 tàu"),
        ("sv", "18,5 %", "18.5%"),
        ("sv", "$500", "500 USD"),
    ],
)
def test_figures_of_other_languages(language: str, text: str, reading: str) -> None:
    (figure,) = find_figures(text, 0, len(text), language)
    assert figure.value == reading
    decomposed = unicodedata.normalize("NFD", text)
    (same,) = find_figures(decomposed, 0, len(decomposed), language)
    assert (same.number, same.unit) == (figure.number, figure.unit)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_a_whole_table(language: str) -> None:
    words = figure_words(language)
    assert (
        words.cardinal and words.scale and words.currency and words.modifier and words.vague and words.percent
    )
    assert {float(size) for size in words.scale.values()} >= {1e3, 1e6}


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("Over 35 years, it grew", ""),
        ("It pays the debt over 35 years", ""),
        ("He rowed for over 35 years", "over"),
        ("It took over 35 years", "over"),
        ("more than 35 years", "over"),
        ("He is over 35 years old", "over"),
        ("Talks about 18 ferries", ""),
        ("They spoke on Monday about 18 ferries", ""),
        ("It lost on Monday about 18 ferries", "about"),
        ("It reports that over 18 ferries sank", "over"),
    ],
)
def test_a_preposition_is_a_bound_only_where_it_can_be_one(text: str, modifier: str) -> None:
    assert only(text).modifier == modifier


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("Es kostete über 18 Millionen Euro", "over"),
        ("Über 18 Millionen Euro kostete es", "over"),
        ("Der Auftrag über 18 Millionen Euro", ""),
        ("Gespräche über 18 Verträge", ""),
        ("Sie berieten am Montag über 18 Verträge", ""),
        ("Es kamen am Montag über 18 Boote", "over"),
        ("Insgesamt über 18 Boote", "over"),
    ],
)
def test_in_german_a_preposition_behind_a_noun_is_no_bound(text: str, modifier: str) -> None:
    (figure,) = find_figures(text, 0, len(text), "de")
    assert figure.modifier == modifier


@pytest.mark.parametrize(
    "text",
    ["He doubled down on it", "Rates rose by a quarter point", "It ends in a quarter", "Half was lost"],
)
def test_a_change_in_words_is_none_where_it_may_be_something_else(text: str) -> None:
    assert find_figures(text, 0, len(text)) == []


def test_of_a_sentence_so_many_figures_are_read() -> None:
    text = "12 boats, " * (MOST + 50)
    assert len(find_figures(text, 0, len(text))) == MOST
