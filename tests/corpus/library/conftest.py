"""A library in a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.library import open_library
from corpus.library.models import Story
from corpus.library.whole import Library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    with open_library(path, tool="newsdiff 9.9") as opened:
        yield opened


@pytest.fixture
def story(library: Library) -> Story:
    return library.create_story("Harbour contract")
