"""Words of a passage: where they stand and what they are compared by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.tokens import tokenise


def forms(text: str, language: str = "en") -> list[str]:
    return [token.form for token in tokenise(text, 0, len(text), language)]


def stems(text: str, language: str = "en") -> list[str]:
    return [token.stem for token in tokenise(text, 0, len(text), language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the U.S. fleet", ["the", "us", "fleet"]),
        ("the US fleet", ["the", "us", "fleet"]),
        ("a U.K.-based yard", ["a", "uk", "based", "yard"]),
        ("at 9 p.m. sharp", ["at", "9", "pm", "sharp"]),
        ("the captain's log", ["the", "captain", "log"]),
        ("the captain’s log", ["the", "captain", "log"]),
        ("Orlan-led bid", ["orlan", "led", "bid"]),
        ("Orlan–led bid", ["orlan", "led", "bid"]),
        ("1,250 boats", ["1250", "boats"]),
        ("12,500,000.75", ["12500000.75"]),
        ("a 71.5% share", ["a", "71.5", "share"]),
        ("3G and 5G masts", ["3g", "and", "5g", "masts"]),
        ("24/7", ["24", "7"]),
        ("Hồ Đắc Tường", ["ho", "dac", "tuong"]),
        ("Łódź naïve Ærø", ["lodz", "naive", "aero"]),
        ("渡船が来た", ["渡", "船", "が", "来", "た"]),
        ("渡船 Kestrel 号", ["渡", "船", "kestrel", "号"]),
        ("เรือ", ["เ", "ร", "ื", "อ"]),
        ("한국 배가", ["한국", "배가"]),
        ("🚢 sails 🚢", ["sails"]),
        ("… — ! “”", []),
        ("", []),
    ],
)
def test_words_in_the_form_they_are_compared_by(text: str, expected: list[str]) -> None:
    assert forms(text) == expected


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("inspector", "inspectors", "en"),
        ("boys'", "boy", "en"),
        ("replacing", "replaced", "en"),
        ("navires", "navire", "fr"),
        ("Schiffen", "Schiffe", "de"),
        ("корабли", "кораблей", "ru"),
    ],
)
def test_inflected_words_share_a_stem(one: str, other: str, language: str) -> None:
    assert stems(one, language) == stems(other, language)


def test_a_language_without_a_stemmer_is_compared_by_the_folded_word() -> None:
    assert stems("Jutro popłyną łodzie", "pl") == ["jutro", "poplyna", "lodzie"]


@pytest.mark.parametrize(("one", "other"), [("harbour", "harvest"), ("14", "41"), ("Orlan", "Orlando")])
def test_different_words_do_not_share_a_stem(one: str, other: str) -> None:
    assert stems(one) != stems(other)


def test_only_the_given_stretch_is_read_and_offsets_are_those_of_the_whole_text() -> None:
    text = "Before. Two masts fell. After."
    found = tokenise(text, 8, 23, "en")
    assert [text[token.start : token.end] for token in found] == ["Two", "masts", "fell"]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
def test_tokens_stand_in_order_apart_and_never_empty(text: str) -> None:
    end = 0
    for token in tokenise(text, 0, len(text), "en"):
        assert end <= token.start < token.end <= len(text)
        assert token.form and token.stem
        end = token.end


def test_a_figure_in_unspaced_text_is_a_token_of_its_own() -> None:
    assert forms("渡船は2031年に就航", "ja") == ["渡", "船", "は", "2031", "年", "に", "就", "航"]


def test_a_latin_word_in_unspaced_text_is_a_token_of_its_own() -> None:
    assert forms("渡船ABC号", "ja") == ["渡", "船", "abc", "号"]


def test_an_indic_word_stays_whole() -> None:
    assert len(forms("नौका डूबी", "hi")) == 2


def test_the_possessive_of_an_abbreviation_is_left_out() -> None:
    assert forms("the U.S.'s fleet") == ["the", "us", "fleet"]
