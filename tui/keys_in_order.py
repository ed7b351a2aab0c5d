"""Keys that come in one burst, each done before the next is given to anything."""

from __future__ import annotations

from collections import deque
from time import monotonic
from typing import Any

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.screen import Screen

TOO_LONG = 5.0
"""Seconds after which a key that was lost on its way no longer holds back those that follow."""


class KeysInOrder(App[None]):
    """Holds keys back until what the key before does is done, and the screen that it opens has the focus.

    Textual gives a key at once to what has the focus: of those that are typed in one go, all would go to the
    screen from which the first opens another.
    """

    def __init__(self) -> None:
        super().__init__()
        self._typed: deque[events.Key | events.Paste] = deque()
        self._turn = 0
        self._given: float | None = None
        self._held = False

    async def on_event(self, event: events.Event) -> None:
        if not isinstance(event, (events.Key, events.Paste)) or event.is_forwarded:
            await super().on_event(event)
            return
        self._typed.append(event)
        if self._given is None or monotonic() - self._given > TOO_LONG:
            await self._give()

    def hold(self) -> None:
        """Let keys wait for work that goes on after the key that asked for it, until `release`."""
        self._held, self._given = True, monotonic()

    def release(self) -> None:
        """Give the keys that have waited."""
        self._held = False
        self.call_later(self._followed, self._turn, self.screen, again=True)

    async def _give(self) -> None:
        """Give the next key to what has the focus, and follow it on its way up from there."""
        self._turn += 1
        self._held = False
        self._given = monotonic()
        screen, focused = self.screen, self.focused or self.screen
        await super().on_event(self._typed.popleft())
        self._follow(focused, self._turn, screen, again=True)

    def _follow(self, node: DOMNode | None, turn: int, screen: Screen[Any], *, again: bool) -> None:
        """Wait behind all that waits in a node, then in what it is part of, up to the application."""
        while node is not None and node is not self:
            if node.call_later(self._follow, node.parent, turn, screen, again=again):
                return
            node = node.parent
        self.call_later(self._followed, turn, screen, again=again)

    async def _followed(self, turn: int, screen: Screen[Any], *, again: bool) -> None:
        """The key is done, but what it did may be to ask something of a widget, or to open a screen."""
        if turn != self._turn or self._held:
            return
        if again or self.screen is not screen:
            self._follow(self.focused or self.screen, turn, self.screen, again=False)
        elif self._typed:
            await self._give()
        else:
            self._given = None
