"""`newsdiff versions`: two versions of an outlet's own article compared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from tui.checking import NO_CHECKS, Checks, fail_on_option
from tui.comparing import compare_and_write
from tui.completing import complete_outlets, complete_stories
from tui.config.command import config_option
from tui.config.options import Looks, looks_options
from tui.output import Trouble, on_terminal
from tui.printing import fields, moment, show, show_json
from tui.showing import open_reader
from tui.sourcing import json_option, library_option, opened
from tui.statuses import DONE
from tui.writing import Writing, writing_options

if TYPE_CHECKING:
    from corpus.library.models import Version


@click.command()
@click.argument("story", shell_complete=complete_stories)
@click.argument("outlet", shell_complete=complete_outlets)
@click.option(
    "--from",
    "first",
    type=click.IntRange(1),
    metavar="N",
    help="The earlier version; else the one before the later.",
)
@click.option("--to", "last", type=click.IntRange(1), metavar="N", help="The later version; else the last.")
@click.option("--list", "listed", is_flag=True, help="List the versions and compare none.")
@library_option
@json_option
@writing_options
@fail_on_option
@looks_options
@config_option
def versions(
    story: str,
    outlet: str,
    first: int | None,
    last: int | None,
    listed: bool,
    library: str | None,
    as_json: bool,
    fail_on: tuple[str, ...],
    config: str | None,
    theme: str | None,
    ascii_: bool,
    **writing: Any,
) -> int:
    """Compare two versions of an outlet's own article, as the library has kept them.

    On a terminal the reader opens; in a pipe, or with --format, -o or --fail-on, a report is written. --json
    prints the list of versions. The exit status of a report is 0 where they report the same, 1 where they
    differ, 2 for trouble; with --fail-on 1 only where it finds something.
    """
    from tui.shelf import KeptVersions, mark_read

    how, checks = Writing(**writing), Checks(fail_on)
    how.refuse(())
    with opened(library, made=False) as shelf:
        kept = shelf.versions(story, outlet)
        if as_json:
            show_json([fields(one) for one in kept])
            return DONE
        if listed:
            show(map(_version_line, kept))
            return DONE
        numbers = _two_of(kept, first, last)
        article = shelf.article(story, outlet)
        shelf.load_versions(story, article, numbers)
        if numbers[1] == article.versions:
            mark_read(shelf, story, [article])
        slug = shelf.story(story).slug
    from newsdiff import Settings

    source = KeptVersions(library, slug, article.outlet, numbers)
    if how != Writing() or checks != NO_CHECKS or not on_terminal():
        return compare_and_write(source, Settings(), how, checks)
    from tui.config.reading import config_file, read_config

    chosen = read_config(config)
    looks = Looks(theme, ascii_).over(chosen)
    return open_reader(source, Settings(match=chosen.match), looks, file=config_file(config))


def _two_of(kept: Sequence[Version], first: int | None, last: int | None) -> tuple[int, int]:
    """The numbers of the versions to compare. Raises Trouble."""
    if len(kept) < 2:
        raise Trouble("there is one version alone: newsdiff watch adds one when the text changes")
    later = last or len(kept)
    earlier = first or later - 1
    if not 0 < earlier < later:
        raise Trouble(
            f"version {earlier} is not before version {later}: give other numbers with --from and --to"
        )
    return earlier, later


def _version_line(version: Version) -> str:
    title = version.title or "no title"
    return f"version {version.number} · {moment(version.added)} · {title}"
