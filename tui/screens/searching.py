"""The commands that search the outlets' texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from textual import on

from tui.plan.search import Index, Match, Sought, following_match, preceding_match
from tui.plan.sheet import Sheet
from tui.screens.reading import CHANGE_MARGIN
from tui.screens.remembering import RememberingScreen
from tui.widgets.search import SearchBar

NO_MATCH = "no match"


class SearchingScreen(RememberingScreen):
    """While there is a search, next and previous go from match to match."""

    _index: tuple[Sheet, Index] | None = None
    _found: tuple[tuple[Index, str, Sequence[int]], list[Match]] | None = None
    """What was looked for last and where, and its matches."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("next_match", "previous_match", "end_search"):
            return self._sought is not None
        if action in ("next_change", "previous_change"):
            return self._sought is None
        if action == "search":
            return bool(self._comparison.claims) and not self._bar.has_focus_within
        return super().check_action(action, parameters)

    @property
    def _bar(self) -> SearchBar:
        return self.query_one(SearchBar)

    def action_search(self) -> None:
        self._bar.open()
        self._seek(self._sought or Sought(""))

    def action_next_match(self) -> None:
        self._to_match(1)

    def action_previous_match(self) -> None:
        self._to_match(-1)

    def action_end_search(self) -> None:
        self._reader.focus()
        self._bar.close()
        self._sought = None
        self._show_rows(self._reader.claim)

    @on(SearchBar.Typed)
    def _typed(self, message: SearchBar.Typed) -> None:
        if self._sought is not None:
            self._seek(Sought.of(message.words))

    @on(SearchBar.Asked)
    def _asked(self, message: SearchBar.Asked) -> None:
        if message.deed == "end" or (message.deed == "read" and not (self._sought and self._sought.key)):
            self.action_end_search()
            return
        self._to_match(-1 if message.deed == "previous" else 1)
        if message.deed == "read":
            self._reader.focus()

    def _show_rows(self, claim: int) -> None:
        super()._show_rows(claim)
        if self._sought is not None:
            self._count(self._matches())

    def _seek(self, sought: Sought) -> None:
        """Mark what is sought; the reader does not move until it is told to go to a match."""
        self._sought = sought
        self._show_rows(self._reader.claim)

    def _matches(self) -> list[Match]:
        """The matches in the rows that are not filtered out, in folded ones too."""
        if self._sought is None:
            return []
        if self._index is None or self._index[0] is not self._sheet:
            self._index = (self._sheet, Index(self._sheet))
        asked = (self._index[1], self._sought.key, self._shown.unfolded)
        if self._found is None or self._found[0] != asked:
            self._found = (asked, asked[0].find(*asked[1:]))
        return self._found[1]

    def _to_match(self, direction: int) -> None:
        matches = self._matches()
        step = following_match if direction > 0 else preceding_match
        found = step(matches, self._current_match(), self._shown.begin(self._reader.row))
        if found is None or self._sought is None:
            self._count(matches)
            return
        self._sought = replace(self._sought, current=found)
        self._make_seen(found)
        claim = self._shown.claim_from(found.row)
        self._show_rows(self._reader.claim)
        if claim is not None:
            self._reader.go_to(claim, margin=CHANGE_MARGIN)
        self._reader.reveal_match(margin=CHANGE_MARGIN)

    def _current_match(self) -> Match | None:
        """The match one went to, if one has not left its claim since."""
        current = self._sought.current if self._sought else None
        here = current is not None and self._shown.claim_from(current.row) == self._reader.claim
        return current if here else None

    def _make_seen(self, match: Match) -> None:
        """Unfold a match's row, and give its outlet a column."""
        if match.row not in self._shown.rows or match.row in self._shown.folds:
            self._folded = False
            self._choose()
        assert self._layout_plan is not None
        if match.article not in {column.article for column in self._layout_plan.geometry.columns}:
            self._focus = match.article

    def _count(self, matches: list[Match]) -> None:
        current = self._sought.current if self._sought else None
        if self._sought is None or not self._sought.key:
            self._bar.count("")
        elif current in matches:
            self._bar.count(f"{matches.index(current) + 1}/{len(matches)}")
        else:
            self._bar.count(f"0/{len(matches)}" if matches else NO_MATCH)
