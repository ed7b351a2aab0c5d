"""The settings as the file that would set them, and the commands with their keys."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path

from tui.commands import BY_ID, SCREENS, Command
from tui.config.model import SETTINGS, Config

WIDTH = 100
WRITTEN = {
    "enter": "Enter",
    "escape": "Esc",
    "pagedown": "PageDown",
    "pageup": "PageUp",
    "equals_sign": "=",
    "greater_than_sign": ">",
    "left_square_bracket": "[",
    "less_than_sign": "<",
    "question_mark": "?",
    "plus": "+",
    "right_square_bracket": "]",
    "semicolon": ";",
    "slash": "/",
}
"""How keys are written in a list, where it is not with a capital letter for each word."""


def settings_toml(config: Config, file: Path) -> str:
    """The effective settings as a config file: reading it gives the same settings again."""
    there = "" if file.exists() else " (not there: these are the settings without it)"
    lines = [f"# {_in_a_comment(str(file))}{there}", ""]
    for name, description in SETTINGS.items():
        lines += (f"# {line}" for line in textwrap.wrap(description, WIDTH - 2))
        value = getattr(config, name)
        if name == "keys":
            lines += ["[keys]", *(f"{command} = {_string(keys)}" for command, keys in value.items())]
        else:
            lines += [f"{name} = {toml_value(value)}", ""]
    return "\n".join(lines) + "\n"


def key_list(config: Config) -> str:
    """Every command: its name for the config file, its keys and what it does, screen by screen."""
    lines: list[str] = []
    width = max(map(len, BY_ID)) + 2
    for screen, commands in by_screen():
        lines += ["", f"{screen.capitalize()}"]
        for command in commands:
            keys = written(config.keys_of(command.id))
            lines.append(f"  {command.id:<{width}}{keys:<20}  {command.help}")
    return "\n".join(lines[1:]) + "\n"


def key_records(config: Config) -> list[dict[str, str]]:
    """The same as records; keys are those of the config file, with commas between."""
    return [
        {"screen": screen, "command": each.id, "keys": config.keys_of(each.id), "help": each.help}
        for screen, commands in by_screen()
        for each in commands
    ]


def by_screen() -> Iterator[tuple[str, list[Command]]]:
    """The screens with their commands; those that are on all of them, or on several pages, stand once."""
    seen: set[str] = set()
    for screen, commands in SCREENS.items():
        yield screen, [command for command in commands if command.id not in seen]
        seen.update(command.id for command in commands)


def written(keys: str, between: str = " ") -> str:
    """Keys with commas between them as a reader knows them: `shift+tab` as `Shift+Tab`."""
    return between.join(map(_written, keys.split(",")))


def _written(key: str) -> str:
    parts = key.split("+")
    named = (WRITTEN.get(part) or (part if len(part) == 1 else part.capitalize()) for part in parts)
    return "+".join(named)


def toml_value(value: object) -> str:
    """A truth value or a text as TOML has it."""
    return str(value).lower() if isinstance(value, bool) else _string(str(value))


def _string(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _in_a_comment(text: str) -> str:
    return "".join(character if character.isprintable() else "\ufffd" for character in text)
