"""`--json` on everything that prints."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from tests.command import STORY, newsdiff
from tests.corpus.fetching.sites import Site
from tests.sites import GAZETTE_PAGE, LATER_PAGE, answer, in_turn
from tui.cli import cli
from tui.verbosity import every_command

PRINT_NO_RECORDS = {"read", "serve", "schema", "completion"}
"""They open the reader, print JSON anyway, or print a script."""


def printed(*arguments: str | Path, **options: Any) -> Any:
    done = newsdiff(*arguments, "--json", **options)
    assert (done.returncode, done.stderr) == (0, b"")
    return json.loads(done.stdout)


def test_every_command_that_prints_has_it() -> None:
    without = {
        name
        for name, command in every_command(cli)
        if not any("--json" in param.opts for param in command.params)
    }
    assert without == PRINT_NO_RECORDS


def test_the_library_commands(tmp_path: Path) -> None:
    newsdiff("add", "Marrow Lake", STORY)
    assert printed("library", "export", "marrow-lake", tmp_path)["file"].startswith(str(tmp_path))
    assert printed("library", "backup", tmp_path / "all.db") == {"file": str(tmp_path / "all.db")}
    (archive,) = set(tmp_path.iterdir()) - {tmp_path / "all.db"}
    assert printed("library", "import", archive, "--name", "Again")["name"] == "Again"
    renamed = printed("library", "rename", "again", "Once more")
    assert renamed == {"before": "Again", "name": "Once more"}
    based = printed("library", "base", "once more", "valley")
    assert based == {"name": "Once more", "base": "Valley Wire"}
    assert printed("library", "rename", "once more", "Again")["name"] == "Again"
    removed = printed("library", "remove", "again", "valley", "--yes")
    assert removed == {"removed": {"story": "Again", "outlet": "Valley Wire"}}
    assert printed("library", "remove", "again", "--yes") == {"removed": {"story": "Again", "outlet": None}}


def test_the_settings_and_the_keys(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('match = "loose"\n[keys]\nnext-change = "f8"\n')
    told = printed("config", "--config", tmp_path / "config.toml")
    assert told["file"] == str(tmp_path / "config.toml")
    assert told["settings"]["match"] == "loose" and told["settings"]["keys"] == {"next-change": "f8"}
    keys = printed("config", "--keys", "--config", tmp_path / "config.toml")
    (changed,) = [each for each in keys if each["command"] == "next-change"]
    assert changed["keys"] == "f8" and changed["screen"] and changed["help"]


def test_what_watch_finds_is_a_line_of_json_an_article() -> None:
    with Site({"/gazette": in_turn(answer(GAZETTE_PAGE), answer(LATER_PAGE))}) as site:
        newsdiff("add", "harbour", site.url("/gazette"), "--allow-private")
        done = newsdiff("watch", "harbour", "--once", "--allow-private", "--json")
    assert done.returncode == 0, done.stderr
    lines = done.stdout.decode().splitlines()
    (told,) = map(json.loads, lines)
    assert told["outlet"] == "Ilmory Gazette" and told["version"] == 2 and "amount" in told["changes"][0]
    assert datetime.fromisoformat(told["time"]).tzinfo is not None


def test_json_and_another_format_contradict_each_other() -> None:
    done = newsdiff("compare", STORY, "--json", "--format", "html")
    assert done.returncode == 2 and b"contradict" in done.stderr
