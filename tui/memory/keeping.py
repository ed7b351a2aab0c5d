"""Where views are kept: with a story of the library, or in a file of the user's state folder."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

from corpus.library import LibraryError, open_library
from newsdiff.comparison import Comparison
from newsdiff.version import TOOL
from tui.review.keeping import PATIENCE
from tui.shelf import VERSIONS, VIEW, Kept, KeptVersions

VARIABLE = "NEWSDIFF_STATE"
_NAME = "views.json"
MOST = 200
"""So many views the file holds; the oldest give way."""
LARGEST = 4_000_000
"""Bytes of a file that is read at most."""


class Memory(Protocol):
    """Keeps the view of one story."""

    trouble: str
    """What went wrong, in a line; empty where nothing did."""

    def recall(self) -> Any:
        """What was kept, as JSON has it; None where there is nothing."""

    def keep(self, view: dict[str, Any] | None) -> None:
        """Keep a view in the place of the one before; None forgets it."""


class StoryMemory:
    """Keeps a view with its story of the library, and of which versions its count is."""

    def __init__(self, story: Kept) -> None:
        self._story = story
        self.trouble = ""

    def recall(self) -> Any:
        try:
            with open_library(self._story.library, tool=TOOL, patience=PATIENCE) as library:
                return library.setting(VIEW, self._story.story)
        except LibraryError as error:
            self.trouble = str(error)
            return None

    def keep(self, view: dict[str, Any] | None) -> None:
        if view and "to_review" in view:
            view = {**view, VERSIONS: self._story.versions}
        try:
            with open_library(self._story.library, tool=TOOL, patience=PATIENCE) as library:
                library.set_setting(VIEW, view, self._story.story)
        except LibraryError as error:
            self.trouble = str(error)


class FileMemory:
    """Keeps the views of stories that are in no library, by a digest of their articles."""

    def __init__(self, path: Path, key: str) -> None:
        self._path = path
        self._key = key
        self.trouble = ""

    def recall(self) -> Any:
        return self._all().get(self._key)

    def keep(self, view: dict[str, Any] | None) -> None:
        """The file is replaced as a whole, so that none is ever half written."""
        views = self._all()
        if views.pop(self._key, None) is None and view is None:
            return
        if view is not None:
            views[self._key] = view
        newest = dict(list(views.items())[-MOST:])
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            _replace(self._path, json.dumps(newest, ensure_ascii=False, indent=1))
        except OSError as error:
            self.trouble = f"{self._path}: the place was not remembered ({error.strerror or error})"

    def _all(self) -> dict[str, Any]:
        """What the file holds, the oldest first; nothing, and trouble, where it cannot be read."""
        try:
            if not self._path.exists():
                return {}
            if not self._path.is_file() or self._path.stat().st_size > LARGEST:
                raise ValueError
            views = json.loads(self._path.read_text(encoding="utf-8"))
            if not isinstance(views, dict):
                raise ValueError
        except (OSError, ValueError, RecursionError):
            self.trouble = f"{self._path} cannot be read: earlier places are forgotten"
            return {}
        return views


def memory_of(source: object, comparison: Comparison) -> Memory | None:
    """Where the view of a comparison is kept; nowhere for the versions of one article."""
    if isinstance(source, KeptVersions):
        return None
    if isinstance(source, Kept):
        return StoryMemory(source)
    return FileMemory(state_path(), key_of_articles(comparison))


def key_of_articles(comparison: Comparison) -> str:
    """A digest of the articles' bytes and outlets, whatever their order."""
    articles = sorted(f"{article.sha256} {article.outlet}" for article in comparison.articles)
    return hashlib.sha256("\n".join(articles).encode("utf-8", "surrogatepass")).hexdigest()


def state_path() -> Path:
    """The file that NEWSDIFF_STATE names, else one in the user's state folder as the system has it."""
    if named := os.environ.get(VARIABLE):
        return Path(named)
    import platformdirs

    return platformdirs.user_state_path("newsdiff", appauthor=False) / _NAME


def _replace(path: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as stream:
            stream.write(text)
        Path(name).replace(path)
    except OSError:
        with suppress(OSError):
            Path(name).unlink()
        raise
