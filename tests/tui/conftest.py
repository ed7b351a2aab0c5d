from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.command import STORY
from tests.corpus.fetching.sites import Site
from tests.sites import (
    COOKIES,
    GAZETTE,
    GAZETTE_PAGE,
    LANTERN,
    LANTERN_PAGE,
    LATER_PAGE,
    answer,
    in_turn,
)
from tui.adding import add
from tui.gathering import Gathered


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """The screens depend on these; a test that wants them sets them."""
    for name in ("NO_COLOR", "TEXTUAL_THEME", "TEXTUAL_COLOR_SYSTEM", "COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Two stories: one from files, with a cookie notice in an article, and an older one of one article."""
    folder = tmp_path / "harbour"
    folder.mkdir()
    (folder / "gazette.txt").write_text("\n\n".join(["Terminal", *GAZETTE, COOKIES]), encoding="utf-8")
    (folder / "lantern.txt").write_text("\n\n".join(["Ferries", *LANTERN]), encoding="utf-8")
    path = tmp_path / "library.db"
    add(path, "Snow in May", Gathered(sources=[str(STORY / "valley-wire.txt")]))
    add(path, "Harbour", Gathered(sources=[str(folder)]))
    return path


@pytest.fixture
def site() -> Iterator[Site]:
    routes = {"/gazette": in_turn(answer(GAZETTE_PAGE), answer(LATER_PAGE)), "/lantern": answer(LANTERN_PAGE)}
    with Site(routes) as started:
        yield started
