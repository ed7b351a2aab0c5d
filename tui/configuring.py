"""The application's settings: what holds, what is changed on screen and kept, and the first run's card."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.theme import Theme

from tui.config.model import Config
from tui.config.names import THEME_NAMES
from tui.first_run import is_first, remember
from tui.keys_in_order import KeysInOrder
from tui.themes import PREFIX, THEMES, registered

if TYPE_CHECKING:
    from newsdiff.settings import Settings
    from tui.screens.settings import SettingsScreen


class ConfiguringApp(KeysInOrder):
    """Holds a config, and keeps in its file what is changed of it."""

    _settings: Settings | None

    def __init__(self, config: Config, config_file: Path | None, first_run: Path | None) -> None:
        """Keep settings in `config_file`; without `first_run`, the file that says so, nobody is welcomed."""
        self.set_reactive(
            KeysInOrder.theme, registered(config.theme)
        )  # later, all styles would be read again
        super().__init__()
        self._config = config
        self._config_file = config_file
        self._first_run = first_run if config.welcome else None
        self.ascii = False
        """Whether nothing but ASCII is drawn beside the articles' words."""
        self._draw_as_configured()

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Those of newsdiff alone."""
        return {theme.name: theme for theme in THEMES}

    def _draw_as_configured(self) -> None:
        self.ascii = self._config.ascii or os.environ.get("TERM") == "dumb"

    def begin_with_config(self) -> None:
        """Let keys be those of the config, and keep themes that are chosen."""
        self.set_keymap(self._config.keymap())
        self.theme_changed_signal.subscribe(self, self._theme_chosen)

    def welcome(self) -> None:
        """Show the keys that matter where nobody was welcomed yet."""
        if not (self._first_run and is_first(self._first_run)):
            return
        from tui.screens.first import FIRST_KEYS, FirstScreen

        first = (self._config.keys_of(command).split(",")[0] for command, _ in FIRST_KEYS)
        self.push_screen(
            FirstScreen([self.get_key_display(Binding(key, "")) for key in first]), self._welcomed
        )

    def _welcomed(self, key: str | None) -> None:
        """Remember it, and do what the key does that ended it."""
        if self._first_run:
            remember(self._first_run)
            self._first_run = None
        if key:
            self.call_after_refresh(self.simulate_key, key)

    def action_settings(self) -> None:
        from tui.screens.settings import SettingsScreen

        self.push_screen(SettingsScreen(self._config, self._config_file))

    def on_settings_screen_changed(self, message: SettingsScreen.Changed) -> None:
        """Let new settings hold at once, but for `match`, which holds for stories opened later."""
        from newsdiff import Settings

        before, self._config = self._config, message.config
        self._draw_as_configured()
        self.set_keymap(self._config.keymap())
        if self._config.match != before.match:
            self._settings = (self._settings or Settings()).model_copy(update={"match": self._config.match})
        self.theme = registered(self._config.theme)
        for screen in self.screen_stack:
            screen.refresh(layout=True)
            screen.refresh_bindings()

    def _theme_chosen(self, theme: Theme) -> None:
        """Keep a theme that was chosen by its own command."""
        name = theme.name.removeprefix(PREFIX)
        if name == self._config.theme or name not in THEME_NAMES:
            return
        self._config = replace(self._config, theme=name)
        if self._config_file is not None:
            self._keep_theme(self._config_file, name)

    def _keep_theme(self, file: Path, name: str) -> None:
        from tui.config.changing import change_config
        from tui.output import Trouble
        from tui.plan.text import display

        try:
            change_config(file, "theme", name)
        except Trouble as error:
            self.notify(display(str(error)), severity="warning", markup=False)
        else:
            self.notify(f"Kept for next time: {name}", markup=False)
