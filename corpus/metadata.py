"""Who published an article, who wrote it and when, as lines of its text say."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from corpus.article import Block
from corpus.bylines import read_byline, read_credit, read_source
from corpus.dates import find_dates

_DATE_FILLER = re.compile(
    r"\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|\d{1,2}[:.h]\d{2}(?::\d{2})?"
    r"\s*(?:[ap]\.?m\b\.?)?|gmt|utc|[ecmp][sd]?t|ist|bst|cet|at|on|first|last|updated|published|posted|modified"
    r"|created|date|publié|le|am)\b|[\W_]+",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"(?:[^\W\d_a-z][^()\n]{0,60})?\((?P<agency>[A-Z][\w. ]{1,30})\)\s*[-–—]")
_MOST_WORDS = 20
_MOST_CHARACTERS = 200
_MOST_PLACE_WORDS = 5

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Line:
    """What one line says, and why it is not part of the article: None for a paragraph with a dateline."""

    reason: str | None
    byline: str | None = None
    outlet: str | None = None
    credit: str | None = None
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the lines of an article say together."""

    outlet: str | None = None
    """From a byline: who published the article."""
    credit: str | None = None
    """From a source credit or a dateline: who wrote it first, which is not always who published it."""
    byline: str | None = None
    published: date | None = None


def read_lines(text: str, blocks: list[Block]) -> dict[int, Line]:
    """The bylines, source credits, date lines and datelines among the blocks, by index."""
    lines = {}
    for index, block in enumerate(blocks):
        beginning = text[block.start : min(block.end, block.start + _MOST_CHARACTERS)]
        short = len(block) <= _MOST_CHARACTERS and len(beginning.split()) <= _MOST_WORDS
        line = (short and _read(" ".join(beginning.split()))) or _dateline(beginning)
        if line:
            lines[index] = line
    return lines


def dateline_end(text: str, start: int, end: int) -> int:
    """Where the report begins in the paragraph `text[start:end]`: behind a dateline, if it has one."""
    match = _DATELINE.match(text, start, min(end, start + _MOST_CHARACTERS))
    return match.end() if match else start


def gather(lines: dict[int, Line], kept: list[int]) -> Metadata:
    """The values said nearest to the blocks that are `kept`, given in order; of two, the earlier."""
    order = sorted(lines, key=lambda index: (_distance(index, kept), index))
    nearest = [lines[index] for index in order]
    return Metadata(
        outlet=_first(line.outlet for line in nearest),
        credit=_first(line.credit for line in sorted(nearest, key=lambda line: line.reason is None)),
        byline=_first(line.byline for line in nearest),
        published=_first(line.published for line in nearest),
    )


def _read(line: str) -> Line | None:
    day = next((found.day for found in find_dates(line)), None)
    if byline := read_byline(line):
        return Line("byline", byline=byline.writer, outlet=byline.outlet, published=day)
    if credit := read_credit(line):
        return Line("source credit", credit=credit, published=day)
    if read_source(line):
        return Line("source credit")
    if not day or not _is_date_line(line):
        return None
    embedded_post = "@" in line
    return Line("date line", published=None if embedded_post else day)


def _dateline(beginning: str) -> Line | None:
    match = _DATELINE.match(beginning)
    return Line(None, credit=match["agency"]) if match else None


def _is_date_line(line: str) -> bool:
    """Whether a line with a date has no more than a place or a name beside it, as an embedded post has."""
    dates = find_dates(line)
    rest = line[: dates[0].span.start] + " | " + line[dates[-1].span.end :]
    words = _DATE_FILLER.sub(" ", rest).split()
    return len(words) <= _MOST_PLACE_WORDS and all(not word[0].islower() for word in words)


def _distance(index: int, kept: list[int]) -> int:
    at = bisect_left(kept, index)
    return min((abs(index - near) for near in kept[max(0, at - 1) : at + 1]), default=0)


def _first(values: Iterable[T | None]) -> T | None:
    return next((value for value in values if value is not None), None)
