"""A web server on this machine that answers as a test says, and notes what it was asked."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ssl import SSLContext
from threading import Thread
from typing import Self

Handler = Callable[["Asked"], None]

PARAGRAPH = (
    "The harbour office of Ilmory said on Monday that the ferry terminal will open in 2033, a year late. "
)
PAGE = (
    "<!doctype html><html lang='en'><head><title>Terminal late</title></head><body><article>"
    f"<h1>Terminal late</h1><p>{PARAGRAPH * 2}</p><p>{PARAGRAPH.replace('Monday', 'Tuesday') * 2}</p>"
    "</article></body></html>"
).encode()


class Asked(BaseHTTPRequestHandler):
    """One request and how to answer it."""

    protocol_version = "HTTP/1.1"
    server: _Server

    def do_GET(self) -> None:
        site = self.server.site
        site.asked.append(self.path)
        site.headers.append(dict(self.headers.items()))
        site.times.append(time.monotonic())
        self.close_connection = True
        handler = site.routes.get(self.path.partition("?")[0]) or not_found
        with suppress(OSError):  # the other side has had enough
            handler(self)

    def reply(self, body: bytes = PAGE, status: int = 200, **headers: str) -> None:
        """Answer with these headers, underscores as hyphens; a Content-Length is not corrected."""
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        self.send_response(status)
        for name, value in {"Content-Type": "text/html", "Content-Length": str(len(body)), **given}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    site: Site

    def handle_error(self, *_: object) -> None:
        """Keep quiet."""


@dataclass
class Site:
    """A server while its context lasts."""

    routes: dict[str, Handler] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    times: list[float] = field(default_factory=list)
    tls: SSLContext | None = None

    def __enter__(self) -> Self:
        self._server = _Server(("127.0.0.1", 0), Asked)
        self._server.site = self
        if self.tls:
            self._server.socket = self.tls.wrap_socket(self._server.socket, server_side=True)
        self.port = self._server.server_address[1]
        Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"{'https' if self.tls else 'http'}://{host}:{self.port}{path}"

    @property
    def pages_asked(self) -> list[str]:
        return [path for path in self.asked if path != "/robots.txt"]


def not_found(asked: Asked) -> None:
    asked.reply(b"no", 404)


def page(asked: Asked) -> None:
    asked.reply()


def text(body: str, status: int = 200) -> Handler:
    return lambda asked: asked.reply(body.encode(), status, Content_Type="text/plain")


def to(location: str, status: int = 302) -> Handler:
    return lambda asked: asked.reply(b"", status, Location=location)
