"""From a source of articles to a comparison, with progress; free of Textual.

What reading and comparing take is imported when they begin, so that a screen can be there before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

import corpus
import newsdiff

if TYPE_CHECKING:
    from corpus import Article, Block
    from corpus.readers.raw import Raw
    from newsdiff.arriving import Arriving
    from newsdiff.comparison import Comparison
    from newsdiff.settings import Settings
    from tui.review.keeping import Keeper


class Step(Enum):
    """What is being done, in words."""

    READING = "Reading the articles…"
    ALIGNING = "Aligning what they say…"


class Cancelled(Exception):
    """Raised by a progress callback to stop the work."""


Progress = Callable[[Step, int, int], None]
"""Called with the step, how much of it is done and how much there is."""


class Early(Protocol):
    """Is told what is known before the comparison is, in the thread that compares."""

    def read(self, articles: Sequence[Article], base: int) -> None:
        """The articles were read; `base` is the number of the one that the others are read against."""

    def aligned(self, found: Arriving) -> None:
        """An alignment was found."""


@runtime_checkable
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
    """Files, folders and fetched pages. What is decided on their blocks holds until newsdiff is left."""

    def __init__(self, sources: Sequence[str | Raw] = (), library: str | Path | None = None) -> None:
        """Without sources, the bundled story; decisions on comparisons are kept in the library."""
        self._sources = sources
        self._library = library
        self._articles: list[Article] | None = None

    def articles(self, progress: Callable[[int, int], None]) -> Sequence[Article]:
        if self._articles is None:
            from corpus.companions import reconsidered

            found = corpus.load(self._sources or [bundled()], progress=progress)
            self._articles = [reconsidered(article, story=found) for article in found]
        return self._articles

    def decide(self, article: int, block: Block, *, excluded: bool) -> str:
        from corpus.library.deciding import block_key, with_decisions

        if self._articles is None:
            raise ValueError("no article was read yet")
        found = self._articles[article]
        self._articles[article] = with_decisions(found, {block_key(block.of(found.text)): excluded})
        return "until you leave: a story of the library keeps it"

    def versions_of(self, article: int) -> Source | None:
        return None

    def decisions(self) -> Keeper:
        from tui.review.unnamed import unnamed_keeper

        return unnamed_keeper(self._library, self._articles or ())


def compare_source(
    source: Source, settings: Settings | None, progress: Progress, early: Early | None = None
) -> Comparison:
    """Read and compare, with notes on articles that may not fit into the story.

    Raises ReadError, LibraryError, ComparisonError and what `progress` and `early` raise.
    """
    from corpus.fitting import with_fit_notes

    articles = source.articles(partial(progress, Step.READING))
    if early and len(articles) > 1:
        early.read(articles, _base_of(articles, settings))
    comparison = newsdiff.compare(
        with_fit_notes(articles),
        settings=settings,
        progress=partial(progress, Step.ALIGNING),
        arriving=early.aligned if early else None,
    )
    require_text(comparison)
    return comparison


def _base_of(articles: Sequence[Article], settings: Settings | None) -> int:
    if settings is None or settings.base is None:
        return 0
    from newsdiff.bases import number_of_base

    return number_of_base(articles, settings.base)


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
