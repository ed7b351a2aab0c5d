"""One outlet's article in full."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from textual import on
from textual.app import ComposeResult

from tui.commands import EXPORT, MOVING, OPENING, OUTLETS_BY_KEY, TEXT, bindings
from tui.plan import others
from tui.plan.article import Sentence, article_text
from tui.plan.article_lines import in_brackets
from tui.plan.cells import Planner
from tui.plan.outlets import dated, numbered
from tui.plan.partners import Partners
from tui.plan.pieces import Piece
from tui.plan.places import Places
from tui.plan.stops import following, preceding
from tui.plan.words import describe
from tui.screens.opening import Below, Opened, OpeningScreen
from tui.widgets.article import ArticleView
from tui.widgets.footer import Footer
from tui.widgets.line import Header, Status
from tui.widgets.others import Others


class TextScreen(OpeningScreen):
    """Reads an article in its own order; its result is the claim to open, with the outlet."""

    BINDINGS = bindings(*OPENING, *TEXT, *EXPORT, *OUTLETS_BY_KEY, *MOVING)

    def __init__(self, planner: Planner, article: str, claim: int, below: Below) -> None:
        """`claim` is to be current, or what comes nearest to it in the article's order."""
        super().__init__("", (), below)
        self._planner = planner
        self._order = [each.id for each in planner.comparison.articles]
        self._places = Places(planner.comparison)
        self._read(article)
        self._view = ArticleView(planner, self._paragraphs, self._nearest(claim))
        self._others = Others(others.height(len(self._order)))
        self._partners = Partners(planner.comparison, sure=planner.sure)

    def _read(self, article: str) -> None:
        self.article = article
        found = article_text(self._planner, article)
        self._paragraphs = in_brackets(found) if self._planner.brackets else found
        self._sentences = [sentence for each in self._paragraphs for sentence in each.sentences]

    def _nearest(self, claim: int) -> int:
        """The first sentence of the claim, or of the next in the comparison's order that is told."""
        found = [(sentence.claim, n) for n, sentence in enumerate(self._sentences) if sentence.claim >= claim]
        return min(found, default=(0, 0))[1]

    def compose(self) -> ComposeResult:
        yield Header()
        yield self._view
        yield self._others
        yield Status()
        yield Footer()

    def on_screen_resume(self) -> None:
        self._view.focus()
        self._tell()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "outlet":
            return parameters[0] in range(1, len(self._order) + 1)
        if action == "open_claim":
            return bool(self._sentences)
        return True

    @property
    def _current(self) -> Sentence | None:
        return self._sentences[self._view.at] if self._sentences else None

    def _tell(self) -> None:
        """Say which article is read and where one stands in it."""
        comparison = self._planner.comparison
        date = dated(comparison.article_by_id[self.article])
        base = " · base" if self.article == comparison.base else ""
        title = f"{numbered(comparison, self.article)} in full{base}{f' · {date}' if date else ''}"
        sentence = self._current
        place = self._places.of(sentence.passage) if sentence else None
        self.query_one(Header).show(title, str(place or ""), self._reader.counted)
        words = "The article tells no claim."
        if sentence is not None:
            words = describe(self._planner, sentence.claim, self.article)
        self.query_one(Status).show(words)
        self._others.show(partial(self._told_by_others, sentence) if sentence else None)

    def _told_by_others(self, sentence: Sentence, width: int) -> Sequence[Sequence[Piece]]:
        return others.others_lines(self._planner, self._partners, sentence.passage, sentence.claim, width)

    @on(ArticleView.Moved)
    def _moved(self) -> None:
        self._tell()

    @on(ArticleView.Opened)
    def action_open_claim(self) -> None:
        if self._current is not None:
            self.dismiss(Opened(self._current.claim, self.article))

    def action_next_difference(self) -> None:
        self._to(following(self._differing(), self._view.at))

    def action_previous_difference(self) -> None:
        self._to(preceding(self._differing(), self._view.at))

    def _differing(self) -> list[int]:
        return [number for number, sentence in enumerate(self._sentences) if sentence.differs]

    def _to(self, sentence: int | None) -> None:
        if sentence is None:
            self.query_one(Status).show("No further change in this direction.")
        else:
            self._view.go_to(sentence)

    def action_next_outlet(self) -> None:
        self._turn(1)

    def action_previous_outlet(self) -> None:
        self._turn(-1)

    def action_outlet(self, number: int) -> None:
        self._turn(number - 1 - self._order.index(self.article))

    def _turn(self, step: int) -> None:
        """Show another outlet's article, at the same claim where that is told."""
        claim = self._current.claim if self._current else 0
        self._read(self._order[(self._order.index(self.article) + step) % len(self._order)])
        self._view.show(self._planner, self._paragraphs, self._nearest(claim))
        self._tell()

    def action_down(self) -> None:
        self._view.step(1)

    def action_up(self) -> None:
        self._view.step(-1)

    def action_page_down(self) -> None:
        self._view.page(1)

    def action_page_up(self) -> None:
        self._view.page(-1)

    def action_first(self) -> None:
        self._view.ends(-1)

    def action_last(self) -> None:
        self._view.ends(1)
