"""The terminal application.

It is painted before most of it is imported: what a screen takes is loaded when the screen is opened.
"""

from __future__ import annotations

import gc
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.filter import LineFilter

from tui.ascii import Ascii
from tui.colourless import Colourless
from tui.commands import APP, KEY_NAMES, bindings
from tui.config.model import Config
from tui.configuring import ConfiguringApp
from tui.loading import Source
from tui.screens.loading import LoadingScreen
from tui.widgets.marked import COMPONENTS

if TYPE_CHECKING:
    from textual.command import Provider

    from newsdiff.comparison import Comparison
    from newsdiff.settings import Settings
    from tui.review.session import Review
    from tui.screens.stories import StoriesScreen
    from tui.shelf import Shelf

HEIGHTS = [(0, "-low"), (10, "-middle"), (20, "-high")]
"""Class names that the style sheet knows windows by, from this many lines on."""


def _bundled() -> Source:
    from tui.loading import Files

    return Files()


def _commands() -> type[Provider]:
    from tui.palette import Commands

    return Commands


class NewsdiffApp(ConfiguringApp):
    """Reads articles, or a comparison that is already made, and shows what differs."""

    TITLE = "newsdiff"
    CSS_PATH = "newsdiff.tcss"
    BINDINGS = bindings(*APP)
    COMMANDS: ClassVar = {_commands}
    COMPONENT_CLASSES: ClassVar = COMPONENTS
    VERTICAL_BREAKPOINTS = HEIGHTS

    def __init__(
        self,
        source: Source | None = None,
        settings: Settings | None = None,
        comparison: Comparison | None = None,
        shelf: Shelf | None = None,
        config: Config | None = None,
        *,
        blind: bool = False,
        config_file: Path | None = None,
        first_run: Path | None = None,
        remembers: bool = False,
    ) -> None:
        """Opens a comparison, or the stories of a library, or else a source: the bundled story by default.

        Settings are kept in `config_file`. Without `first_run`, the file that says so, nobody is welcomed.
        One that `remembers` shows a story as it was left.
        """
        super().__init__(config or Config(), config_file, first_run)
        self.animation_level = "none"
        self.failure: Exception | None = None
        """What ended the application, for the caller to report."""
        self._source = source if comparison or shelf else source or _bundled()
        self._settings = settings
        self._comparison = comparison
        self._shelf = shelf
        self._blind = blind
        self._remembers = remembers
        self._reviews: list[Review] = []
        self._colourless = Colourless()
        self._ascii = Ascii()

    def get_line_filters(self) -> Sequence[LineFilter]:
        filters = [self._colourless] if self.no_color else super().get_line_filters()
        return [*filters, self._ascii] if self.ascii else filters

    @property
    def colourless(self) -> bool:
        """Whether marks must be told apart without colours: NO_COLOR is set or the terminal has none."""
        return self.no_color or self.console.color_system is None

    def raise_trouble(self) -> None:
        """Once the application was left: raise what ended it, or LibraryError for what it could not keep."""
        if self.failure is not None:
            raise self.failure
        if trouble := "; ".join(review.trouble for review in self._reviews if review.unkept):
            from corpus.library import LibraryError

            raise LibraryError(trouble)

    def on_mount(self) -> None:
        self.begin_with_config()
        self.call_later(self.call_after_refresh, self._collect)
        if self._comparison is not None:
            self._read(self._comparison)
        elif self._shelf is not None:
            from tui.screens.stories import StoriesScreen

            self.push_screen(StoriesScreen(self._shelf))
        elif self._source is not None:
            self.call_later(self._load, self._source, self._settings)

    def _collect(self) -> None:
        """Begin to free memory, once there is a first paint. What was loaded for it stays, unsearched."""
        gc.freeze()
        gc.enable()

    def _load(self, source: Source, settings: Settings | None) -> None:
        self.push_screen(LoadingScreen(source, settings, preview=not self._blind), self._read)

    def _read(self, comparison: Comparison | None) -> None:
        if comparison is not None:
            from tui.screens.reader import ReaderScreen

            gc.freeze()  # it stays: searched for dead cycles, a long story would hold a key up for 0.3 s
            keeper = None
            if self._source is None and self._remembers:
                from tui.review.unnamed import unnamed_keeper

                keeper = unnamed_keeper(None, comparison.articles)
            reader = ReaderScreen(
                comparison, self._source, brackets=self.colourless, blind=self._blind, keeper=keeper
            )
            self._reviews.append(reader.review)
            if self._remembers:
                from tui.memory.keeping import memory_of

                based = self._settings is not None and self._settings.base is not None
                reader.remember(memory_of(self._source, comparison), based=based)
            self.push_screen(reader)
            self.welcome()

    def on_stories_screen_opened(self, message: StoriesScreen.Opened) -> None:
        from newsdiff import Settings

        settings = (self._settings or Settings()).model_copy(update={"base": message.base})
        self._source = message.source
        self._load(message.source, settings)

    @on(LoadingScreen.Failed)
    def _failed(self, message: LoadingScreen.Failed) -> None:
        self.failure = message.error
        self.exit(return_code=2)

    def action_help(self) -> None:
        from tui.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            active = self.screen.active_bindings.values()
            self.push_screen(HelpScreen(active, self.get_key_display, brackets=self.colourless))

    def action_command_palette(self) -> None:
        from tui.palette import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(id="--command-palette"))

    def search_themes(self) -> None:
        from textual.theme import ThemeProvider

        from tui.palette import Palette

        self.push_screen(Palette(providers=[ThemeProvider], placeholder="Search for themes…"))

    def get_key_display(self, binding: Binding) -> str:
        if self.ascii and binding.key in KEY_NAMES:
            from tui.config.printing import written

            return written(binding.key)
        return KEY_NAMES.get(binding.key) or super().get_key_display(binding)
