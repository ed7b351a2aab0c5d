"""What becomes of an article that is added."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from corpus import Article, load
from corpus.fetching import Page, Request
from corpus.library import LibraryError
from corpus.library.capturing import capture_of
from corpus.library.models import Added, Capture, Outcome, Story
from corpus.library.rows import sha256_of
from corpus.library.whole import Library
from tests.corpus.library.kept import FIRST, LATER, SECOND, paper

URL = "https://courier.example/crane"


def test_an_article_is_new(library: Library, story: Story) -> None:
    assert library.add_article(story, paper()) == Added(Outcome.NEW, "Quay Courier", 1)
    [kept] = library.articles(story)
    assert (kept.outlet, kept.source, kept.url, kept.versions) == ("Quay Courier", "paper.txt", None, 1)


def test_the_same_text_twice_is_a_duplicate(library: Library, story: Story) -> None:
    library.add_article(story, paper())
    added = library.add_article(story, paper(source="copy.txt"))
    assert added == Added(Outcome.DUPLICATE, "Quay Courier", 1)
    assert added.line == "duplicate: the text of Quay Courier, not added"
    assert len(library.articles(story)) == 1
    other = library.create_story("Other")
    assert library.add_article(other, paper()).outcome is Outcome.NEW


def test_a_name_of_a_file_makes_no_second_outlet_of_a_text(library: Library, story: Story) -> None:
    library.add_article(story, paper())
    assert library.add_article(story, paper(outlet=None, source="b.txt")).outcome is Outcome.DUPLICATE


def test_files_read_together_are_told_as_duplicates(library: Library, story: Story, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"---\noutlet: Quay Courier\n---\n\n{FIRST}")
    outcomes = [library.add_article(story, article).outcome for article in load(tmp_path)]
    assert outcomes == [Outcome.NEW, Outcome.DUPLICATE]


def test_two_outlets_that_publish_one_text_are_both_kept(library: Library, story: Story) -> None:
    library.add_article(story, paper())
    added = library.add_article(story, paper(outlet="Slipway Post"))
    assert added == Added(Outcome.NEW, "Slipway Post", 1, same_as="Quay Courier")
    assert added.line == "Slipway Post: new, the same text as Quay Courier"


def test_two_outlets_of_one_name_are_kept_apart(library: Library, story: Story) -> None:
    library.add_article(story, paper())
    assert library.add_article(story, paper(SECOND, "QUAY courier")).outlet == "QUAY courier (2)"
    assert library.add_article(story, paper(LATER)).outlet == "Quay Courier (3)"
    assert [article.outlet for article in library.load_story(story)] == [
        "Quay Courier",
        "QUAY courier (2)",
        "Quay Courier (3)",
    ]


def test_the_same_url_with_a_changed_text_adds_a_version(library: Library, story: Story) -> None:
    library.add_article(story, paper(url=URL))
    assert library.add_article(story, paper(url=URL + "#top")) == Added(Outcome.UNCHANGED, "Quay Courier", 1)
    added = library.add_article(story, paper(LATER, "The Quay Courier", url=URL))
    assert added == Added(Outcome.VERSION, "Quay Courier", 2)
    assert library.add_article(story, paper(url=URL)).number == 3, "a text that is taken back is a change"
    assert [version.number for version in library.versions(story, "1")] == [1, 2, 3]


def test_a_version_can_be_added_by_name(library: Library, story: Story) -> None:
    library.add_article(story, paper())
    assert library.add_article(story, paper(LATER), version_of="courier").line == "Quay Courier: version 2"


def test_what_only_the_reading_changed_is_told(library: Library, story: Story) -> None:
    page = Capture(b"<p>the page</p>")
    library.add_article(story, paper(url=URL), page)
    added = library.add_article(story, paper(LATER, url=URL), page)
    assert (added.outcome, added.reread) == (Outcome.VERSION, True)
    assert added.line == "Quay Courier: version 2, the same page read in another way"


def test_what_the_server_said_is_kept(library: Library, story: Story) -> None:
    fetched = datetime(2021, 3, 4, 10, 20, tzinfo=UTC)
    capture = Capture(b"<p>one</p>", "text/html", '"e1"', "Thu, 04 Mar 2021 10:00:00 GMT", fetched, URL)
    library.add_article(story, paper(url=URL, title="Crane"), capture)
    [version] = library.versions(story, "1")
    assert (version.content_type, version.etag, version.fetched) == ("text/html", '"e1"', fetched)
    assert (version.raw_size, version.title, version.published) == (10, "Crane", None)
    library.add_article(
        story, paper(url=URL), Capture(b"<p>two</p>", etag='"e2"', fetched=fetched, requested_url=URL)
    )
    [kept] = library.articles(story)
    assert (kept.etag, kept.last_modified, kept.checked) == ('"e2"', None, fetched)
    assert library.versions(story, "1") == (version,)
    assert (kept.requested_url, kept.answered_url) == (URL, None)
    library.mark_checked(story, kept)
    assert library.article(story, kept).checked > fetched


@pytest.mark.parametrize(
    ("origin", "extractor"),
    [("trafilatura 2.3.1", ("trafilatura", "2.3.1")), (None, ("newsdiff", "9.9"))],
)
def test_what_extracted_the_text_is_kept(
    library: Library, story: Story, origin: str | None, extractor: tuple[str, str]
) -> None:
    article = paper().model_copy(update={"provenance": {"text": origin} if origin else {}})
    library.add_article(story, article)
    [version] = library.versions(story, "1")
    assert (version.extractor, version.extractor_version) == extractor


def test_an_outlet_is_found_by_name_part_and_number(library: Library, story: Story) -> None:
    library.add_article(story, paper())
    library.add_article(story, paper(SECOND, "Đà Slipway Courier"))
    for given in ("quay courier", "quay", "1"):
        assert library.article(story, given).outlet == "Quay Courier"
    assert library.article(story, "da slip").outlet == "Đà Slipway Courier"
    with pytest.raises(LibraryError, match="“courier” fits several of the story’s outlets: Quay Courier, Đà"):
        library.article(story, "courier")
    for given in ("", "0", "3", "Gull", "-1", "99999999999999999999"):
        with pytest.raises(LibraryError, match="is none of the story’s outlets"):
            library.article(story, given)


def test_the_bytes_of_a_file_are_found_again(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(FIRST)
    [article] = load(path)
    assert capture_of(article) == Capture(FIRST.encode())
    path.write_text(SECOND)
    assert capture_of(article) == Capture()
    assert capture_of(paper(source="https://courier.example/#2")) == Capture()


def page(data: bytes, **changes: object) -> Page:
    known = {
        "requested_url": "https://courier.example/short",
        "url": URL,
        "status": 200,
        "content_type": "text/plain",
        "charset": "utf-8",
        "raw": data,
        "etag": '"e"',
        "last_modified": None,
        "fetched": datetime(2021, 3, 4, 10, 20, tzinfo=UTC),
    }
    return Page(**{**known, **changes})  # type: ignore[arg-type]


def test_a_fetched_page_is_kept_with_what_it_takes_to_ask_for_changes(library: Library, story: Story) -> None:
    fetched = page(FIRST.encode())
    article = paper(url=URL, sha256=sha256_of(fetched.raw))
    library.add_article(story, article, capture_of(article, fetched))
    [kept] = library.articles(story)
    asked = Request(kept.requested_url or "", etag=kept.etag, answered=kept.answered_url)
    assert asked == Request.again(fetched)
    raw = library.raw_of(library.versions(story, kept)[0])
    assert raw and raw.data == fetched.raw
    library.add_article(story, paper(LATER, url=URL))
    assert library.article(story, kept).requested_url == fetched.requested_url, "a file told nothing of it"
    cut = paper(SECOND, url=URL, sha256=sha256_of(b"cut"))
    library.add_article(story, cut, capture_of(cut, page(b"cut", complete=False)))
    assert (library.article(story, kept).etag, library.article(story, kept).versions) == (None, 3)


def test_a_page_of_several_articles_is_not_kept_as_the_bytes_of_one(library: Library) -> None:
    assert capture_of(paper(), page(b"<rss/>")) == Capture(fetched=page(b"").fetched)


def test_half_a_character_is_refused_in_one_line(library: Library, story: Story) -> None:
    broken = Article(source="a", sha256="0" * 64, text="half \ud800", outlet="A")
    with pytest.raises(LibraryError, match="half a character"):
        library.add_article(story, broken)
    assert library.articles(story) == ()
