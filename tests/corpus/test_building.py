"""Article.from_text as a whole."""

from __future__ import annotations

import hashlib
import time

import pytest
from pydantic import ValidationError

from corpus import Article
from corpus.passages import find_passages


def test_a_clean_text_keeps_its_offsets() -> None:
    text = "  First — “paragraph” of two. Words.\n\n\nSecond, über 10².  \n"
    assert Article.from_text(text, source="a.txt", clean=False).text == text


def test_blocks_are_spans_of_the_sanitised_text() -> None:
    article = Article.from_text("\x1b[1mThe\x1b[0m de\u0301al\r\n\r\nwas\tsigned.", source="a.txt")
    assert article.text == "The d\u00e9al\n\nwas signed."
    assert [block.of(article.text) for block in article.blocks] == ["The d\u00e9al", "was signed."]


def test_hidden_text_is_noted() -> None:
    article = Article.from_text("Paid \u202e000\u202c.", source="a.txt", notes=("read from the cache",))
    assert article.notes[0] == "read from the cache"
    assert "reorder" in article.notes[1]


def test_the_hash_is_of_the_text_where_there_was_no_file() -> None:
    assert Article.from_text("Naïve.", source="a").sha256 == hashlib.sha256("Naïve.".encode()).hexdigest()
    assert Article.from_text("Naïve.", source="a", sha256="00").sha256 == "00"
    assert Article.from_text("\ud800", source="a").text == "\ufffd"


def test_given_values_are_made_safe() -> None:
    article = Article.from_text(
        "A.", source="a.txt", outlet="The\x1b[31m Beacon\n", title="\u202eevil", byline="  "
    )
    assert (article.outlet, article.title, article.byline) == ("The Beacon", "evil", None)


def test_an_article_is_frozen_and_survives_json() -> None:
    article = Article.from_text(
        "Title Over It\n\nThe council signed.", source="a.txt", published="2026-03-04"
    )
    with pytest.raises(ValidationError):
        article.text = "changed"
    assert Article.model_validate_json(article.model_dump_json()) == article


def test_a_list_mark_is_excluded_with_its_item() -> None:
    article = Article.from_text("It was signed on Monday, they said.\n- Leave a comment\n", source="a.txt")
    assert [block.of(article.text) for block in article.excluded] == ["- Leave a comment"]


@pytest.mark.parametrize(
    "text",
    [
        "The council signed on Monday. " * 170_000,
        "x" * 2_000_000,
        " " * 2_000_000 + "end",
        "\x1b]" * 300_000,
        "---\n" + "key: value\n" * 20_000,
        "By Ada Novak" + ", Ben Roy" * 200_000,
        "- https://a.example (2020). \n" * 5_000,
        "(“" * 200_000,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_hostile_sizes_are_read_in_linear_time(text: str) -> None:
    started = time.process_time()
    article = Article.from_text(text, source="a.txt")
    find_passages(article)
    assert time.process_time() - started < 5
