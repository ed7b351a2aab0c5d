"""`newsdiff watch`: rounds that change, fail and recover, and an interrupt while a page is on its way."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from threading import Event

from tests.command import environment, newsdiff, out, trouble
from tests.corpus.fetching.sites import Asked, Site
from tests.sites import GAZETTE_PAGE, LATER_PAGE, answer, in_turn

SECONDS = 30


def failing(asked: Asked) -> None:
    asked.reply(b"", status=503)


def test_a_server_that_fails_is_told_and_the_next_round_recovers() -> None:
    routes = {"/gazette": in_turn(answer(GAZETTE_PAGE), failing, answer(LATER_PAGE))}
    with Site(routes) as site:
        out(newsdiff("add", "harbour", site.url("/gazette"), "--allow-private"))
        assert "503" in trouble(newsdiff("watch", "harbour", "--once", "--allow-private"))
        assert len(out(newsdiff("versions", "harbour", "1", "--list"))) == 1, "a failure makes no version"
        (line,) = out(newsdiff("watch", "harbour", "--once", "--allow-private"))
        assert line.endswith("version 2: amount: 40 million USD → 47 million USD")


def test_an_interrupt_while_a_page_is_fetched_loses_and_half_writes_nothing() -> None:
    begun, ended = Event(), Event()

    def half(asked: Asked) -> None:
        asked.send_response(200)
        asked.send_header("Content-Type", "text/html")
        asked.send_header("Content-Length", str(len(LATER_PAGE)))
        asked.end_headers()
        asked.wfile.write(LATER_PAGE[: len(LATER_PAGE) // 2])
        begun.set()
        ended.wait(SECONDS)

    with Site({"/gazette": in_turn(answer(GAZETTE_PAGE), half, answer(LATER_PAGE))}) as site:
        out(newsdiff("add", "harbour", site.url("/gazette"), "--allow-private"))
        command = [sys.executable, "-m", "tui", "watch", "harbour", "--allow-private"]
        watching = subprocess.Popen(
            command,
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        try:
            assert begun.wait(SECONDS)
            asked = time.monotonic()
            watching.send_signal(signal.SIGINT)
            told = watching.communicate(timeout=SECONDS)
        finally:
            ended.set()
            watching.kill()
        assert time.monotonic() - asked < 10, "it does not wait for the server"
        assert (watching.returncode, told) == (0, (b"", b""))
        assert len(out(newsdiff("versions", "harbour", "1", "--list"))) == 1
        (line,) = out(newsdiff("watch", "harbour", "--once", "--allow-private"))
        assert "version 2" in line
