"""What stands among the paragraphs of an article and is not of it: link lists, copies, who wrote it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from corpus.article import Block, BlockKind
from corpus.data import table
from corpus.folding import fold_key
from corpus.looks import Kind, Look

_LINKS = "link to other articles"
_COPY_DISTANCE = 3
_FEWEST_COPY_WORDS = 4
_BYLINE = "byline"


def linked_lines(text: str, blocks: list[Block], looks: list[Look], reasons: Mapping[int, str]) -> list[int]:
    """The lines under a bare "Related" or "Most read"; the last is kept where it may be a heading."""
    found: list[int] = []
    for index in range(len(blocks) - 1):
        if reasons.get(index) == _LINKS and _is_bare(blocks[index].of(text)):
            run: list[int] = []
            at = index + 1
            while at < len(blocks) and looks[at].kind is Kind.LINK and reasons.get(at) != _LINKS:
                run.append(at)
                at += 1
            if run and at < len(blocks) and blocks[run[-1]].kind is not BlockKind.LIST_ITEM:
                run.pop()
            found += run
    return found


def _is_bare(line: str) -> bool:
    return ":" not in line.rstrip(": ")


def copies(text: str, blocks: list[Block], looks: list[Look]) -> list[int]:
    """Lines of four words or more that were said within three blocks before, and no third time.

    A refrain is said more often; a headline or a caption is said twice. Prose must follow on itself.
    """
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, block in enumerate(blocks):
        places[fold_key(block.of(text))].append(index)
    found = []
    for key, (first, *more) in places.items():
        distance = 1 if looks[first].kind is Kind.PROSE else _COPY_DISTANCE
        if len(more) == 1 and more[0] - first <= distance and key.count(" ") + 1 >= _FEWEST_COPY_WORDS:
            found += more
    return found


def about_the_writer(
    text: str, blocks: list[Block], looks: list[Look], reasons: Mapping[int, str]
) -> list[int]:
    """The last paragraphs, if they say who somebody is whom a byline names: "Ada Novak is a reporter …"."""
    bylines = " ".join(blocks[index].of(text) for index in sorted(reasons) if reasons[index] == _BYLINE)
    found: list[int] = []
    for index in reversed(range(len(blocks))) if bylines else ():
        if index in reasons or looks[index].kind in (Kind.LINK, Kind.ROW):
            continue
        match = _introduction().match(text, blocks[index].start, blocks[index].end)
        if not match or match["name"] not in bylines:
            break
        found.append(index)
    return found


@cache
def _introduction() -> re.Pattern[str]:
    roles = "|".join(table("junk")["writer"]["roles"].split())
    return re.compile(
        r"(?P<name>[A-ZÀ-ÞĐ][\w.'’-]{0,30}(?: [A-ZÀ-ÞĐ][\w.'’-]{0,30}){1,3}),? "
        rf"(?:is|was|has been|covers|writes)\b[^.!?]{{0,120}}?\b(?:{roles})\b"
    )
