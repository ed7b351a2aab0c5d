"""The reader's command that writes what is shown to a file."""

from __future__ import annotations

from newsdiff.comparison import Comparison
from newsdiff.exports.blind import is_blind
from tui.hand.source import source_file
from tui.paths import near
from tui.plan.outlets import story_title
from tui.plan.text import display
from tui.screens.blinding import BlindingScreen
from tui.screens.exported import Exported
from tui.screens.exporting import ExportScreen
from tui.screens.opening import Say


class HandingOnScreen(BlindingScreen):
    """Exports the comparison with its base; the names of a blind one are left out unless a person asks."""

    def action_export(self) -> None:
        self.export(self._say)

    def export(self, say: Say) -> None:
        """Ask for a file and write it; `say` is told where, on the screen that is seen."""

        def written(path: str | None) -> None:
            if path is not None:
                say(f"Written: {display(near(path))}")

        self.app.push_screen(ExportScreen(self._exported()), written)

    def _exported(self) -> Exported:
        named = self._named()
        passing = (
            claim.id for claim in self._comparison.claims if self._filters.passes(self._sheet.planner, claim)
        )
        files = (source_file(article) for article in named.articles)
        return Exported(
            named,
            getattr(self._source, "story", "") or story_title(named),
            tuple(passing),
            self._filters.in_words(named),
            [str(file) for file in files if file],
            is_blind(self._comparison),
            self._arrangement.hidden_beside(named.base),
        )

    def _named(self) -> Comparison:
        """The comparison with its outlets' names, as far as they are known."""
        if self._other is None or not is_blind(self._comparison):
            return self._comparison
        return self._other.rebase(self._comparison.base)
