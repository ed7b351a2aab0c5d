"""Writing the comparison to a file, its beginning shown first."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Grid, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Checkbox, Input, Label, Select, Static
from textual.worker import get_current_worker

from newsdiff.comparison import Comparison
from newsdiff.errors import ComparisonError
from newsdiff.exports.blind import is_blind
from tui.commands import EXPORTING, bindings
from tui.output import Trouble
from tui.plan.exporting import (
    ALL,
    CHOICES,
    FORMATS,
    SHOWN,
    Format,
    Stopped,
    beginning,
    part,
    suggested,
    writing,
)
from tui.plan.text import display
from tui.screens.asking import AskScreen
from tui.screens.exported import Exported, refuse_file
from tui.widgets.footer import Footer
from tui.widgets.tick import Tick
from tui.writing import Writing

MAKING = "Making the preview…"
PAUSE = 0.15
"""Seconds without a change before a preview is made."""


class ExportScreen(ModalScreen[str | None]):
    """Asks for format, part and file; its result is the path of what was written."""

    BINDINGS = bindings(*EXPORTING)

    @dataclass
    class Previewed(Message):
        text: str
        change: int

    @dataclass
    class Written(Message):
        path: str

    @dataclass
    class Failed(Message):
        words: str

    def __init__(self, exported: Exported) -> None:
        super().__init__()
        self._exported = exported
        self._change = 0
        self._suggested = suggested(exported.name, FORMATS[0], blind=exported.blind)

    def compose(self) -> ComposeResult:
        one = self._exported
        parts = [("all claims", ALL)]
        if one.filter_:
            parts.append((f"what is shown: {one.filter_} ({len(one.shown)})", SHOWN))
        parts += [(f"only {word}", word) for word in CHOICES]
        formats = [(each.words, number) for number, each in enumerate(FORMATS)]
        head, facts = one.in_words()
        with Vertical(id="export"):
            yield Static(Content.assemble((head, "bold"), f"\n{facts}"), id="export-head")
            with Grid(id="export-fields"):
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
            yield Static(id="export-said")
            with VerticalScroll(id="export-preview", can_focus=True):
                yield Static(MAKING, id="export-text")
        yield Footer()

    def on_mount(self) -> None:
        self.query_one("#export-format").focus()
        self._say("")

    @property
    def _format(self) -> Format:
        return FORMATS[int(str(self.query_one("#export-format", Select).value))]

    @property
    def _part(self) -> str:
        return str(self.query_one("#export-part", Select).value)

    def _is_on(self, name: str) -> bool:
        return self.query_one(f"#export-{name}", Checkbox).value

    @property
    def _file(self) -> Input:
        return self.query_one("#export-file", Input)

    @on(Select.Changed)
    @on(Checkbox.Changed)
    def _changed(self) -> None:
        """Suggest another name while it is the one suggested, and show another beginning."""
        name = suggested(self._exported.name, self._format, blind=self._is_on("blind"))
        if self._file.value == self._suggested:
            self._file.value = name
        self._suggested = name
        self._change += 1
        self._say("")
        self.query_one("#export-text", Static).update(MAKING)
        self.set_timer(PAUSE, lambda change=self._change: self._begin(change))

    def _begin(self, change: int) -> None:
        if change == self._change:
            self._preview(change, *self._wanted(None))

    def _wanted(self, output: str | None, *, force: bool = False) -> tuple[str, Writing]:
        """The part and the way of writing that are chosen now."""
        what = self._part
        excerpt, blind = self._is_on("excerpt"), self._is_on("blind")
        how = writing(self._format, what, output, excerpt=excerpt, blind=blind)
        return what, replace(how, force=force)

    def _chosen(self, what: str) -> Comparison:
        one = self._exported
        return part(one.comparison, what, one.shown, one.filter_)

    @work(thread=True, exclusive=True, group="preview", exit_on_error=False)
    def _preview(self, change: int, what: str, how: Writing) -> None:
        worker = get_current_worker()
        try:
            text = beginning(self._chosen(what), how, lambda: worker.is_cancelled)
        except ComparisonError as error:
            text = f"It cannot be written so: {display(str(error))}"
        except Stopped:
            return
        self.post_message(self.Previewed(text, change))

    @on(Previewed)
    def _show(self, message: Previewed) -> None:
        if message.change == self._change:
            self.query_one("#export-text", Static).update(Content(message.text))
            self.query_one("#export-preview").scroll_home(animate=False)

    def _say(self, words: str) -> None:
        self.query_one("#export-said", Static).update(Content(words or "The beginning of what is written:"))

    @on(Input.Submitted)
    def action_write(self) -> None:
        """Write, after a question where the file is there already."""
        name = self._file.value.strip()
        if not name:
            self._say("Give the file a name.")
            self._file.focus()
            return
        try:
            path = str(Path(name).expanduser().absolute())  # so that none is an option or stdout
            refuse_file(path, name, self._exported.sources)
        except (Trouble, RuntimeError, ValueError, OSError) as error:
            self._say(f"Not written: {display(str(error))}")
            return
        if not os.path.lexists(path):
            self._write(*self._wanted(path))
            return

        def answered(agreed: bool | None) -> None:
            if agreed:
                self._write(*self._wanted(path, force=True))

        self.app.push_screen(AskScreen(f"{display(path)} exists. Write over it?"), answered)

    @work(thread=True, exclusive=True, group="writing", exit_on_error=False)
    def _write(self, what: str, how: Writing) -> None:
        try:
            how.refuse(())
            how.write(self._chosen(what))
        except (Trouble, ComparisonError) as error:
            self.post_message(self.Failed(f"Not written: {display(str(error))}"))
        else:
            self.post_message(self.Written(str(how.output)))

    @on(Failed)
    def _failed(self, message: Failed) -> None:
        self._say(message.words)

    @on(Written)
    def _written(self, message: Written) -> None:
        self.dismiss(message.path)

    def action_leave(self) -> None:
        self.dismiss(None)
