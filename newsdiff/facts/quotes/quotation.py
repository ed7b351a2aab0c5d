"""Where a text stands in quotation marks, of any style and over several paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsdiff.facts.mention import ArticleText

_SIGN = re.compile(r"[\"“”„‟«»‘’'‚‹›]|\n\s*")
_SINGLE = "‘’'‚‹›"
_OPENS_ALWAYS = "„‚"
_MAY_PRECEDE = "([{-–—/\"'“‘„"
_INNER = " \t\r\n\u00a0\u202f.,;:"


@dataclass(frozen=True)
class Quotation:
    """The quoted words as a span of the text: marks, and white space and points at either end, left out."""

    start: int
    end: int


class Quotations:
    """The quotations of a text, in order; none overlaps another."""

    def __init__(self, found: Sequence[Quotation]) -> None:
        self._found = found
        self._starts = [quotation.start for quotation in found]

    def __iter__(self) -> Iterator[Quotation]:
        return iter(self._found)

    def touching(self, start: int, end: int) -> Sequence[Quotation]:
        """Those that share a character with `start` to `end`."""
        first = max(0, bisect_right(self._starts, start) - 1)
        here = self._found[first : bisect_left(self._starts, end)]
        return [quotation for quotation in here if quotation.end > start]

    def holds(self, at: int) -> bool:
        """Whether the character at `at` is quoted."""
        return bool(self.touching(at, at + 1))


def quotations_of(article: ArticleText) -> Quotations:
    """The quotations of an article's text."""
    return article.once(_in_article)


def _in_article(article: ArticleText) -> Quotations:
    return find_quotations(article.text)


def find_quotations(text: str) -> Quotations:
    """The quotations of a text, the outermost where one lies in another.

    Whether a mark opens or closes is read from the mark and its neighbours; an apostrophe does neither. A
    quotation that is not closed ends with its line if the next one opens with the same mark, as quotations
    over several paragraphs do; otherwise it is none. No quotation goes on over an empty line.
    """
    found: list[Quotation] = []
    begin, opened, line_end = 0, "", -1
    for sign in _SIGN.finditer(text):
        at, mark = sign.start(), sign[0]
        if mark.isspace():
            line_end = at if opened else -1
            if opened and mark.count("\n") > 1:
                if text[sign.end() : sign.end() + 1] == opened:
                    found.append(_trimmed(text, begin, at))
                opened = ""
        elif opened and _closes(text, at, mark, opened):
            found.append(_trimmed(text, begin, at))
            opened = ""
        elif _opens(text, at, mark) and (not opened or line_end >= begin):
            if opened == mark and not text[line_end:at].strip():
                found.append(_trimmed(text, begin, line_end))
            begin, opened, line_end = at + 1, mark, -1
    return Quotations([quotation for quotation in found if quotation.end > quotation.start])


def _opens(text: str, at: int, mark: str) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    free = not before or before.isspace() or before in _MAY_PRECEDE
    if mark in _OPENS_ALWAYS or mark in "«‹":
        return True
    if mark in "‘'":
        return free and after.isalpha()
    if mark == "’":
        return False
    if mark == "“":
        return not after.isspace()
    return free and bool(after) and not after.isspace()


def _closes(text: str, at: int, mark: str, opened: str) -> bool:
    """A single mark closes only what a single mark opened, and not inside a word."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if (mark in _SINGLE) != (opened in _SINGLE) or mark in _OPENS_ALWAYS:
        return False
    if mark in _SINGLE:
        return not before.isspace() and not after.isalnum()
    if mark == "“":
        return opened in "„”»"
    if mark in "«»":
        return mark != opened
    return not (opened == '"' and before.isspace() and after.isalnum())


def _trimmed(text: str, start: int, end: int) -> Quotation:
    while end > start and text[end - 1] in _INNER:
        end -= 1
    while start < end and text[start] in _INNER:
        start += 1
    return Quotation(start, end)
