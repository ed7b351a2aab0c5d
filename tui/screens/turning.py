"""A decision undone, done again or taken back, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from textual.screen import Screen

from newsdiff.review import Decision
from tui.keys import key_of
from tui.plan.decisions import NAMES
from tui.plan.text import display


class Turned(NamedTuple):
    """What is said, and the first of the decisions; none where nothing could be done."""

    words: str
    decision: Decision | None = None


def turned(
    screen: Screen[Any],
    done: str,
    turn: Callable[[], Sequence[tuple[Decision, bool]]],
    back: str,
    trouble: Callable[[], str],
) -> Turned:
    """Do it; `done` says what that is, and the command of the id `back` turns it round.

    `trouble` says, once it is done, what could not be kept.
    """
    decisions = turn()
    if not decisions:
        return Turned("")
    first = decisions[0][0]
    count = f" ({len(decisions)} decisions)" if len(decisions) > 1 else ""
    words = f"{done}: {NAMES[first.kind]}{count}. {key_of(screen, back)} turns that round."
    unkept = display(trouble())
    return Turned(f"{words}\n{unkept}." if unkept else words, first)
