"""What each part loads: the engine runs without screens, and help without an engine."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command import STORY, python

SCREENS = {"textual", "rich"}
UNUSED = {"asyncio", "ssl", "httpx2", "sqlite3", "lxml", "trafilatura"}
"""What is for fetching, keeping and web pages, and is slow to load."""


def loaded_by(code: str) -> set[str]:
    """The top-level modules that are loaded once `code` has run."""
    done = python(f"import sys, json\n{code}\nprint(json.dumps(sorted(sys.modules)), file=sys.stderr)")
    assert done.returncode == 0, done.stderr
    names: list[str] = json.loads(done.stderr.splitlines()[-1])
    return {name.partition(".")[0] for name in names}


def command(*arguments: str) -> str:
    return f"from tui.cli import main\ntry: main({list(arguments)!r})\nexcept SystemExit: pass"


def test_the_engine_is_free_of_screens() -> None:
    loaded = loaded_by("import corpus, newsdiff, newsdiff.exports")
    assert {"corpus", "newsdiff"} <= loaded
    assert not loaded & {*SCREENS, "tui", "click"}


def test_corpus_is_free_of_the_engine() -> None:
    assert not loaded_by("import corpus, corpus.passages") & {*SCREENS, "tui", "newsdiff", "numpy", "click"}


@pytest.mark.parametrize("format_", ["text", "json"])
def test_comparing_never_loads_the_screens(format_: str) -> None:
    loaded = loaded_by(command("compare", str(STORY), "--format", format_))
    assert "numpy" in loaded, "it has compared"
    assert not loaded & {*SCREENS, *UNUSED}


def test_a_config_file_does_not_load_the_screens(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('match = "strict"\n')
    loaded = loaded_by(command("compare", str(STORY), "--config", str(tmp_path / "config.toml")))
    assert "numpy" in loaded and not loaded & SCREENS


def test_the_report_of_the_bundled_story_never_loads_the_screens() -> None:
    loaded = loaded_by(command())
    assert "numpy" in loaded
    assert "textual" not in loaded


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_load_no_screens(option: str) -> None:
    loaded = loaded_by(command(option))
    assert "tui" in loaded
    assert not loaded & SCREENS


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_do_not_wait_for_the_engine(option: str) -> None:
    assert not loaded_by(command(option)) & {"numpy", "rapidfuzz", "pydantic", "logging", *UNUSED}


@pytest.mark.parametrize("sources", [[], [str(STORY)]])
def test_the_reader_is_painted_before_what_reads_and_compares_is_loaded(sources: list[str]) -> None:
    """As `newsdiff` does it, up to where Textual takes over."""
    loaded = loaded_by(
        "import sys; sys.stdout.isatty = lambda: True\n"
        "import tui.running; tui.running.run = lambda *_, **__: 0\n" + command(*sources)
    )
    assert {"textual", "tui"} <= loaded
    assert not loaded & {"numpy", "rapidfuzz", "pydantic", "sqlite3", "lxml"}
