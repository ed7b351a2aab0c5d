"""The reader's side of a review in which claims are joined by going from one to another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual import on

from newsdiff.comparison import Passage
from newsdiff.review import Decision
from tui.keys import key_of
from tui.plan.text import display, shortened
from tui.review import deeds
from tui.review.deeds import Place
from tui.screens.deciding import LABEL
from tui.screens.reviewing import ReviewingScreen
from tui.widgets.reader import Reader

_HERE = {"join_here": "join", "relink_here": "relink"}


class Linking(NamedTuple):
    """What is to be joined with a claim that one goes to: a whole claim, or passages of it."""

    kind: str
    place: Place
    passages: Sequence[Passage]


class LinkingScreen(ReviewingScreen):
    """While one is on the way to another claim, nothing else is decided."""

    _linking: Linking | None = None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        linking = self._linking
        if action in _HERE:
            here = linking is not None and linking.kind == _HERE[action]
            return here and self._other_claim() is not None
        if action == "leave_linking":
            return linking is not None
        return super().check_action(action, parameters)

    def _at(self) -> Place | None:
        return None if self._linking is not None else super()._at()

    def _tell(self, claim: int) -> None:
        super()._tell(claim)
        if self._linking is not None:
            self._say(self._on_the_way(self._linking))

    def _on_the_way(self, linking: Linking) -> str:
        """What is to be joined, and the keys that do it or leave it."""
        here = key_of(self, "join-here" if linking.kind == "join" else "relink-here")
        leave = key_of(self, "leave-linking")
        label = shortened(display(linking.place.claim.label), LABEL)
        if linking.kind == "join":
            first = f"Join claim {linking.place.number}: {label}"
        else:
            first = f"Relink {linking.place.outlet}: {linking.place.quotes(linking.passages)[0]}"
        if self._other_claim() is None:
            return f"{first}\nGo to the claim it belongs to, then press {here} again; {leave} leaves it."
        does = "joins it with" if linking.kind == "join" else "relinks it to"
        return f"{first}\n{here} {does} claim {self._reader.claim + 1}; {leave} leaves it."

    @on(Reader.Moved)
    def _offer_linking(self) -> None:
        """What can be done with what was chosen depends on the current claim."""
        if self._linking is not None:
            self.refresh_bindings()

    def _other_claim(self) -> Place | None:
        """The current claim, if it is another than the one chosen before."""
        place = self.place()
        if place is None or self._linking is None or place.claim.id == self._linking.place.claim.id:
            return None
        return place

    def link(self, kind: str, place: Place, passages: Sequence[Passage] = ()) -> None:
        self._linking = Linking(kind, place, passages)
        self._tell(self._reader.claim)
        self.refresh_bindings()

    def action_join_here(self) -> None:
        if (linking := self._linking) and (place := self._other_claim()):
            self._make(lambda: deeds.joined(linking.place, place))

    def action_relink_here(self) -> None:
        if (linking := self._linking) and (place := self._other_claim()):
            self._make(lambda: deeds.linked(linking.place, linking.passages, place))

    def action_leave_linking(self) -> None:
        self._linking = None
        self._tell(self._reader.claim)
        self.refresh_bindings()

    def _refused(self, words: str) -> None:
        self._linking = None
        super()._refused(words)

    def decided(self, words: str, decision: Decision | None = None) -> None:
        self._linking = None
        super().decided(words, decision)
