"""What a page or a record states about an article, each value with where it stands."""

from __future__ import annotations

from typing import Any

from corpus.dates import parse_date
from corpus.naming import web_address

_LONGEST = 500


class Stated:
    """Metadata values: the first that can be read is kept, so add the best origin first.

    `values` and `origins` have the fields `title`, `outlet`, `byline`, `published` (ISO), `url` and
    `language` as far as they are known.
    """

    def __init__(self) -> None:
        self.values: dict[str, str] = {}
        self.origins: dict[str, str] = {}

    def add(self, origin: str, **values: Any) -> None:
        """Keep values of fields that have none yet; what is no text, date or web address is left out."""
        for field, value in values.items():
            line = " ".join(value.split())[:_LONGEST] if isinstance(value, str) else ""
            if field == "published":
                line = str(parse_date(line) or "")
            elif field == "url":
                line = web_address(line) or ""
            elif web_address(line):
                line = ""
            if line and field not in self.values:
                self.values[field], self.origins[field] = line, origin

    def arguments(self) -> dict[str, Any]:
        """For `Article.from_text`."""
        return {**self.values, "origins": self.origins}
