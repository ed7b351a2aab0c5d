"""What robots.txt allows.

Source: RFC 9309. Crawl-delay is no part of it, and is kept where a group that applies has one.
"""

from __future__ import annotations

import asyncio
import re
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from protego import Protego

from corpus.fetching.results import FetchError
from corpus.fetching.targets import Target, shown, target_of
from corpus.fetching.transport import Answer

MOST_BYTES = 512_000
"""What is read of a robots.txt; RFC 9309 asks for 500 KiB at least."""
_AGENT_LINE = re.compile(
    r"^[^\S\n]*user(?:-|[^\S\n]*)agent(?:[^\S\n]*:|[^\S\n])[^\S\n]*(\*|[a-z_-]*)[^\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
_UNAVAILABLE = range(400, 500)
_TOO_MANY = 429
_OTHERS = "others"

Get = Callable[[Target], Awaitable[Answer]]


@dataclass(frozen=True, slots=True)
class Rules:
    """What one robots.txt says to this program."""

    parsed: Protego | None
    """None where there is none, or where it cannot be had."""
    token: str
    trouble: str | None = None
    """Why nothing may be fetched."""

    @property
    def delay(self) -> float:
        """Seconds between two pages; 0 where none is asked for."""
        return (self.parsed.crawl_delay(self.token) or 0.0) if self.parsed else 0.0

    def check(self, target: Target) -> None:
        """Raise FetchError where the target is not to be fetched."""
        if self.trouble:
            raise FetchError(f"{shown(target.url)} was not fetched: {self.trouble}")
        if self.parsed and not self.parsed.can_fetch(target.url, self.token):
            raise FetchError(
                f"{shown(target.url)} is closed to programs by its site’s robots.txt:"
                " open it in a browser, save the page, and pass the file"
            )


class Robots:
    """The rules of sites, each asked for once a run.

    A robots.txt that is missing (status 4xx) allows everything. One that cannot be reached, fails (status
    5xx), or is refused for too many requests, forbids everything for this run.
    """

    def __init__(self, agent: str, seconds: float) -> None:
        self._token = agent.partition("/")[0].lower()
        self._seconds = seconds
        self._rules: dict[str, Rules] = {}
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def of(self, target: Target, get: Get) -> Rules:
        """The rules for a target; `get` fetches the robots.txt."""
        async with self._locks[target.origin]:
            if target.origin not in self._rules:
                self._rules[target.origin] = await self._ask(target, get)
            return self._rules[target.origin]

    async def _ask(self, target: Target, get: Get) -> Rules:
        address = f"{target.origin}/robots.txt"
        try:
            async with asyncio.timeout(self._seconds):
                answer = await get(target_of(address))
        except FetchError as error:
            return Rules(None, self._token, str(error))
        except TimeoutError:
            return Rules(None, self._token, f"{shown(address)} does not come: try again later")
        if answer.status in _UNAVAILABLE and answer.status != _TOO_MANY:
            return Rules(None, self._token)
        if not 200 <= answer.status < 300:
            trouble = f"{shown(address)} is answered with status {answer.status}: try again later"
            return Rules(None, self._token, trouble)
        text = answer.body.decode("utf-8", "replace").removeprefix("\ufeff")
        return Rules(Protego.parse(_own_groups(text, self._token)), self._token)


def _own_groups(text: str, token: str) -> str:
    """The file with the groups of all other programs under one name.

    RFC 9309 compares whole product tokens, Protego their beginnings; and its time grows with the number of
    programs times the number of rules.
    """

    def line(match: re.Match[str]) -> str:
        named = match[1].lower()
        return f"user-agent: {named if named in ('*', token) else _OTHERS}"

    return _AGENT_LINE.sub(line, "\n".join(text.splitlines()))
