"""What holds for the cleaning of any text, and how long it takes."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Article, BlockKind
from corpus.companions import reconsidered
from corpus.restoring import restored
from tests.corpus.pages import COMMENT_MARKS, HEADLINES, MENU, MORE_PARAGRAPHS, PARAGRAPHS

LINES = st.one_of(
    st.sampled_from([*PARAGRAPHS, *MORE_PARAGRAPHS, *HEADLINES, *MENU, *COMMENT_MARKS]),
    st.sampled_from(
        ["", "---", "===", "> ", "- ", "# Title", "Related stories", "By Ada Novak", "References"]
    ),
    st.sampled_from(
        ["Ada Novak is a reporter.", "- https://a.example/1", "© 2026 Beacon", "41 percent", "…"]
    ),
    st.text(max_size=60),
)
PAGES = st.lists(LINES, max_size=60).map("\n".join)


@given(PAGES)
def test_blocks_cover_all_words_and_remember_what_they_were(text: str) -> None:
    article = Article.from_text(text, source="a.txt", language="en")
    covered = [False] * len(article.text)
    for block in article.blocks:
        covered[block.start : block.end] = [True] * len(block)
        aside = block.kind is BlockKind.EXCLUDED
        assert aside == (block.reason is not None) == (block.earlier is not None)
        assert (block.score is not None) or not aside
        assert 0 <= (block.score or 0) <= 1
    raw = Article.from_text(text, source="a.txt", language="en", clean=False)
    words = {at for block in raw.blocks for at in range(block.start, block.end)}
    assert all(covered[at] or article.text[at].isspace() for at in words)


@given(PAGES)
def test_whatever_was_set_aside_comes_back(text: str) -> None:
    article = Article.from_text(text, source="a.txt", language="en")
    raw = Article.from_text(text, source="a.txt", language="en", clean=False)
    for block in article.excluded:
        article = restored(article, block)
    assert article.excluded == ()
    assert [(b.start, b.end) for b in article.blocks] == [(b.start, b.end) for b in raw.blocks]


@given(PAGES)
def test_the_same_text_is_cleaned_alike(text: str) -> None:
    first, second = (Article.from_text(text, source="a.txt", language="en") for _ in range(2))
    assert first == second


@given(PAGES, PAGES, PAGES)
def test_other_articles_only_move_blocks(text: str, other: str, third: str) -> None:
    article, *others = (
        Article.from_text(each, source=f"{number}.txt", language="en")
        for number, each in enumerate((text, other, third))
    )
    found = reconsidered(article, outlet=others, story=others)
    assert len(found.blocks) == len(article.blocks)
    assert [block.end for block in found.blocks] == [block.end for block in article.blocks]
    assert reconsidered(found) == found


@pytest.mark.parametrize(
    "text",
    [
        " ".join(PARAGRAPHS) + "\n" + "3 Comments\nGull says:\nWell said, and so on.\n" * 10_000,
        "Related stories\nA Bank Raises Its Fees Again\n" * 10_000,
        "By Ada Novak\n" + "Ada Novak is a reporter for the Beacon and for the Post.\n" * 10_000,
        "Ada Novak is " + "a " * 300_000,
        "Afterwards\n---\n" * 20_000,
        "- A line of some words\n" * 20_000,
        "(reporting by " * 60_000,
        "A" * 1_000_000 + " comments",
        "1" * 5_000 + " comments",
        "\n".join(f"line number {number} of many" for number in range(20_000)),
    ],
)
def test_long_pages_take_less_than_two_seconds(text: str) -> None:
    started = time.process_time()
    article = Article.from_text(text, source="a.txt", language="en")
    assert time.process_time() - started < 2
    assert article.blocks[-1].end == len(article.text.rstrip("-\n "))
