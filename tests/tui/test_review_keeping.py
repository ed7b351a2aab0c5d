"""Decisions kept: through restarts, by several windows, and where the library takes them only later."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from corpus.library import LibraryError, has_library, open_library
from newsdiff.comparison import Comparison
from newsdiff.review import State
from tests.tui.stories import ferry, tower
from tui.review import deeds
from tui.review.deeds import Place
from tui.review.keeping import LibraryKeeper, SessionKeeper
from tui.review.session import Review
from tui.review.unnamed import UnnamedKeeper

PATIENCE = 0.05


def place(made: Review, claim: int = 0, article: str = "a2") -> Place:
    comparison = made.comparison
    return Place(comparison, lambda: comparison, comparison.claims[claim], article)


def story(path: Path) -> Callable[[], LibraryKeeper]:
    """Each call is another window on a story of a library."""
    with open_library(path) as library:
        slug = library.ensure_story("Ferry").slug
    return lambda: LibraryKeeper(partial(open_library, path, patience=PATIENCE), slug)


def files(path: Path, comparison: Comparison) -> UnnamedKeeper:
    articles = [(article.outlet, article.text) for article in comparison.articles]
    return UnnamedKeeper(partial(open_library, path, patience=PATIENCE), path, articles)


def changed(comparison: Comparison, **texts: str) -> Comparison:
    """The articles with other texts, by their ids."""
    articles = [
        article.model_copy(update={"text": texts[article.id], "sha256": texts[article.id]})
        if article.id in texts
        else article
        for article in comparison.articles
    ]
    return comparison.model_copy(update={"articles": tuple(articles)})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


def test_what_was_undone_is_done_again_after_a_restart(path: Path) -> None:
    window = story(path)
    made = Review(tower(), window())
    made.do(deeds.set_aside(place(made), place(made).material[:2]).decisions)
    made.do(deeds.noted(place(made), "Ask.").decisions)
    decided = made.comparison
    made.undo()
    made.undo()
    again = Review(tower(), window())
    assert again.can_redo and not again.can_undo
    assert [decision.kind for decision, _ in again.redo()] == ["immaterial", "immaterial"]
    third = Review(tower(), window())
    assert [(decision.kind, holds) for decision, holds in third.redo()] == [("note", True)]
    assert third.comparison == decided and not third.can_redo
    assert [decision.kind for decision, _ in third.undo()] == ["note"]
    assert len(third.undo()) == 2, "what one key did is undone as one after a restart too"


def test_a_new_decision_ends_what_could_be_done_again_after_a_restart(path: Path) -> None:
    window = story(path)
    made = Review(ferry(), window())
    made.do(deeds.accepted(place(made)).decisions)
    made.undo()
    made.do(deeds.noted(place(made), "Ask.").decisions)
    again = Review(ferry(), window())
    assert not again.can_redo
    assert [held.entry.decision.kind for held in again.held] == ["note"]


def test_what_was_taken_back_comes_back_after_a_restart(path: Path) -> None:
    window = story(path)
    made = Review(ferry(), window())
    made.do(deeds.accepted(place(made)).decisions)
    made.do(deeds.noted(place(made), "Ask.").decisions)
    made.drop(0)
    again = Review(ferry(), window())
    assert [held.entry.decision.kind for held in again.held] == ["note"]
    assert [decision.kind for decision, _ in again.redo()] == ["accept"]


def test_two_windows_lose_no_decision(path: Path) -> None:
    window = story(path)
    one, two = Review(ferry(), window()), Review(ferry(), window())
    one.do(deeds.accepted(place(one)).decisions)
    two.do(deeds.noted(place(two), "Ask.").decisions)
    two.undo()
    one.do(deeds.noted(place(one), "Why?").decisions)
    two.redo()
    assert one.trouble == two.trouble == ""
    both = Review(ferry(), window())
    assert sorted(held.entry.decision.kind for held in both.held) == ["accept", "note", "note"]


def test_a_story_that_another_window_removed_is_told(path: Path) -> None:
    made = Review(ferry(), story(path)())
    with open_library(path) as library:
        library.remove_story("ferry")
    made.do(deeds.accepted(place(made)).decisions)
    assert made.trouble.startswith("1 decision is not kept: no story “ferry”")
    assert [held.outcome.state for held in made.held] == [State.APPLIED]


def test_what_a_locked_library_cannot_take_is_kept_with_the_next(path: Path) -> None:
    window = story(path)
    made = Review(ferry(), window())
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        made.do(deeds.accepted(place(made)).decisions)
        made.do(deeds.noted(place(made), "Ask.").decisions)
        made.undo()
        assert made.trouble.startswith("3 decisions are not kept: ")
        assert "is busy with another newsdiff for too long" in made.trouble
        assert Review(ferry(), window()).held == []
    made.do(deeds.noted(place(made), "Why?").decisions)
    assert (made.unkept, made.trouble) == (0, "")
    again = Review(ferry(), window())
    assert again.comparison == made.comparison
    assert [held.entry.made for held in again.held] == [
        held.entry.made.replace(microsecond=0) for held in made.held
    ]


@pytest.mark.parametrize("why", ["damaged", "gone"])
def test_what_cannot_be_kept_holds_until_it_can(path: Path, why: str) -> None:
    made = Review(ferry(), story(path)())
    made.do(deeds.accepted(place(made)).decisions)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    sound = path.read_bytes()
    path.write_bytes(b"no library " * 400)
    if why == "gone":
        path.unlink()
        path.mkdir()
        (path / "library.db").mkdir()
    made.do(deeds.noted(place(made), "Ask.").decisions)
    made.drop(0)
    decided = made.comparison
    assert made.trouble.startswith("2 decisions are not kept: ") and "\n" not in made.trouble
    if why == "gone":
        (path / "library.db").rmdir()
        path.rmdir()
    path.write_bytes(sound)
    made.settle()
    assert made.trouble == ""
    assert Review(ferry(), story(path)()).comparison == decided


def test_decisions_on_files_are_kept_and_known_by_the_articles(path: Path) -> None:
    made = Review(ferry(), files(path, ferry()))
    assert not has_library(path)
    made.do(deeds.accepted(place(made)).decisions)
    assert made.lasts and "are kept in your library" in made.where
    assert Review(ferry(), files(path, ferry())).comparison == made.comparison
    assert Review(tower(), files(path, tower())).held == []


def test_two_windows_on_the_same_files_keep_one_review(path: Path) -> None:
    one, two = Review(ferry(), files(path, ferry())), Review(ferry(), files(path, ferry()))
    one.do(deeds.accepted(place(one)).decisions)
    two.do(deeds.noted(place(two), "Ask.").decisions)
    assert len(Review(ferry(), files(path, ferry())).held) == 2


def test_decisions_on_a_text_that_changed_are_stale_and_come_back_with_it(path: Path) -> None:
    made = Review(ferry(), files(path, ferry()))
    made.do(deeds.accepted(place(made)).decisions)
    text = ferry().articles[1].text
    later = changed(ferry(), a2=text.replace("Roughly", "Surely"))
    again = Review(later, files(path, later))
    assert (len(again.held), again.stale) == (1, 1)
    assert Review(ferry(), files(path, ferry())).stale == 0


def test_where_all_texts_changed_the_quotes_tell_the_story(path: Path) -> None:
    made = Review(ferry(), files(path, ferry()))
    made.do(deeds.accepted(place(made)).decisions)
    later = changed(ferry(), **{each.id: f"{each.text}\n\nUpdated." for each in ferry().articles})
    assert [held.outcome.state for held in Review(later, files(path, later)).held] == [State.APPLIED]
    other = changed(ferry(), **{each.id: "z" * len(each.text) for each in ferry().articles})
    assert Review(other, files(path, other)).held == [], "outlets of the same names tell many stories"


def test_a_library_of_later_times_is_told_and_left(path: Path) -> None:
    with open_library(path):
        pass
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(LibraryError, match="newer newsdiff"):
        Review(ferry(), files(path, ferry()))


def test_the_session_knows_again_what_it_undid() -> None:
    keeper = SessionKeeper()
    made = Review(ferry(), keeper)
    made.do(deeds.accepted(place(made)).decisions)
    made.undo()
    again = Review(ferry(), keeper)
    assert [decision.kind for decision, _ in again.redo()] == ["accept"]
