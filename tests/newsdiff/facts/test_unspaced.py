"""Figures and dates among letters of scripts that part words by no space."""

from __future__ import annotations

import time
import tomllib
import unicodedata
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.facts.dates.reading import find_dates
from newsdiff.facts.figures.figure import Figure
from newsdiff.facts.figures.reading import MOST, find_figures
from newsdiff.facts.figures.words import units
from tests.newsdiff.facts.alignments import changes


def only(text: str, language: str) -> Figure:
    (figure,) = find_figures(text, 0, len(text), language)
    return figure


@pytest.mark.parametrize(
    ("language", "text", "value", "words"),
    [
        ("ja", "死者12人が出た", "12 人", "12人"),
        ("ja", "約１２人が", "about 12 人", "約１２人"),
        ("ja", "被害は1億2000万円だ", "120 million JPY", "1億2000万円"),
        ("ja", "住民の3割が", "30%", "3割"),
        ("ja", "住民の3分の1が", "33% (3分の1)", "3分の1"),
        ("ja", "10〜15社が", "10 to 15 社", "10〜15社"),
        ("ja", "第3回の会議", "第3回", "第3回"),
        ("ja", "3対2で勝った", "3–2", "3対2"),
        ("ja", "12.5％増えた", "12.5%", "12.5％"),
        ("ja", "距離12kmの道", "12 km", "12km"),
        ("ja", "120社超が", "over 120 社", "120社超"),
        ("zh", "损失3亿元", "300 million CNY", "3亿元"),
        ("zh", "升至百分之12", "12%", "百分之12"),
        ("zh", "上调3.5个百分点", "3.5 percentage points", "3.5个百分点"),
        ("zh", "发电12千瓦", "12 kw", "12千瓦"),
        ("zh", "耗资$12亿", "1.2 billion USD", "$12亿"),
        ("ko", "사고로 12명이", "12 명", "12명"),
        ("ko", "3만5천 명이", "35,000 명", "3만5천 명"),
        ("ko", "3억 5000만원을", "350 million KRW", "3억 5000만원"),
        ("ko", "10여 명이", "over 10 명", "10여 명"),
        ("ko", "5살 아이", "5 years old", "5살"),
        ("th", "มีผู้เสียชีวิต๑๒คน", "12 คน", "๑๒คน"),
        ("th", "ราคา 12 ล้านบาท", "12 million THB", "12 ล้านบาท"),
        ("en", "The wall read 死者12人 in red", "12 人", "12人"),
    ],
)
def test_a_figure_is_read_with_what_belongs_to_it(language: str, text: str, value: str, words: str) -> None:
    for written in (text, unicodedata.normalize("NFD", text)):
        figure = only(written, language)
        assert unicodedata.normalize("NFC", figure.value) == value
        assert unicodedata.normalize("NFC", written[figure.start : figure.end]) == words


@pytest.mark.parametrize("text", ["5G通信の塔", "F35戦闘機が", "COVID-19の流行", "12:30の列車", "2031年の冬"])
def test_names_times_and_years_are_no_figures_of_their_own(text: str) -> None:
    assert find_figures(text, 0, len(text), "ja") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("県は2031年3月5日に", "5 March 2031"),
        ("県は２０３１年３月５日に", "5 March 2031"),
        ("令和13年3月に", "March 2031"),
        ("県は3月5日に", "5 March"),
        ("2031년 3월 5일에", "5 March 2031"),
        ("3月5号开放", "5 March"),
        ("1980年代に", "1980s"),
        ("は2031-03-05に", "5 March 2031"),
    ],
)
def test_a_date_is_read_by_the_words_behind_its_digits(text: str, value: str) -> None:
    (date,) = find_dates(text, 0, len(text), "ja")
    assert date.value == value


@pytest.mark.parametrize("text", ["13月5日に", "2月30日に", "1億2000万円", "3か月で"])
def test_what_no_calendar_has_is_no_date(text: str) -> None:
    assert find_dates(text, 0, len(text), "ja") == []


@given(
    st.sampled_from([("ja", "死者{}人が出た。"), ("ko", "사고로 {}명이 숨졌다."), ("zh", "共{}辆车受损。")]),
    st.integers(2, 40),
    st.integers(2, 40),
)
def test_a_changed_number_always_tells_and_an_equal_one_never_does(
    sentence: tuple[str, str], one: int, other: int
) -> None:
    language, form = sentence
    found = changes(form.format(one), form.format(other), language=language)
    assert [change.kind for change in found] == ([] if one == other else ["count"])


@given(st.integers(0, 999_999_999_999))
def test_digits_of_full_width_read_as_those_of_half_width(number: int) -> None:
    wide = f"{number:,}".translate({ord(char): ord(char) + 0xFEE0 for char in "0123456789,"})
    readings = [only(f"計{written}株", "ja").number for written in (str(number), f"{number:,}", wide)]
    assert readings == [number] * 3


def test_the_units_are_those_of_the_table_of_units() -> None:
    table = files("newsdiff") / "data" / "number-words-unspaced.toml"
    assert set(tomllib.loads(table.read_text(encoding="utf-8"))["unit"].values()) <= set(units())


@pytest.mark.parametrize("text", ["死者12人、約3億円で", "1億", "第", "百分之", "9" * 5000 + "人", "3万 "])
def test_a_megabyte_is_read_in_time(text: str) -> None:
    long = text * (1_000_000 // len(text))
    start = time.process_time()
    assert len(find_figures(long, 0, len(long), "ja")) <= MOST
    find_dates(long, 0, len(long), "ja")
    assert time.process_time() - start < 2
