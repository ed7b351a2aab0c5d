"""What a command is: its key, its name, its help."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.binding import Binding, BindingType

KEY_NAMES = {
    "delete": "Del",
    "down": "↓",
    "end": "End",
    "enter": "⏎",
    "escape": "Esc",
    "home": "Home",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "shift+tab": "⇧⇥",
    "space": "Space",
    "tab": "⇥",
    "up": "↑",
}
"""How keys are written in the footer and on the help page, where Textual has no good name for them."""


LAST = 0
"""The rank of what stands at the right end of the footer, which has room for it before all else."""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a person can do; `id` names it in a key map."""

    id: str
    keys: str
    """Keys with commas between them, the one shown first."""
    action: str
    name: str
    """What the footer calls it: a word or two."""
    help: str
    """What the help page and the palette say: a sentence without its full stop."""
    shown: bool = True
    """Whether the footer has it."""
    rank: int = 1
    """How soon the footer has room for it: 1 first, or `LAST`."""
    overrides: bool = False
    """Whether the key is the command's in a field too that has a use of its own for it."""
    family: str = ""
    """What the help page says of several commands that differ by their key alone."""

    def binding(self) -> Binding:
        from textual.binding import Binding

        return Binding(
            self.keys,
            self.action,
            self.name,
            show=self.shown,
            tooltip=self.help,
            id=self.id,
            priority=self.overrides,
        )


def bindings(*commands: Command) -> list[BindingType]:
    return [command.binding() for command in commands]
