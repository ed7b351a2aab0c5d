"""An article as one outlet published it: its text, and everything else as spans of that text."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Span(BaseModel):
    """A half-open range `[start, end)` of code points of an article's text."""

    model_config = ConfigDict(frozen=True)

    start: int
    end: int

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"span {self.start}–{self.end} is not a range")
        return self

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The quoted text."""
        return text[self.start : self.end]

    def overlap(self, other: Span) -> int:
        """How many code points both spans cover."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))


class BlockKind(StrEnum):
    HEADLINE = "headline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    QUOTATION = "quotation"
    EXCLUDED = "excluded"


class Block(Span):
    """A paragraph, heading, list item or quotation; or an excluded block, with the reason."""

    kind: BlockKind
    reason: str | None = None
    """Why the block is not part of the article; set on excluded blocks only."""
    score: float | None = None
    """How little it looks like a part of the article, 0 to 1, and 1 where its wording gives it away; no
    probability. Set on excluded blocks, and on those that were kept in doubt."""
    earlier: BlockKind | None = None
    """What an excluded block was by its layout, and becomes again when it is restored."""


class Article(BaseModel):
    """One outlet's article, kept whole. Build one with `Article.from_text` or `corpus.load`.

    `text` is the decoded source in NFC with `\\n` line ends and without control characters; it is
    never changed after that. `blocks` cover it in order and do not overlap.
    """

    model_config = ConfigDict(frozen=True)

    source: str
    """Where it came from: a path as given, or a URL; with `#2` for the second article of a file."""
    sha256: str
    """Of the source's bytes; of the text's UTF-8 where there was no file, or one that holds records."""
    text: str
    outlet: str
    title: str | None = None
    byline: str | None = None
    published: date | None = None
    url: str | None = None
    language: str = "en"
    blocks: tuple[Block, ...] = ()
    notes: tuple[str, ...] = ()
    """What a reader should know about how the text was read, such as a guessed encoding."""
    provenance: dict[str, str] = Field(default_factory=dict)
    """Where a metadata value came from, by field, such as `{"title": "JSON-LD"}`; a field that is None has
    none. `text` names what extracted the text of a web page."""

    @property
    def body(self) -> tuple[Block, ...]:
        """The blocks that are part of the article."""
        return tuple(b for b in self.blocks if b.kind is not BlockKind.EXCLUDED)

    @property
    def excluded(self) -> tuple[Block, ...]:
        """The blocks that were set aside, each with its reason."""
        return tuple(b for b in self.blocks if b.kind is BlockKind.EXCLUDED)

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        source: str,
        outlet: str | None = None,
        title: str | None = None,
        byline: str | None = None,
        published: date | str | None = None,
        url: str | None = None,
        language: str | None = None,
        clean: bool = True,
        sha256: str | None = None,
        notes: tuple[str, ...] = (),
        origins: Mapping[str, str] | None = None,
    ) -> Article:
        """Read one article from a decoded text.

        What is given wins over a front matter, which wins over a byline or source credit found in the
        text, which wins over the name of `source`. With `clean` false no block is excluded but a front
        matter. An unreadable `published` becomes None. `origins` says by field where what is given came
        from, for `provenance`. Raises ReadError for a text of more lines or paragraphs than any article has.
        """
        from corpus.building import build

        return build(
            text,
            source=source,
            outlet=outlet,
            title=title,
            byline=byline,
            published=published,
            url=url,
            language=language,
            clean=clean,
            sha256=sha256,
            notes=notes,
            origins=origins or {},
        )
