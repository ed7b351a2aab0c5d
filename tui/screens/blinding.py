"""The outlets' names hidden, and shown again."""

from __future__ import annotations

from newsdiff.comparison import Comparison
from newsdiff.exports.blind import blind as without_names
from newsdiff.exports.blind import is_blind
from tui.loading import Source
from tui.plan.outlets import revealed_in_words
from tui.screens.patience import through_claims
from tui.screens.searching import SearchingScreen

HIDDEN = "The outlets' names are hidden; those within the texts are left."


class BlindingScreen(SearchingScreen):
    """While the names are hidden every screen gets a comparison whose outlets are called A, B, C.

    With `blind` they are from the beginning.
    """

    def __init__(
        self, comparison: Comparison, source: Source | None = None, *, brackets: bool, blind: bool = False
    ) -> None:
        super().__init__(without_names(comparison) if blind else comparison, source, brackets=brackets)
        self._other = comparison if blind and not is_blind(comparison) else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "reveal":
            return self._other is not None or not is_blind(self._comparison)
        return super().check_action(action, parameters)

    @through_claims
    def action_reveal(self) -> None:
        """Hide the names, or show them again as far as they are known."""
        shown, self._other = self._other or without_names(self._comparison), self._comparison
        self._exchange(shown.rebase(self._comparison.base))
        self._say(HIDDEN if is_blind(shown) else f"{revealed_in_words(shown)}.")

    def _as_shown(self, comparison: Comparison) -> Comparison:
        """A new comparison with names as they are shown or hidden now."""
        if self._other is None:
            return comparison
        hidden = without_names(comparison)
        if is_blind(self._comparison):
            self._other = comparison
            return hidden
        self._other = hidden
        return comparison

    def _exchange(self, comparison: Comparison, focus: str | None = None) -> None:
        """Read another form of the comparison; the claim stays current, the focus where it is not given."""
        claims = self._comparison.claims
        current = claims[self._reader.claim].id if claims else None
        self._read(comparison)
        self._focus = focus or self._focus
        place = next((n for n, claim in enumerate(self._comparison.claims) if claim.id == current), 0)
        self._show_rows(place)
