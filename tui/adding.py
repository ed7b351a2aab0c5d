"""Articles into the library, and their URLs fetched again. Free of Textual."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus import ReadError
from corpus.fetching import FetchError, NotChanged, Outcome, Page, Request, raw_of
from corpus.library import open_library
from corpus.library.capturing import capture_of
from corpus.library.models import Added, Capture, KeptArticle
from corpus.library.models import Outcome as Became
from corpus.library.whole import Library
from corpus.readers.feed_items import CUT
from corpus.sources import Reading, read
from newsdiff.version import TOOL
from tui.gathering import Fetching, Gathered, Progress, told

_CUT_SHORT = "the page was cut short, and makes no version"


def add(
    library: str | Path | None, story: str, found: Gathered, progress: Progress | None = None
) -> list[Added]:
    """Read what was gathered and keep it in a story, which is made where there is none.

    A fetched page that cannot be read, and items of a feed that were left out as there are too many, become
    failures of `found`. Raises ReadError for a path
    and LibraryError, and then nothing was added.
    """
    readings = read(found.readable(), progress, found.failures) if found.readable() else []
    if not readings:
        return []
    found.failures.extend(_cut(readings))
    with open_library(library, tool=TOOL) as opened, opened.together():
        home = opened.ensure_story(story)
        added = []
        for reading in readings:
            page = found.pages.get(reading.article.source)
            capture = _capture(reading, page)
            if page and not page.complete and opened.known(home, reading.article, capture):
                found.failures.append(f"{reading.article.source}: {_CUT_SHORT}")
            else:
                added.append(opened.add_article(home, reading.article, capture))
        texts = [(article.outlet, article.text) for article in opened.load_story(home)]
        found.decisions = opened.take_over(home, texts)
        return added


@dataclass(frozen=True)
class Updated:
    """What came of fetching one article's URL again: a line for people, and whether it is another text."""

    article: KeptArticle
    said: str
    version: int | None = None
    failed: bool = False


def update(library: str | Path | None, story: str, fetching: Fetching) -> list[Updated]:
    """Fetch the URLs of a story's articles again and keep each text that has changed as a version.

    Raises LibraryError, FetchError without the extra `web`, and what `fetching.progress` raises.
    """
    with open_library(library, tool=TOOL) as opened:
        kept = [article for article in opened.articles(story) if article.requested_url]
    outcomes = fetching.all(map(_again, kept))
    with open_library(library, tool=TOOL) as opened:
        return [_updated(opened, story, *pair) for pair in zip(kept, outcomes, strict=True)]


def in_words(found: Gathered, added: Sequence[Added]) -> Iterator[str]:
    """A line for each article, one for what was decided on them before, then one for each failure."""
    yield from lines(found, added)
    yield from found.failures


def lines(found: Gathered, added: Sequence[Added]) -> Iterator[str]:
    """The same without the failures."""
    yield from (one.line for one in added)
    if found.decisions:
        what = "decision" if found.decisions == 1 else "decisions"
        yield f"with {found.decisions} {what} that you made on these files"


def _again(kept: KeptArticle) -> Request:
    return Request(
        kept.requested_url or "",
        etag=kept.etag,
        last_modified=kept.last_modified,
        answered=kept.answered_url,
    )


def _updated(library: Library, story: str, kept: KeptArticle, outcome: Outcome) -> Updated:
    if isinstance(outcome, FetchError):
        return Updated(kept, f"{kept.outlet}: {told(outcome)}", failed=True)
    if isinstance(outcome, NotChanged):
        library.mark_checked(story, kept)
        return Updated(kept, f"{kept.outlet}: unchanged since version {kept.versions}")
    if not outcome.complete:
        return Updated(kept, f"{kept.outlet}: {_CUT_SHORT}", failed=True)
    return _read_again(library, story, kept, outcome)


def _read_again(library: Library, story: str, kept: KeptArticle, page: Page) -> Updated:
    try:
        readings = read([raw_of(page)])
    except ReadError as error:
        return Updated(kept, f"{kept.outlet}: {error}", failed=True)
    if len(readings) != 1:
        return Updated(kept, f"{kept.outlet}: the page holds several articles now, none is kept", failed=True)
    article = readings[0].article
    added = library.add_article(story, article, capture_of(article, page), version_of=kept)
    is_version = added.outcome is Became.VERSION and not added.reread
    return Updated(kept, added.line, added.number if is_version else None)


def _cut(readings: Sequence[Reading]) -> Iterator[str]:
    """A line for each feed that has more items than are read."""
    said = ((one.article.source.partition("#")[0], note) for one in readings for note in one.article.notes)
    for source, note in dict.fromkeys(pair for pair in said if pair[1].startswith(CUT)):
        yield f"{source}: {note}"


def _capture(reading: Reading, page: Page | None) -> Capture:
    if page is None or reading.raw is None:  # of several articles none has the bytes for itself
        return Capture(reading.raw.data if reading.raw else None, fetched=page.fetched if page else None)
    return capture_of(reading.article, page)
