"""What every kind of fact has in common: mentions, the two sides of an alignment, and their differences.

A kind is two functions. `find` lists the mentions of one article, each with its normalised value; it runs
once for an article. `compare` sets the mentions of two aligned sides against each other, slot by slot, and
gives their differences; it runs once for an alignment.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

if TYPE_CHECKING:  # what they take is not there yet when articles are first shown
    from newsdiff.tokens import Token
    from newsdiff.wording import WordEdit

OF_OTHERS = "told of different things"
"""What is remarked of two dates that go with different words."""


class Severity(StrEnum):
    """How two sides differ in one slot."""

    DIFFERENT = "different"
    """They state different values."""
    PRECISION = "precision"
    """One is vaguer, more precise or differently bounded, and the other may agree with it."""
    ONE_SIDED = "one-sided"
    """Only one of them fills the slot."""


@dataclass(frozen=True)
class Mention:
    """A fact as an article states it.

    `start` and `end` are offsets of the article's text, `kind` the kind of change that it can make, and
    `value` its normalised reading in words, such as "23 million USD".
    """

    start: int
    end: int
    kind: str
    value: str


M = TypeVar("M", bound=Mention)


@dataclass(frozen=True)
class Difference:
    """One slot in which two sides differ; a side is None where nothing fills the slot.

    `remark` adds to the two values what they alone don't tell, such as a possible sum. `inferred` marks
    that a value is worked out, not stated.
    """

    kind: str
    a: Mention | None
    b: Mention | None
    severity: Severity
    remark: str = ""
    inferred: bool = False


@dataclass(frozen=True)
class Sentence:
    """A sentence of an article, as offsets of its text, with its tokens."""

    start: int
    end: int
    tokens: Sequence[Token]


R = TypeVar("R")


class Readable:
    """What several functions read something from, each of them once."""

    @cached_property
    def _read(self) -> dict[Callable[[Any], Any], Any]:
        return {}

    def once(self, reader: Callable[[Self], R]) -> R:
        """What a reader makes of it; that is kept, and must not be altered."""
        if reader not in self._read:
            self._read[reader] = reader(self)
        found: R = self._read[reader]
        return found

    def forget(self) -> None:
        """Let go of what readers made of it."""
        self._read.clear()


@dataclass(frozen=True)
class ArticleText(Readable):
    """What a finder reads: an article's whole text and its sentences, in order; mentions lie within one."""

    text: str
    sentences: Sequence[Sentence]
    language: str
    published: date | None


@dataclass(frozen=True)
class Side(Readable, Generic[M]):
    """One side of an alignment.

    `mentions` lie in the aligned passages, `around` in the same sentences but outside those passages, and
    `everywhere` in the whole article; each is in reading order. `spans` are the aligned passages and
    `tokens` theirs; offsets are those of `article.text`.
    """

    article: ArticleText
    spans: Sequence[tuple[int, int]]
    tokens: Sequence[Token]
    mentions: Sequence[M]
    around: Sequence[M]
    everywhere: Sequence[M]


@dataclass(frozen=True)
class Aligned(Generic[M]):
    """Both sides of an alignment.

    `edits` are the word-level differences, as ranges of `a.tokens` and `b.tokens`, all other tokens being
    equal in order.
    """

    a: Side[M]
    b: Side[M]
    edits: Sequence[WordEdit]

    @cached_property
    def closeness(self) -> float:
        """Share of both sides' tokens that stand unedited: near 1 for an edited copy, low for a rewrite."""
        total = len(self.a.tokens) + len(self.b.tokens)
        edited = sum(e.a_end - e.a_start + e.b_end - e.b_start for e in self.edits)
        return 1 - edited / total if total else 1.0


@dataclass(frozen=True)
class Kind(Generic[M]):
    """A kind of fact: how it is found in an article, and how two aligned sides are compared in it.

    Turned round, `compare` must give the same differences with their sides swapped.
    """

    name: str
    find: Callable[[ArticleText], Iterable[M]]
    compare: Callable[[Aligned[M]], Iterable[Difference]]

    def mentions(self, article: ArticleText) -> Sequence[M]:
        """What `find` finds, in reading order; an article is searched once."""
        return article.once(self._in_order)

    def _in_order(self, article: ArticleText) -> Sequence[M]:
        return sorted(self.find(article), key=lambda mention: (mention.start, mention.end))
