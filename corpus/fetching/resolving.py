"""Names of hosts to addresses: each is looked up once a run, and every address found is checked."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Iterable
from contextlib import suppress
from threading import Thread

from corpus.fetching.addresses import Reach, furthest, is_address, reach_of
from corpus.fetching.results import FetchError, PrivateAddressError
from corpus.fetching.targets import Target, shown

Resolver = Callable[[str, int], Iterable[str]]
"""A host's name and a port to its IP addresses, the best first; raises OSError where there are none."""

_ASKABLE = (Reach.PRIVATE, Reach.LINK_LOCAL, Reach.LOOPBACK)


def system_resolver(host: str, port: int) -> list[str]:
    """What the system's resolver answers."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


class Addresses:
    """The addresses of hosts, as they were when they were first looked up.

    Connections go to these addresses and to no name, so that a name server that answers differently the next
    time changes nothing.
    """

    def __init__(self, resolver: Resolver, *, loopback: bool) -> None:
        self._resolver = resolver
        self._loopback = loopback
        self._found: dict[str, tuple[str, ...]] = {}

    async def of(self, target: Target, *, private: bool) -> tuple[str, ...]:
        """The addresses to connect to. Raises FetchError if one of them must not be reached; one that is not
        public may be, where `private`; else that is a PrivateAddressError."""
        found = await self._look_up(target)
        reach = self._reach(found)
        if reach is Reach.PUBLIC or (private and reach in _ASKABLE):
            return found
        refusal = f"{shown(target.url)} leads to {reach}: newsdiff does not connect to that"
        if reach in _ASKABLE:
            raise PrivateAddressError(f"{refusal} unless you give this very URL and agree")
        raise FetchError(refusal)

    async def question(self, target: Target) -> str | None:
        """What to ask the user about; None for public addresses, and for those that are never reached."""
        reach = self._reach(await self._look_up(target))
        return str(reach) if reach in _ASKABLE else None

    def _reach(self, found: tuple[str, ...]) -> Reach:
        reaches = map(reach_of, found)
        return furthest(
            Reach.PUBLIC if self._loopback and reach is Reach.LOOPBACK else reach for reach in reaches
        )

    async def _look_up(self, target: Target) -> tuple[str, ...]:
        if is_address(target.host):
            return (target.host,)
        if target.host not in self._found:
            try:
                self._found[target.host] = await _in_thread(self._resolver, target)
            except (OSError, UnicodeError) as error:
                raise FetchError(
                    f"{shown(target.url)} has an unknown host: check its spelling and the network"
                ) from error
        return self._found[target.host]


async def _in_thread(resolver: Resolver, target: Target) -> tuple[str, ...]:
    """Look up in a thread that nothing waits for: the system's resolver cannot be stopped."""
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[tuple[str, ...]] = loop.create_future()

    def settle(found: tuple[str, ...] | Exception) -> None:
        if answer.cancelled():
            return
        if isinstance(found, Exception):
            answer.set_exception(found)
        else:
            answer.set_result(found)

    def look_up() -> None:
        found: tuple[str, ...] | Exception
        try:
            found = tuple(resolver(target.host, target.port))
        except Exception as error:
            found = error
        with suppress(RuntimeError):  # the loop has ended in the meantime
            loop.call_soon_threadsafe(settle, found)

    Thread(target=look_up, daemon=True).start()
    return await answer
