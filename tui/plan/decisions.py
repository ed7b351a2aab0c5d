"""The decisions on a comparison, the newest first, each with what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdiff.comparison import Comparison
from newsdiff.exports.blind import is_blind
from newsdiff.exports.reviewed import review_in_words
from newsdiff.review import Decision, Immaterial, Note, Quote, State
from newsdiff.review.finding import Finder
from newsdiff.review.quotes import quotes
from tui.plan.listing import BLANK, Entry
from tui.plan.marks import Mark
from tui.plan.pieces import Piece, paragraph
from tui.plan.reviewing import unreviewed
from tui.plan.text import display, shortened
from tui.review.session import Held

QUOTED = 160
"""Characters of a quote that the list shows."""
SHOWN = 6
"""Quotes of a decision that the list shows."""
INDENT = 4
STATES = {State.APPLIED: "applies", State.OVERRULED: "overruled", State.STALE: "stale"}
_STATE_MARKS = {State.APPLIED: Mark.NOTE, State.OVERRULED: Mark.DIM, State.STALE: Mark.NOTE_VALUE}
NAMES: dict[str, str] = {
    "accept": "accepted",
    "reject": "rejected",
    "join": "joined",
    "split": "split off",
    "relink": "relinked",
    "immaterial": "immaterial",
    "note": "note",
}
"""What each kind of decision is called."""


def decisions_page(
    comparison: Comparison,
    held: Sequence[Held],
    unread: Sequence[str] = (),
    unkept: str = "",
    where: str = "",
) -> list[Entry]:
    """A summary, then the decisions; each one's entries have its place among `held` for a number.

    `unread` says of decisions why they cannot be read, `unkept` why some are not kept, and `where` where
    they are.
    """
    left = f"Unreviewed among the cells that are read against the base: {unreviewed(comparison)}."
    whole = f"Between all outlets: {review_in_words(comparison)}."
    page = [Entry(paragraph(left)), Entry(paragraph(Piece(whole, Mark.DIM)))]
    page += [Entry(paragraph(Piece(where, Mark.DIM)))] if where else []
    page += [Entry(paragraph(Piece(f"{display(unkept)}.", Mark.NOTE_VALUE)))] if unkept else []
    page.append(BLANK)
    for number, each in enumerate(held):
        page += [*_decision(comparison, each, number), BLANK]
    page += [Entry(paragraph(Piece(display(problem), Mark.DIM))) for problem in unread]
    if not held:
        page.append(Entry(paragraph(Piece("No decision holds.", Mark.DIM))))
    return page


def claim_of(comparison: Comparison, decision: Decision) -> int | None:
    """The number, from 0, of the claim in which the words of a decision stand now, if they stand anywhere."""
    names, _ = Finder(comparison).found(quotes(decision))
    for name in names:
        for number, claim in enumerate(comparison.claims):
            if any(name in cell.passages for cell in claim.cells if cell.shared_with is None):
                return number
    return None


def _decision(comparison: Comparison, held: Held, number: int) -> Iterator[Entry]:
    decision, outcome = held.entry.decision, held.outcome
    state = Piece(STATES[outcome.state], _STATE_MARKS[outcome.state])
    made = held.entry.made.astimezone().strftime("%Y-%m-%d %H:%M")
    when = Piece(f" · {made} · {display(held.entry.tool)}", Mark.DIM)
    name = Piece(f"{NAMES[decision.kind]:<11} ", Mark.LABEL)
    yield Entry(paragraph(name, state, when, hang=INDENT), number)
    if outcome.why and not is_blind(comparison):
        yield Entry(paragraph(Piece(display(outcome.why), Mark.NOTE_MILD), indent=INDENT), number)
    if words := _about(decision):
        yield Entry(paragraph(display(words), indent=INDENT), number)
    found = quotes(decision)
    for quote in found[:SHOWN]:
        outlet = Piece(f"{_outlet(comparison, quote)}: ", Mark.DIM)
        text = f"“{shortened(display(quote.text).strip(), QUOTED)}”"
        yield Entry(paragraph(outlet, text, indent=INDENT, hang=2), number)
    if len(found) > SHOWN:
        more = Piece(f"and {len(found) - SHOWN} more passages", Mark.DIM)
        yield Entry(paragraph(more, indent=INDENT), number)


def _about(decision: Decision) -> str:
    """What a note says, or which change is set aside."""
    if isinstance(decision, Note):
        return decision.text or "(the note was taken away)"
    if isinstance(decision, Immaterial):
        sides = (decision.a_words, decision.b_words)
        return f"{decision.change}: {' → '.join(side.text if side else 'none stated' for side in sides)}"
    return ""


def _outlet(comparison: Comparison, quote: Quote) -> str:
    """Its name as it is shown now: hidden names are not told by decisions made before."""
    known = (article for article in comparison.articles if article.sha256 == quote.sha256)
    if is_blind(comparison):
        return next((article.outlet for article in known), "an outlet")
    return display(quote.outlet)
