"""Stories of the library as sources of the reader; free of Textual."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from corpus import Article, Block
from corpus.library import LibraryError, open_library
from corpus.library.models import KeptArticle, Story
from corpus.library.whole import Library
from newsdiff.version import TOOL
from tui.loading import Source
from tui.plan.shelf import Shelved
from tui.review.keeping import PATIENCE, Keeper, LibraryKeeper
from tui.review.unnamed import unnamed_keeper


@dataclass(frozen=True)
class Shelf:
    """The stories of a library, at a path or where `corpus.library.library_path` has it."""

    library: str | Path | None = None
    allow_private: bool = False
    """Whether URLs of this machine or its network are fetched without asking."""


VIEW = "view"
"""The setting in which it is kept how a story was read."""
VERSIONS = "versions"
"""In that setting, the number of each outlet's version that was read."""


def stories_of(library: Library) -> list[Shelved]:
    """The stories with the names of their outlets and what is left to review, the newest first."""
    found = ((story, library.articles(story)) for story in library.stories())
    return [
        Shelved(story, tuple(one.outlet for one in kept), to_review=_to_review(library, story, kept))
        for story, kept in found
    ]


def _to_review(library: Library, story: Story, kept: Sequence[KeptArticle]) -> int | None:
    """How many cells were unreviewed when the story was last read; None if its texts are others now."""
    view = library.setting(VIEW, story)
    if not isinstance(view, dict) or view.get(VERSIONS) != _versions(kept):
        return None
    left = view.get("to_review")
    return left if isinstance(left, int) else None


def _versions(kept: Iterable[KeptArticle]) -> dict[str, int]:
    return {article.outlet: article.versions for article in kept}


def mark_read(library: Library, story: str, kept: Sequence[KeptArticle]) -> None:
    """Note that the changes of articles were seen, up to the versions that were read.

    Where that cannot be saved, as on a full disk, they are told as new once more: no reason not to read them.
    """
    with suppress(LibraryError), library.together():
        for article in kept:
            library.mark_read(story, article, article.versions)


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
        with open_library(self.library, tool=TOOL) as library:
            with library.at_one_moment():
                self._articles, self._kept = self._load(library)
            self._mark_read(library)
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

    @property
    def versions(self) -> dict[str, int]:
        """The number of each outlet's version that was read."""
        return _versions(self._kept)

    def decisions(self) -> Keeper:
        return LibraryKeeper(partial(open_library, self.library, tool=TOOL, patience=PATIENCE), self.story)

    def _load(self, library: Library) -> tuple[Sequence[Article], Sequence[KeptArticle]]:
        """The articles, and what the library knows of each."""
        return library.load_story(self.story), library.articles(self.story)

    def _mark_read(self, library: Library) -> None:
        mark_read(library, self.story, self._kept)


class KeptVersions(Kept):
    """Versions of one outlet's article, each as an outlet of its own; decisions on blocks hold for all."""

    def __init__(
        self, library: str | Path | None, story: str, outlet: str, numbers: Sequence[int] = ()
    ) -> None:
        """Without numbers, all versions."""
        super().__init__(library, story)
        self._outlet = outlet
        self._numbers = numbers

    def versions_of(self, article: int) -> Source | None:
        return None

    def decisions(self) -> Keeper:
        """Decisions of the story are on its outlets, and those made here on one outlet's versions."""
        return unnamed_keeper(self.library, self._articles)

    def _load(self, library: Library) -> tuple[Sequence[Article], Sequence[KeptArticle]]:
        articles = library.load_versions(self.story, self._outlet, self._numbers)
        return articles, [library.article(self.story, self._outlet)] * len(articles)

    def _mark_read(self, library: Library) -> None:
        """Versions that are looked at one by one are not all seen."""
