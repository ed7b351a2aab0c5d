"""Articles of no story: decisions on them are found again by their texts and outlets."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from corpus.library import LibraryError, open_library
from corpus.library.models import Review, Story, UnnamedStory
from corpus.library.whole import Library

PIER, MAST, TIDE, ROPE = (
    (outlet, f"The {outlet} wrote of the new crane at length.") for outlet in ("Pier", "Mast", "Tide", "Rope")
)
ALL = (PIER, MAST, TIDE, ROPE)


def later(article: tuple[str, str]) -> tuple[str, str]:
    return article[0], article[1].replace("new", "old")


def ids(found: tuple[UnnamedStory, ...]) -> list[int]:
    return [one.id for one in found]


def test_the_same_articles_are_known_in_any_order(library: Library) -> None:
    assert library.unnamed_stories(ALL) == ()
    kept = library.keep_unnamed(ALL)
    assert library.unnamed_stories(ALL[::-1]) == (UnnamedStory(kept.id, 4),)
    assert library.keep_unnamed(ALL[::-1]) == kept, "two windows keep one"


def test_a_changed_text_is_known_by_its_outlet_and_noted(library: Library) -> None:
    kept = library.keep_unnamed((PIER, MAST))
    changed = (PIER, later(MAST))
    assert library.unnamed_stories(changed) == (UnnamedStory(kept.id, 1),)
    library.keep_unnamed(changed, kept)
    assert library.unnamed_stories(changed) == (UnnamedStory(kept.id, 2),)
    assert library.unnamed_stories((PIER, MAST)) == (UnnamedStory(kept.id, 2),)


def test_outlets_alone_are_said_to_be_so(library: Library) -> None:
    kept = library.keep_unnamed((PIER, MAST))
    assert library.unnamed_stories((later(PIER), later(MAST))) == (UnnamedStory(kept.id, 0),)


def test_one_article_in_common_is_another_story(library: Library) -> None:
    library.keep_unnamed((PIER, MAST))
    assert library.unnamed_stories((PIER, TIDE)) == ()
    library.keep_unnamed(ALL)
    assert library.unnamed_stories((PIER, ("A", "a"), ("B", "b"), ("C", "c"))) == ()


def test_the_nearest_comes_first(library: Library) -> None:
    whole, part = library.keep_unnamed(ALL), library.keep_unnamed((PIER, MAST), None)
    assert part.id == whole.id, "all its texts are in the larger one"
    other = library.keep_unnamed((PIER, MAST, later(TIDE)))
    assert other.id != whole.id
    assert ids(library.unnamed_stories(ALL)) == [whole.id, other.id]
    assert ids(library.unnamed_stories((PIER, MAST))) == [other.id, whole.id], "the smaller of two that fit"


def test_versions_of_one_outlet_are_not_a_story_of_several(library: Library) -> None:
    kept = library.keep_unnamed((PIER, MAST))
    library.keep_unnamed((later(PIER), MAST), kept)
    versions = tuple(
        (f"Pier (version {n})", text) for n, (_, text) in enumerate((PIER, later(PIER)), start=1)
    )
    assert library.unnamed_stories(versions) == ()


def test_decisions_on_them_are_apart_from_those_of_stories(library: Library, path: Path) -> None:
    library.create_story("Crane")
    kept = library.keep_unnamed(ALL)
    one = library.add_review(kept, "note", {"text": "ask"})
    library.add_review("crane", "note", {"text": "other"})
    with open_library(path) as again:
        assert again.reviews(kept) == (one,)
        assert [dict(each.payload) for each in again.reviews("crane")] == [{"text": "other"}]
        assert [story.name for story in again.stories()] == ["Crane"]
        again.remove_story("crane")
        assert again.reviews(kept) == (one,)


def test_what_is_undone_last_is_redone_first_until_a_decision_is_made(library: Library) -> None:
    kept = library.keep_unnamed(ALL)
    first = library.add_review(kept, "a", {})
    second = library.add_review(kept, "b", {}, made_with=first)
    third = library.add_review(kept, "c", {})
    library.undo_review(third)
    library.undo_reviews((second, first))
    assert [each.redo for each in library.reviews(kept, undone=True)] == [2, 2, 1]
    assert [each.made_with for each in library.reviews(kept, undone=True)] == [None, first.id, None]
    library.undo_reviews((first, second), undone=False)
    assert [each.redo for each in library.reviews(kept, undone=True)] == [None, None, 1]
    library.add_review(kept, "d", {})
    assert [each.redo for each in library.reviews(kept, undone=True)] == [None] * 4


def decide(library: Library, story: UnnamedStory) -> list[Review]:
    """Three decisions, the last two made at once and taken back."""
    first = library.add_review(story, "note", {"text": "first"})
    second = library.add_review(story, "reject", {"a": 1})
    third = library.add_review(story, "reject", {"a": 2}, made_with=second)
    library.undo_reviews([second, third])
    return [first, second, third]


def form(reviews: Sequence[Review]) -> list[tuple[object, ...]]:
    """Reviews without their numbers: of those made at once, the place of the first."""
    places = {review.id: place for place, review in enumerate(reviews)}
    return [
        (r.kind, dict(r.payload), r.tool, r.made, r.undone, r.redo, places.get(r.made_with or 0))
        for r in reviews
    ]


def test_a_story_takes_over_what_was_decided_on_its_files(library: Library, story: Story) -> None:
    kept = library.keep_unnamed((PIER, MAST))
    decide(library, kept)
    assert library.take_over(story, (PIER, MAST, TIDE)) == 1
    taken = library.reviews(story, undone=True)
    assert form(taken) == form(library.reviews(kept, undone=True))
    assert [review.redo for review in taken] == [None, 1, 1]
    assert library.take_over(story, (PIER, MAST, TIDE)) == 0, "once"
    library.undo_review(taken[0])
    assert library.take_over(story, (PIER, MAST, TIDE)) == 0, "not what was taken back"
    assert library.reviews(story) == ()
    later_one = library.add_review(kept, "note", {"text": "later"})
    assert library.take_over(story, (PIER, MAST, TIDE)) == 1
    assert [dict(review.payload) for review in library.reviews(story)] == [{"text": "later"}]
    assert later_one in library.reviews(kept), "the files keep theirs"


def test_nothing_is_taken_over_from_other_texts(library: Library, story: Story) -> None:
    decide(library, library.keep_unnamed((PIER, MAST)))
    assert library.take_over(story, (PIER, later(MAST))) == 0
    assert library.take_over(story, (PIER, TIDE)) == 0
    assert library.reviews(story, undone=True) == ()


def test_decided_files_are_listed_and_removed(library: Library) -> None:
    first, second = library.keep_unnamed((PIER, MAST)), library.keep_unnamed((TIDE, ROPE))
    decide(library, first)
    listed = [(one.id, one.outlets, one.decisions) for one in library.decided_files()]
    assert listed == [(second.id, ("rope", "tide"), 0), (first.id, ("mast", "pier"), 1)]
    assert library.remove_decided_files(first.id).outlets == ("mast", "pier")
    assert [one.id for one in library.decided_files()] == [second.id]
    assert library.unnamed_stories((PIER, MAST)) == ()
    with pytest.raises(LibraryError, match="nothing was decided on files with the number"):
        library.remove_decided_files(first.id)
