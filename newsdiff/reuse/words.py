"""An article's words as numbers, cut into the stretches that a shared run does not leave."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from newsdiff.comparison import ArticleRecord
from newsdiff.facts.quotes.quotation import find_quotations
from newsdiff.tokens import Token, words_worth

Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]


class Vocabulary:
    """Numbers the folded forms of a story's words."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._numbers)

    def number(self, form: str) -> int:
        return self._numbers.setdefault(form, len(self._numbers))


@dataclass(frozen=True)
class Words:
    """One entry a word, in the order of the text.

    `starts` and `ends` are offsets of the text. A stretch ends where a quotation or an excluded block begins
    or ends; `first` and `last` (exclusive) are the words of the stretch that a word is in. `character` marks
    the characters of a script without spaces, which are a third of a word each.
    """

    forms: Numbers
    starts: Numbers
    ends: Numbers
    quoted: Flags
    character: Flags
    first: Numbers
    last: Numbers

    def __len__(self) -> int:
        return len(self.forms)


def read_words(article: ArticleRecord, tokens: Sequence[Token], vocabulary: Vocabulary) -> Words:
    """The words of an article's passages; `tokens` are theirs, in order."""
    starts = _numbers(token.start for token in tokens)
    quotations = [(quotation.start, quotation.end) for quotation in find_quotations(article.text)]
    aside = [(block.start, block.end) for block in article.excluded]
    stretch = np.searchsorted(_bounds(quotations + aside), starts, side="right")
    opened, closed = (_numbers(span[side] for span in quotations) for side in (0, 1))
    inside = np.searchsorted(opened, starts, side="right") - np.searchsorted(closed, starts, side="right")
    return Words(
        forms=_numbers(vocabulary.number(token.form) for token in tokens),
        starts=starts,
        ends=_numbers(token.end for token in tokens),
        quoted=inside > 0,
        character=np.array([words_worth(token.stem) < 1 for token in tokens], dtype=bool),
        first=np.searchsorted(stretch, stretch, side="left"),
        last=np.searchsorted(stretch, stretch, side="right"),
    )


def _numbers(values: Iterable[int]) -> Numbers:
    return np.fromiter(values, dtype=np.int64)


def _bounds(spans: Iterable[tuple[int, int]]) -> Numbers:
    return np.sort(_numbers(at for span in spans for at in span))
