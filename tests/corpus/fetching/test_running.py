"""Several URLs at once: progress, stopping, and what is missing."""

from __future__ import annotations

import time
from contextlib import ExitStack
from dataclasses import replace
from threading import Barrier, Event, Thread, Timer

import pytest

from corpus import ReadError
from corpus.fetching import FetchError, is_url
from tests.command import python
from tests.corpus.fetching.conftest import QUICK, get_all, got, names
from tests.corpus.fetching.sites import PAGE, Asked, Site


def hanging(asked: Asked) -> None:
    time.sleep(5)


def test_hosts_are_asked_at_once_and_answers_keep_the_order(site: Site) -> None:
    all_there = Barrier(4, timeout=5)

    def together(asked: Asked) -> None:
        all_there.wait()
        asked.reply()

    with ExitStack() as stack:
        sites = [stack.enter_context(Site({"/": together})) for _ in range(4)]
        hosts = names(**{f"host{number}": "127.0.0.1" for number in range(4)})
        urls = [one.url("/", f"host{number}.example") for number, one in enumerate(sites)]
        found = get_all([*urls, site.url("/missing"), urls[0]], resolver=hosts)
    assert [got(one).requested_url for one in (*found[:4], found[5])] == [*urls, urls[0]]
    assert isinstance(found[4], FetchError)
    assert sites[0].pages_asked == ["/"], "a URL given twice is fetched once"


def test_no_more_hosts_than_allowed_are_asked_at_once() -> None:
    running: list[int] = []
    open_now: set[int] = set()

    def counted(asked: Asked) -> None:
        open_now.add(id(asked))
        running.append(len(open_now))
        time.sleep(0.05)
        open_now.discard(id(asked))
        asked.reply()

    with ExitStack() as stack:
        sites = [stack.enter_context(Site({"/": counted})) for _ in range(5)]
        hosts = names(**{f"host{number}": "127.0.0.1" for number in range(5)})
        urls = [one.url("/", f"host{number}.example") for number, one in enumerate(sites)]
        get_all(urls, resolver=hosts, limits=replace(QUICK, hosts=2))
    assert len(running) == 5
    assert max(running) == 2


def test_progress_is_told_from_none_to_all(site: Site) -> None:
    steps: list[tuple[int, int]] = []
    get_all([site.url("/"), site.url("/b"), "http://[bad"], progress=lambda *step: steps.append(step))
    assert steps == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_what_progress_raises_stops_the_fetching(site: Site) -> None:
    site.routes["/slow"] = hanging

    def stop(done: int, total: int) -> None:
        if done:
            raise KeyboardInterrupt

    started = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        get_all([site.url("/"), site.url("/slow")], progress=stop)
    assert time.monotonic() - started < 3


def test_cancelling_keeps_what_is_done(site: Site) -> None:
    cancel = Event()
    with Site({"/": hanging}) as other:
        Timer(0.3, cancel.set).start()
        started = time.monotonic()
        done, stopped = get_all(
            [site.url("/"), other.url("/", "other.example")],
            cancel=cancel,
            resolver=names(other="127.0.0.1"),
        )
        assert time.monotonic() - started < 3
    assert got(done).raw == PAGE
    assert "was not fetched: fetching was stopped" in str(stopped)


def test_a_resolver_that_hangs_does_not_hold_the_end() -> None:
    def hang(host: str, port: int) -> list[str]:
        time.sleep(5)
        return ["127.0.0.1"]

    started = time.monotonic()
    [found] = get_all(["http://beacon.example/"], resolver=hang, limits=replace(QUICK, seconds=0.2))
    assert time.monotonic() - started < 3
    assert "takes longer than 0.2 s" in str(found)


def test_it_runs_in_a_thread_while_a_loop_runs_in_another(site: Site) -> None:
    found: list[object] = []
    worker = Thread(target=lambda: found.extend(get_all([site.url("/")])))
    worker.start()
    worker.join(5)
    assert got(found[0]).raw == PAGE


def test_nothing_to_fetch_is_nothing() -> None:
    assert get_all([]) == []


def test_an_error_of_fetching_is_one_of_reading() -> None:
    assert issubclass(FetchError, ReadError)


@pytest.mark.parametrize("missing", ["httpx2", "protego"])
def test_without_the_extra_the_message_says_what_to_install(missing: str) -> None:
    done = python(
        f"import sys; sys.modules[{missing!r}] = None\n"
        "from corpus.fetching import FetchError, fetch\n"
        "try: fetch('https://bücher.example/', agent='newsdiff/1')\n"
        "except FetchError as error: print(error)"
    )
    assert done.stdout.strip().endswith("pip install 'newsdiff[web]'"), done.stderr
    assert done.stdout.count("\n") == 1


def test_nothing_heavy_is_loaded_before_it_is_used() -> None:
    done = python(
        "import sys, corpus.fetching\n"
        "corpus.fetching.is_url('https://a.example')\n"
        "print({'httpx2', 'httpcore2', 'protego', 'anyio', 'lxml'} & sys.modules.keys())"
    )
    assert done.stdout.strip() == "set()", done.stderr


def test_an_argument_is_a_url_by_its_beginning() -> None:
    assert [is_url(text) for text in ("https://a.example", "HTTP://[bad", "notes.txt", "-", "http")] == [
        True, True, False, False, False
    ]  # fmt: skip
