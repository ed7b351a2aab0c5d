"""Untrusted markup read in child processes that are killed when they take too long."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Lock, Timer
from typing import Any, Self

from corpus.errors import NoArticleError, ReadError

SECONDS = 10.0
"""How long one page may take. The libraries run in C, where nothing but killing the process stops them."""
_STARTING_SECONDS = 60.0
_ROOT = Path(__file__).parents[2]


class Pages:
    """A pool of extracting processes, started when they are needed; use it as a context manager.

    Threads may share one: each request has a process to itself for its time. Leaving the context kills
    them all, whatever they are doing.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._idle: list[_Child] = []
        self._all: set[_Child] = set()
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._closed = True
            for child in self._all:
                child.kill()

    def ask(self, where: str, **request: Any) -> dict[str, Any]:
        """The reply to a request; raises ReadError, which names `where`, for a failure or after 10 s, and
        NoArticleError for XML that is no feed."""
        child = self._take(where)
        line = child.ask(json.dumps(request).encode(), SECONDS)
        if not line:
            self._drop(child)
            raise ReadError(_why(where, child))
        with self._lock:
            self._idle.append(child)
        reply: dict[str, Any] = json.loads(line)
        if error := reply.get("error"):
            raise (NoArticleError if reply.get("other") else ReadError)(f"{where} {error}")
        return reply

    def _take(self, where: str) -> _Child:
        with self._lock:
            if self._closed:
                raise ReadError(f"{where} was not read: reading was stopped")
            if self._idle:
                return self._idle.pop()
            child = _Child()
            self._all.add(child)
        if not child.ask(b"{}", _STARTING_SECONDS):
            self._drop(child)
            raise ReadError(f"{where} was not read: the process that extracts pages did not start")
        return child

    def _drop(self, child: _Child) -> None:
        child.kill()
        with self._lock:
            self._all.discard(child)


class _Child:
    """One extracting process."""

    def __init__(self) -> None:
        self.late = False
        path = os.pathsep.join([str(_ROOT), *filter(None, sys.path)])
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "corpus.readers.extractor"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": path},
        )

    def ask(self, line: bytes, seconds: float) -> bytes:
        """The reply; empty where the process has died or had to be killed."""
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin and stdout
        timer = Timer(seconds, self._stop)
        timer.start()
        try:
            stdin.write(line + b"\n")
            stdin.flush()
            reply = stdout.readline()
        except (OSError, ValueError):
            return b""
        finally:
            timer.cancel()
        return reply if reply.endswith(b"\n") else b""

    def kill(self) -> None:
        """End the process and wait for its end; a thread that waits for a reply gets an empty one."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                if pipe:
                    pipe.close()

    def _stop(self) -> None:
        self.late = True
        self._process.kill()


def _why(where: str, child: _Child) -> str:
    if child.late:
        return f"{where} takes longer than {SECONDS:.0f} s to read as a page: save its text as a .txt file"
    return f"{where} made the reading of pages stop: save its text as a .txt file"
