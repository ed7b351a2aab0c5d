"""A program on a pseudo-terminal: what it writes and when, its keys, the processor's time it takes."""

from __future__ import annotations

import fcntl
import os
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from pty import fork
from types import TracebackType

CONTROL = re.compile(r"\x1b\[[0-9;:?<>=$ ]*[@-~]|\x1b[PX^_\]].*?(?:\x07|\x1b\\)|\x1b.", re.DOTALL)
"""Escape sequences: what is left without them is text, in the order in which it was painted."""
QUIET = 0.15
"""Seconds without output after which a frame counts as painted."""
PATIENCE = 120.0


class PseudoTerminal:
    """A process whose controlling terminal is this one. Use it as a context manager: it ends the process."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], columns: int, lines: int):
        self.written = bytearray()
        """All that the process has written."""
        self.started = time.perf_counter()
        self._process, self._terminal = fork()
        if self._process == 0:
            os.execvpe(
                command[0], list(command), {**environment, "COLUMNS": str(columns), "LINES": str(lines)}
            )
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def __enter__(self) -> PseudoTerminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(ProcessLookupError):
            os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        os.close(self._terminal)

    def press(self, keys: str) -> None:
        os.write(self._terminal, keys.encode())

    def read(self, seconds: float) -> bool:
        """Whether something came within so many seconds; it is added to what was written."""
        if not select.select([self._terminal], [], [], max(0.0, seconds))[0]:
            return False
        with suppress(OSError):  # Linux's way of saying that the process is gone
            if read := os.read(self._terminal, 1 << 16):
                self.written += read
                return True
        raise EOFError(f"the program ended:\n{self.text()[-2000:]}")

    def text(self, since: int = 0) -> str:
        """What was painted since so many bytes, without escape sequences."""
        return CONTROL.sub("", self.written[since:].decode(errors="replace"))

    def wait_for(self, is_shown: Callable[[str], bool], since: int = 0) -> float:
        """Seconds since the start until `is_shown` says so of the text; raises TimeoutError."""
        end = time.perf_counter() + PATIENCE
        while not is_shown(self.text(since)):
            if time.perf_counter() > end:
                raise TimeoutError(f"not shown within {PATIENCE:.0f} s:\n{self.text(since)[-2000:]}")
            self.read(0.5)
        return time.perf_counter() - self.started

    def settle(self, seconds: float = QUIET) -> None:
        """Read until nothing has come for so many seconds."""
        while self.read(seconds):
            pass

    def paint(self, key: str) -> tuple[float, int]:
        """Press a key: seconds until its paint is whole, and how many bytes came."""
        self.settle()
        before, start = len(self.written), time.perf_counter()
        self.press(key)
        last = 0.0
        while self.read(QUIET if last else PATIENCE):
            last = time.perf_counter() - start
        return last, len(self.written) - before

    def processor_seconds(self) -> float:
        """What the process has used of the processors (Linux)."""
        fields = Path(f"/proc/{self._process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
