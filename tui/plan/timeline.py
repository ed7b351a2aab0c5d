"""When the articles were published, and what dates they mention."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from rich.cells import cell_len

from newsdiff.comparison import ArticleRecord, Comparison
from newsdiff.facts.dates.days import Day, in_words, stretch
from newsdiff.facts.dates.mention import DateMention
from newsdiff.facts.dates.reading import find_dates
from tui.plan.listing import Entry, how_to_read, line
from tui.plan.marks import Mark
from tui.plan.outlets import numbered
from tui.plan.pieces import Piece
from tui.plan.tables import named
from tui.plan.text import display

PUBLISHED = "■ out"
SIGN = 2
MIN_COLUMN = 8
MAX_COLUMN = 24
GAP = 1
"""Before a date that is more years later than this than the one above it stands a sign."""
LATER = "┊"
MENTION = "▆"
_AFTER = 99
"""A month or day that is not stated comes after those that are."""


class When(NamedTuple):
    """A date as it is sorted and shown; `year` is None where none is stated."""

    year: int | None
    month: int
    day: int
    words: str


@dataclass
class Timeline:
    """Which outlets mention which dates how often, and when they were published.

    `unplaced` counts the times an outlet tells that no calendar date can be given for.
    """

    mentions: dict[When, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    published: dict[When, set[str]] = field(default_factory=lambda: defaultdict(set))
    unplaced: int = 0

    def dates(self) -> list[When]:
        """In order; those without a year last."""
        found = {*self.mentions, *self.published}
        return sorted(found, key=lambda when: (when.year is None, when.year or 0, *when[1:]))


def read_dates(comparison: Comparison) -> Timeline:
    """The dates of every article's passages, as they are stated or told from the day of publication."""
    found = Timeline()
    for article in comparison.articles:
        if article.published is not None:
            day = Day(article.published.year, article.published.month, article.published.day)
            found.published[_when(day, in_words(day))].add(article.id)
        for mention in _mentions(comparison, article):
            if mention.first.year is None and mention.first.month is None:
                found.unplaced += 1
            else:
                found.mentions[_placed(mention)][article.id] += 1
    return found


def timeline(comparison: Comparison, width: int) -> Iterator[Entry]:
    """A line a date, a column an outlet."""
    found = read_dates(comparison)
    dates = found.dates()
    label = max((cell_len(display(when.words)) for when in dates), default=0) + SIGN + 1
    label = min(label, width // 3)
    room = width - label
    column = max(MIN_COLUMN, min(MAX_COLUMN, room // len(comparison.articles)))
    shown = comparison.articles[: max(1, room // column)]
    heads = [Piece(named(numbered(comparison, each.id), column), Mark.LABEL) for each in shown]
    yield line(Piece(" " * label), *heads)
    for before, when in zip([None, *dates], dates, strict=False):
        if when.year is None and (before is None or before.year is not None):
            yield line(Piece("no year stated", Mark.NOTE))
        sign = Piece(LATER.ljust(SIGN) if _is_later(before, when) else " " * SIGN, Mark.NOTE)
        cells = [piece for article in shown for piece in _cell(found, when, article, column)]
        yield line(sign, Piece(named(display(when.words), label - SIGN)), *cells)
    yield from how_to_read(
        f"{PUBLISHED}: published that day. A {MENTION} for each mention of a date; {LATER}: years between. "
        "A date told from the day of publication (“on Tuesday”) stands where that puts it. "
        f"Mentions of a time that cannot be placed (“for years”): {found.unplaced}. "
        "That two outlets mention a date does not say that they tell it of the same thing."
    )


def _mentions(comparison: Comparison, article: ArticleRecord) -> Iterator[DateMention]:
    for passage in comparison.passages:
        if passage.article == article.id:
            yield from find_dates(
                article.text, passage.start, passage.end, article.language, article.published
            )


def _placed(mention: DateMention) -> When:
    words = in_words(mention.first) if mention.inferred else mention.value
    if mention.inferred and mention.last is not None:
        words = stretch(mention.first, mention.last)
    return _when(mention.first, words)


def _when(day: Day, words: str) -> When:
    return When(day.year, day.month or _AFTER, day.day or _AFTER, words)


def _is_later(before: When | None, when: When) -> bool:
    """Whether years lie between a date and the one above it."""
    return bool(before and before.year and when.year and when.year - before.year > GAP)


def _cell(found: Timeline, when: When, article: ArticleRecord, width: int) -> Iterator[Piece]:
    """Whether it was published then, and how often it mentions the date; in figures if need be."""
    if article.id in found.published.get(when, ()):
        yield Piece(f"{PUBLISHED} ", Mark.GLYPH_ALTERED)
        width -= len(PUBLISHED) + 1
    count = found.mentions[when][article.id] if when in found.mentions else 0
    drawn = MENTION * count if count < width else f"{MENTION}{count}"
    nothing = "" if article.id in found.published.get(when, ()) else "·"
    yield Piece(named(drawn or nothing, width), Mark.BAR if drawn else Mark.DIM)
