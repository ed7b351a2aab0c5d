"""The comparison form of a text."""

from __future__ import annotations

import pytest

from corpus.article import Span
from corpus.folding import fold, fold_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vi\u1ec7t Nam", "Viet Nam"),
        ("T\u00f4 L\u00e2m", "To Lam"),
        ("\u0110\u00e0 N\u1eb5ng", "da nang"),
        ("\u0141\u00f3d\u017a, \u00d8rsted, Stra\u00dfe, \u00deing", "lodz, orsted, strasse, thing"),
        ("“So – it’s ‘done’…”", "\"so - it's 'done'...\""),
        ("€\u00a05\u202fmillion", "€ 5 million"),
        ("broken\nat a  width", "broken at a width"),
        ("zero\u200bwidth so\u00adft", "zerowidth soft"),
        ("e\u0301te\u0301", "\u00e9t\u00e9"),
    ],
)
def test_variants_of_one_text_have_one_key(one: str, other: str) -> None:
    assert fold_key(one) == fold_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("10²", "102"),
        ("½", "1/2"),
        ("$23 million", "$43 million"),
        ("\u0e01\u0e34\u0e19", "\u0e01\u0e34\u0e19\u0e49"),
    ],
)
def test_different_figures_keep_different_keys(one: str, other: str) -> None:
    assert fold_key(one) != fold_key(other)


def test_indic_vowel_signs_are_letters() -> None:
    assert fold_key("\u0915\u093f") != fold_key("\u0915\u0941")


def test_offsets_lead_back_to_the_original() -> None:
    text = "Caf\u00e9 Stra\u00dfe…  end"
    folded = fold(text)
    assert folded.text == "cafe strasse... end"
    for word, original in (("cafe", "Caf\u00e9"), ("strasse", "Stra\u00dfe"), ("...", "…"), ("end", "end")):
        at = folded.text.index(word)
        assert folded.original(at, at + len(word)).of(text) == original


def test_a_part_of_a_folded_letter_stands_for_the_whole_letter() -> None:
    folded = fold("\u00dfx")
    assert folded.original(1, 2) == Span(start=0, end=1)
    assert folded.original(1, 1) == Span(start=0, end=0)


def test_a_span_of_the_original_finds_its_folded_range() -> None:
    text = "La  c\u00f4te, Stra\u00dfe"
    folded = fold(text)
    start = text.index("Stra")
    assert folded.folded(Span(start=start, end=len(text))).of(folded.text) == "strasse"


def test_offsets_end_with_the_length_of_the_original() -> None:
    assert fold("").offsets == (0,)
    assert fold(" a ").offsets == (1, 3)
