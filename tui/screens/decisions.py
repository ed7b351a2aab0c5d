"""The decisions of a review, the newest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from textual import on

from newsdiff.comparison import Comparison
from newsdiff.review import Decision
from tui.commands import EXPORT, MOVING, ON_DECISIONS, bindings
from tui.plan.decisions import claim_of, decisions_page
from tui.plan.listing import Entry
from tui.review.session import Held, Review
from tui.screens.claim_list import ClaimListScreen
from tui.screens.opening import Below, Opened
from tui.screens.turning import turned
from tui.widgets.line import Header
from tui.widgets.listing import Listing


class Reviewed(Protocol):
    """The screen below, which shows what the decisions make of the comparison."""

    @property
    def review(self) -> Review: ...

    @property
    def shown(self) -> Comparison: ...

    @property
    def outlet(self) -> str: ...

    @property
    def below(self) -> Below: ...

    def decided(self, words: str, decision: Decision | None = None) -> None: ...


class DecisionsScreen(ClaimListScreen):
    """Its result is the claim that a decision is about."""

    BINDINGS = bindings(*ON_DECISIONS, *EXPORT, *MOVING)

    def __init__(self, below: Reviewed) -> None:
        self._below = below
        self.article = below.outlet
        super().__init__("", self._planned, below.below)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "undo":
            return self._review.can_undo
        if action == "redo":
            return self._review.can_redo
        if action == "take_back":
            return bool(self._review.held)
        if action == "open_claim":
            return self._claim() is not None
        return True

    @property
    def _review(self) -> Review:
        return self._below.review

    def on_screen_resume(self) -> None:
        self._tell()

    def _tell(self, said: str = "") -> None:
        held = self._review.held
        count = f"{len(held)} decision{'' if len(held) == 1 else 's'}"
        stale = f" · {self._review.stale} stale" if self._review.stale else ""
        kept = "" if self._review.lasts else " · held until you leave"
        kept += f" · {self._review.unkept} not kept" if self._review.unkept else ""
        self.query_one(Header).show(f"Review · {count}{stale}{kept}", said)

    def _planned(self, width: int) -> list[Entry]:
        review = self._review
        return decisions_page(self._below.shown, review.held, review.unread, review.trouble, review.where)

    @property
    def _current(self) -> Held | None:
        at = self._listing.claim
        held = self._review.held
        return held[at] if at is not None and at < len(held) else None

    def _claim(self) -> int | None:
        current = self._current
        if current is None:
            return None
        comparison = self._review.comparison
        number = claim_of(comparison, current.entry.decision)
        if number is None:
            return None
        name = comparison.claims[number].id
        return next(n for n, claim in enumerate(self._below.shown.claims) if claim.id == name)

    def action_open_claim(self) -> None:
        if (number := self._claim()) is not None:
            self.dismiss(Opened(number, self.article))

    @on(Listing.Opened)
    def _open_decided(self, message: Listing.Opened) -> None:
        """A click opens what the key does: here a decision stands for a claim."""
        message.prevent_default()
        self.action_open_claim()

    def action_down(self) -> None:
        super().action_down()
        self.refresh_bindings()

    def action_up(self) -> None:
        super().action_up()
        self.refresh_bindings()

    def action_take_back(self) -> None:
        if current := self._current:
            self._turn("Taken back", lambda: [(self._review.drop(current.number), False)], "undo")

    def action_undo(self) -> None:
        self._turn("Undone", self._review.undo, "redo")

    def action_redo(self) -> None:
        self._turn("Done again", self._review.redo, "undo")

    def _turn(self, done: str, turn: Callable[[], Sequence[tuple[Decision, bool]]], back: str) -> None:
        found = turned(self, done, turn, back, lambda: self._review.trouble)
        if found.decision is not None:
            self._below.decided(found.words, found.decision)
            self._listing.plan_anew(self._planned)
            self.refresh_bindings()
        self._tell(found.words)
