"""What every record of the newsdiff/1 export is made of."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    model_config = ConfigDict(frozen=True)


class Location(Record):
    """A span of one article's text, in code points."""

    article: str
    start: int
    end: int
