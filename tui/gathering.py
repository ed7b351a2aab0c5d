"""From what a person names, URLs among them, to what `corpus.load` reads. Free of Textual."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event

from corpus import ReadError
from corpus.fetching import (
    FeedItem,
    FetchError,
    Outcome,
    Page,
    Policy,
    PrivateAddressError,
    Request,
    is_url,
    raw_of,
)
from corpus.fetching.policy import Asking
from corpus.folders import shown
from corpus.readers import Pages, Raw
from corpus.readers.feed_listing import list_items
from corpus.readers.sniffing import Format, sniff
from corpus.sources import MAX_BYTES
from newsdiff.version import __version__

AGENT = f"newsdiff/{__version__}"
Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Feed:
    """A feed with its items, of which some are to be chosen."""

    raw: Raw
    items: list[FeedItem]
    fetched: bool
    """Whether it came from the web, and not from a file, which asks for nothing to be fetched."""


@dataclass
class Gathered:
    """What can be read, in the order it was named; what could not be had, in one line each."""

    sources: list[str | Raw | Feed] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    pages: dict[str, Page] = field(default_factory=dict)
    """By the name of their source, what the server said of them."""
    decisions: int = 0
    """How many decisions on the same files the story took over."""

    @property
    def feeds(self) -> list[Feed]:
        return [source for source in self.sources if isinstance(source, Feed)]

    def readable(self) -> list[str | Raw]:
        """All but the feeds that nothing was chosen from."""
        return [source for source in self.sources if not isinstance(source, Feed)]


@dataclass(frozen=True)
class Fetching:
    """How URLs are fetched for a person."""

    allow_private: bool | Asking = False
    progress: Progress | None = None
    cancel: Event | None = None

    def all(self, requests: Iterable[Request]) -> list[Outcome]:
        """What came of each; raises FetchError without the extra `web`, and what `progress` raises."""
        wanted = list(requests)
        if not wanted:
            return []
        from corpus.fetching import fetch_all

        return fetch_all(
            wanted,
            agent=AGENT,
            policy=Policy(allow_private=self.allow_private),
            progress=self.progress,
            cancel=self.cancel,
        )


def gather(sources: Sequence[str], fetching: Fetching, *, choosing: bool = False) -> Gathered:
    """Fetch the URLs among the sources, several at once; paths stay as they are.

    A URL of a feed becomes a Feed, and so does a feed's file that holds summaries alone or, with `choosing`,
    any. Raises FetchError without the extra `web`, and what `fetching.progress` raises.
    """
    found = Gathered()
    urls = [source for source in sources if is_url(source)]
    outcomes = dict(zip(urls, fetching.all(map(Request, urls)), strict=True))
    with Pages() as pages:
        for source in sources:
            outcome = outcomes.get(source)
            if outcome is None:
                found.sources.append(_feed_of_file(source, pages, choosing) or source)
            elif isinstance(outcome, Page):
                raw = _kept(found, outcome)
                items = _items(raw, pages)
                found.sources.append(Feed(raw, items, fetched=True) if items else raw)
            elif isinstance(outcome, FetchError):
                found.failures.append(told(outcome))
    return found


def choose(found: Gathered, feed: Feed, wanted: Sequence[int], fetching: Fetching) -> None:
    """Put the chosen items of a feed, counted from 0, in its place: the whole texts that the feed holds
    itself, then the pages of the others, fetched now. Where it holds all, it is read as a whole.
    """
    at = found.sources.index(feed)
    if len(wanted) == len(feed.items) and all(item.full for item in feed.items):
        found.sources[at] = feed.raw
        return
    full = tuple(number for number in wanted if feed.items[number].full)
    summaries = [feed.items[number] for number in wanted if number not in full]
    urls = [item.url for item in summaries if item.url]
    raws: list[str | Raw | Feed] = [replace(feed.raw, items=full)] if full else []
    for outcome in fetching.all(Request(url, typed=False) for url in urls):
        if isinstance(outcome, Page):
            raws.append(_kept(found, outcome))
        elif isinstance(outcome, FetchError):
            found.failures.append(str(outcome))
    if missing := len(summaries) - len(urls):
        found.failures.append(f"{feed.raw.source}: {missing} of the chosen items name no page on the web")
    found.sources[at : at + 1] = raws


def told(error: FetchError) -> str:
    """What to tell of a URL that a person gave, with the option that gives the leave it lacks."""
    return f"{error}, or pass --allow-private" if isinstance(error, PrivateAddressError) else str(error)


def numbers(words: str, count: int) -> list[int]:
    """What `1,3-5` or `all` chooses of so many items, counted from 0. Raises ValueError."""
    if words.strip().casefold() == "all":
        return list(range(count))
    chosen: dict[int, None] = {}
    for part in filter(None, words.replace(" ", ",").split(",")):
        first, dash, last = part.partition("-")
        ends = (first, last if dash else first)
        if not all(end.isascii() and end.isdigit() and len(end) < 7 for end in ends):
            raise ValueError(f"“{part}” is no number: give numbers like 1,3-5 or all")
        for number in range(int(ends[0]), int(ends[1]) + 1):
            if not 1 <= number <= count:
                raise ValueError(f"there is no item {number}: there are {count}")
            chosen[number - 1] = None
    if not chosen:
        raise ValueError("no item is chosen: give numbers like 1,3-5 or all")
    return list(chosen)


def item_line(item: FeedItem) -> str:
    """A feed's item in one line."""
    parts = [item.title or item.summary or item.url or "without a title", str(item.published or "")]
    return " · ".join(filter(None, parts))


def _kept(found: Gathered, page: Page) -> Raw:
    raw = raw_of(page)
    found.pages[raw.source] = page
    return raw


def _feed_of_file(source: str, pages: Pages, choosing: bool) -> Feed | None:
    """A file that is a feed to be chosen from; what else is wrong with the path shows when it is read."""
    path = Path(source)
    try:
        if not path.is_file() or path.stat().st_size > MAX_BYTES:
            return None
        raw = Raw(path.read_bytes(), shown(path))
    except (OSError, ValueError):
        return None
    if sniff(raw.source, raw.data) not in (Format.FEED, Format.JSON):
        return None
    items = _items(raw, pages)
    return Feed(raw, items, fetched=False) if items and (choosing or not any(i.full for i in items)) else None


def _items(raw: Raw, pages: Pages) -> list[FeedItem]:
    """The items of a feed; none for what is no feed, whose own reader finds what is wrong with it."""
    try:
        return list_items(raw, pages)
    except ReadError:
        return []
