"""The lookup tables of newsdiff/data, each read once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def lookup(name: str) -> dict[str, Any]:
    """The table `name`.toml."""
    found = lookup_if_any(name)
    if found is None:
        raise FileNotFoundError(f"{name}.toml is missing from newsdiff/data")
    return found


@cache
def lookup_if_any(name: str) -> dict[str, Any] | None:
    """The table `name`.toml; None if there is none, as for a language that a kind of fact does not read."""
    file = files("newsdiff") / "data" / f"{name}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else None
