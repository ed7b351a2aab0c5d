"""The settings of the config file, each with what it does."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict, Field

from newsdiff.settings import Sensitivity
from tui.commands import BY_ID
from tui.config.names import THEME_NAMES, ThemeName


class Config(BaseModel):
    """What the config file says, or what holds without one. The command line's options win over it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    match: Sensitivity = Field(
        default="normal", description="How much evidence an alignment takes: strict, normal or loose."
    )
    theme: ThemeName = Field(
        default="dark", description=f"The colours: {', '.join(THEME_NAMES[:-1])} or {THEME_NAMES[-1]}."
    )
    ascii: bool = Field(
        default=False,
        description="Draw marks and rules with ASCII alone; a terminal that is dumb gets it so.",
    )
    keys: Mapping[str, str] = Field(
        default_factory=dict,
        description='Other keys for commands, by the names that "newsdiff config --keys" lists: all keys of '
        'a command with commas between them, such as next-change = "n,f8".',
    )

    def keys_of(self, command: str) -> str:
        """The keys of a command with commas between them, as set here or as they are."""
        return self.keys.get(command) or BY_ID[command].keys

    def keymap(self) -> dict[str, str]:
        """The keys of every command, or nothing where none is set.

        A map of some commands alone would take away keys that others share with them.
        """
        return {command: self.keys_of(command) for command in BY_ID} if self.keys else {}
