"""`newsdiff versions` on a terminal of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command import newsdiff
from tests.corpus.fetching.sites import Site
from tests.sites import GAZETTE_PAGE, LATER_PAGE, answer, in_turn
from tests.terminals import Terminal

pytest.importorskip("pty")


def test_versions_are_read_with_the_keys_and_the_theme_of_the_config(tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text('ascii = true\n\n[keys]\nquit = "Q"\n', encoding="utf-8")
    with Site({"/gazette": in_turn(answer(GAZETTE_PAGE), answer(LATER_PAGE))}) as site:
        newsdiff("add", "harbour", site.url("/gazette"), "--allow-private")
        newsdiff("watch", "harbour", "--once", "--allow-private")
    terminal = Terminal("versions", "harbour", "gazette", "--config", config)
    try:
        terminal.wait_for("claim 1 /")
        terminal.wait_for("quit")
        terminal.settle()
        assert "$47 million" in terminal.shown
        assert "│" not in terminal.shown and "≠" not in terminal.shown
        terminal.press("Q")
        assert terminal.status() == 0
    finally:
        terminal.close()
