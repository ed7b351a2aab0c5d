"""The commands of a review, for whatever screen shows a claim."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence

from newsdiff.comparison import Passage
from newsdiff.errors import ComparisonError
from newsdiff.review import Decision
from tui.keys import key_of
from tui.plan.reviewing import claim_note
from tui.plan.text import display, shortened
from tui.review import deeds
from tui.review.deeds import Deed, Place
from tui.review.session import Review
from tui.screens.asking import ChooseScreen
from tui.screens.noting import NoteScreen
from tui.screens.patience import PatientScreen, through_claims
from tui.screens.turning import Turned, turned

LABEL = 60
AGAIN = "It is tried again with your next decision, and when you leave."


class DecidingScreen(PatientScreen):
    """Decides on the focused outlet's part of the current claim."""

    @property
    @abstractmethod
    def review(self) -> Review:
        """The review of what is shown."""

    @abstractmethod
    def _at(self) -> Place | None:
        """What is decided on, if anything can be now."""

    @abstractmethod
    def decided(self, words: str, decision: Decision | None = None) -> None:
        """Show the comparison as it is decided now, at the words of a decision if given, and say it."""

    @abstractmethod
    def _refused(self, words: str) -> None:
        """Say why nothing was decided."""

    @abstractmethod
    def link(self, kind: str, place: Place, passages: Sequence[Passage] = ()) -> None:
        """Let another claim be gone to, with which these passages or all of the claim's are joined."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "undo":
            return self.review.can_undo
        if action == "redo":
            return self.review.can_redo
        if action in _CAN:
            place = self._at()
            return place is not None and _CAN[action](place)
        return super().check_action(action, parameters)

    def action_accept(self) -> None:
        self._do(deeds.accepted)

    def action_reject(self) -> None:
        self._do(deeds.rejected)

    def action_join(self) -> None:
        if place := self._at():
            self.link("join", place)

    def action_split(self) -> None:
        self._choose_passages(
            "Which words are a claim of their own?",
            lambda place, chosen: self._do(lambda place: deeds.parted(place, chosen)),
        )

    def action_relink(self) -> None:
        self._choose_passages(
            "Which words belong to another claim?",
            lambda place, chosen: self.link("relink", place, chosen),
        )

    def action_immaterial(self) -> None:
        if not (place := self._at()):
            return
        changes = place.material

        def chosen(numbers: list[int] | None) -> None:
            if numbers:
                self._do(lambda place: deeds.set_aside(place, [changes[number] for number in numbers]))

        self._ask_which("Which changes do not matter?", place.changes_in_words(), chosen)

    def action_note(self) -> None:
        if not (place := self._at()):
            return
        before = display(claim_note(place.comparison, place.claim))

        def noted(text: str | None) -> None:
            if text is not None and text != before:
                self._do(lambda place: deeds.noted(place, text))

        label = shortened(display(place.claim.label), LABEL)
        self.app.push_screen(NoteScreen(f"claim {place.number}, {label}", before), noted)

    @through_claims
    def action_undo(self) -> None:
        self._tell_turned(self._turned("Undone", self.review.undo, "redo"))

    @through_claims
    def action_redo(self) -> None:
        self._tell_turned(self._turned("Done again", self.review.redo, "undo"))

    def _turned(self, done: str, turn: Callable[[], Sequence[tuple[Decision, bool]]], back: str) -> Turned:
        return turned(self, done, turn, back, lambda: self.review.trouble)

    def _tell_turned(self, found: Turned) -> None:
        if found.decision is not None:
            self.decided(found.words, found.decision)
        elif found.words:
            self._refused(found.words)

    def _choose_passages(self, question: str, then: Callable[[Place, Sequence[Passage]], None]) -> None:
        """All passages of the cell where it has one, else those that are chosen."""
        if not (place := self._at()):
            return
        passages = place.passages

        def chosen(numbers: list[int] | None) -> None:
            if numbers:
                then(place, [passages[number] for number in numbers])

        self._ask_which(question, place.quotes(passages), chosen)

    def _ask_which(
        self, question: str, choices: Sequence[str], then: Callable[[list[int] | None], None]
    ) -> None:
        if len(choices) == 1:
            then([0])
        else:
            self.app.push_screen(ChooseScreen(question, choices), then)

    def _do(self, make: Callable[[Place], Deed]) -> None:
        """Make and keep a decision that can be applied; say what was done, and how to undo it."""
        if (place := self._at()) is not None:
            self._make(lambda: make(place))

    @through_claims
    def _make(self, make: Callable[[], Deed]) -> None:
        review = self.review
        overruled = review.overruled
        try:
            deed = make()
            why = review.do(deed.decisions)
        except ComparisonError as error:
            why = str(error)
        if why:
            self._refused(f"Nothing was decided: {display(why)}.")
            return
        words = f"{deed.words}.\n"
        if review.trouble:  # first of all: a narrow window shows no more than the beginning
            words += f"{display(review.trouble)}. {AGAIN} "
        words += f"{key_of(self, 'undo')} undoes it."
        if (more := review.overruled - overruled) > 0:
            words += f" It overrules {'an earlier decision' if more == 1 else f'{more} earlier decisions'}."
        if review.where and not review.told:
            review.told = True
            words += f" {review.where}"
        self.decided(words)


_CAN: dict[str, Callable[[Place], bool]] = {
    "accept": lambda place: bool(place.unreviewed),
    "reject": lambda place: bool(place.matches),
    "join": lambda place: len(place.comparison.claims) > 1,
    "split": lambda place: place.can_split,
    "relink": lambda place: place.can_relink,
    "immaterial": lambda place: bool(place.material),
    "note": lambda place: True,
}
"""When each command can do something."""
