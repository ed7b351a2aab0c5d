"""Places that other kinds of fact compare, and all words of an article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsdiff.facts.absence import ABSENCE
from newsdiff.facts.attribution.kind import ATTRIBUTION
from newsdiff.facts.dates.kind import DATES
from newsdiff.facts.figures.kind import FIGURES
from newsdiff.facts.mention import ArticleText, Mention
from newsdiff.facts.names.kind import NAMES
from newsdiff.facts.quotes.kind import QUOTES

_KINDS = FIGURES, DATES, NAMES, QUOTES, ATTRIBUTION, ABSENCE


@dataclass(frozen=True)
class Claimed(Mention):
    """A place that the kind of fact named `by` compares; its `value` is as that kind reads it."""

    by: str


@dataclass(frozen=True)
class Vocabulary(Mention):
    """The stems of a whole article; it stands in front of all other mentions."""

    stems: frozenset[str]


def find_claimed(article: ArticleText) -> Iterator[Claimed]:
    for kind in _KINDS:
        yield from (Claimed(m.start, m.end, m.kind, m.value, kind.name) for m in kind.mentions(article))


def find_vocabulary(article: ArticleText) -> Iterator[Vocabulary]:
    yield Vocabulary(0, 0, "", "", frozenset(t.stem for s in article.sentences for t in s.tokens))
