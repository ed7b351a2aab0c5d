"""How much is said on stderr: the options --quiet and --verbose of every command."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import click

_QUIET, _VERBOSE = f"{__name__}.quiet", f"{__name__}.verbose"


def is_quiet() -> bool:
    """Whether the command that runs was told to say nothing but what stops it."""
    context = click.get_current_context(silent=True)
    return context is not None and bool(context.meta.get(_QUIET))


def give_verbosity(group: click.Group) -> None:
    """Give every command of a group, and of the groups in it, --quiet and --verbose."""
    for _, command in every_command(group):
        command.params += [_quiet, _verbose]


def every_command(group: click.Group, before: str = "") -> Iterator[tuple[str, click.Command]]:
    """The commands that do something with the words that call them, as `library list`."""
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from every_command(command, f"{before}{name} ")
        else:
            yield f"{before}{name}", command


def _be_quiet(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        context.meta[_QUIET] = True
        _refuse_both(context)


def _be_verbose(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        from tui.logs import log_to_stderr

        context.meta[_VERBOSE] = True
        _refuse_both(context)
        context.call_on_close(log_to_stderr())


def _refuse_both(context: click.Context) -> None:
    if context.meta.get(_QUIET) and context.meta.get(_VERBOSE):
        raise click.UsageError("--quiet and --verbose contradict each other: pass one")


def _flag(names: tuple[str, str], callback: Callable[..., Any], words: str) -> click.Option:
    return click.Option(names, is_flag=True, expose_value=False, callback=callback, help=words)


_quiet = _flag(("-q", "--quiet"), _be_quiet, "Say nothing on stderr but what went wrong.")
_verbose = _flag(
    ("-v", "--verbose"), _be_verbose, "Say on stderr what is read, by which reader, and how long it takes."
)
