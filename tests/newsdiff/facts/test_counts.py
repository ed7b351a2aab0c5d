"""What is said of those who are counted, scores in words, and whose an amount is."""

from __future__ import annotations

import time

import pytest

from newsdiff.facts.figures.figure import Figure
from newsdiff.facts.figures.kind import FIGURES
from newsdiff.facts.figures.parties import are_of_others
from newsdiff.facts.mention import ArticleText, Sentence
from newsdiff.tokens import tokenise


def figures(text: str, language: str = "en") -> list[Figure]:
    tokens = tokenise(text, 0, len(text), language)
    return list(FIGURES.find(ArticleText(text, [Sentence(0, len(text), tokens)], language, None)))


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("14 people died", ["dead"]),
        ("14 people on the ferry died", ["dead"]),
        ("Twelve people were believed to have died", ["dead"]),
        ("The ferry sank, killing at least 16", ["dead"]),
        ("the death toll climbed to 30", ["dead"]),
        ("the storm claimed the lives of 14 people", ["dead"]),
        ("two guards were among 14 killed", ["", "dead"]),
        ("22 remained missing", ["missing"]),
        ("22 people were unaccounted for", ["missing"]),
        ("more than 220 people aboard", ["aboard"]),
        ("14 of the 220 people aboard died", ["dead", "aboard"]),
        ("14 of the 220 guests died", ["dead", "whole"]),
        ("187 survivors were found", ["rescued"]),
        ("12 survivors later died", ["dead"]),
        ("a letter signed by 4,100", ["signed"]),
        ("14 gunmen killed 3 people", ["", "dead"]),
        ("14 gunmen were killed", ["dead"]),
        ("guards killed by 14 gunmen", [""]),
        ("187 people were rescued, while 22 stayed", ["rescued", ""]),
        ("14 people in the missing boat", [""]),
        ("the board has 14 people", [""]),
    ],
)
def test_what_is_said_of_the_counted(text: str, states: list[str]) -> None:
    assert [figure.state for figure in figures(text)] == states


def test_a_bare_number_reads_with_what_is_said_of_it() -> None:
    assert [figure.value for figure in figures("Some 22 remained missing")] == ["about 22 missing"]


def test_a_part_of_a_number_counts_what_the_number_counts() -> None:
    assert [f.value for f in figures("14 of the 220 people aboard died")] == ["14 people", "220 people"]


def test_a_language_without_a_table_says_nothing_of_the_counted() -> None:
    assert [figure.state for figure in figures("14 Menschen sind missing", "de")] == [""]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The board voted seven to two for it", ["7–2"]),
        ("It passed by seven votes to two", ["7–2"]),
        ("The judges ruled five to four against it", ["5–4"]),
        ("After the vote the fee rose from two to seven", ["2", "7"]),
        ("They sold two to nine boats", ["2", "9 boats"]),
    ],
)
def test_two_numbers_of_a_vote_are_a_score(text: str, values: list[str]) -> None:
    assert [figure.value for figure in figures(text)] == values


def test_an_amount_has_the_names_of_its_clause() -> None:
    first, second = figures("Norvane won $43 million, with Teldor securing contracts worth $20 million.")
    assert (first.parties, second.parties) == ({"norvan"}, {"teldor"})
    assert are_of_others(first, second)


@pytest.mark.parametrize(
    "text", ["14 of the 220 people aboard died ", "by 7 to 2 ", "Norvane paid $5 million "]
)
def test_a_long_sentence_is_read_in_time(text: str) -> None:
    start = time.process_time()
    figures(text * (300_000 // len(text)))
    assert time.process_time() - start < 6
