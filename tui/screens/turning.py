"""A decision undone, done again or taken back, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from textual.screen import Screen

from corpus.library import LibraryError
from newsdiff.review import Decision
from tui.keys import key_of
from tui.plan.decisions import NAMES
from tui.plan.text import display


class Turned(NamedTuple):
    """What is said, and the first of the decisions; none where nothing could be done."""

    words: str
    decision: Decision | None = None


def turned(
    screen: Screen[Any], done: str, turn: Callable[[], Sequence[tuple[Decision, bool]]], back: str
) -> Turned:
    """Do it; `done` says what that is, and the command of the id `back` turns it round."""
    try:
        decisions = turn()
    except LibraryError as error:
        return Turned(display(str(error)))
    if not decisions:
        return Turned("")
    first = decisions[0][0]
    count = f" ({len(decisions)} decisions)" if len(decisions) > 1 else ""
    return Turned(f"{done}: {NAMES[first.kind]}{count}. {key_of(screen, back)} turns that round.", first)
