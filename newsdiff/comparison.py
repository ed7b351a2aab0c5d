"""The result of a comparison. These models are the `newsdiff/1` JSON export."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from pydantic import Field

from corpus import Block
from newsdiff.alignment_records import NOTHING_STATED as NOTHING_STATED
from newsdiff.alignment_records import Alignment as Alignment
from newsdiff.alignment_records import Change as Change
from newsdiff.alignment_records import Edit as Edit
from newsdiff.alignment_records import Passage as Passage
from newsdiff.alignment_records import Relation as Relation
from newsdiff.alignment_records import Tier as Tier
from newsdiff.claim_records import Cell as Cell
from newsdiff.claim_records import Claim as Claim
from newsdiff.claim_records import Nearest as Nearest
from newsdiff.claim_records import Stated as Stated
from newsdiff.claim_records import Status as Status
from newsdiff.claim_records import Value as Value
from newsdiff.claim_records import ValueRow as ValueRow
from newsdiff.records import Location as Location
from newsdiff.records import Record
from newsdiff.reuse_records import Reuse
from newsdiff.review_records import ReviewRecord
from newsdiff.version import __version__

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderableType

    from newsdiff.exports.row import Row


class ArticleRecord(Record):
    """An article as it was compared; `text` includes the excluded blocks."""

    id: str
    source: str
    sha256: str
    outlet: str
    title: str | None = None
    byline: str | None = None
    published: date | None = None
    url: str | None = None
    language: str = "en"
    text: str
    blocks: tuple[Block, ...] = ()
    excluded: tuple[Block, ...] = ()
    notes: tuple[str, ...] = ()
    provenance: dict[str, str] = Field(default_factory=dict)
    """Where each value of the metadata was found, and under "text" what took the text out of a page."""


class Generator(Record):
    name: str = "newsdiff"
    version: str = __version__


class Comparison(Record):
    """Several articles compared; `claims` are in the base's order. `reviewed` once decisions were applied."""

    format: Literal["newsdiff/1"] = "newsdiff/1"
    generator: Generator = Generator()
    settings: dict[str, Any] = Field(default_factory=dict)
    base: str
    articles: tuple[ArticleRecord, ...]
    passages: tuple[Passage, ...]
    alignments: tuple[Alignment, ...]
    claims: tuple[Claim, ...]
    reuse: Reuse = Reuse()
    reviewed: ReviewRecord | None = None

    @cached_property
    def article_by_id(self) -> dict[str, ArticleRecord]:
        return {article.id: article for article in self.articles}

    @cached_property
    def passage_by_id(self) -> dict[str, Passage]:
        return {passage.id: passage for passage in self.passages}

    @cached_property
    def alignment_by_id(self) -> dict[str, Alignment]:
        return {alignment.id: alignment for alignment in self.alignments}

    @cached_property
    def claim_numbers(self) -> dict[str, int]:
        """The numbers that readers know claims by, from 1."""
        return {claim.id: number for number, claim in enumerate(self.claims, start=1)}

    def quote(self, span: Passage | Location) -> str:
        """The exact text of a passage or location."""
        return self.article_by_id[span.article].text[span.start : span.end]

    def counts(self, article: str) -> dict[Status, int]:
        """How many claims an article tells in each way.

        Possible matches are not counted, nor are passages a second time that stand in another claim's row.
        Of the dropped, only claims that the base tells: what another outlet alone tells is no loss here.
        """
        found = Counter(claim.cell(article).status for claim in self.claims if self._counts(claim, article))
        return {status: found[status] for status in Status}

    def _counts(self, claim: Claim, article: str) -> bool:
        cell, base = claim.cell(article), claim.cell(self.base)
        if cell.status is Status.DROPPED:
            return bool(base.passages) and base.shared_with is None
        sure = cell.alignment is None or self.alignment_by_id[cell.alignment].tier is Tier.ALIGNED
        return sure and cell.shared_with is None

    def text_groups(self, claim: Claim) -> int | None:
        """How many text groups tell a claim: near-copies count once, as they do not corroborate each other.

        None where the reuse was not measured.
        """
        told = [cell.article for cell in claim.cells if cell.passages]
        return self.reuse.count_groups(told)

    def compares(self) -> bool:
        """Whether at least two of the articles have a passage, so that there was something to compare."""
        return len({passage.article for passage in self.passages}) > 1

    def differs(self) -> bool:
        """Whether any outlet adds, drops or alters a claim that another reports; rewording does not count."""
        substance = {Status.ADDED, Status.DROPPED, Status.ALTERED}
        return any(cell.status in substance for claim in self.claims for cell in claim.cells)

    def rebase(self, article: str) -> Comparison:
        """The same result read against another base; nothing is aligned again.

        Alignments with the base are turned so that their `a` is the base's side. Raises KeyError for an
        unknown article id.
        """
        from newsdiff.rebasing import rebase

        return rebase(self, article)

    @classmethod
    def from_json(cls, text: str | bytes) -> Comparison:
        """The comparison that a newsdiff/1 export holds; raises ComparisonError for anything else."""
        from newsdiff.opening import from_json

        return from_json(text)

    def rows(self) -> list[Row]:
        """A table: a record for each outlet's part of a claim, as `pandas.DataFrame(comparison.rows())`."""
        from newsdiff.exports.table import rows

        return rows(self)

    def __repr__(self) -> str:
        """One line: a notebook keeps it beside the matrix."""
        told = f"{len(self.articles)} articles, {len(self.claims)} claims"
        return f"<{type(self).__name__}: {told}, base {self.base!r}>"

    def _repr_html_(self) -> str:
        """The matrix, for notebooks."""
        from newsdiff.exports.html.notebook import notebook

        return notebook(self)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        """The matrix, for `rich.print`."""
        from newsdiff.exports.console import console_matrix

        return console_matrix(self)
