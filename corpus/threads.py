"""Readers' comments under an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import accumulate

from corpus.article import Block
from corpus.data import table
from corpus.folding import fold_key

_LONGEST = 120
_REACH = 15
_FEWEST_MARKS = 3
_FEWEST_WORDS = 40
_DATED = "date line"


def thread_start(text: str, blocks: list[Block], reasons: Mapping[int, str]) -> int:
    """The block from which on readers write: a line such as "12 comments"; `len(blocks)` if none do.

    A paragraph stands before it, and three of the next fifteen blocks are marks of a thread: "Reply", "Ada
    says:", a date. Where all are dates, most of the text stands before it: a live report has dates as well.
    """
    paragraph = next((at for at, block in enumerate(blocks) if _is_paragraph(text, block)), len(blocks))
    heads = [at for at in range(paragraph + 1, len(blocks)) if _matches("head", text, blocks[at])]
    if not heads:
        return len(blocks)
    marks = _running(_matches("mark", text, block) for block in blocks)
    dates = _running(reasons.get(at) == _DATED for at in range(len(blocks)))
    for head in heads:
        stop = min(head + 1 + _REACH, len(blocks))
        marked, dated = (counts[stop] - counts[head + 1] for counts in (marks, dates))
        late = 2 * blocks[head].start > len(text)
        if marked + dated >= _FEWEST_MARKS and (marked or late):
            return head
    return len(blocks)


def _running(found: Iterable[bool]) -> list[int]:
    """How many of the first n were found, for every n from 0 on."""
    return list(accumulate(found, initial=0))


def _is_paragraph(text: str, block: Block) -> bool:
    return len(block.of(text).split(maxsplit=_FEWEST_WORDS)) >= _FEWEST_WORDS


def _matches(part: str, text: str, block: Block) -> bool:
    return len(block) <= _LONGEST and _patterns(part).search(fold_key(block.of(text))) is not None


@cache
def _patterns(part: str) -> re.Pattern[str]:
    return re.compile("|".join(table("junk")["thread"][part]))
