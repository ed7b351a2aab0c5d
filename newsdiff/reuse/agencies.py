"""Where an article names a news agency, whether or not a statement is ascribed to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from corpus import BlockKind
from corpus.data import table
from newsdiff.comparison import ArticleRecord

_INITIALS = 4
_NAME_BEFORE = re.compile(r"[^\W\d_][\w’'-]*\s$")
_REACH = 40

Named = tuple[str, int, int]
"""A name, and where it begins and ends."""


def find_agencies(article: ArticleRecord) -> Iterator[Named]:
    """The agencies' names in the text of the body, in reading order.

    Initials must be capitals, and a name must not follow on another: "Ada Bloomberg" is a person.
    """
    for block in article.blocks:
        if block.kind is BlockKind.EXCLUDED:
            continue
        for match in _pattern().finditer(article.text, block.start, block.end):
            name = match[0]
            capital = name.isupper() if len(name) <= _INITIALS else name[0].isupper()
            if capital and not _follows_name(article.text, block.start, match.start()):
                yield name, *match.span()


def _follows_name(text: str, begin: int, at: int) -> bool:
    before = _NAME_BEFORE.search(text[max(begin, at - _REACH) : at])
    return before is not None and before[0][0].isupper() and before[0].strip().casefold() != "the"


@cache
def _pattern() -> re.Pattern[str]:
    known = {name.removeprefix("the ") for name in table("outlets")["agencies"]}
    names = sorted(known, key=lambda name: (-len(name), name))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b", re.IGNORECASE)
