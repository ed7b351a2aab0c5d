"""`newsdiff config`, and the option by which any command is given a config file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any, TypeVar

import click

from tui.output import write_output

_Command = TypeVar("_Command", bound=Callable[..., Any])


def config_option(command: _Command) -> _Command:
    """Give a command the option --config, its value in `config`."""
    option = click.option(
        "--config",
        type=click.Path(),
        metavar="FILE",
        help="The config file; else that of $NEWSDIFF_CONFIG, or your own. See `newsdiff config`.",
    )
    return option(command)


@click.command("config")
@click.option("--keys", is_flag=True, help="List the commands with their names and keys instead.")
@config_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
def config_command(keys: bool, config: str | None, as_json: bool) -> int:
    """Print the settings that hold, as a config file, and where that file is.

    Send it to a file to begin one: newsdiff config > FILE. Settings that are not in it stay as they are.
    """
    from tui.config.printing import key_list, key_records, settings_toml
    from tui.config.reading import config_file, read_config

    read = read_config(config)
    if as_json:
        from tui.printing import show_json

        record = {"file": str(config_file(config)), "settings": asdict(read)}
        show_json(key_records(read) if keys else record)
        return 0
    text = key_list(read) if keys else settings_toml(read, config_file(config))
    write_output(lambda stream: stream.writelines([text]), None)
    return 0
