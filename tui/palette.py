"""The command palette: every command that can be done now, and no other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from textual.binding import Binding
from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.dom import DOMNode
from textual.types import IgnoreReturnCallbackType

from tui.commands import BY_ID, Command
from tui.screens.lists import has_pages


class Palette(CommandPalette):
    """Turns no page of a list that is not seen yet."""

    def _action_command_list(self, action: str) -> None:
        if not action.startswith("page") or has_pages(self.query_one(CommandList)):
            super()._action_command_list(action)


class Commands(Provider):
    """Offers the active bindings that stand for a command."""

    async def discover(self) -> Hits:
        for command, run in self._available():
            yield DiscoveryHit(command.help, run)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for command, run in self._available():
            score = max(matcher.match(command.help), matcher.match(command.name))
            if score > 0:
                yield Hit(score, matcher.highlight(command.help), run)

    def _available(self) -> Iterator[tuple[Command, IgnoreReturnCallbackType]]:
        offered: set[str] = set()
        for active in self.screen.active_bindings.values():
            command = BY_ID.get(active.binding.id or "")
            if command is None or not active.enabled or command.id in {*offered, "palette"}:
                continue
            offered.add(command.id)
            yield command, partial(self._run, active.binding, active.node)

    async def _run(self, binding: Binding, node: DOMNode) -> None:
        await self.app.run_action(binding.action, node)
