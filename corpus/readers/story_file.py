"""`story.toml`: what a folder says about the articles in it, by the names of their files."""

from __future__ import annotations

import datetime
import tomllib
from collections.abc import Iterable
from pathlib import Path

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError, field_validator

from corpus.article import Article
from corpus.dates import parse_date
from corpus.errors import ReadError
from corpus.sanitising import sanitise

NAME = "story.toml"
_LARGEST = 1_000_000
_EXPECTED = {
    "model_type": 'name of a file in brackets and quotation marks, such as ["page.html"]',
    "string_type": "text in quotation marks",
    "date_type": "date, such as 2031-03-04",
}
"""What stands instead of pydantic's own words for an error, by its type."""


class Entry(BaseModel):
    """What is said of one file."""

    model_config = ConfigDict(extra="forbid", strict=True)

    outlet: str | None = None
    title: str | None = None
    date: datetime.date | None = None
    """When it was published: a date or a time, or a text that holds a complete date."""

    @field_validator("outlet", "title")
    @classmethod
    def _one_line(cls, value: str) -> str:
        line = " ".join(sanitise(value)[0].split())
        if not line:
            raise ValueError("it is empty")
        return line

    @field_validator("date", mode="before")
    @classmethod
    def _day(cls, value: object) -> object:
        if isinstance(value, datetime.datetime):
            return value.date()
        if isinstance(value, str):
            if (day := parse_date(value)) is None:
                raise ValueError("it is no complete date, such as 2031-03-04")
            return day
        return value

    def tell(self, articles: Iterable[Article]) -> list[Article]:
        """The articles of the file with what is said of them."""
        said = {"outlet": self.outlet, "title": self.title, "published": self.date}
        known = {field: value for field, value in said.items() if value}
        return [
            article.model_copy(
                update={**known, "provenance": article.provenance | dict.fromkeys(known, NAME)}
            )
            for article in articles
        ]


_ENTRIES = TypeAdapter(dict[str, Entry])


def read(folder: Path, shown: str) -> dict[str, Entry]:
    """The entries of a folder's story.toml by the names of the files; none without one.

    Raises ReadError, in which `shown` names the file, where it is damaged or names a file that is not there.
    """
    path = folder / NAME
    if not path.is_file():
        return {}
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise ReadError(f"{shown} is larger than {_LARGEST // 10**6} MB: shorten it")
        entries = _ENTRIES.validate_python(tomllib.loads(data.decode()))
    except OSError as error:
        raise ReadError(f"{shown} cannot be read: {(error.strerror or 'unknown trouble').lower()}") from error
    except ValidationError as error:
        raise ReadError(f"{shown} is wrong: {_problem(error)}") from error
    except (ValueError, RecursionError) as error:
        raise ReadError(f"{shown} is not TOML: {str(error).splitlines()[0]}") from error
    for name in entries:
        if name in (".", "..") or "/" in name or not (folder / name).is_file():
            raise ReadError(f"{shown} names {name!r}, which is no file beside it: check its spelling")
    return entries


def _problem(error: ValidationError) -> str:
    problem = error.errors()[0]
    place = ".".join(map(str, problem["loc"])).removesuffix(".[key]")
    if problem["type"] == "extra_forbidden":
        return f"{place} is unknown; outlet, title and date are known"
    if problem["type"] in _EXPECTED:
        return f"{place} is no {_EXPECTED[problem['type']]}"
    return f"{place}: {problem['msg'].removeprefix('Value error, ').lower()}"
