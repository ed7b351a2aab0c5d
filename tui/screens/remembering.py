"""The reader's place and form, remembered by story."""

from __future__ import annotations

from dataclasses import replace

from textual import events, on

from newsdiff.exports.blind import is_blind
from tui.memory.keeping import Memory
from tui.memory.view import Names, View, arrangement_of, filters_of, find_claim, quotes_of, read_view
from tui.plan.text import display
from tui.screens.filtering import FilteringScreen
from tui.screens.reading import CHANGE_MARGIN
from tui.widgets.reader import Reader


class RememberingScreen(FilteringScreen):
    """Without a memory, or while the outlets' names are hidden, nothing is recalled or kept."""

    _memory: Memory | None = None
    _begin: int | None = None
    _trouble = ""
    _last_claim = 0

    def remember(self, memory: Memory | None, *, based: bool = False) -> None:
        """Show the story as it was left, and keep how it is left; to be called before the screen is shown.

        Where it was said against which base to read, `based`, that holds.
        """
        if memory is None or is_blind(self._comparison):
            return
        self._memory = memory
        view = read_view(memory.recall())
        self._trouble = memory.trouble
        if view is not None:
            self._recall(view.model_copy(update={"base": None}) if based else view)

    def _recall(self, view: View) -> None:
        comparison = self._comparison
        names = Names(comparison)
        self._filters = filters_of(view, comparison)
        self._arrangement = arrangement_of(view, comparison)
        self._folded, self._same_folded, self._sentences = view.folded, view.same_folded, view.sentences
        self._row_order = names.id(view.row_order)
        base = names.id(view.base)
        self._read(comparison if base is None else comparison.rebase(base))
        focus = names.id(view.focus)
        if focus is not None and focus not in self._arrangement.hidden:
            self._focus = focus
        elif self._focus == self._comparison.base:
            self._focus = self._arrangement.columns(self._focus)[1]
        self._begin = find_claim(self._comparison, view)

    def on_mount(self) -> None:
        if self._begin is not None:
            self._reader.claim = self._last_claim = self._begin

    def on_resize(self, event: events.Resize) -> None:
        """Go to where one stood once the columns are arranged for the first time."""
        if self._begin is not None:
            self.call_later(self._reader.go_to, self._begin, margin=CHANGE_MARGIN)
            self._begin = None

    def _tell(self, claim: int) -> None:
        """Until one moves, what went wrong with the memory is said instead."""
        super()._tell(claim)
        if self._trouble:
            self._say(f"{display(self._trouble)}.")

    @on(Reader.Moved)
    def _note_claim(self, message: Reader.Moved) -> None:
        self._last_claim, self._trouble = message.claim, ""

    def _show_rows(self, claim: int) -> None:
        super()._show_rows(claim)
        self._last_claim = self._reader.claim

    def keep_view(self) -> None:
        """Keep the view as it is now, for good: the reader is being left."""
        memory, self._memory = self._memory, None
        if memory is not None:
            memory.keep(self._view().model_dump(mode="json", exclude_defaults=True))

    def on_unmount(self) -> None:
        """However the reader was left."""
        self.keep_view()

    def _view(self) -> View:
        comparison = self._comparison
        names, claims = Names(comparison), comparison.claims
        claim = claims[min(self._last_claim, len(claims) - 1)] if claims else None
        filters, columns = self._filters, self._arrangement
        return View(
            base=names.name(comparison.base),
            focus=names.name(self._focus),
            label=claim.label if claim else "",
            quotes=quotes_of(comparison, claim) if claim else (),
            order=names.names(columns.order),
            hidden=names.names(sorted(columns.hidden)),
            wider={names.name(each): cells for each, cells in columns.wider.items()},
            filters=replace(filters, outlets=frozenset(names.names(filters.outlets))),
            folded=self._folded,
            same_folded=self._same_folded,
            sentences=self._sentences,
            row_order=names.name(self._row_order) if self._row_order else None,
        )
