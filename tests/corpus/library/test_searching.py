"""Search over all that is kept."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from corpus.library import open_library
from corpus.library.excerpts import excerpt_of
from corpus.library.models import Hit, Story
from corpus.library.rows import one_line
from corpus.library.searchable import search_terms
from corpus.library.whole import Library
from tests.corpus.library.kept import FIRST, LATER, SECOND, old_note, paper


def marked(hit: Hit) -> list[str]:
    return [mark.of(hit.excerpt) for mark in hit.marks]


@pytest.fixture
def filled(library: Library, story: Story) -> Library:
    library.add_article(story, paper(url="https://courier.example/1", title="Crane «Đà Nẵng» at Ærø"))
    library.add_article(
        story, paper(SECOND + "\n\nViệt Nam sent Øystein Łukasz to the quay.", "Slipway Post")
    )
    old_note(library, story, "Ring Đặng about the slipway.")
    return library


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("viet nam", ["Việt", "Nam"]),
        ("VIỆT", ["Việt"]),
        ("oystein", ["Øystein"]),
        ("lukasz", ["Łukasz"]),
        ('"viet nam sent"', ["Việt Nam sent"]),
        ("“nam sent”", ["Nam sent"]),
        ("lukas", ["Łukas"]),
        ("viet-nam", ["Việt Nam"]),
    ],
)
def test_folded_words_are_found_and_shown_as_published(filled: Library, query: str, found: list[str]) -> None:
    [hit] = filled.search(query)
    assert hit.outlet == "Slipway Post"
    assert marked(hit) == found


@pytest.mark.parametrize("query", ["da nang", "aero", "quay courier signed", "COURIER harb"])
def test_titles_and_outlets_are_searched_with_the_text(filled: Library, query: str) -> None:
    [hit] = filled.search(query)
    assert (hit.outlet, hit.version, hit.title) == ("Quay Courier", 1, "Crane «Đà Nẵng» at Ærø")


def test_notes_and_stories_are_searched(filled: Library, story: Story) -> None:
    [note] = filled.search("dang")
    assert (note.story, note.outlet, note.excerpt) == (story.name, None, "Ring Đặng about the slipway.")
    filled.rename_story(story, "Quảng Trị")
    assert [hit.excerpt for hit in filled.search("quang tri")] == ["Quảng Trị"]
    assert filled.search('"harbour contract" nothing') == ()


@pytest.mark.parametrize("query", ["viet scaffold", '"nam viet"', "uay", "slip post gull", "vie nam"])
def test_what_is_not_there_is_not_found(filled: Library, query: str) -> None:
    assert filled.search(query) == ()


def test_all_versions_are_searched_and_an_article_is_found_once(filled: Library, story: Story) -> None:
    filled.add_article(story, paper(LATER, url="https://courier.example/1"))
    [old] = filled.search("three groups")
    [new] = filled.search("four groups")
    assert (old.version, new.version) == (1, 2)
    assert len(filled.search("groups")) == 1


def test_search_keeps_to_a_limit_and_a_story(filled: Library, story: Story) -> None:
    filled.add_article(filled.create_story("Other"), paper())
    assert len(filled.search("the quay")) == 3
    assert len(filled.search("the quay", limit=2)) == 2
    assert filled.search("the quay", limit=0) == ()
    assert {hit.story for hit in filled.search("quay", story="Other")} == {"Other"}


def test_words_of_scripts_without_spaces_are_found(library: Library, story: Story) -> None:
    library.add_article(story, paper("昨日、港湾局が発表した。\n\nท่าเรือกรุงเทพเปิดแล้ว", "港の新聞"))
    library.add_article(story, paper("कल बंदरगाह खुला।", "Third"))
    assert marked(library.search("港湾局")[0]) == ["港湾局"]
    assert marked(library.search("กรุงเทพ")[0]) == ["กรุงเทพ"]
    assert marked(library.search("बंदरगाह")[0]) == ["बंदरगाह"]
    assert library.search("港局") == ()


HOSTILE = [
    '"',
    '""',
    "AND",
    "OR NOT",
    "NEAR(",
    "a-b",
    "\0",
    "*",
    "a*",
    "col:x",
    "^a",
    "'",
    "'; --",
    "-",
    "{a b}",
]


@pytest.mark.parametrize("query", [*HOSTILE, "(" * 5000, '"a' * 2000, "a " * 5000, "\ud800", "🙂"])
def test_no_query_is_an_error(filled: Library, query: str) -> None:
    assert isinstance(filled.search(query), tuple)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with open_library(tmp_path_factory.mktemp("shelf") / "library.db") as library:
        library.add_article(library.create_story("Storm"), paper())
        yield library


@given(query=st.text(st.one_of(st.characters(), st.sampled_from("\"*'-:()^ ANDORNEAR\0")), max_size=60))
@example(query='a"b')
@example(query="\u0300 a")
def test_any_text_is_a_query(shelf: Library, query: str) -> None:
    assert isinstance(shelf.search(query), tuple)


@given(st.text(st.characters(categories=["L", "N", "P", "M", "Z"]), max_size=40))
def test_a_text_is_found_by_itself(shelf: Library, text: str) -> None:
    if search_terms(text):
        note = shelf.add_review("Storm", "note", {"text": f"before {text} after"})
        excerpts = [hit.excerpt for hit in shelf.search(f"before {text} after")]
        assert one_line(f"before {text} after") in excerpts
        shelf.undo_review(note)


def test_notes_on_claims_are_searched_while_they_hold(library: Library, story: Story) -> None:
    on = {"on": "claim", "passages": [{"text": "the crane"}]}
    first = library.add_review(story, "note", {**on, "text": "Ring Đặng\x07 at 6."})
    (hit,) = library.search("ring dang")
    assert (hit.story, hit.outlet, marked(hit)) == (story.name, None, ["Ring", "Đặng"])
    assert hit.excerpt == "Ring Đặng at 6."
    counts = [len(library.search(query)) for query in ("ring dan", "dang ring x", "rin dang")]
    assert counts == [1, 0, 0]
    assert library.search("dang", story=library.create_story("Other")) == ()
    library.undo_review(first)
    assert library.search("dang") == ()
    library.undo_review(first, undone=False)
    library.add_review(story, "note", {**on, "text": "Done."})
    assert library.search("dang") == (), "a later note on the same words replaces it"
    assert [hit.excerpt for hit in library.search("done")] == ["Done."]


def test_terms_are_words() -> None:
    assert search_terms('The "Big Crane" a-b * £3.5m don’t') == ["the", "big crane", "a b", "3 5m", "don t"]


def test_the_excerpt_is_the_line_that_has_most_of_the_words() -> None:
    text = f"{FIRST}\n\n{'Filler words go on and on. ' * 30}The crane stood on the slipway.\n\n{SECOND}"
    line, marks = excerpt_of(text, ["crane", "stood", "slipway"])
    assert [mark.of(line) for mark in marks] == ["crane", "stood", "slipway"]
    assert line.startswith("… ")
    assert len(line) < 220
    assert excerpt_of("", ["a"]) == ("", ())
    assert excerpt_of("\n\n \nfirst line\nsecond", ["none"]) == ("first line", ())


def test_a_long_text_is_searched_in_linear_time(library: Library, story: Story) -> None:
    library.add_article(story, paper("word “" * 160_000 + "needle", "Long"))
    start = time.perf_counter()
    [hit] = library.search("needle")
    assert marked(hit) == ["needle"]
    assert time.perf_counter() - start < 2
