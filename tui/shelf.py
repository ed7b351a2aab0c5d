"""Stories of the library as sources of the reader; free of Textual."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from corpus import Article, Block
from corpus.library import open_library
from corpus.library.models import KeptArticle
from corpus.library.whole import Library
from newsdiff.version import __version__
from tui.loading import Source
from tui.plan.shelf import Shelved
from tui.review.keeping import Keeper, LibraryKeeper, SessionKeeper

TOOL = f"newsdiff {__version__}"


@dataclass(frozen=True)
class Shelf:
    """The stories of a library, at a path or where `corpus.library.library_path` has it."""

    library: str | Path | None = None
    allow_private: bool = False
    """Whether URLs of this machine or its network are fetched without asking."""


def stories_of(library: Library) -> list[Shelved]:
    """The stories with the names of their outlets, the newest first."""
    return [
        Shelved(story, tuple(article.outlet for article in library.articles(story)))
        for story in library.stories()
    ]


class Kept:
    """A story of the library. What is decided on its blocks is kept there; its changes count as read.

    The library is opened anew for each thing done, as threads cannot share one.
    """

    def __init__(self, library: str | Path | None, story: str) -> None:
        """`story` is its slug."""
        self.library = library
        self.story = story
        self._articles: Sequence[Article] = ()
        self._kept: Sequence[KeptArticle] = ()

    def articles(self, progress: Callable[[int, int], None]) -> Sequence[Article]:
        progress(0, 1)
        with open_library(self.library, tool=TOOL) as library, library.together():
            self._articles, self._kept = self._load(library)
        progress(1, 1)
        return self._articles

    def decide(self, article: int, block: Block, *, excluded: bool) -> str:
        text = block.of(self._articles[article].text)
        with open_library(self.library, tool=TOOL) as library:
            library.decide_block(self.story, self._kept[article], text, excluded=excluded)
        return "for good"

    def versions_of(self, article: int) -> Source | None:
        kept = self._kept[article]
        return KeptVersions(self.library, self.story, kept.outlet) if kept.versions > 1 else None

    def decisions(self) -> Keeper:
        return LibraryKeeper(partial(open_library, self.library, tool=TOOL), self.story)

    def _load(self, library: Library) -> tuple[Sequence[Article], Sequence[KeptArticle]]:
        """The articles, and what the library knows of each."""
        library.mark_read(self.story)
        return library.load_story(self.story), library.articles(self.story)


class KeptVersions(Kept):
    """Versions of one outlet's article, each as an outlet of its own; decisions on blocks hold for all."""

    def __init__(
        self, library: str | Path | None, story: str, outlet: str, numbers: Sequence[int] = ()
    ) -> None:
        """Without numbers, all versions."""
        super().__init__(library, story)
        self._outlet = outlet
        self._numbers = numbers
        self._keeper = SessionKeeper()

    def versions_of(self, article: int) -> Source | None:
        return None

    def decisions(self) -> Keeper:
        """Decisions of the story are on its outlets, and those made here on one outlet's versions."""
        return self._keeper

    def _load(self, library: Library) -> tuple[Sequence[Article], Sequence[KeptArticle]]:
        articles = library.load_versions(self.story, self._outlet, self._numbers)
        return articles, [library.article(self.story, self._outlet)] * len(articles)
