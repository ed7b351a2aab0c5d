"""The list of public names is that of the packages."""

from __future__ import annotations

from importlib import import_module
from typing import get_type_hints

import pytest

from newsdiff import Row
from scripts import api
from scripts.api_source import module


def test_the_page_is_what_the_script_makes() -> None:
    assert api.PAGE.read_text(encoding="utf-8") == api.page(), "run: python scripts/api.py"


@pytest.mark.parametrize("package", api.PACKAGES)
def test_every_public_name_is_there_to_import(package: str) -> None:
    home = import_module(package)
    assert sorted(home.__all__) == sorted(set(module(package).public))
    assert not [name for name in home.__all__ if not hasattr(home, name)]


@pytest.mark.parametrize("package", api.PACKAGES)
def test_what_a_package_defines_itself_for_its_users_is_public(package: str) -> None:
    home = import_module(package)
    own = {name for name, value in vars(home).items() if getattr(value, "__module__", None) == package}
    assert {name for name in own if not name.startswith("_")} <= set(home.__all__)


def test_the_page_has_a_heading_for_each_name() -> None:
    page = api.PAGE.read_text(encoding="utf-8")
    for package in api.PACKAGES:
        part = page.partition(f"\n## {package}\n")[2].partition("\n## ")[0]
        headings = {line[4:] for line in part.splitlines() if line.startswith("### ")}
        assert headings == set(module(package).public)


def test_every_name_is_told_in_words() -> None:
    parts = [part.partition("\n## ")[0].split("\n\n") for part in api.page().split("\n### ")[1:]]
    code = ("```", "- `")
    assert not [
        name
        for name, *told in parts
        if not any(block.strip() and not block.startswith(code) for block in told)
    ]


def test_a_row_has_the_keys_that_are_listed() -> None:
    page = api.PAGE.read_text(encoding="utf-8")
    listed = page.partition("\n### Row\n")[2].partition("\n### ")[0]
    assert [line[3:].partition(":")[0] for line in listed.splitlines() if line.startswith("- `")] == list(
        get_type_hints(Row)
    )
