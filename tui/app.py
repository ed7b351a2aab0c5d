"""The terminal application."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import App
from textual.binding import Binding
from textual.filter import LineFilter

from newsdiff.comparison import Comparison
from newsdiff.settings import Settings
from tui.colourless import Colourless
from tui.commands import APP, KEY_NAMES, bindings
from tui.palette import Commands
from tui.screens.help import HelpScreen
from tui.screens.loading import LoadingScreen
from tui.screens.reader import ReaderScreen
from tui.terminal import take_terminal
from tui.themes import DARK, THEMES

HEIGHTS = [(0, "-low"), (10, "-middle"), (20, "-high")]
"""Class names that the style sheet knows windows by, from this many lines on."""
WIDTHS = [(0, "-narrow"), (92, "-normal")]
"""The same from this many columns on."""


class NewsdiffApp(App[None]):
    """Reads articles, or a comparison that is already made, and shows what differs."""

    TITLE = "newsdiff"
    CSS_PATH = "newsdiff.tcss"
    BINDINGS = bindings(*APP)
    COMMANDS: ClassVar = {Commands}
    VERTICAL_BREAKPOINTS = HEIGHTS
    HORIZONTAL_BREAKPOINTS = WIDTHS

    def __init__(
        self,
        paths: Sequence[str] = (),
        settings: Settings | None = None,
        comparison: Comparison | None = None,
    ) -> None:
        super().__init__()
        self.animation_level = "none"
        self.failure: Exception | None = None
        """What ended the application, for the caller to report."""
        self._paths = paths
        self._settings = settings
        self._comparison = comparison
        self._colourless = Colourless()
        self._offer_own_themes()

    def _offer_own_themes(self) -> None:
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = DARK.name
        for name in self.available_themes.keys() - {theme.name for theme in THEMES}:
            self.unregister_theme(name)

    def get_line_filters(self) -> Sequence[LineFilter]:
        return [self._colourless] if self.no_color else super().get_line_filters()

    @property
    def colourless(self) -> bool:
        """Whether marks must be told apart without colours: NO_COLOR is set or the terminal has none."""
        return self.no_color or self.console.color_system is None

    def on_mount(self) -> None:
        if self._comparison is not None:
            self._read(self._comparison)
        else:
            self.push_screen(LoadingScreen(self._paths, self._settings), self._read)

    def _read(self, comparison: Comparison | None) -> None:
        if comparison is not None:
            self.push_screen(ReaderScreen(comparison, brackets=self.colourless))

    @on(LoadingScreen.Failed)
    def _failed(self, message: LoadingScreen.Failed) -> None:
        self.failure = message.error
        self.exit(return_code=2)

    def action_help(self) -> None:
        if not isinstance(self.screen, HelpScreen):
            active = self.screen.active_bindings.values()
            self.push_screen(HelpScreen(active, self.get_key_display, brackets=self.colourless))

    def get_key_display(self, binding: Binding) -> str:
        return KEY_NAMES.get(binding.key) or super().get_key_display(binding)


def run(paths: Sequence[str], settings: Settings | None = None) -> int:
    """Open the reader on articles, or on the bundled story where `paths` is empty; returns an exit status.

    Raises what ended it, ReadError above all, once the terminal is as it was before.
    """
    take_terminal()
    app = NewsdiffApp(paths, settings)
    app.run()
    if app.failure is not None:
        raise app.failure
    return app.return_code or 0
