"""The result of a comparison. These models are the `newsdiff/1` JSON export."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from pydantic import Field, computed_field

from corpus import Block, Span
from newsdiff.facts.mention import Severity
from newsdiff.records import Location as Location
from newsdiff.records import Record as _Record
from newsdiff.reuse_records import Reuse
from newsdiff.review_records import Decided, ReviewRecord
from newsdiff.version import __version__

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderableType

    from newsdiff.exports.row import Row

NOTHING_STATED = "none stated"


class Relation(StrEnum):
    IDENTICAL = "identical"
    REWORDED = "reworded"
    ALTERED = "altered"


class Tier(StrEnum):
    ALIGNED = "aligned"
    POSSIBLE = "possible"


class Status(StrEnum):
    """What a cell shows: one outlet's part of a claim, read against the base."""

    BASE = "base"
    IDENTICAL = "identical"
    REWORDED = "reworded"
    ALTERED = "altered"
    ADDED = "added"
    DROPPED = "dropped"


class ArticleRecord(_Record):
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


class Passage(_Record):
    """A unit that is aligned: a sentence, a clause or a list item of an article's text.

    `sentence` is set on a clause: the whole that it is part of.
    """

    id: str
    article: str
    start: int
    end: int
    kind: str
    sentence: Span | None = None


class Change(_Record):
    """One typed alteration; a side is None where that outlet states nothing of the kind.

    `a` and `b` lie in the passages aligned, or beside them, in the rest of a sentence or the one before or
    after, where that says whose word it is, when, or how much.
    `a_value` and `b_value` are the normalised readings, such as "23 million USD". `remark` adds what they
    alone don't tell, and `inferred` marks that something of it is worked out, not stated. `immaterial` is one
    that a person has set aside: it does not make an alignment altered.
    """

    kind: str
    a: Location | None
    b: Location | None
    a_value: str | None
    b_value: str | None
    severity: Severity = Severity.DIFFERENT
    remark: str = ""
    inferred: bool = False
    immaterial: bool = False

    @computed_field  # type: ignore[prop-decorator]
    @property
    def note(self) -> str:
        """The change in plain words, from `a` to `b`."""
        values = f"{self.a_value or NOTHING_STATED} → {self.b_value or NOTHING_STATED}"
        return f"{values}; {self.remark}" if self.remark else values

    def flipped(self) -> Change:
        """The same change read from its other side."""
        turned = {"a": self.b, "b": self.a, "a_value": self.b_value, "b_value": self.a_value}
        return self.model_copy(update=turned)


class Edit(_Record):
    """Words of `a` that stand differently in `b`: replaced, or on one side only (the other is None)."""

    a: Location | None
    b: Location | None


class Alignment(_Record):
    """Passages of two articles judged to report the same thing.

    `score` is a match score from 0 to 1, not a probability. An `implied` one is possible only because both
    sides match a third outlet's passage; it shows no changes. `review` is what a person said of it; where
    newsdiff saw no match, one joined by hand scores 0.
    """

    id: str
    a: tuple[str, ...]
    b: tuple[str, ...]
    score: float
    tier: Tier
    relation: Relation
    moved: bool = False
    implied: bool = False
    review: Decided | None = None
    changes: tuple[Change, ...] = ()
    edits: tuple[Edit, ...] = ()
    evidence: dict[str, Any] = Field(default_factory=dict)

    def flipped(self) -> Alignment:
        """The same alignment read from its other side."""
        rivals = self.evidence.get("runner_up")
        turned = {"runner_up": {"a": rivals["b"], "b": rivals["a"]}} if rivals else {}
        return self.model_copy(
            update={
                "a": self.b,
                "b": self.a,
                "changes": tuple(change.flipped() for change in self.changes),
                "edits": tuple(Edit(a=edit.b, b=edit.a) for edit in self.edits),
                "evidence": self.evidence | turned,
            }
        )


class Nearest(_Record):
    """The best candidate of an outlet in which a claim was not found."""

    passage: str
    score: float


class Cell(_Record):
    """One outlet's part of a claim, read against the base.

    `alignments` are those with the base's passages, strongest first, and `alignment` the first of them.
    `among`, where the base lacks the claim, are those with the first outlet that tells it. `shared_with`
    names another claim whose row these passages stand in too.
    """

    article: str
    status: Status
    passages: tuple[str, ...] = ()
    alignment: str | None = None
    alignments: tuple[str, ...] = ()
    among: tuple[str, ...] = ()
    nearest: Nearest | None = None
    shared_with: str | None = None


class Stated(StrEnum):
    """What an outlet says of a figure; only the first two are its own words."""

    STATED = "stated"
    UNDISCLOSED = "undisclosed"
    """It says that the figure is not disclosed or not known."""
    NONE = "not stated"
    """It tells the claim without the figure."""
    NOT_FOUND = "not found"


class Value(_Record):
    """One outlet's figures in a value row, as normalised readings and where they stand."""

    article: str
    stated: Stated
    values: tuple[str, ...] = ()
    locations: tuple[Location, ...] = ()


class ValueRow(_Record):
    """The figures of one kind that outlets state in a claim; one value an article, in the articles' order.

    `groups` are the articles whose figures agree.
    """

    kind: str
    values: tuple[Value, ...]
    groups: tuple[tuple[str, ...], ...] = ()


class Claim(_Record):
    """The passages of all outlets that report one thing; one cell an article, in the articles' order.

    `by_hand`: a person's decisions changed which passages these are.
    """

    id: str
    label: str
    cells: tuple[Cell, ...]
    values: tuple[ValueRow, ...] = ()
    by_hand: bool = False

    def cell(self, article: str) -> Cell:
        return next(cell for cell in self.cells if cell.article == article)


class Generator(_Record):
    name: str = "newsdiff"
    version: str = __version__


class Comparison(_Record):
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
