"""Fetching several URLs at once.

asyncio is used rather than threads: a cancelled task stops at whatever it waits for, be it a TLS handshake, a
header or a body that drips in, so that one clock bounds a URL as a whole, and a stop is a stop. Hosts wait
much and compute nothing, so one thread serves them all.
"""

from __future__ import annotations

import asyncio
from asyncio import Lock, Semaphore, Task
from collections import defaultdict
from collections.abc import Callable, Iterable
from contextlib import suppress
from threading import Event

from corpus.fetching.extra import require
from corpus.fetching.policy import PUBLIC_ONLY, USUAL_LIMITS, Limits, Policy
from corpus.fetching.resolving import Addresses, Resolver, system_resolver
from corpus.fetching.results import FetchError, NotChanged, Outcome, Page, Request
from corpus.fetching.targets import shown, target_of

_HEARTBEAT = 0.05
"""Seconds between two looks at whether to stop."""

Progress = Callable[[int, int], None]


def fetch(
    request: Request | str,
    *,
    agent: str,
    policy: Policy = PUBLIC_ONLY,
    limits: Limits = USUAL_LIMITS,
    cancel: Event | None = None,
    resolver: Resolver = system_resolver,
) -> Page | NotChanged:
    """Fetch one URL, as `fetch_all` does several. Raises FetchError."""
    [outcome] = fetch_all(
        [request], agent=agent, policy=policy, limits=limits, cancel=cancel, resolver=resolver
    )
    if isinstance(outcome, FetchError):
        raise outcome
    return outcome


def fetch_all(
    requests: Iterable[Request | str],
    *,
    agent: str,
    policy: Policy = PUBLIC_ONLY,
    limits: Limits = USUAL_LIMITS,
    progress: Progress | None = None,
    cancel: Event | None = None,
    resolver: Resolver = system_resolver,
) -> list[Outcome]:
    """What came of each request, in their order; one that fails does not stop the others.

    `agent` is the user agent, such as "newsdiff/0.1.0"; what is before the slash is the name that a
    robots.txt knows. A URL given twice is fetched once. `progress` is called in this thread with the number
    of requests done and of all, and what it raises stops the fetching. After `cancel` is set, what is not
    done yet is a FetchError. Call it from a thread without a running event loop. Raises FetchError where the
    extra `web` is not installed.
    """
    wanted = [Request(one) if isinstance(one, str) else one for one in requests]
    require()
    run = _Run(agent, policy, limits, progress, cancel or Event(), resolver)
    found = asyncio.run(run.all(list(dict.fromkeys(wanted))))
    return [found[request] for request in wanted]


class _Run:
    """One call of `fetch_all`."""

    def __init__(
        self,
        agent: str,
        policy: Policy,
        limits: Limits,
        progress: Progress | None,
        cancel: Event,
        resolver: Resolver,
    ) -> None:
        self._agent = agent
        self._policy = policy
        self._limits = limits
        self._progress = progress
        self._cancel = cancel
        self._addresses = Addresses(resolver, loopback=policy.loopback)

    async def all(self, requests: list[Request]) -> dict[Request, Outcome]:
        from corpus.fetching.robots import Robots
        from corpus.fetching.session import Session
        from corpus.fetching.transport import Transport

        found: dict[Request, Outcome] = {}
        private = await self._agreed(requests)
        self._tell(found, requests)
        async with Transport(self._agent, self._limits) as transport:
            robots = Robots(self._agent, self._limits.robots_seconds)
            session = Session(transport, self._addresses, robots, self._limits)
            hosts: defaultdict[str, Lock] = defaultdict(Lock)
            slots = Semaphore(self._limits.hosts)

            async def one(request: Request) -> tuple[Request, Outcome]:
                try:
                    async with hosts[target_of(request.url).host], slots:
                        return request, await session.get(request, private=request in private)
                except FetchError as error:
                    return request, error

            await self._gather([asyncio.create_task(one(request)) for request in requests], found, requests)
        for request in requests:
            if request not in found:
                found[request] = FetchError(f"{shown(request.url)} was not fetched: fetching was stopped")
        return found

    async def _gather(
        self,
        tasks: list[Task[tuple[Request, Outcome]]],
        found: dict[Request, Outcome],
        requests: list[Request],
    ) -> None:
        pending = set(tasks)
        try:
            while pending and not self._cancel.is_set():
                done, pending = await asyncio.wait(
                    pending, timeout=_HEARTBEAT, return_when=asyncio.FIRST_COMPLETED
                )
                for task in done:
                    request, outcome = task.result()
                    found[request] = outcome
                    self._tell(found, requests)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _agreed(self, requests: list[Request]) -> set[Request]:
        """The requests whose addresses may be private; the user is asked before any clock runs."""
        typed = [request for request in requests if request.typed]
        if isinstance(self._policy.allow_private, bool):
            return set(typed) if self._policy.allow_private else set()
        questions = await asyncio.gather(*map(self._question, typed))
        ask = self._policy.allow_private
        return {
            request
            for request, reach in zip(typed, questions, strict=True)
            if reach and not self._cancel.is_set() and ask(request.url, reach)
        }

    async def _question(self, request: Request) -> str | None:
        """What the address of a request is, if it takes asking about; what is wrong with it shows later."""
        with suppress(FetchError, TimeoutError):
            async with asyncio.timeout(self._limits.connect_seconds):
                return await self._addresses.question(target_of(request.url))
        return None

    def _tell(self, found: dict[Request, Outcome], requests: list[Request]) -> None:
        if self._progress:
            self._progress(len(found), len(requests))
