"""Quoted words found again in a comparison, be it of the same texts or of other versions of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from newsdiff.comparison import ArticleRecord, Comparison, Location
from newsdiff.review.decisions import Quote

_SHOWN = 48


class Stale(Exception):
    """Words that are no longer there; the message says so in plain words."""


class Finder:
    """Looks quotes up in one comparison."""

    def __init__(self, comparison: Comparison) -> None:
        self._articles = sorted(comparison.articles, key=lambda each: (each.sha256, each.outlet, each.source))
        self._passages = {article.id: _spans(comparison, article.id) for article in comparison.articles}
        self._starts = {name: [start for start, _, _ in spans] for name, spans in self._passages.items()}

    def place(self, quote: Quote) -> Location:
        """Where the words stand; of several places that with the same words around, nearest to where it was.

        Raises Stale.
        """
        known = list(self._candidates(quote))
        if not known:
            raise Stale(f"no article of {quote.outlet} is in this story")
        for article in known:
            start = _position(article.text, quote)
            if start is not None:
                return Location(article=article.id, start=start, end=start + len(quote.text))
        raise Stale(f"{quote.outlet} no longer has the words {_shown(quote)}")

    def passages(self, quotes: Iterable[Quote]) -> tuple[str, ...]:
        """The ids of the passages that the words make. Raises Stale for the first that are none."""
        return tuple(dict.fromkeys(name for quote in quotes for name in self._passages_of(quote)))

    def found(self, quotes: Iterable[Quote]) -> tuple[tuple[str, ...], list[str]]:
        """The ids of those passages that are found, and in words why others are not."""
        names: dict[str, None] = {}
        lost = []
        for quote in quotes:
            try:
                names |= dict.fromkeys(self._passages_of(quote))
            except Stale as problem:
                lost.append(str(problem))
        return tuple(names), lost

    def _passages_of(self, quote: Quote) -> Sequence[str]:
        """Passages that lie in the quoted words for the most part, and make up the most of them."""
        place = self.place(quote)
        spans = self._passages[place.article]
        first = max(0, bisect_right(self._starts[place.article], place.start) - 1)
        last = bisect_left(self._starts[place.article], place.end)
        shared = {
            name: min(end, place.end) - max(start, place.start)
            for start, end, name in spans[first:last]
            if 2 * (min(end, place.end) - max(start, place.start)) > end - start
        }
        if 2 * sum(shared.values()) > place.end - place.start:
            return list(shared)
        article = next(each for each in self._articles if each.id == place.article)
        if any(block.start < place.end and place.start < block.end for block in article.excluded):
            raise Stale(f"{quote.outlet}: {_shown(quote)} is now set aside as no part of the article")
        raise Stale(f"{quote.outlet}: {_shown(quote)} is now cut into other passages")

    def _candidates(self, quote: Quote) -> Iterator[ArticleRecord]:
        """The same text, then other versions: first by address, then by outlet."""
        outlet = quote.outlet.casefold()
        ranks = {article.id: _kinship(article, quote, outlet) for article in self._articles}
        for rank in range(4):
            yield from (article for article in self._articles if ranks[article.id] == rank)


def _kinship(article: ArticleRecord, quote: Quote, outlet: str) -> int:
    is_outlet = article.outlet.casefold() == outlet
    if article.sha256 == quote.sha256:
        return 0 if is_outlet else 1
    if quote.url is not None and article.url == quote.url:
        return 2
    return 3 if is_outlet else 4


def _position(text: str, quote: Quote) -> int | None:
    before, words, after = quote.before, quote.text, quote.after
    if text.startswith(before + words + after, max(0, quote.start - len(before))):
        return max(0, quote.start - len(before)) + len(before)
    for lead, tail in ((before, after), (before, ""), ("", after), ("", "")):
        found = _nearest(text, lead + words + tail, max(0, quote.start - len(lead)))
        if found is not None:
            return found + len(lead)
    return None


def _nearest(text: str, words: str, near: int) -> int | None:
    """Where words begin, nearest to an offset."""
    left, right = text.rfind(words, 0, near + len(words)), text.find(words, near)
    if left < 0 or right < 0:
        return max(left, right) if max(left, right) >= 0 else None
    return left if near - left <= right - near else right


def _spans(comparison: Comparison, article: str) -> list[tuple[int, int, str]]:
    return sorted((p.start, p.end, p.id) for p in comparison.passages if p.article == article)


def _shown(quote: Quote) -> str:
    words = " ".join(quote.text.split())
    return f"“{words}”" if len(words) <= _SHOWN else f"“{words[:_SHOWN].rstrip()}…”"
