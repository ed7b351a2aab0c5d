"""Pages that are made to hang, to fill the memory or to break the reader: bounded, and told in one line."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

import corpus
from corpus import ReadError
from corpus.readers import Pages, Raw, pages
from corpus.sources import read_bytes
from tests.command import environment
from tests.corpus.conftest import Read

PROSE = "The council of Ilmory signed the contract on Monday, and three officials confirmed it. "
SLOW = f"<html><body><p {' '.join(f'a{n}=1' for n in range(200_000))}>{PROSE}</p></body></html>"
"""Two hundred thousand attributes: minutes in the parser, which holds on to the interpreter."""


def test_a_page_that_takes_too_long_is_killed_and_the_next_one_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pages, "SECONDS", 1.0)
    with Pages() as pool:
        started = time.monotonic()
        with pytest.raises(ReadError, match=r"^slow\.html takes longer than 1 s .+ \.txt file$"):
            read_bytes(Raw(SLOW.encode(), "slow.html"), pool)
        assert time.monotonic() - started < 8
        monkeypatch.setattr(pages, "SECONDS", 30.0)
        [article] = read_bytes(Raw(f"<html><p>{PROSE * 3}</p></html>".encode(), "good.html"), pool)
    assert article.text.startswith("The council")


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 100_000 + PROSE,
        "<b>" * 100_000 + PROSE,
        "<table><tr><td>" * 20_000 + PROSE,
        PROSE * 30_000,
    ],
    ids=["nested blocks", "nested marks", "nested tables", "one paragraph"],
)
def test_deep_and_long_pages_end(read: Read, body: str) -> None:
    try:
        [article] = read("deep.html", f"<html><body><article><p>{body}</p></article></body></html>")
    except ReadError as error:
        assert str(error).startswith("deep.html ")
    else:
        assert "three officials" in article.text


def test_breaks_without_end_are_read_or_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "SECONDS", 2.0)
    started = time.monotonic()
    with Pages() as pool:
        try:
            read_bytes(Raw(f"<html><p>{PROSE * 3}{'<br>' * 200_000}".encode(), "br.html"), pool)
        except ReadError as error:
            assert str(error).startswith("br.html takes longer than 2 s")
    assert time.monotonic() - started < 20


def test_a_page_of_more_than_3_mb_is_refused_unread(read: Read) -> None:
    with pytest.raises(ReadError, match=r"^big\.html has more than 3 MB of HTML: .+"):
        read("big.html", f"<html><body><p>{PROSE * 40_000}</p></body></html>")


def test_a_process_that_dies_is_told_and_replaced(tmp_path: Path) -> None:
    with Pages() as pool:
        with pytest.raises(ReadError, match=r"^a\.html cannot be read as a page \(KeyError\)"):
            pool.ask("a.html", job="nothing of the kind")
        [child] = pool._all
        child._process.kill()
        with pytest.raises(ReadError, match=r"^b\.html made the reading of pages stop"):
            pool.ask("b.html", job="fragments", html=["<p>x</p>"])
        assert pool.ask("c.html", job="fragments", html=["<p>x</p>"]) == {"texts": ["x"]}


def test_a_closed_pool_starts_nothing() -> None:
    with Pages() as pool:
        pass
    with pytest.raises(ReadError, match="reading was stopped"):
        pool.ask("a.html", job="fragments", html=[])
    assert not pool._all


def test_what_progress_raises_stops_the_processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_text(SLOW, encoding="utf-8")
    started: list[subprocess.Popen[bytes]] = []
    start = subprocess.Popen

    def noted(*arguments: Any, **options: Any) -> subprocess.Popen[bytes]:
        started.append(start(*arguments, **options))
        return started[-1]

    def stop(done: int, total: int) -> None:
        time.sleep(1)
        raise KeyboardInterrupt

    monkeypatch.setattr(subprocess, "Popen", noted)
    begun = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        corpus.load([tmp_path], progress=stop)
    assert time.monotonic() - begun < 8
    assert started
    assert all(process.returncode is not None for process in started)


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="needs process groups")
def test_ctrl_c_ends_the_processes(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(SLOW, encoding="utf-8")
    code = f"import corpus; print('on', flush=True); corpus.load([{str(tmp_path)!r}])"
    parent = subprocess.Popen(
        [sys.executable, "-c", code],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert parent.stdout and parent.stdout.readline() == b"on\n"
    time.sleep(1.5)
    started = time.monotonic()
    os.killpg(parent.pid, signal.SIGINT)
    _, errors = parent.communicate(timeout=20)
    assert time.monotonic() - started < 8
    assert b"KeyboardInterrupt" in errors
    with pytest.raises(ProcessLookupError):
        os.killpg(parent.pid, 0)


def test_what_is_imported_stays_light() -> None:
    heavy = {"lxml", "trafilatura", "resiliparse", "numpy"}
    code = f"import corpus, sys; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], env=environment(), capture_output=True, timeout=60)
    assert done.stdout == b"[]\n", done.stderr
