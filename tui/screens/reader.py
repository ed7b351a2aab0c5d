"""The reader's screen: moving, changes, outlets, the base, and the screens beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from newsdiff.comparison import Comparison
from newsdiff.exports.blind import is_blind
from tui.commands import READER, bindings
from tui.hand.hand import Hand
from tui.loading import Source
from tui.plan.matrix_order import Order
from tui.plan.renumbering import rebased_in_words
from tui.plan.stops import following, preceding, stops
from tui.screens.claim import ClaimScreen
from tui.screens.following import FollowingScreen
from tui.screens.linking import LinkingScreen
from tui.screens.loading import LoadingScreen
from tui.screens.matrix import MatrixScreen
from tui.screens.patience import through_claims
from tui.screens.reading import CHANGE_MARGIN
from tui.screens.setting_aside import SettingAsideScreen
from tui.widgets.line import Status


class ReaderScreen(LinkingScreen, SettingAsideScreen, FollowingScreen):
    """Reads a comparison with every command there is."""

    BINDINGS = bindings(*READER)
    _changes_of: tuple[object, object, str | None] = (None, None, None)
    _found_changes: Sequence[int] = ()

    _matrix_order = Order.BASE

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Commands that can do nothing now are neither in the footer nor in the palette."""
        if action == "outlet":
            return parameters[0] in range(1, len(self._order) + 1)
        if action == "base":
            return self._focus != self._comparison.base
        if action == "versions":
            at = self._order.index(self._focus)
            return self._source is not None and self._source.versions_of(at) is not None
        if action == "leave":
            return self.app.screen_stack.index(self) > 1  # Textual has an empty screen below all
        if action == "sentences":
            return any(passage.sentence for passage in self._comparison.passages)
        if action == "claim":
            return bool(self._shown.stops)
        if action == "matrix":
            return bool(self._comparison.claims)
        if action == "hand":
            return bool(self._shown.stops) and self._hand.can(str(parameters[0]))
        return super().check_action(action, parameters)

    def action_down(self) -> None:
        self._move(self._reader.step, 1)

    def action_up(self) -> None:
        self._move(self._reader.step, -1)

    def action_page_down(self) -> None:
        self._move(self._reader.page, 1)

    def action_page_up(self) -> None:
        self._move(self._reader.page, -1)

    def action_first(self) -> None:
        self._move(self._reader.ends, -1)

    def action_last(self) -> None:
        self._move(self._reader.ends, 1)

    def action_next_change(self) -> None:
        self._to_change(following(self._changes(), self._reader.claim))

    def action_previous_change(self) -> None:
        self._to_change(preceding(self._changes(), self._reader.claim))

    def _changes(self) -> Sequence[int]:
        """The focused outlet's changes that are seen; looked for once, as a long story has thousands."""
        shown = (self._sheet, self._shown, self._focus)
        if not all(a is b for a, b in zip(shown, self._changes_of, strict=True)):
            found = stops(self._comparison, self._focus, self._sheet.planner.hides)
            seen = set(self._shown.stops)
            self._found_changes = [n for n in found if n in seen and not self._is_folded(n)]
            self._changes_of = shown
        return self._found_changes

    def _to_change(self, claim: int | None) -> None:
        if claim is None:
            self._say("No further change in this direction.")
        else:
            self._move(partial(self._reader.go_to, margin=CHANGE_MARGIN), claim)

    def _move(self, move: Callable[[int], None], how: int) -> None:
        """Move, and say where that leads at once: by the reader's message it would be a paint of its own."""
        before = self._reader.claim
        move(how)
        if self._reader.claim != before:
            self._tell(self._reader.claim)

    def action_next_outlet(self) -> None:
        self._turn(1)

    def action_previous_outlet(self) -> None:
        self._turn(-1)

    def _turn(self, step: int) -> None:
        self._focus_on(self.turned(step))

    def action_outlet(self, number: int) -> None:
        self._focus_on(self._order[number - 1])

    @through_claims
    def action_base(self) -> None:
        """Make the focused outlet the base. The claim stays current, the former base gets the focus."""
        before, at = self._comparison, self._reader.claim
        self._exchange(before.rebase(self._focus), focus=before.base)
        if before.claims:
            current = self._comparison.claims[self._reader.claim]
            words = rebased_in_words(before, self._comparison, before.claims[at].id, current.id)
            place = self.query_one(Status).text.split("\n")[0]
            self.call_after_refresh(self._say, f"{place}\n{words}")

    @through_claims
    def action_sentences(self) -> None:
        self._sentences = not self._sentences
        self._read(self._comparison)
        self._show_rows(self._reader.claim)
        shown = "are shown whole" if self._sentences else "are cut to what the row's claim takes"
        self._say(f"Sentences {shown}.")

    def action_claim(self) -> None:
        sought = self._sought.key if self._sought else ""
        self.app.push_screen(ClaimScreen(self, sought))

    @property
    def _hand(self) -> Hand:
        claim = self._comparison.claims[self._reader.claim]
        return Hand(self.app, self._comparison, claim, self._focus)

    def action_hand(self, deed: str) -> None:
        self._say(self._hand.do(deed))

    def action_versions(self) -> None:
        if self._source and (versions := self._source.versions_of(self._order.index(self._focus))):
            self.app.push_screen(LoadingScreen(versions, None), partial(self._open_versions, versions))

    def _open_versions(self, source: Source, comparison: Comparison | None) -> None:
        if comparison is not None:
            self.app.push_screen(
                ReaderScreen(comparison, source, brackets=self._brackets, blind=is_blind(self._comparison))
            )

    def action_leave(self) -> None:
        self.keep_view()  # the list of stories below tells of it
        self.dismiss(None)

    def action_matrix(self) -> None:
        screen = MatrixScreen(
            self._sheet.planner,
            self._reader.claim,
            arrangement=self._arrangement,
            focus=self._focus,
            order=self._matrix_order,
            row_order=self._row_order,
            below=self.below,
        )
        self.app.push_screen(screen, partial(self._open, screen))

    def _open(self, matrix: MatrixScreen, claim: int | None) -> None:
        """The matrix's columns and outlet are kept; its claim becomes the current one if it was opened."""
        self._matrix_order = matrix.order
        if (self._arrangement, self._focus) != (matrix.arrangement, matrix.outlet):
            self._arrangement, self._focus = matrix.arrangement, matrix.outlet
            self._lay_out(self._reader.claim)
            self.refresh_bindings()
        if claim is not None:
            self._bring(claim)
