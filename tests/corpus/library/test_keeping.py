"""Settings and decisions on comparisons."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.library import LibraryError, open_library
from corpus.library.models import Story
from corpus.library.whole import Library
from tests.corpus.library.kept import LATER, paper


def test_settings_of_a_story_and_of_all_are_apart(library: Library, story: Story, path: Path) -> None:
    assert library.setting("columns", story, default=2) == 2
    library.set_setting("columns", 3, story)
    library.set_setting("columns", {"wide": [1, 2.5, "é"], "on": True})
    library.set_setting("columns", 4, story)
    with open_library(path) as again:
        assert again.setting("columns", story) == 4
        assert again.settings() == {"columns": {"wide": [1, 2.5, "é"], "on": True}}
    library.set_setting("columns", None, story)
    assert library.settings(story) == {}


@pytest.mark.parametrize("value", [float("nan"), {1, 2}, b"x"])
def test_what_is_no_json_is_refused(library: Library, value: object) -> None:
    with pytest.raises(LibraryError, match=r"^this cannot be kept as JSON: [^\n]+$"):
        library.set_setting("x", value)


def test_reviews_are_undone_and_done_again(library: Library, story: Story) -> None:
    one = library.add_review(story, "join", {"quotes": ["the crane", "a crane"]})
    two = library.add_review(story, "split", {})
    assert (one.tool, one.kind, one.payload) == (
        "newsdiff 9.9",
        "join",
        {"quotes": ["the crane", "a crane"]},
    )
    library.undo_review(one)
    assert library.reviews(story) == (two,)
    assert [review.undone for review in library.reviews(story, undone=True)] == [True, False]
    library.undo_review(one.id, undone=False)
    assert library.reviews(story) == (one, two)
    with pytest.raises(LibraryError, match="no decision 77"):
        library.undo_review(77)


def test_together_is_all_or_nothing(library: Library, story: Story) -> None:
    with pytest.raises(LibraryError, match="JSON"), library.together():
        library.add_article(story, paper())
        library.add_review(story, "note", {"text": {1}})
    assert library.articles(story) == ()
    with library.together():
        library.add_article(story, paper(url="https://courier.example/1"))
        with pytest.raises(LibraryError):
            library.decide_block(story, "nobody", "gone", excluded=True)
        library.add_article(story, paper(LATER, url="https://courier.example/1"))
    assert (library.story(story).versions, library.reviews(story)) == (2, ())
