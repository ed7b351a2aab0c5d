"""newsdiff on a terminal of its own: what opens there, and where its keys come from."""

from __future__ import annotations

import os
import select
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.command import STORY, environment, newsdiff
from tests.corpus.fetching.sites import Site
from tests.sites import GAZETTE_PAGE, answer, feed

pty = pytest.importorskip("pty")
SECONDS = 30


class Terminal:
    """A process whose controlling terminal is this one."""

    def __init__(self, *arguments: str | Path, stdin: Path | None = None) -> None:
        self.written = bytearray()
        self._process, self._terminal = pty.fork()
        if self._process == 0:
            if stdin:
                os.dup2(os.open(stdin, os.O_RDONLY), 0)
            command = [sys.executable, "-m", "tui", *map(str, arguments)]
            os.execve(sys.executable, command, environment(TERM="xterm-256color", COLUMNS="100", LINES="30"))

    @property
    def shown(self) -> str:
        return self.written.decode(errors="replace")

    def settle(self, seconds: float = 0.2) -> None:
        """Read until nothing has come for so long."""
        while select.select([self._terminal], [], [], seconds)[0]:
            self.written += os.read(self._terminal, 65536)

    def wait_for(self, words: str, since: int = 0) -> None:
        """Read until the words were shown, after so many bytes."""
        end = time.monotonic() + SECONDS
        while words not in self.written[since:].decode(errors="replace"):
            assert time.monotonic() < end, self.shown[-2000:]
            if select.select([self._terminal], [], [], 0.1)[0]:
                self.written += os.read(self._terminal, 65536)

    def press(self, keys: str) -> None:
        os.write(self._terminal, keys.encode())

    def status(self) -> int:
        """The exit status, once it has ended."""
        with suppress(OSError):  # Linux's way of saying that nobody holds the other end any more
            while os.read(self._terminal, 65536):
                pass
        return os.waitstatus_to_exitcode(os.waitpid(self._process, 0)[1])

    def interrupt(self) -> None:
        os.kill(self._process, signal.SIGINT)

    def close(self) -> None:
        with suppress(ProcessLookupError):
            os.kill(self._process, signal.SIGKILL)
        os.close(self._terminal)


@pytest.fixture
def terminals() -> Iterator[list[Terminal]]:
    started: list[Terminal] = []
    yield started
    for terminal in started:
        terminal.close()


def test_keys_come_from_the_terminal_where_an_article_is_piped_in(terminals: list[Terminal]) -> None:
    terminal = Terminal("-", STORY / "valley-wire.txt", stdin=STORY / "ridgeway-post.txt")
    terminals.append(terminal)
    terminal.wait_for("Valley Wire")
    terminal.press("q")
    assert terminal.status() == 0


def test_a_library_with_stories_opens_their_list(terminals: list[Terminal]) -> None:
    newsdiff("add", "marrow lake", STORY)
    terminal = Terminal()
    terminals.append(terminal)
    terminal.wait_for("marrow lake")
    terminal.press("\r")
    terminal.wait_for("claim 1 /")
    terminal.press("q")
    assert terminal.status() == 0


def test_without_a_library_the_bundled_story_opens(terminals: list[Terminal]) -> None:
    terminal = Terminal()
    terminals.append(terminal)
    terminal.wait_for("Ouria Press Agency")
    terminal.press("q")
    assert terminal.status() == 0


def test_an_interrupt_ends_watching_with_status_0_and_nothing_lost(terminals: list[Terminal]) -> None:
    with Site({"/gazette": answer(GAZETTE_PAGE)}) as site:
        newsdiff("add", "harbour", site.url("/gazette"), "--allow-private")
        terminal = Terminal("watch", "harbour", "--allow-private")
        terminals.append(terminal)
        terminal.wait_for("next look in 15m; Ctrl-C stops")
        terminal.interrupt()
        assert terminal.status() == 0
    assert newsdiff("library", "list").stdout.decode() == "harbour · 1 outlet · Ilmory Gazette\n"


def test_a_private_address_and_items_are_asked_about_on_a_terminal(terminals: list[Terminal]) -> None:
    routes = {"/gazette": answer(GAZETTE_PAGE)}
    with Site(routes) as site:
        routes["/feed"] = answer(feed(site.url("/gazette")), "application/feed+json")
        terminal = Terminal("add", "harbour", site.url("/feed"))
        terminals.append(terminal)
        terminal.wait_for("leads to this machine. Fetch it? [y/N]")
        terminal.press("y\n")
        terminal.wait_for("1  Item 1")
        terminal.wait_for("to take (1,3-5 or all)")
        terminal.press("4\n")
        terminal.wait_for("there is no item 4: there are 1")
        terminal.press("all\n")
        terminal.wait_for("/gazette leads to this machine")
        assert terminal.status() == 2
