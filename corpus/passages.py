"""Passages: the units that are aligned."""

from __future__ import annotations

from typing import Literal

from corpus.article import Article, BlockKind, Span
from corpus.metadata import dateline_end
from corpus.sentences import split_sentences

_KINDS: dict[BlockKind, Literal["sentence", "list item"]] = {
    BlockKind.PARAGRAPH: "sentence",
    BlockKind.QUOTATION: "sentence",
    BlockKind.LIST_ITEM: "list item",
}


class PassageSpan(Span):
    """A sentence, or a sentence of a list item, as a span of its article's text."""

    kind: Literal["sentence", "list item"]
    block: int
    """Index of its block in `article.blocks`."""


def find_passages(article: Article) -> list[PassageSpan]:
    """Passages in the order of the text; headings, excluded blocks, datelines and ornaments have none."""
    passages = []
    for index, block in enumerate(article.blocks):
        if (kind := _KINDS.get(block.kind)) is None:
            continue
        begin = dateline_end(article.text, block.start, block.end)
        text = article.text[begin : block.end]
        for sentence in split_sentences(text, article.language):
            if any(map(str.isalnum, sentence.of(text))):
                start, end = begin + sentence.start, begin + sentence.end
                passages.append(PassageSpan(start=start, end=end, kind=kind, block=index))
    return passages
