"""newsdiff in a process of its own whose terminal is the test's."""

from __future__ import annotations

import os
import select
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path

from tests.command import environment

try:
    import pty
except ImportError:  # Windows: the tests that need one are skipped
    pty = None  # type: ignore[assignment]

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
