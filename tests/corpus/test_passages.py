"""Passages of an article."""

from __future__ import annotations

from corpus import Article
from corpus.passages import find_passages

TEXT = """# Council Signs the Harbour Contract

The council signed on Monday. “We waited. We are glad,” the mayor said.

## What It Says

- The quay is new. The road is not.
- two cranes

> Nobody asked us.

* * *

Leave a comment
"""


def test_sentences_list_items_and_quotations_but_no_headings_or_excluded_blocks() -> None:
    article = Article.from_text(TEXT, source="a.md")
    found = [(passage.kind, passage.of(article.text)) for passage in find_passages(article)]
    assert found == [
        ("sentence", "The council signed on Monday."),
        ("sentence", "“We waited."),
        ("sentence", "We are glad,” the mayor said."),
        ("list item", "The quay is new."),
        ("list item", "The road is not."),
        ("list item", "two cranes"),
        ("sentence", "Nobody asked us."),
    ]


def test_a_passage_lies_in_its_block() -> None:
    article = Article.from_text(TEXT, source="a.md")
    for passage in find_passages(article):
        block = article.blocks[passage.block]
        assert passage.overlap(block) == len(passage)


def test_no_passages_without_paragraphs() -> None:
    assert find_passages(Article.from_text("", source="a.txt")) == []
    assert find_passages(Article.from_text("—\n\n…", source="a.txt", clean=False)) == []


def test_the_first_passages_are_those_of_the_whole() -> None:
    text = "The ferry left. It was late.\n\nThe crew had slept. Nobody minded."
    article = Article.from_text(text, source="a.txt", outlet="A", clean=False)
    assert find_passages(article, 3) == find_passages(article)[:3]
    assert len(find_passages(article)) == 4
