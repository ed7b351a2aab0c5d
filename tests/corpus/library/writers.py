"""Processes that write into a library, for the tests that let several do so or that kill one."""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

from corpus.library import open_library
from corpus.library.models import Capture
from tests.corpus.library.kept import numbered


def write_some(path: Path, writer: int, count: int) -> None:
    """Add articles to one story, each by a library that is opened anew."""
    for number in range(count):
        with open_library(path) as library:
            story = library.ensure_story("Storm")
            library.add_article(story, numbered(writer * 1000 + number), Capture(b"x" * 2000))
            library.set_setting("last", [writer, number], story)


def write_until_killed(path: Path, first: int) -> None:
    """Add articles, and print the number of each once it is saved."""
    with open_library(path) as library:
        story = library.ensure_story("Storm")
        for number in itertools.count(first):
            library.add_article(story, numbered(number), Capture(b"%d" % number * 3000))
            print(number, flush=True)  # noqa: T201


if __name__ == "__main__":
    write_until_killed(Path(sys.argv[1]), int(sys.argv[2]))
