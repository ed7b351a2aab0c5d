"""Servers that send too much, too slowly, or something else than they say."""

from __future__ import annotations

import gzip
import socket
import time
import zlib
from dataclasses import replace
from threading import Thread

import pytest

from corpus.fetching import Limits, raw_of
from tests.corpus.fetching.conftest import QUICK, get, got, refusal
from tests.corpus.fetching.sites import PAGE, Asked, Site

HASTY = Limits(seconds=0.4, robots_seconds=0.2, delay=0)
SMALL = replace(QUICK, size=1_000_000)


def bomb(megabytes: int) -> bytes:
    pack = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join([*(pack.compress(bytes(1_000_000)) for _ in range(megabytes)), pack.flush()])


def test_gzip_is_unpacked(site: Site) -> None:
    site.routes["/"] = lambda asked: asked.reply(gzip.compress(PAGE), Content_Encoding="gzip")
    assert got(get(site.url("/"))).raw == PAGE
    assert site.headers[-1]["Accept-Encoding"] == "gzip"


def test_a_gzip_bomb_stops_at_the_cap(site: Site) -> None:
    packed = bomb(50)
    assert len(packed) < 100_000
    site.routes["/"] = lambda asked: asked.reply(packed, Content_Encoding="gzip")
    started = time.monotonic()
    assert "is larger than 1 MB" in refusal(site.url("/"), limits=SMALL)
    assert time.monotonic() - started < 3


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, gzip", "deflate"])
def test_what_was_not_asked_for_is_refused_unread(site: Site, coding: str) -> None:
    site.routes["/"] = lambda asked: asked.reply(bytes(100), Content_Encoding=coding)
    assert f"is compressed as {coding}, which newsdiff does not ask for" in refusal(site.url("/"))


def test_data_behind_the_end_of_a_gzip_stream_count(site: Site) -> None:
    body = gzip.compress(PAGE) + bytes(2_000_000)
    site.routes["/"] = lambda asked: asked.reply(body, Content_Encoding="gzip")
    assert "is larger than 1 MB" in refusal(site.url("/"), limits=SMALL)


def test_damaged_gzip_is_a_message_and_half_of_it_is_noted(site: Site) -> None:
    site.routes["/damaged"] = lambda asked: asked.reply(PAGE, Content_Encoding="gzip")
    packed = gzip.compress(PAGE)
    site.routes["/half"] = lambda asked: asked.reply(packed[:-20], Content_Encoding="gzip")
    assert "is compressed, but damaged" in refusal(site.url("/damaged"))
    assert not got(get(site.url("/half"))).complete


def test_a_page_without_end_stops_at_the_cap(site: Site) -> None:
    def endless(asked: Asked) -> None:
        asked.send_response(200)
        asked.end_headers()
        while True:
            asked.wfile.write(bytes(100_000))

    site.routes["/"] = endless
    assert "is larger than 1 MB" in refusal(site.url("/"), limits=SMALL)


def test_a_content_length_is_not_believed(site: Site) -> None:
    site.routes["/huge"] = lambda asked: asked.reply(PAGE, Content_Length=str(10**12))
    page = got(get(site.url("/huge")))
    assert (page.raw, page.complete) == (PAGE, False)
    assert "may be cut short" in raw_of(page).notes[0]
    site.routes["/small"] = lambda asked: asked.reply(PAGE, Content_Length="20")
    assert got(get(site.url("/small"))).raw == PAGE[:20]
    site.routes["/none"] = lambda asked: asked.reply(PAGE, Content_Length="-5")
    assert "the connection broke off" in refusal(site.url("/none"))


def test_a_page_in_pieces_that_breaks_off_is_none(site: Site) -> None:
    def broken(asked: Asked) -> None:
        asked.send_response(200)
        asked.send_header("Transfer-Encoding", "chunked")
        asked.end_headers()
        asked.wfile.write(b"5\r\n<html\r\n")

    site.routes["/"] = broken
    assert "the connection broke off" in refusal(site.url("/"))


@pytest.mark.parametrize("start", [b"", b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\n\r\n"])
def test_a_server_that_drips_is_stopped(start: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        Thread(target=_drip, args=(server, start), daemon=True).start()
        started = time.monotonic()
        line = refusal(f"http://127.0.0.1:{server.getsockname()[1]}/", limits=HASTY)
        assert time.monotonic() - started < 3
    assert "takes longer than 0.4 s" in line


def _drip(server: socket.socket, start: bytes) -> None:
    """Say that there is no robots.txt; then send a byte every so often, so that no single read takes long."""
    try:
        connection, _ = server.accept()
        with connection:
            connection.recv(4096)
            connection.sendall(b"HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n")
        connection, _ = server.accept()
        with connection:
            connection.recv(4096)
            connection.sendall(start)
            while True:
                connection.sendall(b"x")
                time.sleep(0.02)
    except OSError:
        return


def test_a_server_that_is_not_there_is_a_message() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    assert "/robots.txt cannot be reached: check its spelling" in refusal(f"http://127.0.0.1:{port}/")
