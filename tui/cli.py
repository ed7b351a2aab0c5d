"""The command line. This module alone owns the exit status, and says on stderr what stopped a command."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import click
from click.shell_completion import CompletionItem
from click_default_group import DefaultGroup

from tui.comparing import compare, schema
from tui.completing import completion
from tui.config.command import config_command
from tui.examples import EXAMPLES
from tui.explaining import explain
from tui.exporting import export
from tui.library_commands import library
from tui.output import ReaderGone, Trouble, abandon
from tui.printing import complain
from tui.sampling import samples
from tui.serving import serve
from tui.shelving import add
from tui.showing import open_export, read
from tui.statuses import DONE, TROUBLE
from tui.verbosity import give_verbosity
from tui.version_commands import versions
from tui.watch_command import watch


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

    newsdiff puts what they tell side by side and marks what differs, across outlets. Nothing is fetched but
    the URLs that you name. It compares wording and does not judge which is right.
    """


_COMMANDS = (read, compare, open_export, export, explain, add, versions, watch, library, samples, serve)
_COMMANDS_ABOUT = (config_command, schema, completion)
for _command in (*_COMMANDS, *_COMMANDS_ABOUT):
    cli.add_command(_command)
give_verbosity(cli)


_SETTINGS_OF_LIBRARIES = {
    "OPENBLAS_NUM_THREADS": "1",  # numpy's threads cost more than such small matrices
    "TEXTUAL_FPS": "120",  # a page is whole at the third tick after its key: 25 ms, not 50
}


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit with its status."""
    for variable, value in _SETTINGS_OF_LIBRARIES.items():
        os.environ.setdefault(variable, value)
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
    sys.exit(status if isinstance(status, int) else DONE)


def _fail(message: str) -> NoReturn:
    """One line on stderr, whatever the names in it hold, and the status for trouble."""
    try:
        complain([message])
    except (OSError, AttributeError):  # a closed or full stderr must not turn trouble into differences
        abandon(sys.stderr)
    sys.exit(TROUBLE)
