"""Words looked for in every outlet's text; case, accents and typographic variants are ignored."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.folding import fold, fold_key
from tui.plan.marks import Mark
from tui.plan.pieces import Piece
from tui.plan.sheet import Sheet


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """The `number`th place, from 0, of the words in an outlet's cell; `column` is 0 for the base."""

    row: int
    column: int
    number: int
    article: str


@dataclass(frozen=True, slots=True)
class Sought:
    """What is marked: the words in their comparison form, and the match that is current."""

    key: str
    current: Match | None = None

    @classmethod
    def of(cls, words: str) -> Sought:
        return cls(fold_key(words))

    def current_in(self, row: int, article: str) -> int | None:
        """The number of the current match if it is in this cell."""
        here = self.current is not None and (self.current.row, self.current.article) == (row, article)
        return self.current.number if here and self.current else None


class Index:
    """The comparison form of what each cell of a sheet quotes, row by row, the base first."""

    def __init__(self, sheet: Sheet) -> None:
        ids = [article.id for article in sheet.comparison.articles]
        columns = sorted(ids, key=lambda article: article != sheet.comparison.base)
        self._texts = [
            (row, column, article, fold_key("".join(piece.text for piece in text)))
            for row in range(len(sheet.rows))
            for column, article in enumerate(columns)
            if (text := sheet.quoted(row, article))
        ]

    def find(self, key: str, rows: Iterable[int]) -> list[Match]:
        """Every place of `key` in these rows, in reading order; places do not overlap."""
        wanted = set(rows)
        return [
            Match(row, column, number, article)
            for row, column, article, text in self._texts
            if key and row in wanted
            for number in range(text.count(key))
        ]


def following_match(matches: Sequence[Match], current: Match | None, row: int) -> Match | None:
    """The match after the current one, or the first from `row` on; after the last comes the first."""
    if not matches:
        return None
    at = matches.index(current) + 1 if current in matches else _from(matches, row)
    return matches[at % len(matches)]


def preceding_match(matches: Sequence[Match], current: Match | None, row: int) -> Match | None:
    """The match before the current one, or the last before `row`; before the first comes the last."""
    if not matches:
        return None
    at = matches.index(current) if current in matches else _from(matches, row)
    return matches[at - 1]


def _from(matches: Sequence[Match], row: int) -> int:
    return bisect_left(matches, row, key=lambda match: match.row)


def highlighted(pieces: Sequence[Piece], key: str, current: int | None = None) -> Iterator[Piece]:
    """The pieces with the words of `key` marked, those of match number `current` most of all."""
    spans = _spans("".join(piece.text for piece in pieces), key)
    at = number = 0
    for piece in pieces:
        start, end = at, at + len(piece.text)
        while at < end:
            while number < len(spans) and spans[number][1] <= at:
                number += 1
            first, last = spans[number] if number < len(spans) else (end, end)
            if first > at:
                mark, stop = piece.mark, min(first, end)
            else:
                mark, stop = Mark.MATCH_CURRENT if number == current else Mark.MATCH, min(last, end)
            yield Piece(piece.text[at - start : stop - start], mark)
            at = stop


def _spans(text: str, key: str) -> list[tuple[int, int]]:
    folded = fold(text)
    spans = []
    at = folded.text.find(key) if key else -1
    while at >= 0:
        span = folded.original(at, at + len(key))
        spans.append((span.start, span.end))
        at = folded.text.find(key, at + len(key))
    return spans
