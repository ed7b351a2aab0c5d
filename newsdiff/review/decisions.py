"""What a person can decide, and its form in the library: a kind and a payload of JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from newsdiff.errors import ComparisonError
from newsdiff.review_records import Subject


class _Record(BaseModel):
    """Keys that are not known are passed over: a later version may add some."""

    model_config = ConfigDict(frozen=True)


class Quote(_Record):
    """Words of an article, with what it takes to find them again in this version of it or another.

    `before` and `after` are a little of the text around them; `start` is where they stood, in code points.
    """

    outlet: str
    sha256: str
    url: str | None = None
    text: str = Field(min_length=1)
    before: str = ""
    after: str = ""
    start: int = Field(default=0, ge=0)


Quotes = Annotated[tuple[Quote, ...], Field(min_length=1)]


class Accept(_Record):
    """Two outlets' passages report the same thing, as newsdiff found; `one_claim`: and are of one claim."""

    kind: Literal["accept"] = "accept"
    a: Quotes
    b: Quotes
    one_claim: bool = True


class Reject(_Record):
    """Two outlets' passages do not report the same thing."""

    kind: Literal["reject"] = "reject"
    a: Quotes
    b: Quotes


class Join(_Record):
    """These passages are one claim, and those of different outlets report the same thing.

    `claims`: they are those of whole claims; of two outlets, those that match each other already are left so,
    and the others are matched.
    """

    kind: Literal["join"] = "join"
    passages: Annotated[tuple[Quote, ...], Field(min_length=2)]
    claims: bool = False


class Split(_Record):
    """These passages are no part of the claim that `rest` makes."""

    kind: Literal["split"] = "split"
    passages: Quotes
    rest: Quotes


class Relink(_Record):
    """These passages belong to the claim that `claim` makes, and not to the one that `rest` makes."""

    kind: Literal["relink"] = "relink"
    passages: Quotes
    rest: tuple[Quote, ...] = ()
    claim: Quotes


class Immaterial(_Record):
    """A change between two outlets' passages that does not matter; `change` is its kind.

    `a_words` and `b_words` are what it is a change of, None where one side states nothing.
    """

    kind: Literal["immaterial"] = "immaterial"
    change: str
    a: Quotes
    b: Quotes
    a_words: Quote | None
    b_words: Quote | None


class Note(_Record):
    """A note on a claim, given by its passages, on passages, or on an alignment with those of `against`.

    A later note on the same replaces an earlier one; an empty text takes it away.
    """

    kind: Literal["note"] = "note"
    on: Subject
    passages: Quotes
    against: tuple[Quote, ...] = ()
    text: str


Decision = Accept | Reject | Join | Split | Relink | Immaterial | Note
"""Anything that `apply` takes."""
_READER: TypeAdapter[Decision] = TypeAdapter(Annotated[Decision, Field(discriminator="kind")])


def to_record(decision: Decision) -> tuple[str, dict[str, Any]]:
    """The kind of a decision and the rest of it as JSON values."""
    return decision.kind, decision.model_dump(mode="json", exclude={"kind"})


def from_record(kind: str, payload: Mapping[str, Any]) -> Decision:
    """The way back; raises ComparisonError for what is no decision that this version knows."""
    try:
        return _READER.validate_python({**payload, "kind": kind})
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(map(str, first["loc"])) or "its kind"
        raise ComparisonError(f"“{kind}” is no decision that can be read: {place}: {first['msg']}") from error
