"""When a host may be asked for its next page."""

from __future__ import annotations

import asyncio


class Turns:
    """The next free moment of each host, by the clock of the running loop."""

    def __init__(self) -> None:
        self._free: dict[str, float] = {}

    async def wait(self, host: str, delay: float, clock: asyncio.Timeout) -> None:
        """Sleep until the host's turn and put its next one off by `delay` seconds.

        `clock` is put off by the time slept.
        """
        now = asyncio.get_running_loop().time()
        turn = max(now, self._free.get(host, now))
        self._free[host] = turn + delay
        if turn > now:
            ends = clock.when()
            clock.reschedule(None if ends is None else ends + turn - now)
            await asyncio.sleep(turn - now)
