"""The command line. This module alone owns stdout, stderr and the exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NoReturn

import click
from click.shell_completion import CompletionItem
from click_default_group import DefaultGroup

from tui.examples import COMPARE_EXAMPLES, EXAMPLES
from tui.output import ReaderGone, Trouble, abandon, write_output
from tui.progress import progress_on_stderr
from tui.writing import Writing, writing_options

SAME, DIFFERENT, TROUBLE = 0, 1, 2
READ = 0


def _show_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        from newsdiff.version import __version__

        click.echo(f"newsdiff {__version__}")
        context.exit()


class _Commands(DefaultGroup):  # type: ignore[misc]
    """The commands; without the name of one, `read`, whose paths complete beside the names."""

    def parse_args(self, context: click.Context, args: list[str]) -> list[str]:
        if context.resilient_parsing and not args:
            return click.Group.parse_args(self, context, args)
        parsed: list[str] = super().parse_args(context, args)
        return parsed

    def shell_complete(self, context: click.Context, incomplete: str) -> list[CompletionItem]:
        names: list[CompletionItem] = click.Group.shell_complete(self, context, incomplete)
        return names or [CompletionItem(incomplete, type="file")]


@click.group(
    cls=_Commands,
    default="read",
    default_if_no_args=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=EXAMPLES,
)
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_show_version,
    help="Show the version.",
)
def cli() -> None:
    """Compare how several outlets report one event, claim by claim.

    newsdiff puts what they tell side by side and marks what differs, across outlets, offline.
    It compares wording and does not judge which is right.
    """


_base = click.option(
    "--base",
    metavar="OUTLET",
    help="The outlet that the others are read against: its name, a part of it, or its number.",
)
_match = click.option(
    "--match",
    type=click.Choice(["strict", "normal", "loose"]),
    default="normal",
    show_default=True,
    help="How much evidence an alignment takes.",
)


@cli.command()
@click.argument("paths", nargs=-1, type=click.Path(), metavar="[PATH]...")
@_base
@_match
def read(paths: tuple[str, ...], **settings: Any) -> int:
    """Open articles side by side; without a PATH, the bundled story.

    PATH is a text or Markdown file, or a folder of them. Where stdout is not a terminal, the report of
    `newsdiff compare` is printed instead. Differences are no failure here: the exit status is 0, or 2 for
    trouble.
    """
    if sys.stdout is None or not sys.stdout.isatty():
        with suppress(ReaderGone):
            _compare(paths or _bundled(), settings)
        return READ
    from newsdiff import Settings
    from tui.app import run

    with _told_in_one_line():
        return TROUBLE if run(paths or _bundled(), Settings(**settings)) else READ


@cli.command(epilog=COMPARE_EXAMPLES)
@click.argument("paths", nargs=-1, type=click.Path(), required=True, metavar="PATH...")
@_base
@_match
@writing_options
def compare(paths: tuple[str, ...], base: str | None, match: str, **writing: Any) -> int:
    """Compare articles and write a report."""
    return _compare(paths, {"base": base, "match": match}, Writing(**writing))


@cli.command("open")
@click.argument("file", type=click.Path(), metavar="FILE.json")
@writing_options
def open_export(file: str, **writing: Any) -> int:
    """Show a comparison again that was written as JSON; its articles are not needed.

    On a terminal the reader opens; in a pipe, or with --format or -o, a report is written, as `newsdiff
    compare` does. The exit status is 0, or 2 for trouble.
    """
    from newsdiff import Comparison

    how = Writing(**writing)
    how.refuse([file])
    with _told_in_one_line(file):
        comparison = Comparison.from_json(Path(file).read_bytes())
        if how == Writing() and sys.stdout is not None and sys.stdout.isatty():
            from tui.opening import run_on

            return TROUBLE if run_on(comparison) else READ
        with suppress(ReaderGone):
            how.write(comparison)
    return READ


@cli.command()
def schema() -> int:
    """Print the JSON Schema of the JSON export, newsdiff/1."""
    from newsdiff.exports.schema import published

    write_output(lambda stream: stream.writelines([published()]), None)
    return READ


@contextmanager
def _told_in_one_line(file: str | None = None) -> Iterator[None]:
    """Turn what a user can mend into Trouble, with the name of the file where that is known."""
    from corpus import ReadError
    from newsdiff import ComparisonError

    try:
        yield
    except (ReadError, ComparisonError) as error:
        raise Trouble(f"{file}: {error}" if file else str(error)) from error


def _bundled() -> tuple[str, ...]:
    from corpus import samples

    return (str(samples.path()),)


def _compare(paths: Sequence[str], settings: dict[str, Any], writing: Writing | None = None) -> int:
    from corpus import load
    from newsdiff import Settings
    from newsdiff import compare as compare_articles
    from tui.loading import require_text

    writing = writing or Writing()
    writing.refuse(paths)
    with _told_in_one_line(), progress_on_stderr() as step:
        articles = load(paths, step("Reading articles"))
        comparison = compare_articles(
            articles, settings=Settings(**settings), progress=step("Aligning pairs of articles")
        )
        require_text(comparison)
    writing.write(comparison)
    return DIFFERENT if comparison.differs() else SAME


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit with its status."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy's threads cost more than such small matrices
    try:
        status = cli.main(args=arguments, prog_name="newsdiff", standalone_mode=False)
    except Trouble as error:
        _fail(str(error))
    except click.ClickException as error:
        error.show()
        sys.exit(TROUBLE)
    except (click.Abort, KeyboardInterrupt):
        _fail("interrupted: nothing was written")
    except ReaderGone:
        sys.exit(TROUBLE)
    except OSError as error:
        _fail(f"{error.filename or 'output'}: {error.strerror or error}")
    except Exception:  # a fault of newsdiff: Python's own status for it would say that articles differ
        sys.excepthook(*sys.exc_info())
        sys.exit(TROUBLE)
    sys.exit(status if isinstance(status, int) else SAME)


def _fail(message: str) -> NoReturn:
    """One line on stderr, whatever the names in it hold, and the status for trouble."""
    line = "".join(character if character.isprintable() else "\ufffd" for character in message)
    try:
        click.echo(f"newsdiff: {line}", err=True)
    except (OSError, AttributeError):  # a closed or full stderr must not turn trouble into differences
        abandon(sys.stderr)
    sys.exit(TROUBLE)
