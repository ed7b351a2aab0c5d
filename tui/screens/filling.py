"""Adding articles to stories and fetching them again, in a thread and one piece of work at a time."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from threading import Event

from rich.cells import cell_len
from textual import on, work
from textual.message import Message

from corpus import ReadError
from corpus.fetching import is_url
from corpus.library import LibraryError
from corpus.library.location import user_path
from tui.adding import add, in_words, update
from tui.gathering import Feed, Fetching, choose, gather, item_line
from tui.gathering import Gathered as Gathering
from tui.loading import Cancelled
from tui.plan.text import display
from tui.screens.asking import AddScreen, AskScreen, ChooseScreen, TellScreen
from tui.screens.listing import ListingScreen
from tui.shelf import Shelf
from tui.sourcing import STDIN

_LOOK = 0.1
"""Seconds between two looks at whether a question need not be answered any more."""


class FillingScreen(ListingScreen):
    """The list of stories with the commands that fill it."""

    @dataclass
    class Asked(Message):
        """The thread waits for an answer."""

        question: str
        answer: Future[bool]

    @dataclass
    class Gathered(Message):
        """What can be added to a story."""

        story: str
        found: Gathering

    @dataclass
    class Progressed(Message):
        words: str

    @dataclass
    class Done(Message):
        """The work has ended, with lines that say what was done."""

        lines: Sequence[str]

    def __init__(self, shelf: Shelf) -> None:
        super().__init__(shelf)
        self._busy = False
        self._stop = Event()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "stop":
            return self._busy
        if action == "add":
            return not self._busy
        if action == "update":
            return self._current is not None and not self._busy
        return super().check_action(action, parameters)

    def on_unmount(self) -> None:
        self._stop.set()

    def action_stop(self) -> None:
        self._stop.set()
        self._say("Stopping…")

    def action_add(self) -> None:
        current = self._current
        self.app.push_screen(AddScreen(current.story.name if current else ""), self._add)

    def _add(self, typed: tuple[str, str] | None) -> None:
        if typed is None:
            return
        story, words = typed
        try:
            sources = shlex.split(words)
        except ValueError:
            self._say("A quotation mark is not closed: nothing was added.")
            return
        if STDIN in sources:
            self._say("Standard input cannot be read here: nothing was added.")
            return
        paths = [source if is_url(source) else str(user_path(source)) for source in sources]
        self._begin("Reading the articles…")
        fetching = self._fetching("Fetching")
        self._in_thread(lambda: self.Gathered(story, gather(paths, fetching, choosing=True)))

    @on(Gathered)
    def _gathered(self, message: Gathered) -> None:
        """Let items be chosen of each feed in turn, then read all."""
        if feeds := message.found.feeds:
            self._choose_of(message, feeds[0])
            return
        library, story, found = self._shelf.library, message.story, message.found

        def kept() -> Message:
            added = add(library, story, found, self._heard)
            return self.Done([*in_words(found, added)] or ["Nothing was added."])

        self._in_thread(kept)

    def _choose_of(self, message: Gathered, feed: Feed) -> None:
        def chosen(numbers: list[int] | None) -> None:
            fetching = self._fetching("Fetching items")

            def taken() -> Message:
                choose(message.found, feed, numbers or [], fetching)
                return self.Gathered(message.story, message.found)

            self._in_thread(taken)

        question = f"Which of the {len(feed.items)} items of {display(feed.raw.source)}?"
        choices = [display(item_line(item)) for item in feed.items]
        self.app.push_screen(ChooseScreen(question, choices), chosen)

    def action_update(self) -> None:
        if (current := self._current) is not None:
            library, story = self._shelf.library, current.story.slug
            self._begin("Fetching the story's URLs…")
            fetching = self._fetching("Fetching")

            def updated() -> Message:
                lines = [one.said for one in update(library, story, fetching)]
                return self.Done(lines or ["No article of the story was fetched: there is no URL to ask."])

            self._in_thread(updated)

    def _fetching(self, words: str) -> Fetching:
        def progress(done: int, total: int) -> None:
            self.post_message(self.Progressed(f"{words}: {done} of {total}…"))

        return Fetching(self._shelf.allow_private or self._agree, progress, self._stop)

    def _agree(self, url: str, reach: str) -> bool:
        """Ask from the thread whether to fetch a private address."""
        answer: Future[bool] = Future()
        self.post_message(self.Asked(display(f"{url} leads to {reach}. Fetch it?"), answer))
        while not self._stop.is_set():
            with suppress(TimeoutError):
                return answer.result(_LOOK)
        return False

    @on(Asked)
    def _ask(self, message: Asked) -> None:
        answer = message.answer
        self.app.push_screen(AskScreen(message.question), lambda agreed: answer.set_result(bool(agreed)))

    def _heard(self, *_: int) -> None:
        """Stop the work, from the thread, once that was asked for."""
        if self._stop.is_set():
            raise Cancelled

    @work(thread=True, exclusive=True)
    def _in_thread(self, do: Callable[[], Message]) -> None:
        """Post what comes of something, or in words why nothing did; it touches no widget."""
        try:
            message = do()
            if not isinstance(message, self.Done):
                self._heard()
        except Cancelled:
            message = self.Done(["Stopped: nothing was added."])
        except (ReadError, LibraryError) as error:
            message = self.Done([str(error)])
        self.post_message(message)

    def _begin(self, words: str) -> None:
        self._busy = True
        self._stop.clear()
        self._say(words)
        self.refresh_bindings()

    @on(Progressed)
    def _progressed(self, message: Progressed) -> None:
        if self._busy and not self._stop.is_set():
            self._say(message.words)

    @on(Done)
    def _done(self, message: Done) -> None:
        self._busy = False
        self._load()
        lines = [display(line) for line in message.lines]
        is_short = len(lines) == 1 and cell_len(lines[0]) < self.size.width - 1
        self._say(lines[0] if is_short else "")
        if not is_short:
            self.app.push_screen(TellScreen(lines))
