"""The settings and keys that hold, and changing them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen, Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tui.commands import BY_ID, MOVING, SETTINGS, bindings
from tui.config.changing import change_config
from tui.config.keys import faults
from tui.config.model import SETTINGS as MEANINGS
from tui.config.model import Config
from tui.config.origins import following, rows, said_in
from tui.config.printing import written
from tui.output import Trouble
from tui.plan.text import display
from tui.screens.lists import MovesInList
from tui.widgets.footer import Footer
from tui.widgets.line import Header, Status

KEYS = "keys."
UNKNOWN = "No config file is known here: settings hold until newsdiff is left."


class KeyScreen(ModalScreen[str | None]):
    """Asks for a key; its result is the key's name, or None after Esc."""

    def __init__(self, command: str) -> None:
        super().__init__()
        self._command = command

    def compose(self) -> ComposeResult:
        with Vertical(classes="asked"):
            yield Static(Content(BY_ID[self._command].help))
            yield Static(Content("Press the key for it · Esc leaves it as it is"), classes="answers")
        yield Footer()

    def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        self.dismiss(None if event.key == "escape" else event.key)


class SettingList(OptionList, inherit_bindings=False):
    """Settings and commands in lines; its keys are those of its screen."""


class SettingsScreen(MovesInList, Screen[None]):
    """Each change is posted as `Changed` and kept in the config file, of which all else stays."""

    BINDINGS = bindings(*SETTINGS, *MOVING)

    class Changed(Message):
        """The settings that hold from now on."""

        def __init__(self, config: Config) -> None:
            super().__init__()
            self.config = config

    def __init__(self, config: Config, file: Path | None) -> None:
        """Without a file nothing is kept."""
        super().__init__()
        self._config = config
        self._file = file
        self._told = ""
        """The setting that the status line was about when one came to it."""

    def compose(self) -> ComposeResult:
        yield Header()
        yield SettingList(id="settings", markup=False)
        yield Static(id="settings-file")
        yield Status()
        yield Footer()

    def on_mount(self) -> None:
        file = f"Kept in {display(str(self._file))}" if self._file else UNKNOWN
        self.query_one("#settings-file", Static).update(Content(file))
        self._show()
        self._list.focus()
        self._list.highlighted = 0

    @property
    def _list(self) -> OptionList:
        return self.query_one(SettingList)

    @property
    def _current(self) -> str:
        at = self._list.highlighted
        return "" if at is None else self._list.get_option_at_index(at).id or ""

    def _show(self) -> None:
        at = self._list.highlighted
        said = said_in(self._file)
        self._list.set_options(
            Option(
                Content(row.words) if row.name else Content.styled(row.words, "bold"),
                row.name or None,
                not row.name,
            )
            for row in rows(self._config, said)
        )
        self._list.highlighted = at
        self.query_one(Header).show(
            "newsdiff · settings and keys", f"{len(said.config.keys)} keys of your own"
        )

    @on(OptionList.OptionHighlighted)
    def _tell(self) -> None:
        name = self._current
        if name == self._told:
            return
        self._told = name
        if name.startswith(KEYS):
            self._say(BY_ID[name.removeprefix(KEYS)].help + ".")
        elif name:
            self._say(MEANINGS[name])

    def _say(self, words: str) -> None:
        self.query_one(Status).show(words)

    @on(OptionList.OptionSelected)
    def action_change(self) -> None:
        name = self._current
        if name.startswith(KEYS):
            command = name.removeprefix(KEYS)
            self.app.push_screen(KeyScreen(command), lambda key: self._set_key(command, key))
        elif name:
            self._keep(name, following(name, getattr(self._config, name)))

    def _set_key(self, command: str, key: str | None) -> None:
        if key is None:
            return
        keys = {**self._config.keys, command: key}
        if fault := next(faults(keys), None):
            self._say(f"Not changed: {display(fault.problem)}.")
            return
        self._keep(KEYS + command, key)

    def action_reset(self) -> None:
        if self._current:
            self._keep(self._current, None)

    def _keep(self, name: str, value: str | bool | None) -> None:
        """Change a setting in the file and here; nothing changes where the file cannot be."""
        try:
            if self._file:
                change_config(self._file, name, value)
        except Trouble as error:
            self._say(f"Not changed: {display(str(error))}")
            return
        self._config = _with(self._config, name, value)
        self.post_message(self.Changed(self._config))
        self._show()
        kept = "" if self._file else " until newsdiff is left"
        shown = "as at the beginning" if value is None else _shown(value)
        later = " It holds for stories opened from now on." if name == "match" else ""
        shown = written(shown) if name.startswith(KEYS) and value else shown
        self._say(f"{name.removeprefix(KEYS)}: {shown}{kept}.{later}")

    def action_close(self) -> None:
        self.dismiss(None)


def _with(config: Config, name: str, value: str | bool | None) -> Config:
    """The config with one setting changed, or as it is without it."""
    if not name.startswith(KEYS):
        changed: dict[str, Any] = {name: getattr(Config, name) if value is None else value}
        return replace(config, **changed)
    keys = {**config.keys}
    keys.pop(name.removeprefix(KEYS), None)
    if value is not None:
        keys[name.removeprefix(KEYS)] = str(value)
    return replace(config, keys=keys)


def _shown(value: str | bool) -> str:
    """A value as the rows have it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value
