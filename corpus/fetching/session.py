"""One URL after the other: addresses, robots.txt, a host's turn, redirects."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from corpus.fetching.answers import outcome, validators
from corpus.fetching.policy import Limits
from corpus.fetching.resolving import Addresses
from corpus.fetching.results import FetchError, NotChanged, Page, Request
from corpus.fetching.robots import MOST_BYTES, Robots
from corpus.fetching.targets import Target, redirected, shown, target_of
from corpus.fetching.transport import Answer, Transport
from corpus.fetching.turns import Turns

Ask = Callable[[Target, tuple[str, ...]], Awaitable[Answer]]


class Session:
    """What the fetches of one run share: addresses, rules, turns."""

    def __init__(self, transport: Transport, addresses: Addresses, robots: Robots, limits: Limits) -> None:
        self._transport = transport
        self._addresses = addresses
        self._robots = robots
        self._limits = limits
        self._turns = Turns()

    async def get(self, request: Request, *, private: bool) -> Page | NotChanged:
        """Fetch one URL within its time; with `private`, its own site may be on this machine or its network.

        Raises FetchError.
        """
        start = target_of(request.url)
        own = start.origin if private else None
        try:
            async with asyncio.timeout(self._limits.seconds) as clock:

                async def ask(target: Target, addresses: tuple[str, ...]) -> Answer:
                    await self._turn(target, own, clock, redirected=target is not start)
                    return await self._transport.exchange(
                        target, addresses, validators(request, target), self._limits.size
                    )

                target, answer = await self._follow(start, own, ask)
        except TimeoutError as error:
            raise FetchError(
                f"{shown(request.url)} takes longer than {self._limits.seconds:g} s: try again later,"
                " or open it in a browser and save the page"
            ) from error
        return outcome(request, target, answer, self._limits.size)

    async def _follow(self, start: Target, own: str | None, ask: Ask) -> tuple[Target, Answer]:
        """Ask, and go where the answers redirect to; private addresses are kept to the origin `own`."""
        target = start
        for _ in range(self._limits.redirects + 1):
            try:
                addresses = await self._addresses.of(target, private=target.origin == own)
            except FetchError as error:
                if target is start:
                    raise
                raise FetchError(f"{shown(start.url)} redirects, and {error}") from error
            answer = await ask(target, addresses)
            if answer.location is None:
                return target, answer
            target = redirected(target, answer.location)
        raise FetchError(
            f"{shown(start.url)} redirects more than {self._limits.redirects} times:"
            " open it in a browser, save the page, and pass the file"
        )

    async def _turn(
        self, target: Target, own: str | None, clock: asyncio.Timeout, *, redirected: bool
    ) -> None:
        """Wait until the target may be asked, but not for a redirect; raises FetchError if it never may."""

        async def ask(robots: Target, addresses: tuple[str, ...]) -> Answer:
            return await self._transport.exchange(robots, addresses, {}, MOST_BYTES)

        async def get(robots: Target) -> Answer:
            return (await self._follow(robots, own, ask))[1]

        rules = await self._robots.of(target, get)
        rules.check(target)
        if not redirected:
            delay = max(self._limits.delay, min(rules.delay, self._limits.longest_delay))
            await self._turns.wait(target.host, delay, clock)
