"""Which article of a story a further reading is of: its version, or an outlet of its own."""

from __future__ import annotations

import time

import pytest

from corpus import Article
from corpus.library.knowing import twin_of
from corpus.library.models import Capture, Outcome, Story
from corpus.library.whole import Library
from tests.corpus.library.kept import FIRST, LATER, SECOND, paper

URL = "https://courier.example/2031/harbour"


def outlets(library: Library, story: Story) -> list[tuple[str, int]]:
    return [(article.outlet, article.versions) for article in library.articles(story)]


def fetched(url: str) -> Capture:
    return Capture(requested_url=url)


@pytest.mark.parametrize("text", [FIRST, LATER, SECOND])
def test_a_copy_with_the_url_of_another_outlet_is_no_version_of_that(
    library: Library, story: Story, text: str
) -> None:
    library.add_article(story, paper(url=URL))
    added = library.add_article(story, paper(text, "Slipway Post", url=URL))
    assert (added.outcome, added.outlet) == (Outcome.NEW, "Slipway Post")
    assert outlets(library, story) == [("Quay Courier", 1), ("Slipway Post", 1)]
    again = library.add_article(story, paper(text + " More.", "Slipway Post", url=URL))
    assert (again.outcome, again.outlet) == (Outcome.VERSION, "Slipway Post"), "it is known from then on"


@pytest.mark.parametrize("outlet", ["The Quay Courier", "Quay Courier Online", "quay courier"])
def test_an_outlet_that_writes_its_name_otherwise_is_the_same(
    library: Library, story: Story, outlet: str
) -> None:
    library.add_article(story, paper(url=URL))
    assert library.add_article(story, paper(LATER, outlet, url=URL)).outcome is Outcome.VERSION


def test_a_name_that_the_article_does_not_state_tells_no_outlets_apart(
    library: Library, story: Story
) -> None:
    library.add_article(story, paper(url=URL))
    unnamed = Article.from_text(LATER, source="copy-1.html", url=URL, language="en")
    assert unnamed.outlet == "courier.example"
    assert library.add_article(story, unnamed).outcome is Outcome.VERSION


def test_what_is_fetched_from_one_address_is_one_article_whatever_it_says(
    library: Library, story: Story
) -> None:
    asked = "https://courier.example/short/7"
    library.add_article(story, paper(url=URL), fetched(asked))
    moved = paper(LATER, "Renamed Herald", url="https://courier.example/2031/harbour-and-crane")
    added = library.add_article(story, moved, fetched(f"{asked}?utm_source=letter#top"))
    assert (added.outcome, added.outlet, added.number) == (Outcome.VERSION, "Quay Courier", 2)


def test_articles_whose_url_is_the_front_page_are_kept_apart(library: Library, story: Story) -> None:
    for text in (FIRST, SECOND):
        library.add_article(story, paper(text, url="https://courier.example/"))
    assert outlets(library, story) == [("Quay Courier", 1), ("Quay Courier (2)", 1)]


def test_articles_that_differ_only_in_a_query_are_kept_apart(library: Library, story: Story) -> None:
    for number, text in enumerate((FIRST, SECOND)):
        library.add_article(story, paper(text, url=f"https://courier.example/?p={number}&utm_medium=x"))
    assert outlets(library, story) == [("Quay Courier", 1), ("Quay Courier (2)", 1)]


def test_thousands_of_articles_are_kept_in_seconds(library: Library, story: Story) -> None:
    articles = [
        Article(
            source="wire.jsonl",
            sha256="0" * 64,
            text=f"Item {number}.",
            outlet=f"Outlet {number}",
            url=f"{URL}/{number}",
        )
        for number in range(3000)
    ]
    started = time.monotonic()
    with library.together():
        added = [library.add_article(story, article) for article in articles]
    assert time.monotonic() - started < 20
    assert {one.outcome for one in added} == {Outcome.NEW}
    assert library.story(story).articles == 3000


def test_the_same_text_is_looked_up_by_its_digest(library: Library, story: Story) -> None:
    """Among thousands of articles the others are not gone through."""
    asked: list[str] = []
    with library._database.read() as connection:
        connection.set_trace_callback(asked.append)
        twin_of(connection, story.id, "digest", None)
        connection.set_trace_callback(None)
        (sql,) = asked
        plan = [row["detail"] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}")]
    assert any("USING INDEX version_text (text_sha256=?)" in step for step in plan)
