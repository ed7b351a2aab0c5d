"""What the command line hands to the reader."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from newsdiff.comparison import Comparison
from newsdiff.settings import Settings
from tests.command import STORY, newsdiff
from tui import opening, running
from tui.cli import main
from tui.config.model import Config
from tui.config.reading import config_file
from tui.loading import Files


class Opened(Exception):
    """Raised in the place of the reader."""


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(*arguments: object, **options: object) -> int:
        raise Opened(arguments, options)

    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr(sys, "excepthook", lambda *_: None)
    monkeypatch.setattr(running, "run", run)
    monkeypatch.setattr(opening, "run_on", run)
    monkeypatch.delenv("NEWSDIFF_CONFIG", raising=False)


def opened(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> tuple[tuple[object, ...], dict[str, object]]:
    """What the reader was opened with."""
    caught: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda *error: caught.append(error[1]))
    with pytest.raises(SystemExit):
        main(arguments)
    (error,) = caught
    assert isinstance(error, Opened)
    return error.args[0], error.args[1]


def test_options_reach_the_reader(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('match = "loose"\ntheme = "light"\nkeys = { help = "f1" }\n')
    (source, settings, config), options = opened(monkeypatch, "a", "b", "--config", str(file))
    assert isinstance(source, Files) and source._sources == ["a", "b"]
    assert settings == Settings(match="loose")
    assert config == Config(match="loose", theme="light", keys={"help": "f1"})
    assert options == {"blind": False, "config_file": file}
    said = [
        "--theme",
        "high-contrast",
        "--ascii",
        "--blind",
        "--match",
        "strict",
        "--config",
        str(file),
        "a",
        "b",
    ]
    (_, settings, config), options = opened(monkeypatch, *said)
    assert settings == Settings(match="strict")
    assert isinstance(config, Config) and (config.theme, config.ascii) == ("high-contrast", True)
    assert options == {"blind": True, "config_file": file}


def test_an_export_is_read_with_the_same_options(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "story.json"
    newsdiff("compare", STORY, "--format", "json", "-o", file)
    (comparison, config), options = opened(monkeypatch, "open", str(file), "--theme", "light", "--blind")
    assert isinstance(comparison, Comparison)
    assert config == Config(theme="light")
    assert options == {"blind": True, "config_file": config_file()}
