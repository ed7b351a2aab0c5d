"""Paths are told as people know them: from where they are, or from their home."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.paths import near


def test_a_path_is_told_from_the_nearest_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home, work = tmp_path / "ines", tmp_path / "ines" / "stories" / "ferry"
    work.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.chdir(work)
    assert near(str(work / "out.html")) == "out.html"
    assert near(str(home / "out.html")) == str(Path("~/out.html"))
    assert near(str(tmp_path / "out.html")) == str(tmp_path / "out.html")
    assert near(str(work / "deep" / "out.html")) == str(Path("deep/out.html"))
