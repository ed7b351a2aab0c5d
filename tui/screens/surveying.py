"""The reader's commands that open a page on an outlet, on two, or on the whole story."""

from __future__ import annotations

from tui.screens.handing_on import HandingOnScreen
from tui.screens.opening import Below, Opened
from tui.screens.surveys import can_open, page_of


class SurveyingScreen(HandingOnScreen):
    """What is opened on such a page becomes the current claim, the page's outlet in focus."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "survey":
            return can_open(str(parameters[0]), self._comparison, self._focus)
        return super().check_action(action, parameters)

    def action_survey(self, page: str) -> None:
        screen = page_of(page, self._sheet.planner, self._focus, self._reader.claim, self.below)
        self.app.push_screen(screen, self.bring_opened)

    @property
    def below(self) -> Below:
        return Below(self._counted(), self.export)

    def bring_opened(self, opened: Opened | None) -> None:
        """Go to what was opened on another screen, if anything was."""
        if opened is not None:
            self._focus_on(opened.article)
            self._bring(opened.claim)
