"""Changing the config file: one setting at a time, and every other line stays what a person wrote."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tui.config.model import Config
from tui.config.printing import toml_value
from tui.config.reading import check_config, read_config
from tui.output import Trouble, write_output

KEYS = "keys"
_BOM = "\ufeff"
_HEADER = re.compile(r"\s*\[")
_COMMENT = re.compile(r"\s+#[^\"'\r\n]*$")


def change_config(file: Path, name: str, value: str | bool | None) -> Config:
    """Set a setting, or with None take it out; `keys.next-change` is the keys of a command.

    Returns what the file says now. Raises Trouble, the file left as it was, if it is broken or cannot be
    read or written, if it would be refused so, or if it is written in a way that cannot be changed here.
    """
    text = _text_of(file)
    wanted = _with(tomllib.loads(text.removeprefix(_BOM)), name, value)
    changed = _edited(text, name, value)
    try:
        same = tomllib.loads(changed.removeprefix(_BOM)) == wanted
    except tomllib.TOMLDecodeError:
        same = False
    if not same:
        raise Trouble(f"{file}: {name} is written in a way that can only be changed by hand")
    config = check_config(file, changed, wanted)
    _make_folder(file)
    write_output(lambda stream: stream.writelines([changed]), str(file))
    return config


def _make_folder(file: Path) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Trouble(f"{file.parent} cannot be made: {error.strerror or error}") from error


def _text_of(file: Path) -> str:
    """What the file says, its line ends as they are; nothing where it is not there."""
    if not file.exists():
        return ""
    read_config(str(file))  # a broken one is told as it always is
    try:
        return file.read_bytes().decode("utf-8")
    except OSError as error:
        raise Trouble(f"{file}: the config file cannot be read: {error.strerror or error}") from error


def _with(values: Mapping[str, Any], name: str, value: str | bool | None) -> dict[str, Any]:
    """The values with one set, or without it; an empty table of keys is as good as none."""
    table, _, last = name.rpartition(".")
    changed = dict(values)
    inner = dict(changed.get(table, {})) if table else changed
    inner.pop(last, None)
    if value is not None:
        inner[last] = value
    if table:
        changed[table] = inner
        if table not in values and not inner:
            del changed[table]
    return changed


def _edited(text: str, name: str, value: str | bool | None) -> str:
    """The text with the line of a setting replaced, added or left out."""
    table, _, last = name.rpartition(".")
    lines = text.splitlines(keepends=True)
    end = "\r\n" if "\r\n" in text else "\n"
    start, stop = _part(lines, table)
    given = re.compile(rf"\s*(?:{re.escape(last)}|\"{re.escape(last)}\"|'{re.escape(last)}')\s*=")
    at = next((n for n in range(start, stop) if given.match(lines[n].removeprefix(_BOM))), None)
    line = None if value is None else f"{last} = {toml_value(value)}"
    if at is not None:
        comment = _COMMENT.search(lines[at].rstrip("\r\n"))
        lines[at : at + 1] = [] if line is None else [line + (comment[0] if comment else "") + end]
    elif line is not None and start > len(lines):
        if lines and not lines[-1].endswith(("\n", "\r")):
            lines[-1] += end
        lines += [*([end] if lines else []), f"[{table}]{end}", line + end]
    elif line is not None:
        lines[start:stop] = _added(lines[start:stop], line, end)
    return "".join(lines)


def _part(lines: list[str], table: str) -> tuple[int, int]:
    """The lines of a table, or those before all tables; of a table that is not there, beyond the last."""
    headers = [n for n, line in enumerate(lines) if _HEADER.match(line)]
    if not table:
        return 0, headers[0] if headers else len(lines)
    for header in headers:
        if re.match(rf"\s*\[\s*[\"']?{re.escape(table)}[\"']?\s*\]", lines[header]):
            later = [n for n in headers if n > header]
            return header + 1, later[0] if later else len(lines)
    return len(lines) + 1, len(lines) + 1


def _added(lines: list[str], line: str, end: str) -> list[str]:
    """Lines with one more, after the last that says something."""
    last = max((n for n, each in enumerate(lines) if each.strip()), default=-1) + 1
    before = lines[:last]
    if before and not before[-1].endswith(("\n", "\r")):
        before[-1] += end
    return [*before, line + end, *lines[last:]]
