"""Where a command's articles come from: its options, and the source they stand for."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tui.completing import complete_stories
from tui.output import Trouble, told_in_one_line
from tui.printing import remark

if TYPE_CHECKING:
    from corpus.library.whole import Library
    from corpus.readers import Raw
    from tui.loading import Source
    from tui.shelf import Shelf

STDIN = "-"
NOTHING_KEPT = "no story is kept yet: newsdiff add STORY SOURCE..."

library_option = click.option(
    "--library",
    type=click.Path(),
    metavar="FILE",
    help="The library to use; else that of NEWSDIFF_LIBRARY, or the one in your data folder.",
)
private_option = click.option(
    "--allow-private", is_flag=True, help="Fetch URLs of this machine or its network without asking."
)
items_option = click.option(
    "--items",
    metavar="NUMBERS",
    help="Items of a feed to take: 1,3-5 or all. Those it holds in part are fetched.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
_story = click.option(
    "--story",
    metavar="NAME",
    shell_complete=complete_stories,
    help="A story of the library, instead of SOURCES.",
)


def where_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of `Where`."""
    for option in (items_option, private_option, library_option, _story):
        command = option(command)
    return command


@dataclass(frozen=True)
class Where:
    """Where a command's articles are, beside its SOURCES."""

    story: str | None = None
    library: str | None = None
    allow_private: bool = False
    items: str | None = None

    def resolved(self, sources: Sequence[str]) -> tuple[Where, Sequence[str]]:
        """The same, with the story that a sole source names if it is no path. Raises Trouble."""
        if self.story is not None or (story := _named_story(sources, self.library)) is None:
            return self, sources
        return replace(self, story=story), ()

    def source(self, sources: Sequence[str]) -> tuple[Source, str | None]:
        """A story of the library with its base, or the sources, URLs fetched and standard input read.

        Without any it is the bundled story. Raises Trouble.
        """
        if self.story is not None:
            return self._kept(self.story, sources)
        from tui.loading import Files

        if not sources and self.items is None:
            return Files(library=self.library), None
        with told_in_one_line():
            if self.items is None and not any("://" in source for source in sources):
                return Files(_without_stdin(sources), self.library), None
            from tui.fetching import all_of

            found = all_of(sources, items=self.items, allow_private=self.allow_private)
            return Files(_without_stdin(found.readable()), self.library), None

    def shelf(self) -> Shelf | None:
        """The library, where it has stories."""
        if self.story is not None or not is_there(self.library):
            return None
        from tui.shelf import Shelf

        with opened(self.library) as library:
            return Shelf(self.library, self.allow_private) if library.stories() else None

    def _kept(self, story: str, sources: Sequence[str]) -> tuple[Source, str | None]:
        from tui.shelf import Kept

        if sources:
            raise click.UsageError("give sources or --story, not both: newsdiff add puts them into a story")
        with opened(self.library, made=False) as library:
            found = library.story(story)
        return Kept(self.library, found.slug), found.base


def _named_story(sources: Sequence[str], library: str | None) -> str | None:
    """The slug of the story that a sole word names; None for a path, a URL or standard input.

    A path goes before a story of its name, which is said. Raises Trouble for a word that is neither.
    """
    if len(sources) != 1 or sources[0] == STDIN or "://" in sources[0]:
        return None
    word = sources[0]
    is_path = os.path.lexists(word)
    found = _slug(word, library)
    if found and is_path:
        both = f"“{word}” is a path, and a story of the library too"
        remark([f"{both}: the path is read; for the story pass --story {found}"])
    if not found and not is_path and _is_plain(word):
        raise Trouble(
            f"“{word}” is neither a file or folder nor a story of the library: check its spelling; "
            "`newsdiff library list` names the stories"
        )
    return None if is_path else found


def _slug(word: str, library: str | None) -> str | None:
    from corpus.library import LibraryError

    if not is_there(library):
        return None
    with opened(library) as shelf, suppress(LibraryError):
        return shelf.story(word).slug
    return None


def _is_plain(word: str) -> bool:
    """Whether it may be meant as a name: a path with folders or an ending is not."""
    return bool(word.strip()) and os.sep not in word and not Path(word).suffix


@contextmanager
def opened(path: str | None, *, made: bool = True) -> Iterator[Library]:
    """The library, its troubles told in one line; with `made` false it is trouble that there is none."""
    from corpus.library import open_library
    from newsdiff.version import TOOL

    if not made and not is_there(path):
        raise Trouble(NOTHING_KEPT)
    with told_in_one_line(), open_library(path, tool=TOOL) as library:
        yield library


def is_there(library: str | None) -> bool:
    """Whether there is a library already. Raises Trouble for an impossible name."""
    from corpus.library import has_library

    with told_in_one_line():
        return has_library(library)


def _without_stdin(sources: Sequence[str | Raw]) -> list[str | Raw]:
    """The sources with standard input read, which cannot be done twice, or in a thread."""
    if STDIN not in sources:
        return list(sources)
    from corpus.sources import read_stdin

    piped = read_stdin()
    return [piped if source == STDIN else source for source in sources]
