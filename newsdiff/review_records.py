"""What a comparison keeps of a person's review."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import BaseModel

Subject = Literal["claim", "passage", "alignment"]


class Decided(StrEnum):
    """What a person said of an alignment; one that was rejected is gone."""

    ACCEPTED = "accepted"
    JOINED = "joined by hand"


class ReviewNote(BaseModel, frozen=True):
    """A person's note on the claim, passage or alignment of that id."""

    on: Subject
    id: str
    text: str


class ReviewRecord(BaseModel, frozen=True):
    """A review in numbers of decisions; what was accepted or joined is told by the alignments themselves.

    `overruled` are those that a later decision took back, `stale` those whose text no longer holds.
    """

    applied: int = 0
    rejected: int = 0
    overruled: int = 0
    stale: int = 0
    notes: tuple[ReviewNote, ...] = ()
