"""Where on a page the article stands: the run of blocks with most evidence for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise

from corpus.article import Block, BlockKind
from corpus.evidence import long_words
from corpus.looks import Kind, Look

_MOST_WORDS = 40
_REMARK_WORTH = 2
_LINK_COST = 15
_RUN_COST = 100
_MOST_EVIDENCE = 4.0
_SURE = 1.0
_FEWEST_LINKS_BEFORE = 5
_FEWEST_LINKS_AFTER = 3
_FEWEST_PAGE_LINKS = 8
_NEAR = 2
_SEQUEL_WORDS = 40
_SEQUEL_SHARE = 0.3
_LEAST_LIKELY = -1.0
_WIDEST_GAP = 10
_MENU = "menu"
_TITLE_WORDS = range(4, 26)
_TITLE_DISTANCE = 12


def richest_stretch(looks: list[Look]) -> range:
    """The run of blocks with most prose, with the rows that end it; empty if there is no prose.

    Prose is worth its words, up to 40 a block. Each link costs 15, and links in a row cost 100 at most: no
    list inside an article outweighs three paragraphs after it. Parameters measured on labelled web pages.
    """
    stretch = best_run(map(_worth, looks), _RUN_COST)
    stop = stretch.stop
    while stretch and stop < len(looks) and looks[stop].kind is Kind.ROW:
        stop += 1
    return range(stretch.start, stop)


def best_run(worths: Iterable[float], most_lost: float) -> range:
    """The run with the greatest sum; empty if nothing is above zero.

    Blocks in a row that are below zero cost `most_lost` at most together. Kadane's method.
    """
    best, most = range(0), 0.0
    total, start, lost = 0.0, 0, 0.0
    for index, worth in enumerate(worths):
        if total <= 0:
            total, start = 0.0, index
        if worth < 0:
            worth = max(worth, lost - most_lost)
            lost -= worth
        elif worth > 0:
            lost = 0.0
        total += worth
        if total > most:
            most, best = total, range(start, index + 1)
    return best


def find_outside(
    text: str, blocks: list[Block], looks: list[Look], odds: list[float], junk: Mapping[int, str]
) -> set[int]:
    """Indices of the blocks that are furniture of the page on which the article stands.

    What lies before or after the run with most evidence (log-odds `odds`) is furniture, but only with several
    links beside it that are not known for `junk` already: an article that was saved alone keeps every line,
    and the list that ends it. Many links on one side make both furniture. Kept as well are the title over the
    run, blocks that surely are of the article by themselves, and prose that goes on with its words. In the
    sum no block counts for more than e⁴ to 1, nor do unlikely ones in a row together.
    """
    run = best_run((_bounded(each, at in junk) for at, each in enumerate(odds)), _MOST_EVIDENCE)
    run = _with_next(run or richest_stretch(looks), looks)
    if not run:
        return set()
    before, after = range(run.start), range(run.stop, len(looks))
    links = [_links(side, blocks, looks, junk) for side in (before, after)]
    page = max(map(sum, links)) >= _FEWEST_PAGE_LINKS
    outside: set[int] = set()
    if page or links[0][0] >= _FEWEST_LINKS_BEFORE:
        outside.update(before)
    if page or links[1][0] >= _FEWEST_LINKS_AFTER:
        outside.update(after)
    kept = _sequels(text, blocks, looks, odds, run)
    kept |= _title(text, blocks, range(min(kept), run.stop))
    return {index for index in outside - kept if odds[index] < _SURE}


def _links(side: range, blocks: list[Block], looks: list[Look], junk: Mapping[int, str]) -> tuple[int, int]:
    """How many links there are on a side, as lines and as items of lists."""
    found = [index for index in side if looks[index].kind is Kind.LINK and junk.get(index, _MENU) == _MENU]
    lines = sum(blocks[index].kind is not BlockKind.LIST_ITEM for index in found)
    return lines, len(found) - lines


def _with_next(run: range, looks: list[Look]) -> range:
    """The run with the prose that adjoins it and the rows that end it: paragraphs stay together."""
    start, stop = run.start, run.stop
    while start > 0 and looks[start - 1].kind in (Kind.PROSE, Kind.REMARK):
        start -= 1
    while run and stop < len(looks) and looks[stop].kind is not Kind.LINK:
        stop += 1
    return range(start, stop)


def _sequels(text: str, blocks: list[Block], looks: list[Look], odds: list[float], run: range) -> set[int]:
    """The run with the prose outside it that goes on with the article, and with what parts the two.

    Rows of prose do, unless there is evidence against them (mean log-odds under -1), if two blocks at most,
    such as a heading, part them from what is kept already, or if they have 40 words or more and the run has
    three tenths of their long words. Up to ten blocks that part what is kept are kept as well: a poem.
    """
    known = _long_words(text, blocks, run)
    found = set(run)
    rows = _prose_rows(looks, run)
    for row in [row for row in reversed(rows) if row.stop <= run.start] + rows:
        near = not found.isdisjoint(range(row.start - 1 - _NEAR, row.stop + 1 + _NEAR))
        likely = sum(odds[row.start : row.stop]) >= _LEAST_LIKELY * len(row)
        if likely and (near or _goes_on(_long_words(text, blocks, row), known, looks[row.start : row.stop])):
            found.update(row)
    for before, after in pairwise(sorted(found)):
        if after - before - 1 <= _WIDEST_GAP:
            found.update(range(before + 1, after))
    return found


def _prose_rows(looks: list[Look], run: range) -> list[range]:
    rows: list[range] = []
    for index, look in enumerate(looks):
        if look.kind is not Kind.PROSE or index in run:
            continue
        if rows and rows[-1].stop == index:
            rows[-1] = range(rows[-1].start, index + 1)
        else:
            rows.append(range(index, index + 1))
    return rows


def _goes_on(words: set[str], known: set[str], looks: list[Look]) -> bool:
    long = sum(look.words for look in looks) >= _SEQUEL_WORDS
    return long and len(words & known) >= _SEQUEL_SHARE * len(words)


def _long_words(text: str, blocks: list[Block], indices: Iterable[int]) -> set[str]:
    return {word for index in indices for word in long_words(blocks[index].of(text))}


def _worth(look: Look) -> int:
    if look.kind is Kind.PROSE:
        return min(look.words, _MOST_WORDS)
    return {Kind.REMARK: _REMARK_WORTH, Kind.LINK: -_LINK_COST}.get(look.kind, 0)


def _bounded(odds: float, known: bool) -> float:
    return 0.0 if known else max(-_MOST_EVIDENCE, min(_MOST_EVIDENCE, odds))


def _title(text: str, blocks: list[Block], run: range) -> set[int]:
    """The line shortly before the run that shares most words, and two at least, with its beginning."""
    lede = _long_words(text, blocks, run[:3])
    best, most = None, 1
    for index in range(max(0, run.start - _TITLE_DISTANCE), run.start):
        line = blocks[index].of(text)
        shared = len(lede & long_words(line))
        listed = blocks[index].kind is BlockKind.LIST_ITEM
        if shared > most and not listed and len(line.split()) in _TITLE_WORDS:
            best, most = index, shared
    return set() if best is None else {best}
