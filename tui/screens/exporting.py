"""Writing the comparison to a file, its beginning shown first."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Checkbox, Input, Select, Static
from textual.worker import get_current_worker

from newsdiff.comparison import Comparison
from newsdiff.errors import ComparisonError
from tui.commands import EXPORTING, bindings
from tui.output import Trouble
from tui.plan.exporting import (
    Stopped,
    beginning,
    part,
    writing,
)
from tui.plan.text import display
from tui.screens.asking import AskScreen
from tui.screens.export_fields import ExportFields
from tui.screens.exported import Exported, refuse_file
from tui.widgets.footer import Footer
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

    def compose(self) -> ComposeResult:
        one = self._exported
        head, facts = one.in_words()
        with Vertical(id="export"):
            yield Static(Content.assemble((head, "bold"), f"\n{facts}"), id="export-head")
            yield ExportFields(one)
            yield Static(id="export-said")
            with VerticalScroll(id="export-preview", can_focus=True):
                yield Static(MAKING, id="export-text")
        yield Footer()

    def on_mount(self) -> None:
        self.query_one("#export-format").focus()
        self._say("")

    @property
    def _fields(self) -> ExportFields:
        return self.query_one(ExportFields)

    @on(Select.Changed)
    @on(Checkbox.Changed)
    def _changed(self) -> None:
        """Suggest another name, and show another beginning."""
        self._fields.suggest()
        self._change += 1
        self._say("")
        self.query_one("#export-text", Static).update(MAKING)
        self.set_timer(PAUSE, lambda change=self._change: self._begin(change))

    def _begin(self, change: int) -> None:
        if change == self._change:
            self._preview(change, *self._wanted(None))

    def _wanted(self, output: str | None, *, force: bool = False) -> tuple[str, Writing]:
        """The part and the way of writing that are chosen now."""
        what = self._fields.part
        excerpt, blind = self._fields.is_on("excerpt"), self._fields.is_on("blind")
        how = writing(self._fields.format, what, output, excerpt=excerpt, blind=blind)
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

    def action_preview(self, pages: int) -> None:
        preview = self.query_one("#export-preview", VerticalScroll)
        if pages > 0:
            preview.scroll_page_down(animate=False)
        else:
            preview.scroll_page_up(animate=False)

    def _say(self, words: str) -> None:
        self.query_one("#export-said", Static).update(Content(words or "The beginning of what is written:"))

    @on(Input.Submitted)
    def action_write(self) -> None:
        """Write, after a question where the file is there already."""
        name = self._fields.file.value.strip()
        if not name:
            self._say("Give the file a name.")
            self._fields.file.focus()
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
