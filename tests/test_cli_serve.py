"""The reader in a browser: on this machine alone, and only for its own page."""

from __future__ import annotations

import asyncio
import shlex
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing

import pytest

from tests.command import STORY, environment, newsdiff, trouble
from tui.serving import command_line

SECONDS = 40


def test_the_command_line_is_quoted_for_a_shell() -> None:
    sources = ["a b", "$(touch x)", "'; rm -r x; '", "--port", "ü"]
    words = shlex.split(command_line(sources, None))
    assert words == [sys.executable, "-P", "-m", "tui", "read", "--", *sources]
    assert shlex.split(command_line([], "it's"))[5:] == ["--story", "it's", "--"]


def test_without_its_library_it_is_said_what_to_install() -> None:
    code = "import sys; sys.modules['textual_serve'] = None; import importlib.util as u\n"
    code += "u.find_spec = lambda name: None\nfrom tui.cli import main; main(['serve'])"
    done = subprocess.run([sys.executable, "-c", code], env=environment(), capture_output=True, timeout=60)
    assert "[serve]" in trouble(done)


def test_what_no_browser_can_have_is_refused() -> None:
    assert "standard input" in trouble(newsdiff("serve", "-"))
    assert b"not both" in newsdiff("serve", "a", "--story", "b").stderr


def _free_port() -> int:
    with closing(socket.socket()) as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    pytest.importorskip("textual_serve")
    free = _free_port()
    command = [sys.executable, "-m", "tui", "serve", str(STORY), "--port", str(free)]
    library = tmp_path_factory.mktemp("served") / "library.db"
    own = environment(NEWSDIFF_LIBRARY=str(library), NEWSDIFF_WELCOMED=__file__)
    process = subprocess.Popen(command, env=own, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        end = time.monotonic() + SECONDS
        while process.poll() is None and time.monotonic() < end:
            with closing(socket.socket()) as one:
                if one.connect_ex(("127.0.0.1", free)) == 0:
                    break
            time.sleep(0.1)
        assert process.poll() is None, process.stderr.read().decode() if process.stderr else ""
        yield free
    finally:
        process.terminate()
        process.wait(10)


def _answer(port: int, path: str = "/", **headers: str) -> tuple[int, str, str]:
    """Status, policy and body."""
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, answer.headers["Content-Security-Policy"], answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, "", error.read().decode()


def test_the_page_is_there_and_loads_nothing_from_elsewhere(port: int) -> None:
    status, policy, body = _answer(port)
    assert status == 200
    assert "newsdiff" in body and f"ws://127.0.0.1:{port}" in body
    assert policy.startswith("default-src 'self'") and "http" not in policy


async def test_the_reader_opens_in_the_page(port: int) -> None:
    aiohttp = pytest.importorskip("aiohttp")
    shown = ""
    async with aiohttp.ClientSession() as session:
        address = f"http://127.0.0.1:{port}/ws?width=100&height=30"
        async with (
            session.ws_connect(address, origin=f"http://127.0.0.1:{port}") as socket_,
            asyncio.timeout(SECONDS),
        ):
            while "Valley Wire" not in shown:
                message = await socket_.receive()
                data = message.data
                shown += data.decode(errors="replace") if isinstance(data, bytes) else str(data)
                assert message.type in (aiohttp.WSMsgType.BINARY, aiohttp.WSMsgType.TEXT), shown[-2000:]


@pytest.mark.parametrize("path", ["/", "/ws"])
@pytest.mark.parametrize(
    "headers", [{"Origin": "https://other.example"}, {"Host": "other.example"}, {"Origin": "null"}]
)
def test_another_site_is_refused(port: int, path: str, headers: dict[str, str]) -> None:
    assert _answer(port, path, **headers)[0] == 403


def test_it_listens_on_this_machine_alone(port: int) -> None:
    with closing(socket.socket()) as one:
        assert one.connect_ex(("127.0.0.2", port)) != 0


def test_a_port_that_is_taken_is_told(port: int) -> None:
    assert f"127.0.0.1 port {port} cannot be used" in trouble(newsdiff("serve", "--port", str(port)))
