"""docs/cli.md and the man page, which are made from the commands."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
from types import ModuleType

import pytest

from tests.command import ROOT, newsdiff
from tui.cli import cli
from tui.verbosity import every_command


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("cli_docs", ROOT / "scripts" / "cli_docs.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_the_pages_are_those_of_the_commands(maker: ModuleType) -> None:
    how = "python scripts/cli_docs.py makes it anew"
    assert (ROOT / "docs" / "cli.md").read_text(encoding="utf-8") == maker.markdown(), how
    assert (ROOT / "docs" / "newsdiff.1").read_text(encoding="utf-8") == maker.man(), how


def test_every_command_and_option_is_in_both(maker: ModuleType) -> None:
    page, man = maker.markdown(), maker.man().replace("\\-", "-")
    for name, command in every_command(cli):
        assert f"\n## newsdiff {name}\n" in page and f"\n.SS {name}\n" in man
        for option in command.params:
            for spelling in (each for each in option.opts if each.startswith("--")):
                assert spelling in page and spelling in man


def test_every_option_says_what_it_does() -> None:
    for name, command in every_command(cli):
        for option in command.params:
            if option.opts[0].startswith("-"):
                assert getattr(option, "help", None), f"{name} {option.opts}"


def test_the_man_page_is_plain_ascii(maker: ModuleType) -> None:
    assert maker.man().isascii()


@pytest.mark.skipif(not shutil.which("groff"), reason="groff is not installed")
def test_groff_reads_the_man_page_without_a_warning() -> None:
    command = ["groff", "-man", "-Tutf8", "-ww", str(ROOT / "docs" / "newsdiff.1")]
    done = subprocess.run(command, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"EXIT STATUS" in re.sub(rb".\x08", b"", done.stdout), "bold letters are struck over"


def test_one_name_of_an_option_means_one_thing() -> None:
    told: dict[str, set[str]] = {}
    for _, command in every_command(cli):
        for option in command.params:
            for spelling in option.opts:
                if spelling.startswith("--"):
                    told.setdefault(spelling, set()).add(option.type.name)
    mixed = {name: types for name, types in told.items() if len(types) > 1}
    assert mixed == {"--format": {"choice", "text"}}, "that of export takes several"


def test_help_is_as_wide_as_columns_says() -> None:
    wide, narrow = (
        newsdiff("compare", "--help", COLUMNS=columns).stdout.decode() for columns in ("78", "50")
    )
    assert max(map(len, wide.splitlines())) > 60
    assert len(narrow.splitlines()) > len(wide.splitlines())
