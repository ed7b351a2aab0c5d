"""What a user may choose about a comparison; written into every export."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from newsdiff.sensitivity import Sensitivity


class Settings(BaseModel):
    """Everything that changes the result of `newsdiff.compare`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    base: str | None = None
    """The base's outlet name or a part of it, article id, source or number; None: the first article."""
    match: Sensitivity = "normal"
    """How much evidence an alignment takes: strict shows fewer and surer ones, loose more."""
