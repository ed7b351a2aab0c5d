"""What is asked of an export: its format, the part, how it is written, and the file."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Grid
from textual.content import Content
from textual.widgets import Checkbox, Input, Label, Select

from newsdiff.exports.blind import is_blind
from tui.plan.exporting import ALL, CHOICES, FORMATS, SHOWN, Format, suggested
from tui.screens.exported import Exported
from tui.widgets.tick import Tick


class ExportFields(Grid):
    """The fields of the export dialog, each with its name."""

    def __init__(self, exported: Exported) -> None:
        super().__init__(id="export-fields")
        self._exported = exported
        self._suggested = suggested(exported.name, FORMATS[0], blind=exported.blind)

    def compose(self) -> ComposeResult:
        one = self._exported
        parts = [("all claims", ALL)]
        if one.filter_:
            parts.append((f"what is shown: {one.filter_} ({len(one.shown)})", SHOWN))
        parts += [(f"only {word}", word) for word in CHOICES]
        formats = [(each.words, number) for number, each in enumerate(FORMATS)]
        yield Label("format")
        yield Select(formats, value=0, allow_blank=False, compact=True, id="export-format")
        yield Label("claims")
        chosen = SHOWN if one.filter_ else ALL
        yield Select(parts, value=chosen, allow_blank=False, compact=True, id="export-part")
        yield Label("texts")
        yield Tick(Content("only the passages quoted"), compact=True, id="export-excerpt")
        yield Label("names")
        hidden = is_blind(one.comparison)
        words = Content("outlets called A, B, C …")
        yield Tick(words, one.blind, compact=True, id="export-blind", disabled=hidden)
        yield Label("file")
        yield Input(self._suggested, placeholder="file", compact=True, id="export-file")

    @property
    def format(self) -> Format:
        return FORMATS[int(str(self.query_one("#export-format", Select).value))]

    @property
    def part(self) -> str:
        return str(self.query_one("#export-part", Select).value)

    def is_on(self, name: str) -> bool:
        return self.query_one(f"#export-{name}", Checkbox).value

    @property
    def file(self) -> Input:
        return self.query_one("#export-file", Input)

    def suggest(self) -> None:
        """Name the file after what is chosen, while its name is the one that was suggested."""
        name = suggested(self._exported.name, self.format, blind=self.is_on("blind"))
        if self.file.value == self._suggested:
            self.file.value = name
        self._suggested = name
