"""The config file: where it is, and what it says."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, get_type_hints

from tui.commands import BY_ID
from tui.config.keys import faults, normalised
from tui.config.model import SETTINGS, Config
from tui.output import Trouble

VARIABLE = "NEWSDIFF_CONFIG"
NAME = "config.toml"
_PLACE = re.compile(r" \(at line (\d+), column \d+\)\Z")
_LARGEST = 1_000_000
_ALIKE = 60
"""The similarity, of 100, from which a name is suggested for another."""


def config_file(given: str | None = None) -> Path:
    """The file that is read: the one given, else that of $NEWSDIFF_CONFIG, else the user's own."""
    named = given or os.environ.get(VARIABLE)
    if named:
        return Path(named).expanduser()
    from platformdirs import user_config_path

    return user_config_path("newsdiff", appauthor=False) / NAME


def read_config(given: str | None = None) -> Config:
    """What the file says; without one, what holds anyway. Raises Trouble that names file and line."""
    file = config_file(given)
    try:
        text = _text(file)
        return check_config(file, text, tomllib.loads(text))
    except OSError as error:
        if isinstance(error, FileNotFoundError) and not (given or os.environ.get(VARIABLE)):
            return Config()
        raise Trouble(f"{file}: the config file cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise Trouble(f"{file}: the config file is not in UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        message, place = str(error), _PLACE.search(str(error))
        line = int(place[1]) if place else text.count("\n") + 1
        raise _trouble(file, line, f"no TOML: {_PLACE.sub('', message)}") from error


def _text(file: Path) -> str:
    """What the file holds; an empty device such as /dev/null may stand for a file that says nothing."""
    if file.is_fifo():
        raise Trouble(f"{file}: the config file is a pipe: name a file")
    with file.open("rb") as stream:
        data = stream.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise Trouble(f"{file}: the config file is larger than {_LARGEST // 10**6} MB: name another file")
    return data.decode("utf-8-sig")


def check_config(file: Path, text: str, values: Mapping[str, object]) -> Config:
    """The config of these values; raises Trouble that names the file, and the line of the text."""
    from pydantic import ConfigDict, ValidationError, create_model

    settings: dict[str, Any] = {name: (kind, None) for name, kind in get_type_hints(Config).items()}
    model = create_model("Config", __config__=ConfigDict(extra="forbid", strict=True), **settings)
    try:
        config = Config(**model.model_validate(values).model_dump(exclude_unset=True))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        name = ".".join(map(str, first["loc"]))
        problem = f"{name}: {first['msg']}"
        if first["type"] == "extra_forbidden":
            problem = f"there is no setting “{name}”{_suggestion(name, SETTINGS)}"
        raise _trouble(file, _line(text, str(first["loc"][-1])), problem) from error
    for command in config.keys:
        if command not in BY_ID:
            problem = f"there is no command “{command}”{_suggestion(command, BY_ID)}"
            raise _trouble(file, _line(text, command), problem)
    for fault in faults(config.keys) if config.keys else ():  # it loads Textual
        raise _trouble(file, _line(text, fault.command), f"{fault.command}: {fault.problem}")
    read = {command: ",".join(normalised(keys)) for command, keys in config.keys.items()}
    return replace(config, keys=read)


def _trouble(file: Path, line: int, problem: str) -> Trouble:
    return Trouble(f"{file}, line {line}: {problem}")


def _line(text: str, name: str) -> int:
    """The line on that a name is given a value, from 1; TOML's own reader does not tell it."""
    given = re.compile(rf"^(?!\s*#).*?(?<![\w-])[\"']?{re.escape(name)}[\"']?\s*=", re.MULTILINE)
    header = re.compile(rf"^\s*\[\s*[\"']?{re.escape(name)}[\"']?\s*[\].]", re.MULTILINE)
    found = given.search(text) or header.search(text)
    return text.count("\n", 0, found.end()) + 1 if found else 1


def _suggestion(name: str, known: Iterable[str]) -> str:
    from rapidfuzz import process

    best = process.extractOne(name, list(known), score_cutoff=_ALIKE)
    return f": did you mean “{best[0]}”?" if best else ""
