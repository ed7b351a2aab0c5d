"""The options of the commands that open the reader, and the config that they change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from tui.config.names import THEME_NAMES, ThemeName

if TYPE_CHECKING:
    from tui.config.model import Config

_Command = TypeVar("_Command", bound=Callable[..., Any])

_OPTIONS = (
    click.option("--theme", type=click.Choice(THEME_NAMES), help="The colours of the reader."),
    click.option(
        "--ascii", "ascii_", is_flag=True, help="Draw the reader's marks and rules with ASCII alone."
    ),
)


@dataclass(frozen=True)
class Looks:
    """How the reader looks, as far as the command line says so."""

    theme: str | None = None
    ascii_: bool = False

    def over(self, config: Config) -> Config:
        """The config with what is said here."""
        theme = cast(ThemeName, self.theme) if self.theme else config.theme
        return replace(config, theme=theme, ascii=self.ascii_ or config.ascii)


def looks_options(command: _Command) -> _Command:
    """Give a command the options of `Looks`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command
