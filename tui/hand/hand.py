"""What can be done with the claim and the outlet at hand: copied, opened, edited."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from textual.app import App, SuspendNotSupported

from newsdiff.comparison import ArticleRecord, Claim, Comparison, Passage
from newsdiff.exports.citation import citation
from newsdiff.exports.claim_table import claim_table
from newsdiff.exports.plain import web_address
from tui.hand.browser import browser_call
from tui.hand.editor import editor_call, editor_words
from tui.hand.programs import Call, run
from tui.hand.source import line_of, source_file
from tui.plan.outlets import numbered
from tui.plan.text import display, shortened

WITHOUT_CLIPBOARD = ("dumb", "linux")
"""Terminals, by $TERM, that know no OSC 52."""
SHOWN_ADDRESS = 60
"""Characters of an address that the status line shows."""


class Deed(StrEnum):
    QUOTE = "quote"
    TABLE = "table"
    ADDRESS = "address"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Hand:
    """A claim of a comparison, and the outlet that has the focus; what is done is told in words."""

    app: App[None]
    comparison: Comparison
    claim: Claim
    article: str

    def can(self, deed: str) -> bool:
        """Whether there is something to do it with."""
        match Deed(deed):
            case Deed.QUOTE:
                return self._can_copy and bool(self.claim.cell(self.article).passages)
            case Deed.TABLE:
                return self._can_copy
            case Deed.ADDRESS:
                return bool(self._record.url)
            case Deed.SOURCE:
                return not self.app.is_web and bool(editor_words()) and self._file is not None

    def do(self, deed: str) -> str:
        """Do it; returns what was done, or why not."""
        match Deed(deed):
            case Deed.QUOTE:
                self.app.copy_to_clipboard(citation(self.comparison, self.claim, self.article))
                return f"Copied: the quote of {self._name}, with its source."
            case Deed.TABLE:
                self.app.copy_to_clipboard(claim_table(self.comparison, self.claim))
                return "Copied: the claim as a Markdown table."
            case Deed.ADDRESS:
                return self._open()
            case Deed.SOURCE:
                return self._edit()

    @property
    def _can_copy(self) -> bool:
        return not self.app.is_web and os.environ.get("TERM") not in WITHOUT_CLIPBOARD

    @property
    def _record(self) -> ArticleRecord:
        return self.comparison.article_by_id[self.article]

    @property
    def _name(self) -> str:
        return numbered(self.comparison, self.article)

    @property
    def _file(self) -> Path | None:
        return source_file(self._record)

    @property
    def _passage(self) -> Passage | None:
        """The first of the outlet's passages, or the nearest to what it does not tell."""
        cell = self.claim.cell(self.article)
        passages = [self.comparison.passage_by_id[name] for name in cell.passages]
        if not passages and cell.nearest:
            passages = [self.comparison.passage_by_id[cell.nearest.passage]]
        return min(passages, key=lambda passage: passage.start, default=None)

    def _open(self) -> str:
        shown = shortened(display(self._record.url or ""), SHOWN_ADDRESS)
        url = web_address(self._record.url)
        if url is None:
            return f"Not opened: {shown} is no http or https address."
        if self.app.is_web:
            self.app.open_url(url)
            return f"Opened: {shown}"
        call = browser_call(url)
        if call is None:
            return f"Not opened, no browser was found: set BROWSER. The address is {shown}"
        return self._run(call) or f"Opened: {shown}"

    def _edit(self) -> str:
        file, passage = self._file, self._passage
        if file is None:
            return f"Not opened: the file of {self._name} is not there any more."
        line = line_of(self._record, passage, file) if passage else 1
        call = editor_call(editor_words(), file, line or 1)
        place = f" at line {line}" if line else ", in which the passage was not found"
        return self._run(call) or f"Opened: {display(str(file))}{place}."

    def _run(self, call: Call) -> str:
        """Run a program, the application out of its way if it takes the terminal; returns what went wrong."""
        if not call.in_terminal:
            return display(run(call))
        try:
            with self.app.suspend():
                return display(run(call))
        except SuspendNotSupported:
            return "Not opened: this terminal cannot be handed over."
