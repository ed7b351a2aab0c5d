"""Decisions made, kept, undone and read again, without a screen."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from corpus.library import open_library
from newsdiff.comparison import Comparison
from newsdiff.exports.blind import blind
from newsdiff.review import State
from tests.tui.stories import ferry, tower
from tui.plan.decisions import claim_of, decisions_page
from tui.plan.reviewing import is_unreviewed, review_counts, unreviewed
from tui.review import deeds
from tui.review.deeds import Place
from tui.review.keeping import LibraryKeeper, SessionKeeper
from tui.review.session import Review


def review(raw: Comparison | None = None) -> Review:
    return Review(raw or ferry(), SessionKeeper())


def place(made: Review, claim: int = 0, article: str = "a2") -> Place:
    comparison = made.comparison
    return Place(comparison, lambda: comparison, comparison.claims[claim], article)


def kept(path: Path, story: str = "Harbour") -> LibraryKeeper:
    with open_library(path) as library:
        slug = library.story(story).slug
    return LibraryKeeper(partial(open_library, path, tool="newsdiff 9.9"), slug)


def test_cells_with_a_match_are_unreviewed_until_they_are_accepted() -> None:
    made = review()
    assert unreviewed(made.comparison) == 5
    made.do(deeds.accepted(place(made)).decisions)
    assert unreviewed(made.comparison) == 4
    assert not is_unreviewed(made.comparison, place(made).cell)
    assert review_counts(unreviewed(made.comparison), 2, 1) == "4 unreviewed · 2 stale · 1 not kept"
    assert deeds.accepted(place(made)).decisions == ()


def test_a_rejected_match_leaves_the_row_and_comes_back_when_it_is_undone() -> None:
    made = review()
    before = made.comparison
    made.do(deeds.rejected(place(made)).decisions)
    assert made.comparison.claims[0].cell("a2").passages == ()
    assert len(made.comparison.claims) == 6
    ((decision, holds),) = made.undo()
    assert (decision.kind, holds) == ("reject", False)
    assert made.comparison == before
    ((_, holds),) = made.redo()
    assert holds and len(made.comparison.claims) == 6


def test_claims_are_joined_and_passages_split_off_and_relinked() -> None:
    made = review()
    made.do(deeds.joined(place(made, 3, "a1"), place(made, 4, "a1")).decisions)
    joined = next(claim for claim in made.comparison.claims if claim.by_hand)
    assert len(joined.cell("a1").passages) == 2
    made.undo()
    here = place(made, 1, "a2")
    made.do(deeds.linked(here, here.passages, place(made, 0)).decisions)
    assert set(here.cell.passages) < set(made.comparison.claims[0].cell("a2").passages)
    there = place(made, 0)
    made.do(deeds.parted(there, there.passages[:1]).decisions)
    assert len(made.comparison.claims[0].cell("a2").passages) == 1


def test_what_one_key_does_is_undone_at_once() -> None:
    made = review(tower())
    here = place(made)
    chosen = here.material[:2]
    made.do(deeds.set_aside(here, chosen).decisions)
    aside = [change for change in place(made).matches[0].changes if change.immaterial]
    assert [change.kind for change in aside] == [change.kind for change in chosen]
    assert len(made.undo()) == 2
    assert not any(change.immaterial for change in place(made).matches[0].changes)
    assert not made.can_undo and made.can_redo


def test_a_decision_that_cannot_be_applied_is_not_made() -> None:
    made = review()
    other = review(tower())
    foreign = deeds.accepted(place(other)).decisions
    assert "no article of Brackwater Echo" in made.do(foreign)
    assert made.held == [] and made.comparison == ferry()


def test_the_newest_decision_overrules_and_any_can_be_taken_back() -> None:
    made = review()
    made.do(deeds.accepted(place(made)).decisions)
    made.do(deeds.rejected(place(made)).decisions)
    assert [held.outcome.state for held in made.held] == [State.APPLIED, State.OVERRULED]
    made.drop(made.held[0].number)
    assert [held.outcome.state for held in made.held] == [State.APPLIED]
    made.undo()
    assert made.overruled == 1


def test_decisions_are_there_again_with_time_and_tool(library: Path) -> None:
    made = Review(ferry(), kept(library))
    made.do(deeds.accepted(place(made)).decisions)
    made.do(deeds.noted(place(made), "Ask the yard.").decisions)
    again = Review(ferry(), kept(library))
    assert again.comparison == made.comparison and again.lasts
    assert [held.entry.tool for held in again.held] == ["newsdiff 9.9"] * 2
    assert again.held[0].entry.made >= again.held[1].entry.made
    again.undo()
    assert Review(ferry(), kept(library)).comparison.reviewed == again.comparison.reviewed
    assert len(Review(ferry(), kept(library)).held) == 1


def test_what_a_later_version_decided_is_named_and_left(library: Path) -> None:
    with open_library(library) as opened:
        opened.add_review("harbour", "guess", {"sure": True})
    made = Review(ferry(), kept(library))
    (problem,) = made.unread
    assert "“guess” is no decision that can be read" in problem
    made.do(deeds.accepted(place(made)).decisions)
    made.undo()
    with open_library(library) as opened:
        assert [(each.kind, each.undone) for each in opened.reviews("harbour", undone=True)] == [
            ("guess", False),
            ("accept", True),
        ]
    assert problem in [entry.paragraph.text for entry in decisions_page(ferry(), made.held, made.unread)]


def test_the_list_says_what_became_of_each_decision() -> None:
    made = review()
    made.do(deeds.accepted(place(made)).decisions)
    made.do(deeds.rejected(place(made)).decisions)
    later = ferry()
    texts = {"a2": later.articles[1].text.replace("Roughly", "Surely")}
    made.over(
        later.model_copy(
            update={
                "articles": tuple(
                    each.model_copy(update={"text": texts.get(each.id, each.text), "sha256": each.id})
                    for each in later.articles
                )
            }
        )
    )
    page = [entry.paragraph.text for entry in decisions_page(made.comparison, made.held)]
    assert made.stale == 2
    assert any(line.startswith("rejected    stale · 20") for line in page)
    assert any(line.startswith("Gull & Harbor no longer has the words “Roughly $80") for line in page)
    assert any(line.startswith("Gull & Harbor: “Roughly $80 million") for line in page)


def test_a_decision_leads_to_the_claim_where_its_words_stand() -> None:
    made = review()
    made.do(deeds.accepted(place(made, 3)).decisions)
    (held,) = made.held
    assert claim_of(made.comparison, held.entry.decision) == 3
    assert claim_of(tower(), held.entry.decision) is None


def test_hidden_names_are_quoted_and_not_told() -> None:
    raw = ferry()
    made = review(raw)
    shown = blind(raw)
    hidden = Place(shown, lambda: raw, shown.claims[0], "a2")
    deed = deeds.accepted(hidden)
    made.do(deed.decisions)
    assert "Gull" not in deed.words
    assert deed.decisions[0].b[0].outlet == "Gull & Harbor"  # type: ignore[union-attr]
    page = decisions_page(blind(made.comparison), made.held)
    assert not any("Gull" in entry.paragraph.text for entry in page)
    article = raw.articles[1].model_copy(update={"text": "x" * len(raw.articles[1].text), "sha256": "other"})
    made.over(raw.model_copy(update={"articles": (raw.articles[0], article, raw.articles[2])}))
    page = decisions_page(blind(made.comparison), made.held)
    assert made.stale == 1 and not any("Gull" in entry.paragraph.text for entry in page)
