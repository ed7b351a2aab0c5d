"""Sentences as spans."""

from __future__ import annotations

import time

import pytest

from corpus.sentences import split_sentences


def sentences(text: str, language: str = "en") -> list[str]:
    return [span.of(text) for span in split_sentences(text, language)]


@pytest.mark.parametrize(
    "sentence",
    [
        "U.S. officials met Gov. Smith and Sen. Ada Novak at Acme Inc. on Friday.",
        "Offer No. 5 cost $4.3 billion, or 66.2 percent of the sum.",
        "Rep. Lee, R-S.C., and Ben Roy (D-Calif.) asked Mr. J. K. Dalloway on Jan. 5 for 1.5 tons.",
        "The vote ended at 5 p.m. Tuesday in St. Arden.",
        "The town (pop. 25,600) has one port.",
        "“Stop!” she said.",
        "Yodel! said it would sell.",
        "See https://beacon.example/news.asp?Id=7 for more.",
    ],
)
def test_what_is_one_sentence_stays_one(sentence: str) -> None:
    assert sentences(f"Before. {sentence} After.") == ["Before.", sentence, "After."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He spoke of the U.S. The rule holds.", ["He spoke of the U.S.", "The rule holds."]),
        ("Sales fell. iBrick rose.", ["Sales fell.", "iBrick rose."]),
        ("It ended at 5 p.m. The crowd left.", ["It ended at 5 p.m.", "The crowd left."]),
        (
            "“We lost. We will appeal,” he said. “No.” “Yes.” Then silence.",
            ["“We lost.", "We will appeal,” he said.", "“No.”", "“Yes.”", "Then silence."],
        ),
        (
            'He left. "We are free," he said. "All of us."',
            ["He left.", '"We are free," he said.', '"All of us."'],
        ),
        ("(It was late. Very late.) They left.", ["(It was late.", "Very late.)", "They left."]),
        ("A line\nbroken here. Another\none.", ["A line\nbroken here.", "Another\none."]),
        (
            "‘We lost. We will appeal,’ he said. The voters’ choice held. ’Tis done.",
            ["‘We lost.", "We will appeal,’ he said.", "The voters’ choice held.", "’Tis done."],
        ),
        (
            "'We lost. We will appeal,' he said. It's over.",
            ["'We lost.", "We will appeal,' he said.", "It's over."],
        ),
        (
            "It is known. (https://beacon.example/deal) Not more.",
            ["It is known.", "(https://beacon.example/deal) Not more."],
        ),
        ("  Spaces around.  Twice.  ", ["Spaces around.", "Twice."]),
    ],
)
def test_boundaries(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "de",
            "Am 3. Januar kam Dr. Roth. „Gut“, sagte er.",
            ["Am 3. Januar kam Dr. Roth.", "„Gut“, sagte er."],
        ),
        ("fr", "« Oui », a dit M. Dubosc. Il part.", ["« Oui », a dit M. Dubosc.", "Il part."]),
        ("vi", "Bà về TP. Hoa Lư. Ông ở lại.", ["Bà về TP. Hoa Lư.", "Ông ở lại."]),
        ("zh", "他来了。她走了。", ["他来了。", "她走了。"]),
        ("xx", "One here. Two here.", ["One here.", "Two here."]),
        ("", "One here. Two here.", ["One here.", "Two here."]),
    ],
)
def test_other_languages_and_unknown_ones(language: str, text: str, expected: list[str]) -> None:
    assert sentences(text, language) == expected


def test_nothing_to_split() -> None:
    assert sentences("") == []
    assert sentences(" \n ") == []


def test_lone_surrogates_do_no_harm() -> None:
    assert sentences("\ud800 One. Two.") == ["\ud800 One.", "Two."]


@pytest.mark.parametrize(
    "text",
    [
        "U.S. " * 20_000,
        "“" * 50_000,
        "“a. " * 20_000,
        "‘a. " * 20_000,
        "' " * 200_000,
        "word " * 400_000,
        "x" * 2_000_000,
        '." ' * 100_000,
    ],
)
def test_long_texts_take_less_than_a_second(text: str) -> None:
    started = time.process_time()
    spans = split_sentences(text, "en")
    assert time.process_time() - started < 1
    assert spans[-1].end == len(text.rstrip())


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("It won in May. A choir sang.", "It won in May."),
        ("“We are fine,” Ms. Abernathy said. They left.", "“We are fine,” Ms. Abernathy said."),
        ("They met Sen. Orlan in May. Rep. Hill came.", "They met Sen. Orlan in May."),
    ],
)
def test_titles_end_no_sentence_and_the_month_of_may_does(text: str, first: str) -> None:
    assert split_sentences(text, "en")[0].of(text) == first
