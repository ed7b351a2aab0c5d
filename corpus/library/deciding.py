"""A person's decisions on blocks, applied to any version of an article."""

from __future__ import annotations

import re
from collections.abc import Mapping

from corpus.article import Article, Block, BlockKind
from corpus.folding import fold_key
from corpus.restoring import excluded, restored, with_block

BY_HAND = "set aside by hand"
_MARK = re.compile(r"(?:[^\w\s]+\s+|\d{1,3}[.)]\s+)*")
"""An excluded block has its list, heading or quotation mark with it, a restored one has not."""


def block_key(text: str) -> str:
    """Equal for the same words: case, white space, and a mark at the beginning make no difference."""
    key = fold_key(text)
    match = _MARK.match(key)
    return key[match.end() :] if match else key


def with_decisions(article: Article, decisions: Mapping[str, bool]) -> Article:
    """The article with each block as decided by its `block_key`: excluded where True, else restored.

    A block that was kept in doubt and is decided on is no longer doubtful.
    """
    if not decisions:
        return article
    for block in article.blocks:
        aside = decisions.get(block_key(block.of(article.text)))
        if aside is not None:
            article = _decided(article, block, aside)
    return article


def _decided(article: Article, block: Block, aside: bool) -> Article:
    if block.kind is not BlockKind.EXCLUDED:
        if aside:
            return with_block(article, block, excluded(article.text, block, BY_HAND, None))
        return with_block(article, block, block.model_copy(update={"score": None}))
    return article if aside else restored(article, block)
