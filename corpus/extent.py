"""Where on a page the article stands: the stretch of blocks that is richest in prose."""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import pairwise

from corpus.article import Block, BlockKind
from corpus.looks import Kind, Look

_MOST_WORTH = 40
_REMARK_WORTH = 2
_LINK_COST = 15
_RUN_COST = 100
_FEWEST_LINKS_BEFORE = 5
_FEWEST_LINKS_AFTER = 3
_FEWEST_LIST_LINKS = 8
_SEQUEL_WORDS = 40
_SEQUEL_SHARE = 0.2
_WIDEST_GAP = 10
_TITLE_WORDS = range(4, 26)
_TITLE_DISTANCE = 12
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


def find_outside(text: str, blocks: list[Block], looks: list[Look], junk: Container[int]) -> set[int]:
    """Indices of the blocks that are furniture of the page on which the article stands.

    What lies before or after the stretch richest in prose is furniture, but only with several links beside
    it that are not known for `junk` already: an article that was saved alone keeps every line, and the list
    that ends it. Kept as well are the title over the stretch and prose that goes on with its words.
    """
    stretch = best_stretch(looks)
    if not stretch:
        return set()
    outside: set[int] = set()
    for side, fewest in (
        (range(stretch.start), _FEWEST_LINKS_BEFORE),
        (range(stretch.stop, len(looks)), _FEWEST_LINKS_AFTER),
    ):
        links = [index for index in side if looks[index].kind is Kind.LINK and index not in junk]
        lines = [index for index in links if blocks[index].kind is not BlockKind.LIST_ITEM]
        if len(lines) >= fewest or len(links) >= _FEWEST_LIST_LINKS:
            outside.update(side)
    return outside - _title(text, blocks, stretch) - _sequels(text, blocks, looks, stretch)


def best_stretch(looks: list[Look]) -> range:
    """The run of blocks with the greatest worth, with the rows that end it; empty if there is no prose.

    Prose is worth its words, up to 40 a block. Each link costs 15, and links in a row cost 100 at most: no
    list inside an article outweighs three paragraphs after it. Parameters measured on labelled web pages.
    """
    best, most = range(0), 0
    total = start = run = 0
    for index, look in enumerate(looks):
        worth = _worth(look)
        if look.kind is Kind.LINK:
            worth = -min(_LINK_COST, _RUN_COST - run)
            run -= worth
        elif look.kind is not Kind.ROW:
            run = 0
        if total <= 0:
            total, start = 0, index
        total += worth
        if total > most:
            most, best = total, range(start, index + 1)
    stop = best.stop
    while best and stop < len(looks) and looks[stop].kind is Kind.ROW:
        stop += 1
    return range(best.start, stop)


def _worth(look: Look) -> int:
    if look.kind is Kind.PROSE:
        return min(look.words, _MOST_WORTH)
    return _REMARK_WORTH if look.kind is Kind.REMARK else 0


def _title(text: str, blocks: list[Block], stretch: range) -> set[int]:
    """The line shortly before the stretch that shares most words, and two at least, with its beginning."""
    lede = _long_words(text, blocks[stretch.start : min(stretch.start + 3, stretch.stop)])
    best, most = None, 1
    for index in range(max(0, stretch.start - _TITLE_DISTANCE), stretch.start):
        block = blocks[index]
        shared = len(lede & _long_words(text, [block]))
        if (
            shared > most
            and block.kind is not BlockKind.LIST_ITEM
            and len(block.of(text).split()) in _TITLE_WORDS
        ):
            best, most = index, shared
    return set() if best is None else {best}


def _sequels(text: str, blocks: list[Block], looks: list[Look], stretch: range) -> set[int]:
    """Runs of prose outside the stretch, of 40 words or more, a fifth of which the stretch has too.

    With the run before it, or with the stretch, goes what is between them, up to ten blocks.
    """
    known = _long_words(text, blocks[stretch.start : stretch.stop])
    sequels = set(stretch)
    run: list[int] = []
    for index in range(len(looks) + 1):
        if index < len(looks) and index not in stretch and looks[index].kind is Kind.PROSE:
            run.append(index)
            continue
        if sum(looks[at].words for at in run) >= _SEQUEL_WORDS:
            words = _long_words(text, [blocks[at] for at in run])
            if len(words & known) >= _SEQUEL_SHARE * len(words):
                sequels.update(run)
        run = []
    for before, after in pairwise(sorted(sequels)):
        if after - before - 1 <= _WIDEST_GAP:
            sequels.update(range(before + 1, after))
    return sequels


def _long_words(text: str, blocks: list[Block]) -> set[str]:
    return {word for block in blocks for word in _LONG_WORD.findall(block.of(text).lower())}
