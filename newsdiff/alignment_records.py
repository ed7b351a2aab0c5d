"""The records of two articles' passages set beside each other: alignments, changes, word edits."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from pydantic import Field, computed_field

from corpus import Span
from newsdiff.facts.mention import Severity
from newsdiff.records import Location, Record
from newsdiff.review_records import Decided

NOTHING_STATED = "none stated"


class Relation(StrEnum):
    IDENTICAL = "identical"
    REWORDED = "reworded"
    ALTERED = "altered"


class Tier(StrEnum):
    ALIGNED = "aligned"
    POSSIBLE = "possible"


class Passage(Record):
    """A unit that is aligned: a sentence, a clause or a list item of an article's text.

    `sentence` is set on a clause: the whole that it is part of.
    """

    id: str
    article: str
    start: int
    end: int
    kind: str
    sentence: Span | None = None


class Change(Record):
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


class Edit(Record):
    """Words of `a` that stand differently in `b`: replaced, or on one side only (the other is None)."""

    a: Location | None
    b: Location | None


class Alignment(Record):
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
