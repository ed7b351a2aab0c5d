"""The reader's screen without its commands: what is shown, and where the reader stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from textual import events, on
from textual.app import ComposeResult

from newsdiff.comparison import Comparison
from tui.keys import key_of
from tui.loading import Source
from tui.plan.arrangement import Arrangement
from tui.plan.columns import ColumnLayout
from tui.plan.filters import Filters
from tui.plan.geometry import arrange
from tui.plan.layout import Layout, fold_in_words
from tui.plan.notice import nothing_shown
from tui.plan.outlets import headline, misfits_in_words
from tui.plan.pieces import Paragraph
from tui.plan.pointers import pointers
from tui.plan.row_order import in_order_of
from tui.plan.search import Sought
from tui.plan.sheet import Sheet
from tui.plan.shown import Shown
from tui.plan.stacked import StackedLayout
from tui.plan.words import describe
from tui.screens.patience import PatientScreen
from tui.widgets.footer import Footer
from tui.widgets.heads import Heads
from tui.widgets.line import Header, Status
from tui.widgets.reader import Reader
from tui.widgets.search import SearchBar

SCROLLBAR = 1
CHANGE_MARGIN = 4
"""Lines shown above a change that was out of sight."""
BRIEF_BELOW = 110
"""In a narrower window the header says its filters in glyphs."""


class ReadingScreen(PatientScreen):
    """Reads a comparison. The first outlet that is not the base has the focus at the start."""

    def __init__(self, comparison: Comparison, source: Source | None = None, *, brackets: bool) -> None:
        """`source` keeps what is decided on blocks; without one nothing can be."""
        super().__init__()
        self._source = source
        self._brackets = brackets
        self._sentences = False
        self._filters = Filters()
        self._folded = False
        self._same_folded = False
        self._row_order: str | None = None
        self._sought: Sought | None = None
        self._order = [article.id for article in comparison.articles]
        self._arrangement = Arrangement.of(self._order)
        self._first_base = comparison.base
        self._sheets: dict[tuple[bool, bool, bool], Sheet] = {}
        """The rows as they were planned last, by what is shown of them."""
        self._read(comparison)
        self._focus = next(article for article in self._order if article != comparison.base)
        self._first = 0
        self._layout_plan: Layout | None = None

    def _read(self, comparison: Comparison) -> None:
        """Plan the rows anew: the base, the sentences or the possible matches are shown in another way."""
        self._comparison = in_order_of(comparison, self._row_order)
        shape = (self._sentences, self._filters.sure, self._row_order in (None, comparison.base))
        if not (known := self._sheets.get(shape)) or known.comparison is not self._comparison:
            sentences, sure, asides = shape
            known = Sheet(
                self._comparison, brackets=self._brackets, sentences=sentences, sure=sure, asides=asides
            )
        self._sheets[shape] = self._sheet = known
        if self._sought:
            self._sought = replace(self._sought, current=None)
        self._choose()

    def _choose(self) -> None:
        """Find the rows that are seen."""
        self._shown = Shown.of(self._sheet, self._filters, folded=self._folded, same=self._same_folded)

    def compose(self) -> ComposeResult:
        yield Header()
        yield Heads()
        yield Reader()
        yield SearchBar()
        yield Status()
        yield Footer()

    @property
    def _reader(self) -> Reader:
        return self.query_one(Reader)

    def on_mount(self) -> None:
        self._reader.focus()

    def on_resize(self, event: events.Resize) -> None:
        """Arrange all anew; where the reading begins, say first what is to be known."""
        self._lay_out(self._reader.claim)
        words = self._forewords()
        if words and self._reader.claim == 0:
            self._say(words)

    def _forewords(self) -> str:
        """Which articles may not fit."""
        return misfits_in_words(self._comparison, key_of(self, "excluded"))

    def _lay_out(self, claim: int) -> None:
        """Arrange the columns for the screen's width and show `claim` as current."""
        self._arrangement = self._arrangement.showing(self._focus)
        width, base = max(1, self.size.width - SCROLLBAR), self._comparison.base
        columns, wider = self._arrangement.columns(base), self._arrangement.wider
        geometry = arrange(width, columns, base, self._focus, self._first, wider)
        self._first = geometry.first
        kind = StackedLayout if geometry.stacked else ColumnLayout
        self._layout_plan = kind(self._sheet, geometry, self._focus, shown=self._shown, sought=self._sought)
        self.query_one(Heads).show(self._sheet, geometry, self._focus)
        notice = () if self._shown.stops else self._notice()
        self._reader.show(self._layout_plan, claim, notice)
        self._tell(self._reader.claim)

    def _notice(self) -> Sequence[Paragraph]:
        asked = self._filters.in_words(self._comparison)
        return nothing_shown(asked, len(self._comparison.claims), key_of(self, "clear-filters"))

    def _tell(self, claim: int) -> None:
        """Say where the reader stands, in the header and in words."""
        comparison = self._comparison
        self.query_one(Header).show(headline(comparison), self._place(claim), self._counted())
        if not comparison.claims:
            self._say("The articles hold no claims.")
        elif not self._shown.stops:
            self._say("No claim is left to show.")
        elif count := self._shown.folds.get(row := self._sheet.row_of_claim[claim]):
            self._say(f"Folded: {fold_in_words(count, same=row in self._shown.same)}.")
        else:
            self._say(describe(self._sheet.planner, claim, self._focus, self._pointers(claim)))

    def _pointers(self, claim: int) -> Sequence[str]:
        """Where the figures of the outlet in focus stand if not here, and its passage's partners unseen."""
        figures = self._sheet.planner.elsewhere.placed(self._comparison.claims[claim], self._focus)
        found = self._sheet.partners.elsewhere(claim, self._focus)
        unseen = [each for each in found if not self._reader.is_seen(each.claim, each.article)]
        placed = [f"{each.kind}: {each.text}" for each in figures]
        brief = self.size.width < BRIEF_BELOW
        return [*placed, *pointers(self._comparison, unseen, claim, brief=brief)]

    def _place(self, claim: int) -> str:
        """The filters with their count, and which claim is current."""
        total = len(self._comparison.claims)
        if not total:
            return "no claims"
        place = f"claim {claim + 1} / {total}" if self._shown.stops else f"no claim / {total}"
        if hidden := self._arrangement.hidden_beside(self._comparison.base):
            place = f"{hidden} hidden · {place}"
        if self._row_order not in (None, self._comparison.base):
            ordered = next(n for n, each in enumerate(self._order, 1) if each == self._row_order)
            place = f"order of {ordered} · {place}"
        if not self._filters:
            return place
        asked = self._filters.in_brief if self.size.width < BRIEF_BELOW else self._filters.in_words
        return f"{asked(self._comparison)}: {self._shown.passing} of {total} · {place}"

    def _counted(self) -> str:
        """What else the header counts."""
        return ""

    def _say(self, words: str) -> None:
        self.query_one(Status).show(words)

    def _working(self, words: str) -> None:
        self._say(words)

    @property
    def _claims(self) -> int:
        return len(self._comparison.claims)

    @on(Reader.Moved)
    def _moved(self, message: Reader.Moved) -> None:
        self._tell(message.claim)

    @on(Reader.ColumnPicked)
    @on(Heads.Picked)
    def _picked(self, message: Reader.ColumnPicked | Heads.Picked) -> None:
        self._focus_on(message.article)

    def _focus_on(self, article: str) -> None:
        if article != self._focus:
            self._focus = article
            self._lay_out(self._reader.claim)
            self.refresh_bindings()
