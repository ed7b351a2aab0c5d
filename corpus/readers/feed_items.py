"""Items of feeds of any kind to articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from corpus.article import Article
from corpus.errors import SummariesError
from corpus.readers.raw import Raw
from corpus.readers.stated import Stated

CUT = "items of this feed left out, as only the first"
"""How the note on a feed that is too long begins."""
_LONGEST_MEAN = 20
_CHARACTERS = 2
"""Characters of a word, about, where words are not spaced."""
FEWEST_WORDS = 80
"""An item with fewer is taken for a summary; so is one that ends in an ellipsis."""


@dataclass(frozen=True, slots=True)
class Item:
    """One item: its marked text, and its metadata as the feed states them."""

    text: str
    values: dict[str, Any]


def articles_of_items(items: list[Item], raw: Raw) -> list[Article]:
    """The articles of the items that hold a full text, in the feed's order, or that of `raw.items`.

    Each says in its notes how many others were left out, and one that was chosen is named by its number.
    Raises SummariesError where none is left.
    """
    wanted = range(len(items)) if raw.items is None else raw.items
    full = [number for number in wanted if is_full(items[number].text)]
    if not full:
        raise SummariesError(_refusal(items, raw.source))
    left = len(wanted) - len(full)
    notes = (f"items of this feed left out, as they hold only a summary: {left}",) if left else ()
    return [_article(items[number], raw, number, notes) for number in full]


def _article(item: Item, raw: Raw, number: int, notes: tuple[str, ...]) -> Article:
    stated = Stated()
    stated.add("feed", **item.values)
    source = raw.source if raw.items is None else raw.part(number + 1)
    return Article.from_text(item.text, source=source, notes=notes, **stated.arguments())


def is_full(text: str) -> bool:
    """Whether an item's text is taken for a whole article, and not for a summary of one."""
    words = len(text.split())
    if len(text) > _LONGEST_MEAN * words:  # a script without spaces
        words = len(text) // _CHARACTERS
    return words >= FEWEST_WORDS and not text.rstrip("])").endswith(("…", "..."))


def _refusal(items: list[Item], where: str) -> str:
    if not items:
        return f"{where} is a feed without items: there is nothing to compare"
    return (
        f"{where} is a feed that holds only summaries: choose items to fetch with --items,"
        " or save the pages they link to, and pass those"
    )
