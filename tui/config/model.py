"""The settings of the config file, each with what it does.

A plain dataclass: pydantic, which checks a file, is not there yet when the first screen is painted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from newsdiff.sensitivity import Sensitivity
from tui.commands import BY_ID
from tui.config.names import THEME_NAMES, ThemeName

DESCRIPTION = "description"
"""The key of a setting's description in its field's metadata."""


@dataclass(frozen=True)
class Config:
    """What the config file says, or what holds without one. The command line's options win over it."""

    match: Sensitivity = field(
        default="normal",
        metadata={DESCRIPTION: "How much evidence an alignment takes: strict, normal or loose."},
    )
    theme: ThemeName = field(
        default="dark",
        metadata={DESCRIPTION: f"The colours: {', '.join(THEME_NAMES[:-1])} or {THEME_NAMES[-1]}."},
    )
    ascii: bool = field(
        default=False,
        metadata={
            DESCRIPTION: "Draw marks and rules with ASCII alone; a terminal that is dumb gets it so.",
        },
    )
    welcome: bool = field(
        default=True,
        metadata={
            DESCRIPTION: "Show the keys that matter once, when the reader is opened for the first time.",
        },
    )
    keys: Mapping[str, str] = field(
        default_factory=dict,
        metadata={
            DESCRIPTION: 'Other keys for commands, by the names that "newsdiff config --keys" lists: all '
            'keys of a command with commas between them, such as next-change = "n,f8".',
        },
    )

    def keys_of(self, command: str) -> str:
        """The keys of a command with commas between them, as set here or as they are."""
        return self.keys.get(command) or BY_ID[command].keys

    def keymap(self) -> dict[str, str]:
        """The keys of every command, or nothing where none is set.

        A map of some commands alone would take away keys that others share with them.
        """
        return {command: self.keys_of(command) for command in BY_ID} if self.keys else {}


SETTINGS: Mapping[str, str] = {each.name: each.metadata[DESCRIPTION] for each in fields(Config)}
"""The name of each setting with what it does."""
