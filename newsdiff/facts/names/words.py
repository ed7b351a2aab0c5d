"""The words of an article as they are written, and where their capitals say something."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import NamedTuple

from corpus.data import table
from newsdiff.facts.mention import ArticleText, Sentence
from newsdiff.facts.names import tables
from newsdiff.tokens import Token

_HEADLINE_SHARE = 0.6
"""Share of a line's words in capitals from which it is written in headline case."""
_HEADLINE_WORDS = 4
_LONGEST_ACRONYM = 6
_DATELINE = 5
"""Words within which a dash ends the place that a report opens with."""
_OPENING = re.compile(r"(?:[\"“‘«:•(\[]|(?<!\w)'|[.!?]\s)\s*$")
_ENDED = re.compile(r"[.!?…:;,][\"”’')\]]*$")
_CONTRACTED = ("'m", "'d", "'re", "'ll", "'ve", "n't")
_POSSESSIVE = re.compile(r"['’]s?$")


class Word(NamedTuple):
    """A token as written: `text` without a possessive ending, `glue` what stands between it and the last.

    `is_capital` tells whether a capital stands anywhere in it.
    """

    token: Token
    form: str
    text: str
    possessive: bool
    glue: str
    is_capital: bool

    @property
    def is_contracted(self) -> bool:
        """Whether it is drawn together with a verb, as "they're" is."""
        return self.form.endswith(_CONTRACTED)

    @property
    def start(self) -> int:
        return self.token.start

    @property
    def end(self) -> int:
        """The offset behind the word, without its possessive ending."""
        return self.token.start + len(self.text)

    @property
    def is_acronym(self) -> bool:
        letters = self.text.replace(".", "")
        return 1 < len(letters) <= _LONGEST_ACRONYM and letters.isupper()

    @property
    def is_camel(self) -> bool:
        """Whether a capital stands inside, as in "OpenAI"."""
        inside = self.text[1:]
        return not (inside.islower() or self.text.isupper()) and any(map(str.isupper, inside))


@dataclass(frozen=True)
class Line:
    """A sentence's words; `is_headline` where capitals say little, `is_shouted` where all letters are."""

    words: Sequence[Word]
    is_headline: bool
    is_shouted: bool

    def opens(self, at: int) -> bool:
        """Whether a capital there may be that of a sentence's or quotation's first word."""
        glue = self.words[at].glue
        return at == 0 or _OPENING.search(glue) is not None or (at < _DATELINE and "—" in glue)


@dataclass(frozen=True)
class Evidence:
    """Folded words that the article writes with a capital in the course of a sentence, and in lower case."""

    capital: frozenset[str]
    lower: frozenset[str]

    def names(self, word: Word) -> bool:
        """Whether a word is a name by itself or elsewhere in the article."""
        return word.form in self.capital or word.form in tables.well_known()


def lines(article: ArticleText) -> list[Line]:
    """The sentences of an article, word by word."""
    return [_line(article.text, sentence) for sentence in article.sentences if sentence.tokens]


def evidence(of: Sequence[Line]) -> Evidence:
    """What the sentences tell of each other's capitals."""
    capital, lower = set(), set()
    for line in of:
        for at, word in enumerate(line.words):
            if not word.is_capital:
                lower.add(word.form)
            elif not (line.is_headline or line.opens(at)):
                capital.add(word.form)
    return Evidence(frozenset(capital), frozenset(lower))


@cache
def function_words() -> frozenset[str]:
    """The commonest English function words."""
    return frozenset(table("function_words")["en"].split())


def _line(text: str, sentence: Sentence) -> Line:
    words, end = [], sentence.start
    for token in sentence.tokens:
        start, stop, form, _ = token
        bare = written = text[start:stop]
        if "'" in written or "’" in written:
            bare = _POSSESSIVE.sub("", written) or written
        is_capital = bare[0].isalpha() and not bare.islower()
        words.append(Word(token, form, bare, len(bare) < len(written), text[end:start], is_capital))
        end = stop
    unended = not _ENDED.search(text[sentence.start : sentence.end].rstrip())
    return Line(words, *_case(words, unended))


def _case(words: Sequence[Word], unended: bool) -> tuple[bool, bool]:
    """Whether words are in headline case, as a line without a full stop may be, or in capitals throughout."""
    telling = (w for w in words[1:] if w.text[0].isalpha() and w.form not in function_words())
    if not unended and not all(w.text.isupper() for w in islice(telling, _HEADLINE_WORDS)):
        return False, False
    content = [w for w in words[1:] if w.text[0].isalpha() and w.form not in function_words()]
    is_long = len(content) >= _HEADLINE_WORDS
    is_shouted = is_long and all(w.text.isupper() for w in content)
    is_title = is_long and unended and sum(w.is_capital for w in content) >= _HEADLINE_SHARE * len(content)
    return is_title or is_shouted, is_shouted
