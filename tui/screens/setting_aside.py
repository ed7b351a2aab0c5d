"""The reader's command that lists the excluded blocks, and what is decided on one."""

from __future__ import annotations

from functools import partial

from corpus.library import LibraryError
from newsdiff.comparison import Comparison
from newsdiff.settings import Settings
from tui.plan.excluded import Listed, listed
from tui.plan.text import display
from tui.screens.excluded import ExcludedScreen
from tui.screens.loading import LoadingScreen
from tui.screens.reviewing import ReviewingScreen


class SettingAsideScreen(ReviewingScreen):
    """A block that is restored or set aside makes another story of the articles: it is compared again."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "excluded":
            return bool(listed(self._comparison)) or any(each.notes for each in self._comparison.articles)
        return super().check_action(action, parameters)

    def action_excluded(self) -> None:
        self.app.push_screen(ExcludedScreen(self._comparison, decides=self._source is not None), self._decide)

    def _decide(self, one: Listed | None) -> None:
        """Keep what was decided on a block, and ask for the story to be compared again."""
        if one is None or self._source is None:
            return
        try:
            kept = self._source.decide(one.article, one.block, excluded=not one.is_aside)
        except LibraryError as error:
            self._say(display(str(error)))
            return
        done = "Taken back" if one.is_aside else "Set aside"
        settings = Settings(match=self._comparison.settings["match"])
        again = partial(self._renew, f"{done}, {kept}.")
        self.app.push_screen(LoadingScreen(self._source, settings), again)

    def _renew(self, said: str, comparison: Comparison | None) -> None:
        """Show a new comparison of the same articles: base, focus and claim stay what they were."""
        if comparison is None:
            return
        claims = self._comparison.claims
        current = claims[self._reader.claim].label if claims else None
        self._read(self.compared_anew(comparison))
        place = next((n for n, claim in enumerate(self._comparison.claims) if claim.label == current), 0)
        self._show_rows(place)
        self._say(said)
