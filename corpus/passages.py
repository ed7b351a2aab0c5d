"""Passages: the units that are aligned."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Literal

from corpus.article import Article, BlockKind, Span
from corpus.metadata import dateline_end
from corpus.sentences import iterate_sentences

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


def find_passages(article: Article, most: int | None = None) -> list[PassageSpan]:
    """Passages in the order of the text, the first `most` if given.

    Headings, excluded blocks, datelines and ornaments have none.
    """
    return list(islice(_passages(article), most))


def _passages(article: Article) -> Iterator[PassageSpan]:
    for index, block in enumerate(article.blocks):
        if (kind := _KINDS.get(block.kind)) is None:
            continue
        begin = dateline_end(article.text, block.start, block.end)
        text = article.text[begin : block.end]
        for sentence in iterate_sentences(text, article.language):
            if any(map(str.isalnum, sentence.of(text))):
                start, end = begin + sentence.start, begin + sentence.end
                yield PassageSpan(start=start, end=end, kind=kind, block=index)
