"""What a command writes: the options of `compare` and `open`, and the writing."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import click

from tui.output import STDOUT, refuse_output, write_output

if TYPE_CHECKING:
    from newsdiff.comparison import Comparison

FORMATS = ("text", "json", "html", "md", "csv", "diff", "tei", "collatex", "webannotation")
"""Those of `newsdiff.exports.WRITERS`, which is slow to load."""
_Command = TypeVar("_Command", bound=Callable[..., Any])


@dataclass(frozen=True)
class Writing:
    """What to write, and where."""

    format_: str | None = None
    output: str | None = None
    force: bool = False
    only: tuple[str, ...] = ()
    excerpt: bool = False
    explain: bool = False
    wide: bool = False
    bom: bool = False
    blind: bool = False

    def refuse(self, sources: Sequence[str]) -> None:
        """Raise Trouble for a file that must not be written, before any work is done for it."""
        if self.output is not None:
            refuse_output(self.output, sources, self.force)

    def write(self, comparison: Comparison) -> None:
        """Write to stdout or to the file."""
        from newsdiff.exports import write

        if self.blind:
            from newsdiff.exports.blind import blind

            comparison = blind(comparison)
        write_output(
            lambda stream: write(
                comparison,
                self.format_ or FORMATS[0],
                stream,
                only=self.only,
                excerpt=self.excerpt,
                explain=self.explain,
                wide=self.wide,
                bom=self.bom,
                colour=self._colour(),
            ),
            self.output,
        )

    def _colour(self) -> bool:
        terminal = self.output in (None, STDOUT) and sys.stdout is not None and sys.stdout.isatty()
        return terminal and not os.environ.get("NO_COLOR")


def _choices(_: click.Context, __: click.Parameter, value: str) -> tuple[str, ...]:
    """What claims are chosen by, from words with commas between."""
    wanted = tuple(word for part in value.split(",") if (word := part.strip().lower()))
    if wanted:
        from newsdiff.exports.selection import ONLY

        for word in wanted:
            if word not in ONLY:
                raise click.BadParameter(f"{word!r} is not one of {', '.join(ONLY)}.")
    return wanted


def blind_option() -> Callable[[_Command], _Command]:
    """The option --blind, its value in `blind`."""
    words = "Call the outlets A, B, C …, and hide titles, addresses and files; names in the texts are left."
    return click.option("--blind", is_flag=True, help=words)


_OPTIONS = (
    click.option(
        "--format",
        "format_",
        type=click.Choice(FORMATS),
        help="What to write.  [default: text]",
    ),
    click.option("-o", "--output", type=click.Path(), metavar="FILE", help="Where to write; else stdout."),
    click.option("--force", is_flag=True, help="Write over FILE where it exists."),
    click.option(
        "--only",
        default="",
        callback=_choices,
        metavar="WHAT,…",
        help="Only claims in which an outlet does this: altered, added, dropped, reworded, identical, or a "
        "kind of change such as amount or date.",
    ),
    click.option(
        "--excerpt",
        is_flag=True,
        help="Keep of the texts only the passages quoted; without --only, of the claims that are altered.",
    ),
    click.option("--explain", is_flag=True, help="Say in a text report why passages were matched."),
    click.option("--wide", is_flag=True, help="Write CSV as the matrix, a row a claim."),
    blind_option(),
    click.option("--bom", is_flag=True, help="Begin CSV with the mark by which Excel knows UTF-8."),
)


def writing_options(command: _Command) -> _Command:
    """Give a command the options of `Writing`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command
