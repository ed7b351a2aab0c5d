"""`newsdiff watch` for several rounds, through trouble, and until it is stopped."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from threading import Event

import pytest

from tests.command import environment, newsdiff, out
from tests.corpus.fetching.sites import Asked, Site
from tests.sites import GAZETTE_PAGE, LANTERN_PAGE, LATER_PAGE, answer, in_turn

LATEST_PAGE = LATER_PAGE.replace(b"$47 million", b"$52 million")
DONE, TROUBLE = 0, 2
SOON = (
    "import sys, tui.watching; tui.watching.LEAST_EVERY = 1\n"
    "from tui.cli import main; main(['watch', 'harbour', '--allow-private', *sys.argv[1:]])"
)
"""A minute is the least that a person can give; a second is enough for a test."""

pytestmark = pytest.mark.skipif(os.name != "posix", reason="stopped with the signal of Ctrl-C")


class Watch:
    """`newsdiff watch` in a process group of its own, as a terminal has it."""

    def __init__(self, *options: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", SOON, *(options or ("--every", "1s"))],
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )

    def stopped(self) -> tuple[int, list[str], list[str]]:
        """The exit status after Ctrl-C and the lines of stdout, without their times, and stderr."""
        os.killpg(self._process.pid, signal.SIGINT)
        stdout, stderr = self._process.communicate(timeout=30)
        lines = [line.split(" ", 2)[2] for line in stdout.decode().splitlines()]
        return self._process.returncode, lines, stderr.decode().splitlines()


def wait_until(ready: Callable[[], bool]) -> None:
    end = time.monotonic() + 40
    while not ready():
        assert time.monotonic() < end, "nothing happened"
        time.sleep(0.02)


def texts() -> list[str]:
    """The hashes of the versions' texts."""
    kept = newsdiff("versions", "harbour", "gazette", "--json")
    return [str(one["text_sha256"]) for one in json.loads(kept.stdout)]


def down(asked: Asked) -> None:
    asked.reply(b"down", 503)


def add(*urls: str) -> None:
    out(newsdiff("add", "harbour", *urls, "--allow-private"))


def test_each_round_tells_what_changed_since_the_one_before() -> None:
    pages = (GAZETTE_PAGE, GAZETTE_PAGE, LATER_PAGE, LATEST_PAGE)
    with Site({"/gazette": in_turn(*map(answer, pages))}) as site:
        add(site.url("/gazette"))
        watch = Watch()
        wait_until(lambda: len(site.pages_asked) > len(pages))
        status, lines, said = watch.stopped()
    assert lines == [
        "Ilmory Gazette: version 2: amount: 40 million USD → 47 million USD",
        "Ilmory Gazette: version 3: amount: 47 million USD → 52 million USD",
    ]
    assert (status, said) == (DONE, ["newsdiff: stopped: every version that was found is kept"])
    assert len(set(texts())) == 3


def test_a_site_that_fails_is_asked_again_and_its_change_is_told() -> None:
    with Site({"/gazette": in_turn(answer(GAZETTE_PAGE), down, answer(LATER_PAGE))}) as site:
        add(site.url("/gazette"))
        watch = Watch()
        wait_until(lambda: len(site.pages_asked) > 3)
        status, lines, (failed, _) = watch.stopped()
    assert lines == ["Ilmory Gazette: version 2: amount: 40 million USD → 47 million USD"]
    assert status == DONE and "(status 503): try again later" in failed


@pytest.mark.parametrize(
    ("options", "status", "said"),
    [
        (("--every", "1s"), DONE, "stopped: every version that was found is kept"),
        (("--once",), TROUBLE, "stopped before all was fetched and read: the other pages are as they were"),
    ],
)
def test_ctrl_c_in_the_middle_of_a_fetch_stops_at_once_and_loses_nothing(
    options: tuple[str, ...], status: int, said: str
) -> None:
    half, over = Event(), Event()

    def slow(asked: Asked) -> None:
        asked.send_response(200)
        asked.send_header("Content-Type", "text/html")
        asked.send_header("Content-Length", str(len(LATER_PAGE)))
        asked.end_headers()
        asked.wfile.write(LATER_PAGE[: len(LATER_PAGE) // 2])
        half.set()
        over.wait(60)

    routes = {
        "/gazette": in_turn(answer(GAZETTE_PAGE), slow, answer(LATER_PAGE)),
        "/lantern": answer(LANTERN_PAGE),
    }
    with Site(routes) as site:
        add(site.url("/gazette"), site.url("/lantern"))
        watch = Watch(*options)
        assert half.wait(40)
        began = time.monotonic()
        assert watch.stopped() == (status, [], [f"newsdiff: {said}"])
        assert time.monotonic() - began < 5
        over.set()
        assert len(texts()) == 1, "half a page is no version"
        (line,) = out(newsdiff("watch", "harbour", "--once", "--allow-private"))
        assert line.endswith("Ilmory Gazette: version 2: amount: 40 million USD → 47 million USD")


def test_a_version_that_was_kept_before_ctrl_c_is_named() -> None:
    """The signal comes between keeping and comparing, when no later round would tell of it."""
    stopping = (
        "\nimport tui.watch_command as c\ndef stop(*_): raise KeyboardInterrupt\nc.version_changes = stop"
    )
    first, second = SOON.split("\n")
    with Site({"/gazette": in_turn(answer(GAZETTE_PAGE), answer(LATER_PAGE))}) as site:
        add(site.url("/gazette"))
        done = subprocess.run(
            [sys.executable, "-c", f"{first}{stopping}\n{second}", "--every", "1s"],
            env=environment(),
            capture_output=True,
            timeout=60,
        )
    assert done.returncode == DONE
    assert done.stdout.decode().rstrip().endswith(" Ilmory Gazette: version 2: kept, but not compared")
    assert len(texts()) == 2
