"""The settings that hold now, each with where it comes from."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, get_args, get_type_hints

from tui.config.model import SETTINGS, Config
from tui.config.names import THEME_NAMES
from tui.config.printing import by_screen, written
from tui.config.reading import read_config
from tui.output import Trouble

DEFAULT, FILE, OPTION = "default", "file", "option"
WIDTH = 14
NAME, KEYS = 22, 20


class Row(NamedTuple):
    """A line of the settings; a heading names nothing that can be changed."""

    name: str
    words: str


def choices(name: str) -> tuple[str | bool, ...]:
    """The values that a setting can have."""
    if name == "theme":
        return THEME_NAMES
    annotation = get_type_hints(Config)[name]
    return (False, True) if annotation is bool else get_args(annotation)


def following(name: str, value: str | bool) -> str | bool:
    """The value after this one, the first after the last."""
    values = choices(name)
    return values[(values.index(value) + 1) % len(values)]


class Said(NamedTuple):
    """What a config file says, and the settings that it names."""

    config: Config = Config()
    named: frozenset[str] = frozenset()


def said_in(file: Path | None) -> Said:
    """What the file says; nothing where it is not there or cannot be read."""
    try:
        if file and file.exists():
            named = tomllib.loads(file.read_text(encoding="utf-8-sig"))
            return Said(read_config(str(file)), frozenset(named))
    except (Trouble, OSError, ValueError):
        pass
    return Said()


def origin(name: str, now: object, said: Said) -> str:
    """Where the value of a setting comes from, if the file says `said`."""
    if now != getattr(said.config, name):
        return OPTION
    return FILE if name in said.named else DEFAULT


def rows(config: Config, said: Said) -> Iterator[Row]:
    """Every setting with its value, its origin and what it does, then every command with its keys."""
    for name, description in SETTINGS.items():
        if name != "keys":
            now = getattr(config, name)
            value = {True: "yes", False: "no"}.get(now, now) if isinstance(now, bool) else now
            meaning = description.partition(":")[0].rstrip(".")
            yield Row(name, f"{name:<{NAME}}{value:<{WIDTH}}{origin(name, now, said):<9}{meaning}")
    for screen, commands in by_screen():
        if commands:
            yield Row("", f"Keys: {screen}")
        for command in commands:
            place = FILE if command.id in said.config.keys else DEFAULT
            keys = written(config.keys_of(command.id))
            yield Row(f"keys.{command.id}", f"{command.id:<{NAME}}{keys:<{KEYS}} {place:<9}{command.help}")
