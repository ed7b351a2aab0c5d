"""Which of several statements of a metadata value is taken, and where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

GIVEN = "given"
"""The origin of what a caller passes without saying where it is from."""
FRONT_MATTER = "front matter"
BYLINE = "byline"
ADDRESS = "address"
FILE_NAME = "file name"
SOURCE_CREDIT = "source credit"
"""The origin of an outlet's name that is only the source that the article credits."""

T = TypeVar("T")


class Choices:
    """Metadata values chosen one by one; `origins` has by field where each that was found comes from."""

    def __init__(self, given: Mapping[str, str]) -> None:
        self.origins: dict[str, str] = {key: given[key] for key in ("text",) if key in given}
        self._given = given

    def first(self, field: str, given: T | None, *others: tuple[T | None, str]) -> T | None:
        """The first value that is there: the one given, or one of the others, each with its origin."""
        for value, origin in ((given, self._given.get(field, GIVEN)), *others):
            if value:
                self.origins[field] = origin
                return value
        return None
