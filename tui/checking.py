"""What a script may have checked: the options --fail-on and --min-coverage, and the exit status they give."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import click

from tui.printing import remark
from tui.statuses import DIFFERENT, SAME
from tui.words import choices

if TYPE_CHECKING:
    from newsdiff.checks import Finding
    from newsdiff.comparison import Comparison

_TOLD = 10
"""So many findings of each check are told, a line each; of the others their number."""
_Command = TypeVar("_Command", bound=Callable[..., Any])


@dataclass(frozen=True)
class Checks:
    """What is checked. With none, a comparison has the status that its command gives it."""

    fail_on: tuple[str, ...] = ()
    min_coverage: int | None = None

    def status(self, comparison: Comparison, otherwise: int) -> int:
        """The exit status: 1 where a check fails, which stderr is told, 0 where none does."""
        if not self.fail_on and self.min_coverage is None:
            return otherwise
        from newsdiff.checks import found, told_by_fewer

        failed = found(comparison, self.fail_on) if self.fail_on else []
        _tell("--fail-on", failed)
        if self.min_coverage is not None:
            thin = told_by_fewer(comparison, self.min_coverage)
            _tell("--min-coverage", thin)
            failed = [*failed, *thin]
        return DIFFERENT if failed else SAME


NO_CHECKS = Checks()


def _tell(check: str, findings: Sequence[Finding]) -> None:
    more = len(findings) - _TOLD
    remark(f"{check}: {finding}" for finding in findings[:_TOLD])
    if more > 0:
        remark([f"{check}: and {more} more"])


fail_on_option = click.option(
    "--fail-on",
    callback=choices,
    metavar="WHAT,…",
    help="Exit with status 1 only where an outlet does this, told on stderr; WHAT as for --only.",
)
_min_coverage_option = click.option(
    "--min-coverage",
    type=click.IntRange(2),
    metavar="N",
    help="Exit with status 1 only where fewer than N outlets, those of one text group counted once, "
    "surely tell a claim of the base.",
)


def check_options(command: _Command) -> _Command:
    """Give a command the options of `Checks`."""
    return fail_on_option(_min_coverage_option(command))
