"""Stories are made, found, renamed and removed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from corpus.library import LibraryError
from corpus.library.models import Story
from corpus.library.names import slug_of, url_key
from corpus.library.whole import Library
from tests.corpus.library.kept import LATER, SECOND, old_note, paper


def test_a_new_story_is_empty(library: Library) -> None:
    story = library.create_story("Việt Nam’s  harbour\x1b[31m\n")
    assert (story.name, story.slug) == ("Việt Nam’s harbour", "viet-nam-s-harbour")
    assert (story.base, story.articles, story.versions, story.unread) == (None, 0, 0, 0)
    assert abs((datetime.now(UTC) - story.created).total_seconds()) < 60
    assert library.stories() == (story,)


@pytest.mark.parametrize("given", ["Việt Nam", "VIET  NAM", "viet-nam", "1"])
def test_a_story_is_found_by_name_slug_and_number(library: Library, given: str) -> None:
    story = library.create_story("Việt Nam")
    assert library.story(given) == library.story(story) == story


def test_a_name_goes_before_a_number(library: Library) -> None:
    library.create_story("2")
    library.create_story("other")
    assert library.story("2").name == "2"


def test_a_name_is_taken_once_however_it_is_written(library: Library, story: Story) -> None:
    with pytest.raises(LibraryError, match=r"^there is a story “harbour  ?contract” already"):
        library.create_story("harbour contract")
    other = library.create_story("Harbour/contract")
    assert other.slug == "harbour-contract-2"
    with pytest.raises(LibraryError, match="already"):
        library.rename_story(other, "HARBOUR CONTRACT")
    assert library.rename_story(story, "HARBOUR CONTRACT").name == "HARBOUR CONTRACT"


def test_a_story_is_made_once(library: Library) -> None:
    assert library.ensure_story("Storm") == library.ensure_story("storm")
    assert len(library.stories()) == 1


@pytest.mark.parametrize("name", ["", "  ", "\u200b\x00", "x" * 301])
def test_an_unusable_name_is_refused(library: Library, name: str) -> None:
    with pytest.raises(LibraryError, match="the name of the story"):
        library.create_story(name)


def test_what_is_not_there_is_told_in_one_line(library: Library, story: Story) -> None:
    for given in ("nothing", "", "99999999999999999999", "\x00", "a\nb", "🙂"):
        with pytest.raises(LibraryError, match=r"^no story “[^\n]*” in [^\n]*library\.db: [^\n]*$"):
            library.story(given)
    library.remove_story(story)
    with pytest.raises(LibraryError, match="no story “Harbour contract”"):
        library.articles(story)


def test_removing_a_story_removes_all_of_it_and_nothing_else(library: Library, story: Story) -> None:
    other = library.create_story("Other")
    for home in (story, other):
        library.add_article(home, paper(url="https://courier.example/1"))
        library.add_article(home, paper(LATER, url="https://courier.example/1"))
        library.decide_block(home, "1", "Leave a comment", excluded=True)
        old_note(library, home, "ask the crane driver")
        library.add_review(home, "join", {"quotes": ["a", "b"]})
        library.set_setting("columns", 3, home)
        library.mark_read(home)
        library.set_base(home, "1")
    assert library.remove_story("harbour contract").versions == 2
    assert [each.name for each in library.stories()] == ["Other"]
    assert {hit.story for hit in library.search("crane")} == {"Other"}
    with library._database.read() as connection:
        for table in ("article", "version", "block_decision", "note", "review", "setting", "reading_mark"):
            [rows] = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
            assert rows == (2 if table == "version" else 1), table


def test_the_base_is_kept_until_its_article_goes(library: Library, story: Story) -> None:
    library.add_article(story, paper())
    library.add_article(story, paper(SECOND, "Slipway Post"))
    library.set_base(story, "slipway")
    assert library.story(story).base == "Slipway Post"
    library.remove_article(story, "Slipway Post")
    assert library.story(story).base is None


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("../../.ssh/x", "ssh-x"),
        ("-rf", "rf"),
        ("CON", "story-con"),
        ("🙂", "story"),
        ("Łódź: a đồng?", "lodz-a-dong"),
        ("港", "港"),
    ],
)
def test_slugs_are_safe_names_of_files(name: str, slug: str) -> None:
    assert slug_of(name) == slug


def test_slugs_are_short() -> None:
    assert len(slug_of("港" * 300).encode()) <= 80
    assert len(slug_of("a " * 300).encode()) <= 80


@pytest.mark.parametrize(
    "url",
    [
        "http://courier.example/a/?id=1",
        "https://www.courier.example/a?id=1#top",
        "https://COURIER.example:443/a?utm_source=feed&id=1",
    ],
)
def test_urls_of_one_page_have_one_key(url: str) -> None:
    assert url_key(url) == url_key("https://courier.example/a?id=1")


@pytest.mark.parametrize("url", [None, "", "javascript:alert(1)", "http://[bad", "https://a.example:99999/"])
def test_what_is_no_web_address_has_no_key(url: str | None) -> None:
    assert url_key(url) is None
    assert url_key("https://courier.example/a?id=1") != url_key("https://courier.example/a?id=2")
