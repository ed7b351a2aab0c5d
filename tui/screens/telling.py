"""What is known of a story before it is compared, told while the work goes on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, Any

from textual.message import Message
from textual.screen import Screen
from textual.worker import Worker

from tui.loading import Cancelled

if TYPE_CHECKING:
    from corpus import Article
    from newsdiff.arriving import Arriving
    from tui.plan.preview import Preview

BETWEEN_MARKS = 0.1
"""Seconds between two paints of marks that have arrived."""


@dataclass
class Read(Message):
    """The articles were read, and this is how they look."""

    preview: Preview


@dataclass
class Arrived(Message):
    """Matches were found."""

    found: Sequence[Arriving]


class Telling:
    """Posts what a thread knows early to the screen, unless it was told to stop."""

    def __init__(self, screen: Screen[Any], worker: Worker[None]) -> None:
        self._screen = screen
        self._worker = worker
        self._held: list[Arriving] = []
        self._told = 0.0

    def read(self, articles: Sequence[Article], base: int) -> None:
        from tui.plan.preview import Preview

        self._post(Read(Preview(articles, base)))

    def aligned(self, found: Arriving) -> None:
        """Marks go together: a paint for each would take longer than finding it."""
        self._held.append(found)
        if monotonic() - self._told >= BETWEEN_MARKS:
            self._post(Arrived(self._held))
            self._held, self._told = [], monotonic()

    def _post(self, message: Message) -> None:
        if self._worker.is_cancelled:
            raise Cancelled
        self._screen.post_message(message)
