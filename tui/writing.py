"""What a command writes: the options of `compare` and `open`, and the writing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

import click

from tui.colouring import CHOICES, is_coloured
from tui.output import STDOUT, refuse_output, write_output
from tui.words import choices

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
    color: str = "auto"
    no_pager: bool = False

    def refuse(self, sources: Sequence[str]) -> None:
        """Raise Trouble for a file that must not be written, before any work is done for it."""
        if self.output is not None:
            refuse_output(self.output, sources, self.force)

    def write(self, comparison: Comparison) -> None:
        """Write to stdout, through the pager where that is a terminal, or to the file."""
        write = self.writer(comparison, self.format_ or FORMATS[0])
        if self._to_stdout and not self.no_pager:
            from tui.paging import through_the_pager

            write = through_the_pager(write)
        write_output(write, self.output)

    def write_to(self, comparison: Comparison, stream: TextIO) -> None:
        """Write to a stream. Raises ComparisonError for what cannot be chosen."""
        self.writer(comparison, self.format_ or FORMATS[0])(stream)

    def writer(self, comparison: Comparison, format_: str) -> Callable[[TextIO], None]:
        """What writes the comparison to a stream in a format."""
        from newsdiff.exports import write

        shown = self.shown(comparison)
        return lambda stream: write(
            shown,
            format_,
            stream,
            only=self.only,
            excerpt=self.excerpt,
            explain=self.explain,
            wide=self.wide,
            bom=self.bom,
            colour=is_coloured(self.color, to_stdout=self._to_stdout),
        )

    def shown(self, comparison: Comparison) -> Comparison:
        """The comparison without names where they are to be hidden."""
        if not self.blind:
            return comparison
        from newsdiff.exports.blind import blind

        return blind(comparison)

    @property
    def _to_stdout(self) -> bool:
        return self.output in (None, STDOUT)


def blind_option() -> Callable[[_Command], _Command]:
    """The option --blind, its value in `blind`."""
    words = "Call the outlets A, B, C …, and hide titles, addresses and files; names in the texts are left."
    return click.option("--blind", is_flag=True, help=words)


no_pager_option = click.option(
    "--no-pager", is_flag=True, help="Write a long report to the terminal without a pager."
)
_format = click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="What to write.  [default: text]",
)
_OPTIONS = (
    click.option("-o", "--output", type=click.Path(), metavar="FILE", help="Where to write; else stdout."),
    click.option("--force", is_flag=True, help="Write over FILE where it exists."),
    click.option(
        "--only",
        callback=choices,
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
    click.option(
        "--color",
        type=click.Choice(CHOICES),
        default="auto",
        help="Colour a diff: auto does on a terminal, unless NO_COLOR is set.",
    ),
    no_pager_option,
)
json_report_option = click.option(
    "--json", "as_json", is_flag=True, help="The same as --format json, for programs."
)


def output_options(command: _Command) -> _Command:
    """Give a command the options of `Writing`, but for the format."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def writing_options(command: _Command) -> _Command:
    """Give a command the options of `Writing`."""
    return _format(output_options(command))


def writing(as_json: bool, options: dict[str, Any]) -> Writing:
    """What the options say; --json is a format."""
    if as_json:
        if options.get("format_") not in (None, "json"):
            raise click.UsageError("--json and another --format contradict each other: pass one")
        options = {**options, "format_": "json"}
    return Writing(**options)
