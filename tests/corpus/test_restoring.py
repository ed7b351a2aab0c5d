"""Excluded blocks come back as what they were."""

from __future__ import annotations

import pytest

from corpus import Article, BlockKind
from corpus.passages import find_passages
from corpus.restoring import restored
from tests.corpus.pages import HEADLINES, PARAGRAPHS, article


@pytest.mark.parametrize(
    ("line", "kind", "words"),
    [
        ("Leave a comment", BlockKind.PARAGRAPH, "Leave a comment"),
        ("- Leave a comment", BlockKind.LIST_ITEM, "Leave a comment"),
        ("> Leave a comment", BlockKind.QUOTATION, "Leave a comment"),
        ("## Leave a comment", BlockKind.HEADING, "Leave a comment"),
    ],
)
def test_a_block_comes_back_without_its_mark(line: str, kind: BlockKind, words: str) -> None:
    found = article([*PARAGRAPHS[:2], line, *PARAGRAPHS[2:]])
    (block,) = found.excluded
    back = restored(found, block)
    assert back.excluded == ()
    assert (back.blocks[2].kind, back.blocks[2].of(back.text)) == (kind, words)
    assert (back.blocks[2].reason, back.blocks[2].score, back.blocks[2].earlier) == (None, None, None)
    assert found.excluded == (block,)


def test_only_that_block_comes_back_and_makes_passages() -> None:
    found = article([*PARAGRAPHS, *HEADLINES], "\n")
    back = restored(found, found.excluded[1])
    assert [block.of(back.text) for block in back.excluded] == [HEADLINES[0], *HEADLINES[2:]]
    passages = [passage.of(back.text) for passage in find_passages(back)]
    assert passages[-1] == HEADLINES[1]


def test_all_restored_is_the_article_uncleaned() -> None:
    text = "\n".join(["- Home", *PARAGRAPHS, "* * *", "> Leave a comment", *HEADLINES])
    found = Article.from_text(text, source="a.txt", language="en")
    assert len(found.excluded) == 3 + len(HEADLINES)
    for block in found.excluded:
        found = restored(found, block)
    raw = Article.from_text(text, source="a.txt", language="en", clean=False)
    assert [(b.start, b.end) for b in found.blocks] == [(b.start, b.end) for b in raw.blocks]


def test_a_front_matter_comes_back_as_a_paragraph() -> None:
    found = Article.from_text("---\ntitle: Quay\n---\n\n" + PARAGRAPHS[0], source="a.md")
    assert restored(found, found.excluded[0]).blocks[0].kind is BlockKind.PARAGRAPH


def test_what_is_not_excluded_or_of_another_article_is_refused() -> None:
    found = article([*PARAGRAPHS, "Leave a comment"])
    with pytest.raises(ValueError, match="not excluded"):
        restored(found, found.body[0])
    with pytest.raises(ValueError, match=r"a\.txt has no such block"):
        restored(article(PARAGRAPHS), found.excluded[0])
