"""The server between the browser and the reader: that of textual-serve, closed to other sites."""

from __future__ import annotations

import socket
import sys
from collections.abc import Awaitable, Callable
from contextlib import closing
from urllib.parse import urlsplit

from aiohttp import web
from textual_serve.server import Server

from tui.output import Trouble
from tui.printing import complain

POLICY = "default-src 'self' 'unsafe-inline' 'wasm-unsafe-eval' data: blob:; connect-src 'self' ws: wss:"
"""What a page may load: nothing of the network beyond this server, its font from elsewhere included."""
LOCAL_NAMES = frozenset({"127.0.0.1", "localhost", "::1"})
WILDCARDS = frozenset({"0.0.0.0", "::", ""})
"""Addresses that stand for all of a machine's, whose names are not known."""
NAMES: web.AppKey[set[str]] = web.AppKey("names", set)
_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class LocalServer(Server):
    """Answers under its own address alone, and no page of another site."""

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app[NAMES] = {self.host, *(LOCAL_NAMES if self.host in LOCAL_NAMES else ())}
        app.middlewares.append(_own_pages_alone)
        app.on_response_prepare.append(_with_policy)
        return app

    async def on_startup(self, app: web.Application) -> None:
        complain([f"reading at {self.public_url}", "Ctrl-C stops it"])


@web.middleware
async def _own_pages_alone(request: web.Request, handler: _Handler) -> web.StreamResponse:
    """Refuse what another site has a browser ask: a name that leads here, or a page from elsewhere."""
    origin = request.headers.get("Origin")
    if origin is not None and urlsplit(origin).netloc != request.host:
        raise web.HTTPForbidden(text="newsdiff answers its own pages alone")
    names = request.app[NAMES]
    if not names & WILDCARDS and urlsplit(f"//{request.host}").hostname not in names:
        raise web.HTTPForbidden(text="newsdiff is not known by this name")
    return await handler(request)


async def _with_policy(_: web.Request, response: web.StreamResponse) -> None:
    response.headers["Content-Security-Policy"] = POLICY


def serve_command(command: str, host: str, port: int) -> None:
    """Serve what a shell command shows until interrupted. Raises Trouble where the port is taken."""
    try:
        _check(host, port)
        LocalServer(command, host, port, title="newsdiff").serve()
    except OSError as error:
        raise Trouble(f"{host} port {port} cannot be used: {error.strerror or error}") from error


def _check(host: str, port: int) -> None:
    """Raise OSError where nothing can listen, before it is said that something does."""
    family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    with closing(socket.socket(family, kind)) as tried:
        if sys.platform != "win32":  # where it would let two listen at once
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        tried.bind(address)
