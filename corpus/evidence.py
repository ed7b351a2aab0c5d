"""How much each block of a page looks like a part of the article: log-odds of five things seen of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from math import exp

from corpus.article import Block
from corpus.data import table
from corpus.looks import Kind, Look

FEATURES = ("prose", "prose near", "links near", "shared words", "capitals")
_ENOUGH_WORDS = 40
_PROSE_REACH = 4
_LINK_REACH = 3
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


def measure(text: str, blocks: list[Block], looks: list[Look], stretch: range) -> list[tuple[float, ...]]:
    """The `FEATURES` of every block; `stretch` is where the article is likely to stand.

    "prose": its words, if it is prose, as a share of forty and one at most. "prose near": the sum of "prose"
    over four blocks either side. "links near": how many of three blocks either side are links. "shared
    words": which share of its long words the other prose of the stretch, the lede included, has too.
    "capitals": which share of its words begins with a capital, as a headline's do.
    """
    prose = [_prose(look) for look in looks]
    links = [look.kind is Kind.LINK for look in looks]
    words = [long_words(block.of(text)) for block in blocks]
    said = Counter(word for index in stretch if prose[index] for word in words[index])
    return [
        (
            prose[at],
            _around(prose, at, _PROSE_REACH),
            float(_around(links, at, _LINK_REACH)),
            _shared(words[at], said, own=at in stretch and prose[at] > 0),
            _capitals(block.of(text)),
        )
        for at, block in enumerate(blocks)
    ]


def log_odds(features: Iterable[float]) -> float:
    """The evidence that a block with these features is part of the article, as a natural logarithm of odds.

    A logistic regression; `benchmarks/fit_cleaning.py` fits its weights.
    """
    weights = _weights()
    return weights["bias"] + sum(
        weights[name] * value for name, value in zip(FEATURES, features, strict=True)
    )


def junk_score(odds: float) -> float:
    """Log-odds for the article as a score against it, 0 to 1, in hundredths."""
    return round(1 / (1 + exp(odds)), 2)


def long_words(line: str) -> set[str]:
    """The words of four letters and more, lower case."""
    return set(_LONG_WORD.findall(line.lower()))


def _prose(look: Look) -> float:
    return min(look.words, _ENOUGH_WORDS) / _ENOUGH_WORDS if look.kind is Kind.PROSE else 0.0


def _around(values: list[float] | list[bool], at: int, reach: int) -> float:
    return sum(values[max(0, at - reach) : at + reach + 1]) - values[at]


def _shared(words: set[str], said: Counter[str], *, own: bool) -> float:
    return sum(said[word] > own for word in words) / len(words) if words else 0.0


def _capitals(line: str) -> float:
    words = line.split()
    return sum(word[0].isupper() for word in words) / len(words)


@cache
def _weights() -> dict[str, float]:
    return table("article-evidence")["weights"]  # type: ignore[no-any-return]
