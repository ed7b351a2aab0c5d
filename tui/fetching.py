"""URLs of the command line fetched: private addresses asked about, items of feeds chosen."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from corpus.fetching import is_url
from corpus.folders import find_files
from tui.gathering import Feed, Fetching, Gathered, choose, gather, item_line, numbers
from tui.output import Trouble
from tui.printing import complain, printable
from tui.progress import progress_on_stderr
from tui.sourcing import STDIN


def gathered(sources: Sequence[str], *, items: str | None = None, allow_private: bool = False) -> Gathered:
    """What the sources of a command can be read from; what could not be fetched is among its failures.

    A private address and the items of a feed are asked about where stdin and stderr are a terminal. Else the
    one is refused, and of a feed that was fetched all items are taken, unless `items` chooses; of a file's
    items none is fetched unless `items` says so. Raises ReadError and Trouble.
    """
    asks = _is_answered() and STDIN not in sources
    allowed = True if allow_private else _agree if asks else False
    with progress_on_stderr() as step:
        found = gather(sources, Fetching(allowed, step("Fetching")), choosing=items is not None)
    if items is not None and not found.feeds and not found.failures:
        _refuse_missing(sources)
        raise Trouble("--items chooses from a feed, and there is none among the sources")
    for feed in found.feeds:
        wanted = _wanted(feed, items, asks)
        with progress_on_stderr() as step:
            choose(found, feed, wanted, Fetching(progress=step("Fetching items")))
    return found


def all_of(sources: Sequence[str], *, items: str | None = None, allow_private: bool = False) -> Gathered:
    """The same, where a source that could not be fetched stops the command. Raises Trouble for it."""
    found = gathered(sources, items=items, allow_private=allow_private)
    if found.failures:
        complain(found.failures[:-1])
        raise Trouble(found.failures[-1])
    return found


def _refuse_missing(sources: Sequence[str]) -> None:
    """Raise ReadError for a path that is not there, the likelier mistake where a feed is missed."""
    for source in sources:
        if source != STDIN and not is_url(source):
            find_files(source)


def _is_answered() -> bool:
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))


def _agree(url: str, reach: str) -> bool:
    return click.confirm(f"{printable(url)} leads to {reach}. Fetch it?", err=True)


def _wanted(feed: Feed, items: str | None, asks: bool) -> list[int]:
    """The chosen items of a feed, counted from 0. Raises Trouble."""
    if items is None and asks:
        return _asked(feed)
    if items is None and not feed.fetched:
        raise Trouble(
            f"{feed.raw.source} is a feed that holds only summaries: choose items to fetch with --items,"
            " such as 1,3-5 or all"
        )
    try:
        return numbers(items or "all", len(feed.items))
    except ValueError as error:
        raise Trouble(f"--items {items}: {error}") from error


def _asked(feed: Feed) -> list[int]:
    for number, item in enumerate(feed.items, start=1):
        click.echo(f"{number:>3}  {printable(item_line(item))}", err=True)
    while True:
        words = click.prompt(f"Items of {printable(feed.raw.source)} to take (1,3-5 or all)", err=True)
        try:
            return numbers(words, len(feed.items))
        except ValueError as error:
            complain([str(error)])
