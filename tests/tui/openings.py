"""The application opened in other ways than on a comparison: on a library, blind, at work."""

from __future__ import annotations

import os
import threading
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

from textual.pilot import Pilot

from corpus import Article
from corpus.library import open_library
from newsdiff.comparison import Comparison
from tests.command import STORY
from tests.sites import COOKIES, GAZETTE, LANTERN
from tests.tui.commanding import SIZE, read, settled
from tests.tui.stories import ferry
from tui.app import NewsdiffApp
from tui.config.reading import read_config
from tui.loading import Cancelled, Files, compare_source
from tui.screens.asking import TellScreen
from tui.shelf import Shelf


@asynccontextmanager
async def run(app: NewsdiffApp, *, settle: bool = True) -> AsyncIterator[Pilot[None]]:
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        if settle:
            await settled(pilot)
        yield pilot


@asynccontextmanager
async def stories() -> AsyncIterator[Pilot[None]]:
    """Two stories of a library; the Gazette of one has two versions and a cookie notice."""
    path = Path(os.environ["NEWSDIFF_LIBRARY"])
    with open_library(path) as library:
        one, other = library.create_story("Snow in May"), library.create_story("Harbour")
        library.add_article(one, _article("Ridgeway", GAZETTE))
        library.add_article(other, _article("Gazette", [*GAZETTE[:2], COOKIES]))
        library.add_article(other, _article("Gazette", [*GAZETTE, COOKIES]), version_of="Gazette")
        library.add_article(other, _article("Lantern", LANTERN))
    async with run(NewsdiffApp(shelf=Shelf(path, allow_private=True))) as pilot:
        yield pilot


def _article(outlet: str, text: Sequence[str]) -> Article:
    return Article.from_text("\n\n".join(text), source=f"{outlet}.txt", outlet=outlet)


@asynccontextmanager
async def blind() -> AsyncIterator[Pilot[None]]:
    async with run(NewsdiffApp(comparison=ferry(), blind=True)) as pilot:
        yield pilot


@asynccontextmanager
async def told() -> AsyncIterator[Pilot[None]]:
    """A notice over the reader."""
    async with read() as pilot:
        pilot.app.push_screen(TellScreen(["Two pages could not be had."]))
        await pilot.pause()
        yield pilot


@asynccontextmanager
async def at_work() -> AsyncIterator[Pilot[None]]:
    """The bundled story, of which the comparing never ends by itself."""
    with never_ending("tui.screens.loading.compare_source"):
        async with run(NewsdiffApp(Files()), settle=False) as pilot:
            yield pilot


@contextmanager
def never_ending(function: str) -> Iterator[None]:
    """Let what threads call not return before this ends."""
    let_go = threading.Event()

    def held(*arguments: object, **more: object) -> None:
        let_go.wait(30)
        raise Cancelled

    with mock.patch(function, held):
        try:
            yield
        finally:
            let_go.set()


@asynccontextmanager
async def filed() -> AsyncIterator[Pilot[None]]:
    """Two articles in files of the current folder, each with an address."""
    for name, text in (("left", GAZETTE), ("right", LANTERN)):
        head = f"---\noutlet: {name}\nurl: https://example.org/{name}\n---"
        Path(f"{name}.txt").write_text("\n\n".join([head, *text]), encoding="utf-8")
    comparison = compare_source(Files([str(Path.cwd())]), None, lambda *step: None)
    async with run(NewsdiffApp(comparison=comparison)) as pilot:
        yield pilot


@asynccontextmanager
async def configured() -> AsyncIterator[Pilot[None]]:
    """The reader with a config file of its own."""
    file = Path(os.environ["NEWSDIFF_LIBRARY"]).with_name("config.toml")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text('theme = "light"\n', encoding="utf-8")
    app = NewsdiffApp(comparison=ferry(), config=read_config(str(file)), config_file=file)
    async with run(app) as pilot:
        yield pilot


@asynccontextmanager
async def doubtful() -> AsyncIterator[Pilot[None]]:
    """A story with a block that was kept in doubt."""

    def doubted(*arguments: Any) -> Comparison:
        comparison = compare_source(*arguments)
        first, *others = comparison.articles
        blocks = tuple(block.model_copy(update={"score": 0.8}) for block in first.blocks)
        return comparison.model_copy(
            update={"articles": (first.model_copy(update={"blocks": blocks}), *others)}
        )

    with mock.patch("tui.screens.loading.compare_source", doubted):
        async with run(NewsdiffApp(Files([str(STORY)]))) as pilot:
            yield pilot


@asynccontextmanager
async def opening() -> AsyncIterator[Pilot[None]]:
    """The stories, one of which takes for ever to be compared."""
    with never_ending("tui.screens.loading.compare_source"):
        async with stories() as pilot:
            yield pilot


@asynccontextmanager
async def fetching() -> AsyncIterator[Pilot[None]]:
    """The stories, whose pages take for ever to be fetched."""
    with never_ending("tui.screens.filling.update"):
        async with stories() as pilot:
            yield pilot
