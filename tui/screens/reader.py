"""The reader's screen: which outlets are shown, which is the base, which claim is current."""

from __future__ import annotations

from textual import events, on
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Footer

from newsdiff.comparison import Comparison
from tui.commands import CHANGES, MOVING, OUTLETS, SENTENCES, VIEWS, bindings
from tui.plan.columns import ColumnLayout
from tui.plan.geometry import arrange
from tui.plan.layout import Layout
from tui.plan.pages import excluded_count
from tui.plan.sheet import Sheet
from tui.plan.stacked import StackedLayout
from tui.plan.stops import following, preceding, stops
from tui.plan.words import describe, story_title
from tui.screens.claim import ClaimScreen
from tui.screens.excluded import ExcludedScreen
from tui.screens.matrix import MatrixScreen
from tui.widgets.heads import Heads
from tui.widgets.line import Header, Status
from tui.widgets.reader import Reader

SCROLLBAR = 1
CHANGE_MARGIN = 4
"""Lines shown above a change that was out of sight."""


class ReaderScreen(Screen[None]):
    """Reads a comparison. The first outlet that is not the base has the focus at the start."""

    BINDINGS = bindings(*CHANGES, *OUTLETS, *VIEWS, *SENTENCES, *MOVING)

    def __init__(self, comparison: Comparison, *, brackets: bool) -> None:
        super().__init__()
        self._brackets = brackets
        self._sentences = False
        self._order = [article.id for article in comparison.articles]
        self._read(comparison)
        self._focus = next(article for article in self._order if article != comparison.base)
        self._first = 0
        self._layout_plan: Layout | None = None

    def _read(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._sheet = Sheet(comparison, brackets=self._brackets, sentences=self._sentences)

    def compose(self) -> ComposeResult:
        yield Header()
        yield Heads()
        yield Reader()
        yield Status()
        yield Footer(compact=True)

    @property
    def _reader(self) -> Reader:
        return self.query_one(Reader)

    def on_mount(self) -> None:
        self._reader.focus()

    def on_resize(self, event: events.Resize) -> None:
        self._lay_out(self._reader.claim)

    def _lay_out(self, claim: int) -> None:
        """Arrange the columns for the screen's width and show `claim` as current."""
        width = max(1, self.size.width - SCROLLBAR)
        geometry = arrange(width, self._order, self._comparison.base, self._focus, self._first)
        self._first = geometry.first
        kind = StackedLayout if geometry.stacked else ColumnLayout
        self._layout_plan = kind(self._sheet, geometry, self._focus, self._layout_plan)
        self.query_one(Heads).show(self._sheet, geometry, self._focus)
        self._reader.show(self._layout_plan, claim)
        self._tell(claim)

    def _tell(self, claim: int) -> None:
        """Say where the reader stands, in the header and in words."""
        comparison = self._comparison
        total = len(comparison.claims)
        title = f"{story_title(comparison)} · {len(self._order)} outlets"
        self.query_one(Header).show(title, f"claim {claim + 1} / {total}" if total else "no claims")
        words = describe(self._sheet.planner, claim, self._focus) if total else "The articles hold no claims."
        self.query_one(Status).show(words)

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

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Commands that can do nothing now are neither in the footer nor in the palette."""
        if action == "outlet":
            return parameters[0] in range(1, len(self._order) + 1)
        if action == "base":
            return self._focus != self._comparison.base
        if action == "excluded":
            return excluded_count(self._comparison) > 0
        if action == "sentences":
            return any(passage.sentence for passage in self._comparison.passages)
        if action in ("claim", "matrix"):
            return bool(self._comparison.claims)
        return True

    def action_down(self) -> None:
        self._reader.step(1)

    def action_up(self) -> None:
        self._reader.step(-1)

    def action_page_down(self) -> None:
        self._reader.page(1)

    def action_page_up(self) -> None:
        self._reader.page(-1)

    def action_first(self) -> None:
        self._reader.ends(-1)

    def action_last(self) -> None:
        self._reader.ends(1)

    def action_next_change(self) -> None:
        self._to_change(following(stops(self._comparison, self._focus), self._reader.claim))

    def action_previous_change(self) -> None:
        self._to_change(preceding(stops(self._comparison, self._focus), self._reader.claim))

    def _to_change(self, claim: int | None) -> None:
        if claim is None:
            self.query_one(Status).show("No further change in this direction.")
        else:
            self._reader.go_to(claim, margin=CHANGE_MARGIN)

    def action_next_outlet(self) -> None:
        self._turn(1)

    def action_previous_outlet(self) -> None:
        self._turn(-1)

    def _turn(self, step: int) -> None:
        self._focus_on(self._order[(self._order.index(self._focus) + step) % len(self._order)])

    def action_outlet(self, number: int) -> None:
        self._focus_on(self._order[number - 1])

    def action_base(self) -> None:
        """Make the focused outlet the base. The claim stays current, the former base gets the focus."""
        claims = self._comparison.claims
        current = claims[self._reader.claim].id if claims else None
        former = self._comparison.base
        self._read(self._comparison.rebase(self._focus))
        self._focus = former
        place = next((n for n, claim in enumerate(self._comparison.claims) if claim.id == current), 0)
        self._lay_out(place)
        self.refresh_bindings()

    def action_sentences(self) -> None:
        self._sentences = not self._sentences
        self._read(self._comparison)
        self._lay_out(self._reader.claim)
        shown = "are shown whole" if self._sentences else "are cut to what the row's claim takes"
        self.query_one(Status).show(f"Sentences {shown}.")

    def action_claim(self) -> None:
        self.app.push_screen(ClaimScreen(self._sheet.planner, self._reader.claim))

    def action_excluded(self) -> None:
        self.app.push_screen(ExcludedScreen(self._comparison))

    def action_matrix(self) -> None:
        self.app.push_screen(MatrixScreen(self._sheet.planner, self._reader.claim), self._open)

    def _open(self, claim: int | None) -> None:
        if claim is not None:
            self._reader.go_to(claim, margin=CHANGE_MARGIN)
