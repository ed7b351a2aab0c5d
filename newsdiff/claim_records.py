"""The records of a claim: the outlets' parts of it, and the figures that they state."""

from __future__ import annotations

from enum import StrEnum

from newsdiff.records import Location, Record


class Status(StrEnum):
    """What a cell shows: one outlet's part of a claim, read against the base."""

    BASE = "base"
    IDENTICAL = "identical"
    REWORDED = "reworded"
    ALTERED = "altered"
    ADDED = "added"
    DROPPED = "dropped"


class Nearest(Record):
    """The best candidate of an outlet in which a claim was not found."""

    passage: str
    score: float


class Cell(Record):
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


class Value(Record):
    """One outlet's figures in a value row, as normalised readings and where they stand."""

    article: str
    stated: Stated
    values: tuple[str, ...] = ()
    locations: tuple[Location, ...] = ()


class ValueRow(Record):
    """The figures of one kind that outlets state in a claim; one value an article, in the articles' order.

    `groups` are the articles whose figures agree.
    """

    kind: str
    values: tuple[Value, ...]
    groups: tuple[tuple[str, ...], ...] = ()


class Claim(Record):
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
