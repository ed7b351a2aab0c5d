"""What a figure counts: the words behind it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from corpus.languages import listed_words
from newsdiff.facts.figures.words import FigureWords, any_of, figure_words
from newsdiff.tokens import tokenise

_WORD = re.compile(r"(?P<gap>[\s-]{1,4})(?P<word>[^\W_][\w\u0300-\u036f'’]*)(?!\.\w)")
_STEMS_KEPT = 1 << 14
_WORDS = 5
"""What is counted is looked for in so many words behind a figure."""


class Counted(NamedTuple):
    """`head` is the stem of what is counted, "" for nothing, and `stems` are those of all words up to it.

    `start` and `end` are the offsets of these words.
    """

    head: str
    stems: frozenset[str]
    start: int
    end: int


NOTHING = Counted("", frozenset(), 0, 0)


def counted(text: str, at: int, end: int, words: FigureWords) -> Counted:
    """What the figure that ends at `at` counts: the first plural behind it, or else the word behind it.

    A function word, a word of the table `stop` or a punctuation mark ends the search; "of the 220" does not.
    """
    lead = _lead(words.of).match(text, at, end)
    at = lead.end() if lead else at
    spans: list[tuple[int, int]] = []
    while len(spans) < _WORDS and (found := _WORD.match(text, at, end)):
        form = found["word"].lower()
        if form in words.joint and spans:
            at = found.end()
            continue
        if form in words.stop or (form in listed_words(words.language) and form not in words.skip):
            break
        if form.endswith(("'s", "’s")):
            spans.clear()  # of the port's boats, boats are counted
        elif form not in words.skip:
            spans.append(found.span("word"))
        at = found.end()
        if _is_plural(found["word"], words):
            return _counted(text, spans, spans[-1:], words)
    return _counted(text, spans, spans[:1], words)


@cache
def _lead(of: tuple[str, ...]) -> re.Pattern[str]:
    articles = "the|its|his|her|their|our|these|those|all"
    return re.compile(
        rf"\s{{1,4}}(?:{any_of(of)})(?:(?<=['’])|(?!\w))(?:\s{{1,4}}(?:{articles})(?!\w))?"
        rf"(?:\s{{1,4}}\d[\d.,]{{0,20}}(?=\s))?",
        re.IGNORECASE,
    )


def _counted(
    text: str, spans: list[tuple[int, int]], head: list[tuple[int, int]], words: FigureWords
) -> Counted:
    if not spans or not head:
        return NOTHING
    stems = frozenset(_stem(text[start:end], words.language) for start, end in spans)
    start, end = head[0]
    return Counted(_stem(text[start:end], words.language), stems, spans[0][0], end)


@lru_cache(_STEMS_KEPT)
def _stem(word: str, language: str) -> str:
    (first, *_) = tokenise(word, 0, len(word), language)
    return figure_words(language).plural.get(first.form) or first.stem


def _is_plural(word: str, words: FigureWords) -> bool:
    """Whether a word looks like one for many: in English, a long enough one in s."""
    form = word.lower()
    if form in words.plural:
        return True
    return words.language == "en" and len(form) > 3 and form[-1] == "s" and form[-2] not in "sui'’"
