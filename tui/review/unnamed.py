"""Decisions on articles that are of no story, kept in the library all the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from corpus.library import has_library, open_library
from newsdiff.errors import ComparisonError
from newsdiff.review import from_record
from newsdiff.review.quotes import quotes
from newsdiff.version import TOOL
from tui.review.keeping import PATIENCE, Entry, LibraryKeeper

if TYPE_CHECKING:
    from corpus.library.models import UnnamedStory
    from corpus.library.whole import Library

_LONG = 24
"""Characters of a quote that tell an article: shorter ones stand in many."""


class Text(Protocol):
    """An article, in whatever form."""

    @property
    def outlet(self) -> str: ...

    @property
    def text(self) -> str: ...


class UnnamedKeeper(LibraryKeeper):
    """Finds what was decided on the same articles, or on earlier texts of them, and keeps the rest with it.

    No library is made before something is decided.
    """

    words = "Decisions on these articles are kept in your library, for when they are opened again."

    def __init__(
        self,
        opened: Callable[[], AbstractContextManager[Library]],
        library: str | Path | None,
        articles: Sequence[tuple[str, str]],
    ) -> None:
        """`library` is what `opened` opens, and `articles` are pairs of outlet and text."""
        super().__init__(opened, None)
        self._library = library
        self._articles = articles

    def load(self) -> tuple[list[Entry], list[str]]:
        return super().load() if has_library(self._library) else ([], [])

    def _found(self, library: Library) -> UnnamedStory | str | None:
        for story in library.unnamed_stories(self._articles):
            if story.texts or self._quoted(library, story):
                self._story = story
                return story
        return None

    def _made(self, library: Library) -> UnnamedStory | str:
        known = None if isinstance(self._story, str) else self._story
        return library.keep_unnamed(self._articles, known)

    def _quoted(self, library: Library, story: UnnamedStory) -> bool:
        """Whether words of a decision still stand in an article: outlets alone tell many stories."""
        for record in library.reviews(story):
            try:
                found = quotes(from_record(record.kind, record.payload))
            except ComparisonError:
                continue
            if any(len(q.text) >= _LONG and q.text in text for q in found for _, text in self._articles):
                return True
        return False


def unnamed_keeper(library: str | Path | None, articles: Iterable[Text]) -> UnnamedKeeper:
    """The keeper of decisions on articles, in the library at a path or where `library_path` has it."""
    opened = partial(open_library, library, tool=TOOL, patience=PATIENCE)
    return UnnamedKeeper(opened, library, [(article.outlet, article.text) for article in articles])
