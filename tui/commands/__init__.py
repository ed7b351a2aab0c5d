"""Every command: its key, its name, its help. Footer, help page and palette are drawn from these."""

from __future__ import annotations

from collections.abc import Mapping

from tui.commands.columns import COLUMNS, FILTER_LIST, ROWS
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
from tui.commands.review import (
    DECISIONS,
    LINKING,
    NOTING,
    ON_CLAIM,
    ON_DECISIONS,
    REVIEW,
    UNDOING,
)
from tui.commands.stories import (
    ADDING,
    ASKING,
    CHOOSING,
    CONFIGURE,
    EXPORT,
    EXPORTING,
    LISTING,
    SETTINGS,
    STORIES,
    TELLING,
    VERSIONS,
)
from tui.commands.survey import (
    CONTEXT,
    OPENING,
    OUTLET,
    OUTLETS_BY_KEY,
    OVERVIEW,
    SURVEY,
    TEXT,
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
    "COLUMNS",
    "CONFIGURE",
    "CONTEXT",
    "DECIDING",
    "DECISIONS",
    "EXCLUDED",
    "EXPORT",
    "EXPORTING",
    "FILTERS",
    "FILTER_LIST",
    "FOLDING",
    "HAND",
    "HELP",
    "KEY_NAMES",
    "LINKING",
    "LISTING",
    "LOADING",
    "MATRIX",
    "MOVING",
    "NOTING",
    "ON_CLAIM",
    "ON_DECISIONS",
    "OPENING",
    "OUTLET",
    "OUTLETS",
    "OUTLETS_BY_KEY",
    "OVERVIEW",
    "READER",
    "REVIEW",
    "ROWS",
    "SCREENS",
    "SEARCH",
    "SEARCH_LINE",
    "SENTENCES",
    "SETTINGS",
    "STEPS",
    "STORIES",
    "SURVEY",
    "TELLING",
    "TEXT",
    "UNDOING",
    "VERSIONS",
    "VIEWS",
    "Command",
    "bindings",
]

READER = (
    *(*LINKING, *SEARCH, *CHANGES, *FILTERS, *OUTLETS, *FOLDING, *VIEWS),
    *(*SURVEY, *VERSIONS, *SENTENCES, *HAND, *BLIND, *REVIEW, *DECISIONS, *EXPORT, *CONFIGURE, *MOVING),
    *(*COLUMNS, *ROWS),
)
"""What the reader binds; of two commands of one key the first that can be done now is done."""

SCREENS: Mapping[str, tuple[Command, ...]] = {
    "reader": (*READER, *APP),
    "search line": SEARCH_LINE,
    "list of filters": FILTER_LIST,
    "matrix": (*MATRIX, *MOVING, *APP),
    "claim": (*CLAIM, *CONTEXT, *SENTENCES, *HAND, *OUTLETS_BY_KEY, *ON_CLAIM, *MOVING, *APP),
    "outlet": (*OPENING, *OUTLET, *OUTLETS_BY_KEY, *MOVING, *APP),
    "overview": (*OPENING, *OVERVIEW, *MOVING, *APP),
    "text": (*OPENING, *TEXT, *OUTLETS_BY_KEY, *MOVING, *APP),
    "excluded blocks": (*DECIDING, *EXCLUDED, *MOVING, *APP),
    "decisions": (*ON_DECISIONS, *MOVING, *APP),
    "note": NOTING,
    "help": (*HELP, *MOVING, *APP),
    "loading": (*LOADING, *APP),
    "stories": (*LISTING, *STORIES, *CONFIGURE, *MOVING, *APP),
    "question": ASKING,
    "choice": (*CHOOSING, *STEPS),
    "adding": ADDING,
    "notice": TELLING,
    "export": EXPORTING,
    "settings": (*SETTINGS, *MOVING, *APP),
}
"""The commands that keys can stand for on each screen."""

BY_ID = {command.id: command for commands in SCREENS.values() for command in commands}
