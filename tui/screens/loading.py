"""Reading and aligning, behind a progress bar."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import ProgressBar, Static
from textual.worker import Worker, get_current_worker

from tui.commands import LOADING, bindings
from tui.keys import key_of
from tui.loading import Cancelled, Early, Step, compare_source
from tui.screens.telling import Arrived, Read, Telling
from tui.widgets.footer import Footer

if TYPE_CHECKING:
    from newsdiff.comparison import Comparison
    from newsdiff.settings import Settings
    from tui.loading import Source

PAINTING = 1.0
"""Seconds that the work waits for the first paint at most."""


class LoadingScreen(Screen["Comparison"]):
    """Its result is the comparison; a ReadError is posted as `Failed`."""

    BINDINGS = bindings(*LOADING)

    @dataclass
    class Progressed(Message):
        step: Step
        done: int
        total: int

    @dataclass
    class Finished(Message):
        comparison: Comparison

    @dataclass
    class Failed(Message):
        """The articles could not be read or compared."""

        error: Exception

    def __init__(self, source: Source, settings: Settings | None, *, preview: bool = False) -> None:
        """With `preview` the articles are shown, names and all, until they are compared."""
        super().__init__()
        self._shows_preview = preview
        self._source = source
        self._settings = settings
        self._busy = False
        self._painted = Event()
        """Set once the screen is seen: before, all of the processor is for painting it."""

    def compose(self) -> ComposeResult:
        with Vertical(id="loading"):
            yield Static(Content(Step.READING.value), id="loading-step")
            yield ProgressBar(id="loading-bar", show_eta=False)
        yield Footer()

    def on_mount(self) -> None:
        self.action_retry()
        self.call_after_refresh(self._painted.set)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "leave":
            return not self._busy and self._is_over_another
        return self._busy if action == "cancel" else not self._busy if action == "retry" else True

    @property
    def _is_over_another(self) -> bool:
        """Whether there is a screen to go back to: Textual has an empty one below all."""
        return len(self.app.screen_stack) > 2

    def action_retry(self) -> None:
        self._set_busy(True)
        self._say(Step.READING.value)
        self._compare()

    def action_cancel(self) -> None:
        self.workers.cancel_node(self)
        self._set_busy(False)
        again, leaving = key_of(self, "retry"), key_of(self, "quit")
        self._say(f"Cancelled: nothing was compared. {again} reads the articles again, {leaving} leaves.")

    def action_leave(self) -> None:
        self.dismiss(None)

    def _set_busy(self, running: bool) -> None:
        self._busy = running
        self.query_one(ProgressBar).display = running
        self.refresh_bindings()

    def _say(self, words: str) -> None:
        self.query_one("#loading-step", Static).update(Content(words))

    @work(thread=True, exclusive=True, exit_on_error=False)
    def _compare(self) -> None:
        """Runs in a thread: it touches no widget, and posts nothing once it is cancelled."""
        worker = get_current_worker()

        def progress(step: Step, done: int, total: int) -> None:
            if worker.is_cancelled:
                raise Cancelled
            self.post_message(self.Progressed(step, done, total))

        self._painted.wait(PAINTING)
        try:
            comparison = compare_source(self._source, self._settings, progress, self._early(worker))
        except Cancelled:
            return
        except Exception as error:
            if not worker.is_cancelled:
                self.post_message(self.Failed(error))
            return
        if not worker.is_cancelled:
            self.post_message(self.Finished(comparison))

    def _early(self, worker: Worker[None]) -> Early | None:
        return Telling(self, worker) if self._shows_preview else None

    @on(Read)
    def _show_articles(self, message: Read) -> None:
        """Once: read again, they are the same."""
        from tui.widgets.preview import PreviewView

        if self._busy and not self.query(PreviewView):
            self.add_class("-read")
            self.mount(PreviewView(message.preview), before=0)

    @on(Arrived)
    def _show_mark(self, message: Arrived) -> None:
        from tui.widgets.preview import PreviewView

        for view in self.query(PreviewView):
            view.mark(message.found)

    @on(Progressed)
    def _progressed(self, message: Progressed) -> None:
        if self._busy:
            self._say(message.step.value)
            self.query_one(ProgressBar).update(total=message.total or None, progress=message.done)

    @on(Finished)
    def _finished(self, message: Finished) -> None:
        if self._busy:
            self.dismiss(message.comparison)

    @on(Failed)
    def _failed(self, message: Failed) -> None:
        """Go back where there is a screen to go back to; else the application ends."""
        from corpus import ReadError
        from corpus.library import LibraryError
        from newsdiff import ComparisonError
        from tui.plan.text import display
        from tui.screens.asking import TellScreen

        if self._is_over_another and isinstance(message.error, ReadError | LibraryError | ComparisonError):
            message.stop()
            self.dismiss(None)
            self.app.push_screen(TellScreen([display(str(message.error))]))
