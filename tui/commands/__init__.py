"""Every command: its key, its name, its help. Footer, help page and palette are drawn from these."""

from __future__ import annotations

from collections.abc import Mapping

from tui.commands.command import KEY_NAMES, Command, bindings
from tui.commands.reader import (
    APP,
    BLIND,
    CHANGES,
    CLAIM,
    DECIDING,
    EXCLUDED,
    FILTERS,
    FOLDING,
    HAND,
    HELP,
    LOADING,
    MATRIX,
    MOVING,
    OUTLETS,
    SEARCH,
    SEARCH_LINE,
    SENTENCES,
    STEPS,
    VIEWS,
)
from tui.commands.stories import (
    ADDING,
    ASKING,
    CHOOSING,
    LISTING,
    STORIES,
    TELLING,
    VERSIONS,
)

__all__ = [
    "ADDING",
    "APP",
    "ASKING",
    "BLIND",
    "BY_ID",
    "CHANGES",
    "CHOOSING",
    "CLAIM",
    "DECIDING",
    "EXCLUDED",
    "FILTERS",
    "FOLDING",
    "HAND",
    "HELP",
    "KEY_NAMES",
    "LISTING",
    "LOADING",
    "MATRIX",
    "MOVING",
    "OUTLETS",
    "READER",
    "SCREENS",
    "SEARCH",
    "SEARCH_LINE",
    "SENTENCES",
    "STEPS",
    "STORIES",
    "TELLING",
    "VERSIONS",
    "VIEWS",
    "Command",
    "bindings",
]

READER = (
    *(*SEARCH, *CHANGES, *FILTERS, *OUTLETS, *FOLDING, *VIEWS),
    *(*VERSIONS, *SENTENCES, *HAND, *BLIND, *MOVING),
)
"""What the reader binds; of two commands of one key the first that can be done now is done."""

SCREENS: Mapping[str, tuple[Command, ...]] = {
    "reader": (*READER, *APP),
    "search line": SEARCH_LINE,
    "matrix": (*MATRIX, *MOVING, *APP),
    "claim": (*CLAIM, *SENTENCES, *HAND, *MOVING, *APP),
    "excluded blocks": (*DECIDING, *EXCLUDED, *MOVING, *APP),
    "help": (*HELP, *MOVING, *APP),
    "loading": (*LOADING, *APP),
    "stories": (*LISTING, *STORIES, *MOVING, *APP),
    "question": ASKING,
    "choice": (*CHOOSING, *STEPS),
    "adding": ADDING,
    "notice": TELLING,
}
"""The commands that keys can stand for on each screen."""

BY_ID = {command.id: command for commands in SCREENS.values() for command in commands}
