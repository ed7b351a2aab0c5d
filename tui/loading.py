"""From a source of articles to a comparison, with progress; free of Textual."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from functools import partial
from typing import Protocol

import corpus
import newsdiff
from corpus import Article, Block
from corpus.companions import reconsidered
from corpus.fitting import with_fit_notes
from corpus.library.deciding import block_key, with_decisions
from corpus.readers.raw import Raw
from newsdiff.comparison import Comparison
from newsdiff.settings import Settings
from tui.review.keeping import Keeper, SessionKeeper


class Step(Enum):
    """What is being done, in words."""

    READING = "Reading the articles…"
    ALIGNING = "Aligning what they say…"


class Cancelled(Exception):
    """Raised by a progress callback to stop the work."""


Progress = Callable[[Step, int, int], None]
"""Called with the step, how much of it is done and how much there is."""


class Source(Protocol):
    """Where articles come from, and where it is kept what a person decides about them."""

    def articles(self, progress: Callable[[int, int], None]) -> Sequence[Article]:
        """The articles with all decisions applied; raises ReadError and what `progress` raises."""

    def decide(self, article: int, block: Block, *, excluded: bool) -> str:
        """Set a block of the article of this number aside, or take it back; says for how long that holds."""

    def versions_of(self, article: int) -> Source | None:
        """The versions of the article of this number, where there are several."""

    def decisions(self) -> Keeper:
        """Where decisions on comparisons of these articles are kept."""


class Files:
    """Files, folders and fetched pages. What is decided on them holds until newsdiff is left."""

    def __init__(self, sources: Sequence[str | Raw] = ()) -> None:
        """Without sources, the bundled story."""
        self._sources = sources
        self._articles: list[Article] | None = None
        self._keeper = SessionKeeper()

    def articles(self, progress: Callable[[int, int], None]) -> Sequence[Article]:
        if self._articles is None:
            found = corpus.load(self._sources or [bundled()], progress=progress)
            self._articles = [reconsidered(article, story=found) for article in found]
        return self._articles

    def decide(self, article: int, block: Block, *, excluded: bool) -> str:
        if self._articles is None:
            raise ValueError("no article was read yet")
        found = self._articles[article]
        self._articles[article] = with_decisions(found, {block_key(block.of(found.text)): excluded})
        return "until you leave: a story of the library keeps it"

    def versions_of(self, article: int) -> Source | None:
        return None

    def decisions(self) -> Keeper:
        return self._keeper


def compare_source(source: Source, settings: Settings | None, progress: Progress) -> Comparison:
    """Read and compare, with notes on articles that may not fit into the story.

    Raises ReadError, LibraryError, ComparisonError and what `progress` raises.
    """
    articles = with_fit_notes(source.articles(partial(progress, Step.READING)))
    comparison = newsdiff.compare(articles, settings=settings, progress=partial(progress, Step.ALIGNING))
    require_text(comparison)
    return comparison


def require_text(comparison: Comparison) -> None:
    """Raise ComparisonError where there was nothing to compare: articles of headings or junk alone."""
    if not comparison.compares():
        raise newsdiff.ComparisonError(
            "fewer than two of the articles have any text to compare: look into the files"
        )


def bundled() -> str:
    """The folder of the story that newsdiff brings along."""
    from corpus import samples

    return str(samples.path())
