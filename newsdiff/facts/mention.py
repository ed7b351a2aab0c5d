"""What every kind of fact has in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Mention:
    """A fact as a passage states it: where it stands, and how it reads when normalised.

    `start` and `end` are offsets of the article's text. `on_its_own` tells whether its absence from the
    other passage is a change too.
    """

    start: int
    end: int
    kind: str
    value: str
    on_its_own: bool


class Fact(Protocol):
    """A mention that can be compared with one of the other passage."""

    @property
    def mention(self) -> Mention: ...

    def comparable(self, other: Fact) -> bool:
        """Whether both fill the same slot, so that they agree or differ."""
        ...

    def agrees(self, other: Fact) -> bool:
        """Whether both say the same, given how precisely each is stated."""
        ...
