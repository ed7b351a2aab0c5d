"""A page over the reader, from which one goes back to a claim."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from tui.plan.pieces import Paragraph
from tui.screens.page import PageScreen
from tui.widgets.line import Header

Say = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Below:
    """What such a page has of the reader below it."""

    counted: str
    """What is left to review, in words."""
    export: Callable[[Say], None]
    """Asks for a file and writes it, and says where."""


class Opened(NamedTuple):
    """A claim, by its number from 0, to be shown in the reader with an outlet in focus."""

    claim: int
    article: str


class OpeningScreen(PageScreen[Opened]):
    """Its result is the claim to open; the comparison can be exported from it."""

    def __init__(self, title: str, paragraphs: Sequence[Paragraph], below: Below) -> None:
        super().__init__(title, paragraphs)
        self._reader = below

    def say(self, words: str) -> None:
        """Say what was done, in the place of where the page stands."""
        header = self.query_one(Header)
        header.show(header.left, words, self._reader.counted)

    def action_export(self) -> None:
        """It says where once the page, which says where it stands, is seen again."""
        self._reader.export(partial(self.call_after_refresh, self.say))
