"""The keys at the foot of a screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual import events
from textual.screen import Screen
from textual.strip import Strip

from tui.commands import BY_ID
from tui.plan.footing import GAP, FooterKey, fitted
from tui.plan.marks import Mark
from tui.plan.pieces import Piece
from tui.widgets.marked import Marked


class Footer(Marked):
    """What can be done now, in one line: as many keys as there is room for, the most wanted first.

    One widget, where Textual's own has one a key, all of which it makes anew whenever one of them changes: it
    takes more of the time in which a screen is opened than what the screen shows.
    """

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__()
        self.keys: Sequence[FooterKey] = ()
        """What can be done now, whether there is room for it or not."""

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._look)

    def _look(self, screen: Screen[object]) -> None:
        if not self.is_attached or screen is not self.app.screen:
            return
        keys = list(self._active())
        if keys != self.keys:
            self.keys = keys
            self.refresh()

    def _active(self) -> Iterator[FooterKey]:
        seen = set()
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if binding.show and active.enabled and binding.action not in seen:
                seen.add(binding.action)
                command = BY_ID.get(binding.id or "")
                display = self.app.get_key_display(binding)
                rank = command.rank if command else 1
                yield FooterKey(binding.key, display, binding.description, rank, binding.tooltip)

    def _placed(self) -> Iterator[tuple[int, FooterKey]]:
        """Each key that there is room for, and its first cell."""
        left, right = fitted(self.keys, self.size.width)
        for keys, start in ((left, GAP), (right, self.size.width - sum(key.width for key in right))):
            for key in keys:
                yield start, key
                start += key.width

    def key_at(self, x: int) -> FooterKey | None:
        return next((key for start, key in self._placed() if start <= x < start + key.width - GAP), None)

    def render_line(self, y: int) -> Strip:
        pieces: list[Piece] = []
        end = 0
        for start, key in self._placed() if y == 0 else ():
            pieces += [Piece(" " * (start - end)), Piece(key.shown, Mark.KEY), Piece(f" {key.name}")]
            end = start + key.width - GAP
        return self.paint(pieces, self.size.width)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        key = self.key_at(event.x)
        self.tooltip = key.help if key else None

    def on_mouse_down(self, event: events.MouseDown) -> None:
        if key := self.key_at(event.x):
            self.app.simulate_key(key.key)
