"""The articles are read while they are still being aligned, and the marks come as they are found."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest
from textual.pilot import Pilot

import corpus
import newsdiff
from corpus import Article
from newsdiff import engine
from newsdiff.arriving import Arriving
from newsdiff.settings import Settings
from tests.command import STORY
from tui.app import NewsdiffApp
from tui.loading import Files
from tui.plan.pieces import Piece
from tui.plan.preview import Preview
from tui.screens.loading import LoadingScreen
from tui.screens.reader import ReaderScreen
from tui.widgets.preview import PreviewView

SECONDS = 20


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return corpus.load([STORY])


@pytest.fixture(scope="module")
def arrived(articles: list[Article]) -> list[Arriving]:
    found: list[Arriving] = []
    newsdiff.compare(articles, arriving=found.append)
    return found


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Alignments are held back after the first until it is set."""
    opened, record = Event(), engine.alignment_record
    calls: list[int] = []

    def held(*arguments: object) -> object:
        calls.append(1)
        if len(calls) > 1:
            opened.wait(SECONDS)
        return record(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(engine, "alignment_record", held)
    yield opened
    opened.set()


def seen(pilot: Pilot[None]) -> list[str]:
    view = pilot.app.screen.query_one(PreviewView)
    return [view.render_line(y).text for y in range(view.size.height)]


async def until_shown(pilot: Pilot[None]) -> None:
    for _ in range(SECONDS * 20):
        if pilot.app.screen.query(PreviewView):
            break
        await pilot.pause(0.05)
    await pilot.pause()


async def test_the_texts_are_there_before_alignment_ends(gate: Event) -> None:
    app = NewsdiffApp(Files([str(STORY)]))
    async with app.run_test(size=(160, 40)) as pilot:
        await until_shown(pilot)
        assert isinstance(app.screen, LoadingScreen)
        lines = seen(pilot)
        assert "BASE" in lines[0] and "Valley Wire" in lines[0]
        assert "commuters" in "".join(lines)
        for _ in range(SECONDS * 20):
            if any(glyph in "".join(seen(pilot)) for glyph in "●≈≠"):
                break
            await pilot.pause(0.05)
        marked = seen(pilot)
        assert sum(line.count(glyph) for line in marked for glyph in "●≈≠") == 1, "the others are held back"
        assert isinstance(app.screen, LoadingScreen)
        gate.set()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)


async def test_the_base_that_was_asked_for_stands_at_the_left(gate: Event) -> None:
    app = NewsdiffApp(Files([str(STORY)]), Settings(base="valley"))
    async with app.run_test(size=(100, 30)) as pilot:
        await until_shown(pilot)
        assert "3 Valley Wire BASE" in seen(pilot)[0].split("│")[0]
        gate.set()
        await app.workers.wait_for_complete()


async def test_hidden_names_are_not_shown_early(gate: Event) -> None:
    app = NewsdiffApp(Files([str(STORY)]), blind=True)
    async with app.run_test(size=(160, 40)) as pilot:
        await pilot.pause(0.5)
        assert isinstance(app.screen, LoadingScreen)
        assert not app.screen.query(PreviewView)
        gate.set()
        await app.workers.wait_for_complete()


async def test_cancelled_the_texts_stay(gate: Event) -> None:
    app = NewsdiffApp(Files([str(STORY)]))
    async with app.run_test(size=(160, 40)) as pilot:
        await until_shown(pilot)
        await pilot.press("escape")
        assert "Cancelled" in str(app.screen.query_one("#loading-step").render())
        assert "commuters" in "".join(seen(pilot))
        gate.set()


def words(pieces: list[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


@pytest.mark.parametrize("width", [20, 75, 80, 160])
def test_no_word_of_a_text_is_left_out(articles: list[Article], width: int) -> None:
    preview = Preview(articles, 0)
    geometry = preview.geometry(width)
    for place, column in enumerate(geometry.columns[: 1 if geometry.stacked else None]):
        article = articles[int(column.article[1:]) - 1]
        cells = [words(preview.line(geometry, y)) for y in range(300)]
        edge = column.x, column.x + column.width
        shown = "".join(line[slice(*edge)] for line in cells).replace(" ", "")
        body = "".join(block.of(article.text) for block in article.body)
        assert shown == "".join(body.split()), place


def test_marks_stand_where_the_passages_begin(articles: list[Article], arrived: list[Arriving]) -> None:
    preview = Preview(articles, 0)
    geometry = preview.geometry(160)
    before = [words(preview.line(geometry, y)) for y in range(80)]
    changed = {place for found in arrived for place in preview.mark(found)}
    places = set(preview.places(geometry, changed, 80))
    after = [words(preview.line(geometry, y)) for y in range(80)]
    assert places
    for y, (old, new) in enumerate(zip(before, after, strict=True)):
        differing = {x for x in range(len(old)) if old[x] != new[x]}
        assert {x for x, line in places if line == y} <= differing
        assert all(new[x] in "●≈≠?" for x in differing)
    assert not any(x == geometry.columns[0].x for x, _ in places), "the base is read against nothing"


def test_every_alignment_arrives_before_the_comparison(articles: list[Article]) -> None:
    found: list[Arriving] = []
    comparison = newsdiff.compare(articles, arriving=found.append)
    assert len(found) == len(comparison.alignments) > 0
    spans = {(p.article, p.start, p.end) for one in found for p in (*one.a, *one.b)}
    assert spans <= {(p.article, p.start, p.end) for p in comparison.passages}
