"""What a story's file says: the models of its manifest, `newsdiff-story/1`."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

FORMAT = "newsdiff-story/1"
RAW_NAME = r"raw/[1-9][0-9]{0,5}-[1-9][0-9]{0,5}"
"""The bytes of a version: the numbers of the article and of the version, each from 1."""

Hash = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class Record(BaseModel):
    """Keys that are not known are passed over: a later version may add some."""

    model_config = ConfigDict(frozen=True)


class VersionRecord(Record):
    added: AwareDatetime
    fetched: AwareDatetime | None = None
    answered_url: str | None = None
    content_type: str | None = None
    charset: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    extractor: str
    extractor_version: str
    raw: Annotated[str, StringConstraints(pattern=f"^{RAW_NAME}$")] | None = None
    """The name of the bytes in the file."""
    raw_sha256: Hash | None = None
    text: str
    text_sha256: Hash
    metadata: dict[str, Any]
    """An `Article` without its text."""


class DecisionRecord(Record):
    text: str
    excluded: bool
    made: AwareDatetime


class ArticleRecord(Record):
    outlet: str
    source: str
    url: str | None = None
    requested_url: str | None = None
    answered_url: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    checked: AwareDatetime
    read: int = Field(default=1, ge=1)
    decisions: tuple[DecisionRecord, ...] = ()
    versions: tuple[VersionRecord, ...] = Field(min_length=1)


class NoteRecord(Record):
    article: int | None = Field(default=None, ge=1)
    """The article's number in `articles`, from 1."""
    quote: str | None = None
    text: str
    made: AwareDatetime


class ReviewRecord(Record):
    kind: str
    payload: dict[str, Any]
    tool: str
    made: AwareDatetime
    undone: bool = False
    made_with: int | None = Field(default=None, ge=1)
    """The first of the reviews that were made at once with it, by its number in `reviews`, from 1."""
    redo: int | None = None
    """Of those undone, what has the greatest was undone last; none where it cannot be done again."""


class StoryRecord(Record):
    """The whole manifest."""

    format: Literal["newsdiff-story/1"] = "newsdiff-story/1"
    generator: str
    name: str
    created: AwareDatetime
    base: int | None = Field(default=None, ge=1)
    """The number of the base in `articles`, from 1."""
    articles: tuple[ArticleRecord, ...] = ()
    notes: tuple[NoteRecord, ...] = ()
    reviews: tuple[ReviewRecord, ...] = ()
    settings: dict[str, Any] = Field(default_factory=dict)
