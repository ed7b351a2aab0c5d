"""The commands that compare and write: compare, schema."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click

from tui.checking import NO_CHECKS, Checks, check_options
from tui.config.command import config_option
from tui.examples import COMPARE_EXAMPLES
from tui.output import told_in_one_line, write_output
from tui.progress import progress_on_stderr
from tui.sourcing import Where, where_options
from tui.statuses import DIFFERENT, DONE, SAME
from tui.writing import Writing, json_report_option, writing, writing_options

if TYPE_CHECKING:
    from newsdiff import Comparison, Settings
    from tui.loading import Source


def reading_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that say what is compared, and how."""
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


reviewed_option = click.option(
    "--reviewed",
    is_flag=True,
    help="Apply what you decided on these files in the reader; on a story of the library it always is.",
)


@click.command(epilog=COMPARE_EXAMPLES)
@click.argument("sources", nargs=-1, type=click.Path(), metavar="SOURCE...")
@reading_options
@reviewed_option
@writing_options
@json_report_option
@check_options
def compare(
    sources: Sequence[str],
    base: str | None,
    match: Any,
    story: str | None,
    library: str | None,
    allow_private: bool,
    items: str | None,
    config: str | None,
    reviewed: bool,
    as_json: bool,
    fail_on: tuple[str, ...],
    min_coverage: int | None,
    **options: Any,
) -> int:
    """Compare articles and write a report.

    SOURCE is a file, a folder, a URL or - for standard input; a single one may be a story of the library.
    """
    from newsdiff import Settings

    if not sources and story is None:
        raise click.UsageError("Missing argument 'SOURCE...', or --story with a story of the library.")
    from tui.config.reading import read_config

    match = match or read_config(config).match
    how = writing(as_json, options)
    how.refuse(sources)
    where, sources = Where(story, library, allow_private, items).resolved(sources)
    source, kept = where.source(sources)
    checks = Checks(fail_on, min_coverage)
    return compare_and_write(source, Settings(base=base or kept, match=match), how, checks, reviewed=reviewed)


@click.command()
def schema() -> int:
    """Print the JSON Schema of the JSON export, newsdiff/1."""
    from newsdiff.exports.schema import published

    write_output(lambda stream: stream.writelines([published()]), None)
    return DONE


def compare_and_write(
    source: Source,
    settings: Settings | None,
    how: Writing,
    checks: Checks = NO_CHECKS,
    *,
    reviewed: bool = False,
) -> int:
    """Read, compare and write, with progress on stderr; returns the exit status of `newsdiff compare`."""
    from corpus.collector import collector_paused

    with collector_paused():
        comparison = compared(source, settings, reviewed=reviewed)
        how.write(comparison)
    return checks.status(how.shown(comparison), DIFFERENT if comparison.differs() else SAME)


def compared(source: Source, settings: Settings | None, *, reviewed: bool = False) -> Comparison:
    """Read and compare, with progress on stderr. Raises Trouble."""
    from tui.loading import Step
    from tui.review.compared import compare_reviewed

    with told_in_one_line(), progress_on_stderr() as step:
        steps = {each: step(each.value.rstrip("…")) for each in Step}

        def progress(which: Step, done: int, total: int) -> None:
            if told := steps[which]:
                told(done, total)

        return compare_reviewed(source, settings, progress, reviewed=reviewed)
