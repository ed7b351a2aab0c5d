"""`newsdiff watch`: articles fetched again and again until they change."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

import click

from tui.completing import complete_stories
from tui.output import Trouble, told_in_one_line
from tui.printing import complain, moment, remark, show
from tui.progress import progress_on_stderr
from tui.sourcing import json_option, library_option, opened, private_option
from tui.statuses import DONE, TROUBLE
from tui.watching import seconds, version_changes

if TYPE_CHECKING:
    from tui.adding import Updated


@click.command()
@click.argument("story", shell_complete=complete_stories)
@click.option(
    "--every", default="15m", show_default=True, metavar="TIME", help="How often: 90s, 15m, 2h, 1d."
)
@click.option("--once", is_flag=True, help="Fetch once and stop.")
@private_option
@library_option
@json_option
def watch(story: str, every: str, once: bool, allow_private: bool, library: str | None, as_json: bool) -> int:
    """Fetch a story's URLs again and again, and print what changed, one line a change, until stopped.

    --json prints one line of JSON for each article that changed.

    A text that has changed is kept as a version. Ctrl-C stops, with exit status 0. With --once the status
    is 2 where a page could not be fetched or read, or where Ctrl-C came before the end.
    """
    pause = seconds(every)
    told: dict[int, int] = {}
    try:
        while True:
            told = _numbers(library, story)
            done = _fetched_again(library, story, allow_private, told, as_json)
            if once:
                return TROUBLE if any(one.failed for one in done) else DONE
            if sys.stderr is not None and sys.stderr.isatty():
                remark([f"next look in {every}; Ctrl-C stops"])
            told = {}
            time.sleep(pause)
    except KeyboardInterrupt:
        _tell_kept(library, story, told, as_json)
        if once:
            raise Trouble(
                "stopped before all was fetched and read: the other pages are as they were"
            ) from None
        remark(["stopped: every version that was found is kept"])
        return DONE


def _fetched_again(
    library: str | None, story: str, allow_private: bool, told: dict[int, int], as_json: bool
) -> list[Updated]:
    """Fetch a story's URLs, keep what changed, and say so at once; `told` notes of which versions."""
    from tui.adding import update
    from tui.gathering import Fetching

    with opened(library, made=False) as shelf:
        found = shelf.story(story)
    with told_in_one_line(), progress_on_stderr() as step:
        done = update(library, found.slug, Fetching(allow_private, step("Fetching")))
    if not done:
        raise Trouble(f"no article of “{found.name}” was fetched: newsdiff add “{found.name}” URL")
    for one in done:
        if one.version is not None:
            changes = version_changes(library, found.slug, one.article.outlet, one.version)
            _tell_version(one.article.outlet, one.version, changes, as_json)
            told[one.article.id] = one.version
    complain(one.said for one in done if one.failed)
    return done


def _tell_version(outlet: str, number: int, changes: Sequence[str], as_json: bool) -> None:
    """Print what a version changed: a line each, or all of it in one line of JSON."""
    if as_json:
        now = datetime.now().astimezone().isoformat(timespec="seconds")
        show([json.dumps({"time": now, "outlet": outlet, "version": number, "changes": changes})])
    else:
        now = moment(datetime.now())
        show(f"{now} {outlet}: version {number}: {line}" for line in changes)


def _numbers(library: str | None, story: str) -> dict[int, int]:
    """The number of the newest version by article."""
    with opened(library, made=False) as shelf:
        return {article.id: article.versions for article in shelf.articles(story)}


def _tell_kept(library: str | None, story: str, told: dict[int, int], as_json: bool) -> None:
    """Name the versions that a round was stopped after keeping, of which a later round would not tell."""
    if not told:
        return
    with opened(library, made=False) as shelf:
        kept = [one for one in shelf.articles(story) if one.versions > told.get(one.id, one.versions)]
    for one in kept:
        _tell_version(one.outlet, one.versions, ["kept, but not compared"], as_json)
