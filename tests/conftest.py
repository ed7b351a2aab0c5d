"""Settings and fixtures that all tests share."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import count

import pytest
from hypothesis import HealthCheck, settings

import corpus
import newsdiff
from corpus import samples
from tests.terminals import Terminal

settings.register_profile(
    "default",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "search", parent=settings.get_profile("default"), derandomize=False, max_examples=2000
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


_LIBRARIES = count()


@pytest.fixture(autouse=True)
def own_library(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test sees or changes the library, or the places remembered, of whoever runs it; each has its own."""
    folder = tmp_path_factory.getbasetemp() / "libraries" / str(next(_LIBRARIES))
    monkeypatch.setenv("NEWSDIFF_LIBRARY", str(folder / "library.db"))
    monkeypatch.setenv("NEWSDIFF_WELCOMED", __file__)  # it is there: nobody is welcomed
    monkeypatch.setenv("NEWSDIFF_STATE", str(folder / "views.json"))


@pytest.fixture
def terminals() -> Iterator[list[Terminal]]:
    """Those that a test puts here are closed after it."""
    started: list[Terminal] = []
    yield started
    for terminal in started:
        terminal.close()


@pytest.fixture(scope="session")
def bundled_articles() -> list[corpus.Article]:
    return corpus.load([samples.path()])


@pytest.fixture(scope="session")
def bundled(bundled_articles: list[corpus.Article]) -> newsdiff.Comparison:
    return newsdiff.compare(bundled_articles)
