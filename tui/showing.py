"""The commands that open the reader: read, open."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tui.checking import Checks, check_options
from tui.comparing import compare_and_write, reading_options
from tui.config.command import config_option
from tui.config.model import Config
from tui.config.options import Looks, looks_options
from tui.output import ReaderGone, on_terminal, told_in_one_line
from tui.sourcing import Where
from tui.statuses import DONE, TROUBLE
from tui.writing import Writing, blind_option, json_report_option, writing, writing_options

if TYPE_CHECKING:
    from newsdiff import Settings


@click.command()
@click.argument("sources", nargs=-1, type=click.Path(), metavar="[SOURCE]...")
@reading_options
@blind_option()
@looks_options
def read(
    sources: Sequence[str],
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
    from tui.config.reading import config_file, read_config

    chosen = read_config(config)
    match = match or chosen.match
    where, sources = Where(**options).resolved(sources)
    shelf = None if sources else where.shelf()
    if not on_terminal():
        with suppress(ReaderGone):
            if shelf:
                from tui.library_commands import show_stories

                show_stories(where.library, as_json=False)
            else:
                source, kept = where.source(sources)
                compare_and_write(source, _settings(base or kept, match), Writing(blind=blind))
        return DONE
    looks, file = replace(Looks(theme, ascii_).over(chosen), match=match), config_file(config)
    if shelf:
        return open_reader(shelf, _settings(None, match), looks, blind=blind, file=file)
    source, kept = where.source(sources)
    return open_reader(source, _settings(base or kept, match), looks, blind=blind, file=file)


def _settings(base: str | None, match: Any) -> Settings | None:
    """None for what holds anyway, so that nothing is imported for it before a screen is there."""
    if base is None and match == Config.match:
        return None
    from newsdiff import Settings

    return Settings(base=base, match=match)


@click.command("open")
@click.argument("file", type=click.Path(), metavar="FILE.json")
@writing_options
@json_report_option
@check_options
@looks_options
@config_option
def open_export(
    file: str,
    config: str | None,
    theme: str | None,
    ascii_: bool,
    as_json: bool,
    fail_on: tuple[str, ...],
    min_coverage: int | None,
    **options: Any,
) -> int:
    """Show a comparison again that was written as JSON; its articles are not needed.

    On a terminal the reader opens; in a pipe, or with --format or -o, a report is written, as `newsdiff
    compare` does. The exit status is 0, or 2 for trouble; with --fail-on or --min-coverage, which open no
    reader, 1 where a check fails.
    """
    from tui.exports_read import read_export

    how, checks = writing(as_json, options), Checks(fail_on, min_coverage)
    how.refuse([file])
    comparison = read_export(file)
    with told_in_one_line(file):
        if replace(how, blind=False) == Writing() and checks == Checks() and on_terminal():
            from tui.config.reading import config_file, read_config
            from tui.opening import run_on

            looks = Looks(theme, ascii_).over(read_config(config))
            kept_in = config_file(config)
            return TROUBLE if run_on(comparison, looks, blind=how.blind, config_file=kept_in) else DONE
        with suppress(ReaderGone):
            how.write(comparison)
    return checks.status(how.shown(comparison), DONE)


def open_reader(
    source: Any,
    settings: Settings | None,
    looks: Config | None = None,
    *,
    blind: bool = False,
    file: Path | None = None,
) -> int:
    """Open the reader on a source, or the list of stories on a shelf; returns an exit status.

    What is changed of the settings is kept in `file`.
    """
    gc.disable()  # until the first paint: little of what is loaded for it is ever freed
    try:
        from tui.running import run

        with told_in_one_line():
            return TROUBLE if run(source, settings, looks, blind=blind, config_file=file) else DONE
    finally:
        gc.enable()
