"""What hedges qualify, and words that differ in strength."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path

import pytest

from newsdiff.comparison import Change
from newsdiff.facts.mention import ArticleText, Sentence
from newsdiff.facts.statements.hedges import find_hedges
from newsdiff.facts.statements.kind import STATEMENTS
from newsdiff.tokens import tokenise
from tests.newsdiff.facts.alignments import changes

DATA = Path(__file__).parents[3] / "newsdiff" / "data"


def found(text: str) -> list[tuple[str, str]]:
    article = ArticleText(text, [Sentence(0, len(text), tokenise(text, 0, len(text), "en"))], "en", None)
    return [(cue.sort, cue.value) for cue in find_hedges(article)]


def told(a: str, b: str, **others: str) -> tuple[Change, ...]:
    return changes(a, b, kinds=[STATEMENTS], **others)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The dike may have burst.", ("possible", "may have burst")),
        ("A potential deal was struck.", ("possible", "potential deal")),
        ("He allegedly lied.", ("alleged", "allegedly lied")),
        ("They are expected to win.", ("likely", "expected to win")),
        ("They plan to win.", ("planned", "plan to win")),
        ("Most villages flooded.", ("most", "Most villages")),
        ("It is one of the county's oldest mills.", ("among", "one of the county's oldest")),
        ("They are considering closing it.", ("possible", "are considering closing")),
    ],
)
def test_a_hedge_reaches_to_what_it_qualifies(text: str, cue: tuple[str, str]) -> None:
    assert found(text) == [cue]


@pytest.mark.parametrize(
    "text", ["In May 2031 it rained.", "One of the mills burned.", "After all, it rained."]
)
def test_some_words_hedge_nothing(text: str) -> None:
    assert found(text) == []


def test_the_note_quotes_both_sides() -> None:
    (change,) = told("The dike may have burst overnight.", "The dike burst overnight.")
    assert (change.kind, change.note, change.severity) == ("hedge", "may have burst → burst", "precision")


def test_two_cues_of_one_sort_are_no_change() -> None:
    assert not told("The dike may have burst overnight.", "The dike might have burst overnight.")
    assert not told("The mill will close in June.", "The mill is to close in June.")


def test_allegedly_adds_nothing_where_the_other_side_says_whose_word_it_is() -> None:
    assert told("The cook allegedly stole the plate.", "The cook stole the plate.")
    assert not told("The cook allegedly stole the plate.", "The cook stole the plate, prosecutors say.")


def test_words_of_other_strength_are_told_with_a_remark() -> None:
    (change,) = told("The region banned fishing.", "The region restricted fishing.")
    assert (change.kind, change.note) == ("hedge", "banned → restricted; strength differs")


def test_free_rewrites_need_the_same_about_a_word() -> None:
    a = "The county council in Tarn has banned fishing in the lagoon after a fish kill."
    assert told(a, "After many fish died, councillors restricted fishing in the lagoon of Tarn county.")
    assert not told(a, "Speed on the coast road is now restricted to give toads time to cross.")


def test_no_word_is_on_two_steps_of_a_scale() -> None:
    scales = tomllib.loads((DATA / "strength-en.toml").read_text(encoding="utf-8"))["scale"]
    for name, steps in scales.items():
        words = [word for step in steps for word in step]
        assert len(words) == len(set(words)), name


@pytest.mark.parametrize("words", ["may", "one of the", "allegedly may be to"])
def test_finding_takes_linear_time(words: str) -> None:
    text = f"{words} " * (100_000 // len(words))
    start = time.perf_counter()
    found(text)
    assert time.perf_counter() - start < 2
