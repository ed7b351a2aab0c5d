"""What `Comparison.reuse` holds: shared wording, text groups, named sources and citations.

No direction is claimed: that two articles share wording does not tell which of them had it first, or whether
both have it from a third.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import cached_property

from newsdiff.records import Location, Record


class SharedRun(Record):
    """Words in a row that two articles share; `quoted` where both have them in quotation marks."""

    words: int
    quoted: bool
    a: Location
    b: Location


class Share(Record):
    """How much of one article the other of a pair has too; shares are from 0 to 1."""

    article: str
    words: int
    """Its words outside quotation marks."""
    shared: float
    """Share of those in runs of five words and more that the other has too, outside quotation marks."""
    aligned: float
    """Share of those in passages that are aligned with the other's."""
    in_order: float
    """Share of those in aligned passages that both tell in the same order."""
    quoted_words: int
    quoted_shared: float
    """Share of the quoted words in runs that the other quotes too; 0 where nothing is quoted."""


class Joined(StrEnum):
    """What makes two articles one text group."""

    WORDING = "shared wording"
    PASSAGES = "aligned passages"


class SharedWording(Record):
    """Two articles' shared wording; `runs` are the longest, those outside quotation marks first."""

    a: Share
    b: Share
    joined: Joined | None = None
    runs: tuple[SharedRun, ...] = ()


class SourceRole(StrEnum):
    """How an article names a source."""

    ATTRIBUTED = "attributed"
    """A statement is ascribed to it: "Reuters reported", "according to"."""
    TOLD = "told"
    """Somebody told it: "she told the Courier"."""
    CREDITED = "credited"
    """The article or report is: a dateline, a byline, "adapted from"."""
    NAMED = "named"
    """An agency is named otherwise: "a Reuters picture"."""


class SourceMention(Record):
    role: SourceRole
    location: Location


class NamedSource(Record):
    """A source that an article names, in the words in which it does so first.

    `outlet` is the id of the story's article whose outlet bears that name; it may be the article itself.
    """

    article: str
    name: str
    agency: bool
    outlet: str | None
    mentions: tuple[SourceMention, ...]


class CitedBy(StrEnum):
    """How a citation shows what it cites; the outlet's name alone does not tell which article."""

    LINK = "link"
    TITLE = "title"
    OUTLET = "outlet"


class Citation(Record):
    """Where an article cites another of the story."""

    article: str
    cites: str
    by: tuple[CitedBy, ...]
    location: Location


class Reuse(Record):
    """What articles have in common word for word, and whom they name.

    `groups` has every article once, in the articles' order; it is empty where reuse was not measured.
    """

    pairs: tuple[SharedWording, ...] = ()
    groups: tuple[tuple[str, ...], ...] = ()
    sources: tuple[NamedSource, ...] = ()
    citations: tuple[Citation, ...] = ()

    @cached_property
    def group_of(self) -> dict[str, int]:
        """The number of each article's text group, from 0."""
        return {article: number for number, group in enumerate(self.groups) for article in group}

    def count_groups(self, articles: Iterable[str]) -> int | None:
        """How many text groups some articles are of; None where reuse was not measured."""
        if not self.groups:
            return None
        return len({self.group_of[article] for article in articles})

    def pair(self, a: str, b: str) -> SharedWording | None:
        """The shared wording of two articles, whichever is named first."""
        return self._by_articles.get(frozenset((a, b)))

    @cached_property
    def _by_articles(self) -> dict[frozenset[str], SharedWording]:
        return {frozenset((pair.a.article, pair.b.article)): pair for pair in self.pairs}
