from __future__ import annotations

import threading
from contextlib import suppress
from pathlib import Path

import pytest
from textual.worker import WorkerCancelled

import tui.running
from corpus import ReadError
from newsdiff.comparison import Comparison
from newsdiff.settings import Settings
from tests.tui.stories import ferry
from tui import loading
from tui.app import NewsdiffApp
from tui.loading import Cancelled, Files, Progress, Step
from tui.screens import loading as loading_screen
from tui.screens.loading import LoadingScreen
from tui.screens.reader import ReaderScreen
from tui.widgets.footer import Footer

LEFT = "Harbor works begin\n\nThe east quay will be rebuilt for $4 million, the port said on Monday.\n"
RIGHT = "Quay to be rebuilt\n\nThe port said the east quay will be rebuilt for $5 million.\n"


@pytest.fixture
def articles(tmp_path: Path) -> list[str]:
    (tmp_path / "left.txt").write_text(LEFT, encoding="utf-8")
    (tmp_path / "right.txt").write_text(RIGHT, encoding="utf-8")
    return [str(tmp_path)]


def test_comparing_reports_both_steps(articles: list[str]) -> None:
    steps: list[tuple[Step, int, int]] = []
    comparison = loading.compare_source(Files(articles), None, lambda *step: steps.append(step))
    assert len(comparison.articles) == 2
    assert {step for step, *_ in steps} == {Step.READING, Step.ALIGNING}
    assert all(done <= total for _, done, total in steps)


def test_progress_stops_the_work(articles: list[str]) -> None:
    def stop(step: Step, done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        loading.compare_source(Files(articles), None, stop)


def test_without_paths_the_bundled_story_is_read() -> None:
    assert len(loading.compare_source(Files(), None, lambda *step: None).articles) == 5


def test_the_base_is_chosen_by_its_outlet(articles: list[str]) -> None:
    assert loading.compare_source(Files(articles), Settings(base="right"), lambda *step: None).base == "a2"


async def test_articles_are_opened_in_the_reader(articles: list[str]) -> None:
    app = NewsdiffApp(Files(articles))
    async with app.run_test(size=(120, 30)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)


async def test_a_folder_without_articles_ends_the_application(tmp_path: Path) -> None:
    app = NewsdiffApp(Files([str(tmp_path / "missing")]))
    async with app.run_test() as pilot:
        with suppress(WorkerCancelled):  # by the end of the application
            await app.workers.wait_for_complete()
        await pilot.pause()
    assert isinstance(app.failure, ReadError)
    assert app.return_code == 2


async def test_escape_cancels_and_r_reads_again(monkeypatch: pytest.MonkeyPatch) -> None:
    release = threading.Event()
    calls: list[int] = []

    def slow(paths: list[str], base: str | None, progress: Progress, early: object) -> Comparison:
        calls.append(1)
        progress(Step.ALIGNING, 1, 2)
        if len(calls) == 1:
            release.wait(5)
            progress(Step.ALIGNING, 2, 2)
        return ferry()

    monkeypatch.setattr(loading_screen, "compare_source", slow)
    app = NewsdiffApp(Files(["anything"]))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, LoadingScreen)
        await pilot.press("escape")
        release.set()
        await pilot.pause()
        assert isinstance(app.screen, LoadingScreen)
        assert "Cancelled" in str(app.screen.query_one("#loading-step").render())
        await pilot.pause()
        assert "read again" in {key.name for key in app.screen.query_one(Footer).keys}
        await pilot.press("r")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)


def test_run_raises_what_went_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(self: NewsdiffApp) -> None:
        self.failure = ReadError("no such thing")

    monkeypatch.setattr(NewsdiffApp, "run", run)
    monkeypatch.setattr(tui.running, "take_terminal", lambda: None)
    with pytest.raises(ReadError, match="no such thing"):
        tui.running.run([])
