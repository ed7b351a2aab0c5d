"""What the library gives and takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from corpus.article import Span


@dataclass(frozen=True, slots=True)
class Story:
    """The articles on one event; times are UTC."""

    id: int
    name: str
    slug: str
    """The name for files and the command line: letters, figures and hyphens, 80 bytes at most."""
    created: datetime
    base: str | None
    """The outlet that the others are read against, where one was chosen."""
    articles: int
    versions: int
    unread: int
    """Versions that changed an article and were not marked as read."""


@dataclass(frozen=True, slots=True)
class KeptArticle:
    """An article of a story, whatever its versions."""

    id: int
    story: int
    outlet: str
    """Told apart from others of its name in the story: "Beacon (2)"."""
    source: str
    url: str | None
    versions: int
    read: int
    """Changes up to this version were seen."""
    checked: datetime
    """When its source was last read or fetched, changed or not."""
    requested_url: str | None
    """Where it was fetched, to fetch it again; None for what was not fetched."""
    answered_url: str | None
    """Of the last answer, to ask for changes only, as are `etag` and `last_modified`."""
    etag: str | None
    last_modified: str | None

    @property
    def unread(self) -> int:
        return self.versions - self.read


@dataclass(frozen=True, slots=True)
class Version:
    """One state of an article; it is never changed. Hashes are SHA-256 in hexadecimal."""

    id: int
    number: int
    """From 1."""
    added: datetime
    fetched: datetime | None
    source: str
    title: str | None
    published: str | None
    """An ISO date."""
    answered_url: str | None
    content_type: str | None
    charset: str | None
    etag: str | None
    last_modified: str | None
    extractor: str
    extractor_version: str
    raw_size: int | None
    """In bytes; None where the bytes were not kept, as `raw_sha256` then is."""
    raw_sha256: str | None
    text_sha256: str


@dataclass(frozen=True, slots=True)
class Capture:
    """The bytes an article was read from, and what the server said that sent them."""

    data: bytes | None = None
    content_type: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    fetched: datetime | None = None
    """With a time zone; None for what was not fetched."""
    requested_url: str | None = None
    answered_url: str | None = None
    """After redirects."""
    charset: str | None = None
    """What a Content-Type header declares."""


class Outcome(StrEnum):
    NEW = "new"
    VERSION = "version"
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"


@dataclass(frozen=True, slots=True)
class Added:
    """What became of an article that was added."""

    outcome: Outcome
    outlet: str
    """Under which it stands in the story; for a duplicate, the outlet that has the text already."""
    number: int
    """Of the version that has its text."""
    same_as: str | None = None
    """Another outlet of the story that has the same text, word for word."""
    reread: bool = False
    """The bytes are those of the version before: not the outlet changed the text, but how it is read."""

    @property
    def line(self) -> str:
        """One line for people."""
        match self.outcome:
            case Outcome.NEW:
                said = f"{self.outlet}: new"
            case Outcome.VERSION:
                said = f"{self.outlet}: version {self.number}"
            case Outcome.UNCHANGED:
                said = f"{self.outlet}: unchanged since version {self.number}"
            case Outcome.DUPLICATE:
                return f"duplicate: the text of {self.outlet}, not added"
        if self.reread:
            said += ", the same page read in another way"
        return said + (f", the same text as {self.same_as}" if self.same_as else "")


@dataclass(frozen=True, slots=True)
class BlockDecision:
    """A person's word on a block of an article; it holds for every version that has such a block."""

    text: str
    excluded: bool
    """False: it is part of the article, restored or no longer in doubt."""
    made: datetime


@dataclass(frozen=True, slots=True)
class Review:
    """A person's decision about a comparison."""

    id: int
    kind: str
    payload: Mapping[str, Any]
    """JSON; what it is about is quoted in it, so that it can be found again in another version."""
    tool: str
    """What it was made with, such as "newsdiff 0.1.0"."""
    made: datetime
    undone: bool
    made_with: int | None = None
    """The number of the first of the decisions that were made at once with this one."""
    redo: int | None = None
    """Of those undone, what has the greatest was undone last; None where it cannot be redone."""


@dataclass(frozen=True, slots=True)
class UnnamedStory:
    """Articles that were read together and are of no story, with the decisions made on them."""

    id: int
    texts: int
    """How many of the texts it was looked for by are its own; with none only outlets are the same."""


@dataclass(frozen=True, slots=True)
class DecidedFiles:
    """Articles of no story that something was decided on."""

    id: int
    outlets: tuple[str, ...]
    """Their names in small letters."""
    decisions: int
    """How many of them hold."""
    made: datetime
    """When the first was made."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that a search found."""

    story: str
    outlet: str | None
    """None where a note or the story's name was found."""
    version: int | None
    """The number of the version that was found; None for a note or a name."""
    title: str | None
    excerpt: str
    """Of the text as it was published, or of the note; one line."""
    marks: tuple[Span, ...]
    """What was looked for, as spans of `excerpt`."""
