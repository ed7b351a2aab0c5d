"""newsdiff in a real terminal emulator: start, resize, suspend and resume, quit, piping."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.command import STORY, environment

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
SECONDS = 30
NEWSDIFF = f"{shlex.quote(sys.executable)} -m tui"
PROMPT = "ready-for-a-command"
_ELSEWHERE = {"TMUX", "NO_COLOR", "COLUMNS", "LINES"}
"""What would tell of another terminal than this one."""


class Tmux:
    """A tmux server of its own, with one shell in one window."""

    def __init__(self, folder: Path, columns: int, lines: int) -> None:
        self._socket = str(folder / "tmux")
        kept = environment(TERM="xterm-256color", HOME=str(folder), LC_ALL="C.UTF-8")
        self._environment = {name: value for name, value in kept.items() if name not in _ELSEWHERE}
        size = ["-x", str(columns), "-y", str(lines)]
        self.run("-f", "/dev/null", "new-session", "-d", *size, "/bin/sh")
        self.type("set -m; PS1='ready-''for-a-command '")
        self.wait_for(PROMPT)

    def run(self, *arguments: str) -> str:
        command = ["tmux", "-u", "-S", self._socket, *arguments]
        done = subprocess.run(
            command, env=self._environment, capture_output=True, timeout=SECONDS, check=True
        )
        return done.stdout.decode()

    def screen(self) -> list[str]:
        return self.run("capture-pane", "-p").splitlines()

    def type(self, words: str) -> None:
        self.run("send-keys", "-l", words)
        self.run("send-keys", "Enter")

    def press(self, key: str) -> None:
        self.run("send-keys", key)

    def resize(self, columns: int, lines: int) -> None:
        self.run("resize-window", "-x", str(columns), "-y", str(lines))

    def wait_for(self, *words: str, gone: str = "") -> list[str]:
        """Wait until all words are on the screen, and `gone` is not."""
        end = time.monotonic() + SECONDS
        while True:
            lines = self.screen()
            text = "\n".join(lines)
            if all(each in text for each in words) and not (gone and gone in text):
                return lines
            assert time.monotonic() < end, text
            time.sleep(0.05)


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with a name short enough for a socket."""
    path = Path(os.path.realpath(tmp_path_factory.mktemp("t")))
    yield path


@pytest.fixture
def tmux(folder: Path) -> Iterator[Tmux]:
    started = Tmux(folder, 160, 50)
    yield started
    started.run("kill-server")


def test_start_and_quit_give_the_terminal_back(tmux: Tmux) -> None:
    tmux.type(NEWSDIFF)
    lines = tmux.wait_for("claim 1 /", "Ouria Press Agency")
    assert len(lines) == 50
    assert max(map(len, lines)) <= 160
    tmux.press("q")
    tmux.wait_for(PROMPT, gone="claim 1 /")
    tmux.type("echo status=$?")
    tmux.wait_for("status=0")


def test_a_window_made_smaller_and_larger_is_filled_each_time(tmux: Tmux) -> None:
    tmux.type(f"{NEWSDIFF} {STORY}")
    tmux.wait_for("claim 1 /", "3 Valley Wire")
    tmux.press("j")
    tmux.wait_for("claim 2 /")
    tmux.resize(80, 24)
    lines = tmux.wait_for("claim 2 /", "+1 ⇥", "┼")
    assert len(lines) == 24 and max(map(len, lines)) <= 80
    tmux.resize(40, 12)
    lines = tmux.wait_for("claim 2 /", gone="┼")
    assert len(lines) == 12 and max(map(len, lines)) <= 40
    tmux.resize(160, 50)
    assert len(tmux.wait_for("claim 2 /", "3 Valley Wire", "┼", gone="+1 ⇥")) == 50


def test_suspended_it_gives_the_shell_back_and_goes_on_where_it_was(tmux: Tmux) -> None:
    tmux.type(f"{NEWSDIFF} {STORY}")
    tmux.wait_for("claim 1 /")
    tmux.press("j")
    tmux.wait_for("claim 2 /")
    tmux.press("C-z")
    tmux.wait_for(PROMPT, gone="claim 2 /")
    tmux.type("echo from-the-shell")
    tmux.wait_for("from-the-shell")
    tmux.type("fg")
    tmux.wait_for("claim 2 /", gone=PROMPT)
    tmux.press("j")
    tmux.wait_for("claim 3 /")
    tmux.press("q")
    tmux.wait_for(PROMPT, gone="claim 3 /")


def test_a_pipe_gets_the_report_and_no_screen(tmux: Tmux) -> None:
    tmux.type(f"{NEWSDIFF} {STORY} 2>&1 | head -n 3; echo the-end")
    text = "\n".join(tmux.wait_for("\nthe-end"))
    assert "claim 1 /" not in text
    assert "Ridgeway Post" in text or "outlets" in text


def test_an_article_from_a_pipe_leaves_the_keys_to_the_terminal(tmux: Tmux) -> None:
    article = STORY / "ridgeway-post.txt"
    tmux.type(f"cat {article} | {NEWSDIFF} - {STORY / 'valley-wire.txt'}")
    tmux.wait_for("claim 1 /", "Valley Wire")
    tmux.press("G")
    tmux.wait_for("claim", gone="claim 1 /")
    tmux.press("q")
    tmux.wait_for(PROMPT, gone="claim ")
