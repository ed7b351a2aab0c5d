"""The commands that compare: read, compare, open, schema."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tui.config.command import config_option
from tui.config.options import Looks, looks_options
from tui.examples import COMPARE_EXAMPLES
from tui.output import ReaderGone, told_in_one_line, write_output
from tui.progress import progress_on_stderr
from tui.sourcing import Where, where_options
from tui.statuses import DIFFERENT, DONE, SAME, TROUBLE
from tui.writing import Writing, blind_option, writing_options

if TYPE_CHECKING:
    from newsdiff import Settings
    from tui.config.model import Config
    from tui.loading import Source


def _reading_options(command: Callable[..., Any]) -> Callable[..., Any]:
    base = click.option(
        "--base",
        metavar="OUTLET",
        help="The outlet that the others are read against: its name, a part of it, or its number.",
    )
    match = click.option(
        "--match",
        type=click.Choice(["strict", "normal", "loose"]),
        help="How much evidence an alignment takes.  [default: normal, or what the config file says]",
    )
    return base(match(config_option(where_options(command))))


@click.command()
@click.argument("sources", nargs=-1, type=click.Path(), metavar="[SOURCE]...")
@_reading_options
@blind_option()
@looks_options
def read(
    sources: tuple[str, ...],
    base: str | None,
    match: Any,
    blind: bool,
    config: str | None,
    theme: str | None,
    ascii_: bool,
    **options: Any,
) -> int:
    """Open articles side by side; without a SOURCE, the stories of the library or the bundled story.

    SOURCE is a file, a folder, a URL or - for standard input; a file may be text, Markdown, a web page, a
    feed, JSON or JSON Lines. Where stdout is not a terminal, the report of `newsdiff compare` is printed
    instead, or the list of stories. Differences are no failure here: the exit status is 0, or 2 for trouble.
    """
    from newsdiff import Settings
    from tui.config.reading import read_config

    chosen = read_config(config)
    match = match or chosen.match
    where = Where(**options)
    shelf = None if sources else where.shelf()
    if not on_terminal():
        with suppress(ReaderGone):
            if shelf:
                from tui.library_commands import show_stories

                show_stories(where.library, as_json=False)
            else:
                source, kept = where.source(sources)
                compare_and_write(source, Settings(base=base or kept, match=match), Writing(blind=blind))
        return DONE
    looks = Looks(theme, ascii_).over(chosen)
    if shelf:
        return open_reader(shelf, Settings(match=match), looks, blind=blind)
    source, kept = where.source(sources)
    return open_reader(source, Settings(base=base or kept, match=match), looks, blind=blind)


@click.command(epilog=COMPARE_EXAMPLES)
@click.argument("sources", nargs=-1, type=click.Path(), metavar="SOURCE...")
@_reading_options
@writing_options
def compare(
    sources: tuple[str, ...],
    base: str | None,
    match: Any,
    story: str | None,
    library: str | None,
    allow_private: bool,
    items: str | None,
    config: str | None,
    **writing: Any,
) -> int:
    """Compare articles and write a report.

    SOURCE is a file, a folder, a URL or - for standard input.
    """
    from newsdiff import Settings

    if not sources and story is None:
        raise click.UsageError("Missing argument 'SOURCE...', or --story with a story of the library.")
    from tui.config.reading import read_config

    match = match or read_config(config).match
    how = Writing(**writing)
    how.refuse(sources)
    source, kept = Where(story, library, allow_private, items).source(sources)
    return compare_and_write(source, Settings(base=base or kept, match=match), how)


@click.command("open")
@click.argument("file", type=click.Path(), metavar="FILE.json")
@writing_options
@looks_options
@config_option
def open_export(file: str, config: str | None, theme: str | None, ascii_: bool, **writing: Any) -> int:
    """Show a comparison again that was written as JSON; its articles are not needed.

    On a terminal the reader opens; in a pipe, or with --format or -o, a report is written, as `newsdiff
    compare` does. The exit status is 0, or 2 for trouble.
    """
    from newsdiff import Comparison

    how = Writing(**writing)
    how.refuse([file])
    with told_in_one_line(file):
        comparison = Comparison.from_json(Path(file).read_bytes())
        if replace(how, blind=False) == Writing() and on_terminal():
            from tui.config.reading import read_config
            from tui.opening import run_on

            looks = Looks(theme, ascii_).over(read_config(config))
            return TROUBLE if run_on(comparison, looks, blind=how.blind) else DONE
        with suppress(ReaderGone):
            how.write(comparison)
    return DONE


@click.command()
def schema() -> int:
    """Print the JSON Schema of the JSON export, newsdiff/1."""
    from newsdiff.exports.schema import published

    write_output(lambda stream: stream.writelines([published()]), None)
    return DONE


def on_terminal() -> bool:
    """Whether a reader can be opened: stdout is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def open_reader(source: Any, settings: Settings, looks: Config | None = None, *, blind: bool = False) -> int:
    """Open the reader on a source, or the list of stories on a shelf; returns an exit status."""
    from tui.app import run

    with told_in_one_line():
        return TROUBLE if run(source, settings, looks, blind=blind) else DONE


def compare_and_write(source: Source, settings: Settings, how: Writing) -> int:
    """Read, compare and write, with progress on stderr; returns the exit status of `newsdiff compare`."""
    from tui.loading import Step, compare_source

    with told_in_one_line(), progress_on_stderr() as step:
        steps = {each: step(each.value.rstrip("…")) for each in Step}

        def progress(which: Step, done: int, total: int) -> None:
            if told := steps[which]:
                told(done, total)

        comparison = compare_source(source, settings, progress)
    how.write(comparison)
    return DIFFERENT if comparison.differs() else SAME
