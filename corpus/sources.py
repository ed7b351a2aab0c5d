"""Paths to articles."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from corpus.article import Article
from corpus.errors import NoArticleError, ReadError, SummariesError
from corpus.folders import Found, find_files, shown, trouble
from corpus.identity import duplicates_noted, outlets_told_apart
from corpus.readers import Pages, Raw, reader_for, reader_name, story_file
from corpus.readers.story_file import Entry
from corpus.timing import timed

MAX_BYTES = 20_000_000
"""A larger file is refused: no article has that size."""
STDIN = "-"
_STDIN_NAME = "standard input"
_MOST_AT_ONCE = 4
_LOG = logging.getLogger(__name__)

Source = str | Path | Raw
"""A path, `-` for standard input, or bytes that are there already, such as a page that was fetched."""


def load(
    sources: Source | Iterable[Source],
    progress: Callable[[int, int], None] | None = None,
) -> list[Article]:
    """Read the articles of files and folders, in the order given; `-` is standard input.

    A file may be text, Markdown, a web page, a feed, JSON or JSON Lines, as its content tells, and may hold
    several articles. A folder gives its files with an ending of these, and those of the folders in it, sorted
    by path; hidden files and folders, links to folders, what browsers save beside a page, any README, JSON
    without articles, XML that is no feed and feeds of summaries are skipped, the last with a note on the
    first article. A file that is named itself is read whatever its ending. What a story.toml beside a file
    says of it wins over what the file says.

    A path given twice is read once; two files of the same bytes stay two articles, and the second says so in
    its notes. Outlets of one name are told apart by a number. `progress` is called with the number of sources
    read so far and of all; what it raises stops the reading, and the processes that read web pages. Raises
    ReadError.
    """
    return [reading.article for reading in read(sources, progress)]


class Reading(NamedTuple):
    """An article with the bytes it was read from; None where they hold other articles too."""

    article: Article
    raw: Raw | None


def read(
    sources: Source | Iterable[Source],
    progress: Callable[[int, int], None] | None = None,
    failures: list[str] | None = None,
) -> list[Reading]:
    """As `load`, with the bytes of each article.

    With `failures`, bytes that cannot be read are told there in a line each, and do not stop the rest.
    """
    given = _each_once([sources] if isinstance(sources, str | Path | Raw) else sources)
    entries = _entries(given)
    passed_over: list[NoArticleError] = []

    def is_left_out(one: Found | Raw, error: ReadError) -> bool:
        if isinstance(one, Raw):
            if failures is not None:
                failures.append(str(error))
            return failures is not None
        if one.named or not isinstance(error, NoArticleError):
            return False
        passed_over.append(error)
        return True

    articles: list[Article] = []
    raws: list[Raw | None] = []
    for one, raw, found in _read_all(given, progress, is_left_out):
        entry = entries.get(one)
        articles += entry.tell(found) if entry else found
        raws += [raw] if len(found) == 1 and raw.items is None else [None] * len(found)
    if passed_over and not articles and not failures:
        raise ReadError(f"no article in what was given: {passed_over[0]}")
    told_apart = outlets_told_apart(duplicates_noted(_noted(articles, passed_over)))
    return [Reading(article, raw) for article, raw in zip(told_apart, raws, strict=True)]


def read_bytes(raw: Raw, pages: Pages) -> list[Article]:
    """The articles of bytes from anywhere. Raises ReadError."""
    if len(raw.data) > MAX_BYTES:
        raise ReadError(f"{raw.source} is larger than {MAX_BYTES // 10**6} MB: split it or leave it out")
    reader = reader_for(raw)
    with timed(_LOG, f"{raw.source}: {len(raw.data)} bytes by the reader {reader_name(reader)}"):
        articles = list(reader(raw, pages))
    if not raw.notes:
        return articles
    return [one.model_copy(update={"notes": (*raw.notes, *one.notes)}) for one in articles]


def read_stdin() -> Raw:
    """All that is piped in, for a caller that needs standard input for something else afterwards.

    It can be read once only, and not in a thread, which Ctrl-C could not stop. Raises ReadError.
    """
    if sys.stdin is None:
        raise ReadError(f"{_STDIN_NAME} is closed: name a file instead of {STDIN}")
    try:
        return Raw(sys.stdin.buffer.read(MAX_BYTES + 1), _STDIN_NAME)
    except (OSError, ValueError) as error:
        raise ReadError(f"{_STDIN_NAME} cannot be read: name a file instead of {STDIN}") from error


def _each_once(sources: Iterable[Source]) -> list[Found | Raw]:
    """Files and bytes, each once, without following links: two names stay two articles."""
    given: dict[str | Raw, Found | Raw] = {}
    for source in sources:
        if isinstance(source, Raw):
            given.setdefault(source, source)
        elif str(source) == STDIN:
            if STDIN not in given:
                given[STDIN] = read_stdin()
        else:
            for found in find_files(source):
                given.setdefault(os.path.normpath(Path.cwd() / found.path), found)
    return list(given.values())


def _entries(given: list[Found | Raw]) -> dict[Found | Raw, Entry]:
    """What the story.toml beside each file says of it."""
    files = [one for one in given if isinstance(one, Found)]
    folders = {
        folder: story_file.read(folder, shown(folder / story_file.NAME))
        for folder in sorted({file.path.parent for file in files})
    }
    return {file: entry for file in files if (entry := folders[file.path.parent].get(file.path.name))}


def _read_all(
    given: list[Found | Raw],
    progress: Callable[[int, int], None] | None,
    is_left_out: Callable[[Found | Raw, ReadError], bool],
) -> list[tuple[Found | Raw, Raw, list[Article]]]:
    """What each holds, several read at once; the first error that `is_left_out` denies stops it all."""
    results = []
    workers = max(1, min(_MOST_AT_ONCE, os.cpu_count() or 1, len(given)))
    with ThreadPoolExecutor(workers) as threads, Pages() as pages:
        try:
            reading = [threads.submit(_read, one, pages) for one in given]
            for done, (one, result) in enumerate(zip(given, reading, strict=True)):
                if progress:
                    progress(done, len(given))
                try:
                    results.append((one, *result.result()))
                except ReadError as error:
                    if not is_left_out(one, error):
                        raise
        finally:
            threads.shutdown(wait=False, cancel_futures=True)
    if progress:
        progress(len(given), len(given))
    return results


def _read(source: Found | Raw, pages: Pages) -> tuple[Raw, list[Article]]:
    raw = source if isinstance(source, Raw) else Raw(_bytes(source.path), shown(source.path))
    return raw, read_bytes(raw, pages)


def _noted(articles: list[Article], passed_over: list[NoArticleError]) -> list[Article]:
    """The articles, the first with a note on each feed of summaries that was passed over."""
    notes = [f"passed over: {error}" for error in passed_over if isinstance(error, SummariesError)]
    if not notes or not articles:
        return articles
    first, *others = articles
    return [first.model_copy(update={"notes": (*first.notes, *notes)}), *others]


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise trouble(path, error) from error
