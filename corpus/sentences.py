"""Sentences of a text, as spans of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from corpus.article import Span
from corpus.data import table

_QUOTES = '“”„‟"«»‹›「」『』'
_EDGES = _QUOTES + "‘’'()[]"
_MASKED = dict.fromkeys(map(ord, _QUOTES + "()[]\n\r"), " ") | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_SINGLE = re.compile(r"(?<!\w)['‘’]|['‘’](?!\w)")
"""A single quotation mark, or the apostrophe of "the voters' choice", which ends no sentence either."""
_ADDRESS = re.compile(r"https?://|www\.", re.IGNORECASE)
_FIRST_WORD = re.compile(r"[^\W_]{1,40}")
_LAST_WORD = re.compile(r"(?:^|(?<=[\s(\[\"“‘]))([^\W_]+(?:\.[^\W_]+)*)\.$")
_PIECE = 20_000
"""Longest stretch handed over at once; longer ones are cut at a space, so that time stays linear."""


def split_sentences(text: str, language: str) -> list[Span]:
    """Sentences in order, trimmed, together covering all that is not white space.

    Quotation marks and brackets are masked while sentencex looks for the ends, so a quotation of several
    sentences is split like any other text. A language it does not know is read by its rules for English.
    """
    return list(iterate_sentences(text, language))


def iterate_sentences(text: str, language: str) -> Iterator[Span]:
    """The same one by one, each found when it is asked for."""
    start = 0
    for end in chain(_ends(text, language), [len(text)]):
        piece = text[start:end]
        if kept := piece.strip():
            first = start + len(piece) - len(piece.lstrip())
            yield Span(start=first, end=first + len(kept))
        start = end


def _ends(text: str, language: str) -> Iterator[int]:
    """Inner boundaries: after the closing marks of one sentence, before the opening marks of the next."""
    last = 0
    for end in _raw_ends(text, language):
        left, right = end, end
        while left > last and (text[left - 1].isspace() or text[left - 1] in _EDGES):
            left -= 1
        while right < len(text) and (text[right].isspace() or text[right] in _EDGES):
            right += 1
        if left == last or right == len(text) or _goes_on(text, left, right, language):
            continue
        last = next((i for i in range(left, right) if text[i].isspace()), left)
        yield last


def _goes_on(text: str, left: int, right: int, language: str) -> bool:
    """Whether the words on both sides of a boundary are one sentence after all."""
    stop, gap = text[left - 1], text[left:right]
    if stop in ".?!" and not any(map(str.isspace, gap)):
        return True
    after = _FIRST_WORD.match(text, right)
    word = after[0] if after else ""
    if word.islower() and not _ADDRESS.match(text, right):
        return True
    before = _LAST_WORD.search(text, max(0, left - 20), left)
    return before is not None and stop == "." and _abbreviates(before[1].lower(), word.lower(), language)


def _abbreviates(before: str, after: str, language: str) -> bool:
    clock, goes_on = _clock()
    return before in _abbreviations(language) or (before in clock and after in goes_on)


@cache
def _abbreviations(language: str) -> frozenset[str]:
    return frozenset(str(table("abbreviations").get(language, "")).split())


@cache
def _no_abbreviations(language: str) -> re.Pattern[str] | None:
    words = table("abbreviations")["words"].get(language, "").split()
    return re.compile(rf"\b(?:{'|'.join(words)})(?=\.)") if words else None


@cache
def _clock() -> tuple[frozenset[str], frozenset[str]]:
    clock = table("abbreviations")["clock"]
    return frozenset(clock["after"].split()), frozenset(clock["goes_on"].split())


def _raw_ends(text: str, language: str) -> Iterator[int]:
    import sentencex

    masked = _SINGLE.sub(" ", text.translate(_MASKED))
    if (words := _no_abbreviations(language)) is not None:
        masked = words.sub(lambda word: "x" * len(word[0]), masked)
    start = 0
    while start < len(text):
        stop = _piece_end(text, start)
        piece, at = masked[start:stop], start
        for sentence in sentencex.segment(language, piece):
            at += len(sentence)
            if at < stop:
                yield at
        start = stop


def _piece_end(text: str, start: int) -> int:
    if len(text) - start <= _PIECE:
        return len(text)
    space = text.rfind(" ", start + 1, start + _PIECE)
    return space if space > 0 else start + _PIECE
